"""Small pairs with the outputs made of them, for a person to read.

``made-up`` is the comparison built by hand in ``support/made_up.py``, with every kind and tag, in every output.
The other cases are documents that went down the whole line, in the outputs that change least with it.

After a change that is meant to change outputs: ``RESDIFF_UPDATE_CASES=1 python -m pytest tests/renderers`` writes them
anew; read the difference before you commit it. In the page, style and script are left out (``…``).
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from support import made_up
from support.words import html_text, missing

from resdiff.comparison import compare
from resdiff.model import Comparison
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.renderers import RENDERERS, Layout, RenderOptions, render

CASES = Path(__file__).parents[1] / "cases" / "reports"
PAIRS = sorted(path.name for path in CASES.iterdir() if any(path.glob("old.*")))
OUTPUTS: dict[str, tuple[str, RenderOptions]] = {
    "expected.html": ("html", RenderOptions()),
    "expected.md": ("markdown", RenderOptions()),
    "expected.unified.md": ("markdown", RenderOptions(layout=Layout.UNIFIED)),
    "expected.txt": ("text", RenderOptions(width=100)),
    "expected.narrow.txt": ("text", RenderOptions(width=60, explain=True)),
    "expected.summary.txt": ("text", RenderOptions(summary_only=True)),
    "expected.json": ("json", RenderOptions()),
    "expected.csv": ("csv", RenderOptions()),
    "expected.table.txt": ("table", RenderOptions()),
}


WHOLE_LINE = ("expected.md", "expected.txt")
FILES = [("made-up", file) for file in OUTPUTS] + [(pair, file) for pair in PAIRS for file in WHOLE_LINE]


def comparison(name: str) -> Comparison:
    """Return the comparison of a case."""
    if name == "made-up":
        return made_up.comparison()
    sides = [next((CASES / name).glob(f"{side}.*")) for side in ("old", "new")]
    return compare(*(parse(read(path.read_bytes(), path.name)) for path in sides))


def reviewable(output: str) -> str:
    """Return a page without the style and script that all pages share."""
    output = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", output, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", output)


@pytest.mark.parametrize(("name", "file"), FILES)
def test_the_outputs_are_as_expected(name: str, file: str) -> None:
    output = reviewable(str(render(comparison(name), *OUTPUTS[file])))
    path = CASES / name / file
    if os.environ.get("RESDIFF_UPDATE_CASES"):
        path.write_text(output, encoding="utf-8")
    assert output == path.read_text(encoding="utf-8"), "see the top of this file for how to write the cases anew"


@pytest.mark.parametrize("name", PAIRS)
def test_no_word_of_a_case_is_lost(name: str) -> None:
    for output in ("html", "markdown", "csv"):
        rendered = str(render(comparison(name), output))
        assert not missing(comparison(name), html_text(rendered) if output == "html" else rendered.replace("\\", ""))


def test_every_output_has_its_expected_files() -> None:
    assert {output for output, _ in OUTPUTS.values()} == {name for name, one in RENDERERS.items() if not one.binary}
