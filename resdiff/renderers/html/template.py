"""The page's template, translated to Python beforehand: jinja2 would take a fifth of a whole comparison to do it.

``report.compiled`` is what jinja2 makes of ``report.html.j2``; ``tools/compile_template.py`` writes it and a test keeps
it current. It holds for one version of jinja2 and one text of the template; where either differs, jinja2 translates.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment, Template

TEMPLATE = "report.html.j2"
COMPILED = "report.compiled"
_HERE = Path(__file__).parent


@cache
def asset(name: str) -> str:
    """Return the text of a file of this package."""
    return _HERE.joinpath(name).read_text(encoding="utf-8")


@cache
def template() -> Template:
    """Return the template of the page, ready to render."""
    from jinja2 import Template

    text = asset(TEMPLATE)
    head, _, code = asset(COMPILED).partition("\n")
    if head != fingerprint(text):
        return environment().from_string(text)
    return Template.from_code(environment(), compile(code, TEMPLATE, "exec"), {})


@cache
def environment() -> Environment:
    """Return the settings of jinja2: everything is escaped."""
    from jinja2 import Environment

    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False)


def fingerprint(text: str) -> str:
    """Return the first line of ``report.compiled`` for a template of this text and the jinja2 that is installed."""
    import jinja2

    version = vars(jinja2).get("__version__", "unknown")  # later versions of jinja2 may warn of the attribute
    return f"# jinja2 {version}, template {sha256(text.encode()).hexdigest()}"


def translate() -> str:
    """Return what ``report.compiled`` should hold."""
    text = asset(TEMPLATE)
    return f"{fingerprint(text)}\n{environment().compile(text, raw=True)}\n"
