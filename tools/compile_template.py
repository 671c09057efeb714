"""Write resdiff/renderers/html/report.compiled anew, after a change of the template or of jinja2."""

from __future__ import annotations

from pathlib import Path

from resdiff.renderers.html import template

if __name__ == "__main__":
    path = Path(template.__file__).with_name(template.COMPILED)
    path.write_text(template.translate(), encoding="utf-8")
