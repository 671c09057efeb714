"""Hostile texts take time in proportion to their length: what grows with the square would take minutes here."""

from __future__ import annotations

import time

import pytest

from resdiff.model import Form
from resdiff.parsing import parse
from resdiff.reading import read

TEXTS = {
    "one long line": "mot " * 100_000,
    "raised marks": "mot<sup>1</sup> " * 10_000,
    "notes": "\n\n".join(f"mot<sup>{i % 999}</sup>\n\n<sup>{i % 999}</sup> Note" for i in range(4_000)),
    "letters": "\n\n".join(f"{chr(97 + i % 26)}) x" for i in range(8_000)),
    "ones": "\n\n".join("1. x" for _ in range(8_000)),
    "halves": "\n\n".join(f"suite {i}" for i in range(8_000)),
    "bullets in bullets": "- " * 5_000 + "x",
    "asterisks": "**a" * 40_000,
    "brackets": "[a](" * 30_000,
    "symbols": "A/" * 60_000,
    "numbers": "1." * 60_000,
    "lines": "Point 1\n" * 20_000,
    "formulas": "L'Assemblée générale,\n\nRappelant x,\n\n" * 3_000,
    "closing lines": "71e séance plénière 18 décembre 2008\n\nmot\n\n" * 3_000,
}
SECONDS = 10
"""Of processor time; each takes well under two on a slow machine."""


@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN])
@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_answered_in_bounded_time(name: str, form: Form) -> None:
    begin = time.process_time()
    document = parse(read(TEXTS[name].encode(), name, form))
    assert time.process_time() - begin < SECONDS
    labels = [clause.label for clause in document.clauses]
    assert len(labels) == len(set(labels))
