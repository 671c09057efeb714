"""Plain text to blocks."""

from __future__ import annotations

from resdiff.formats import plain
from resdiff.model import BlockKind


def texts(text: str) -> list[str]:
    return [b.text for b in plain.read(text.encode(), "x.txt").blocks if b.kind is BlockKind.PARAGRAPH]


def test_blank_lines_and_marks_cut_paragraphs() -> None:
    assert texts("Rappelant\nses résolutions,\n\n- 1. Exhorte\n- 2. Prie\na) Un\n² Ibid.") == [
        "Rappelant\nses résolutions,",
        "- 1. Exhorte",
        "- 2. Prie",
        "a) Un",
        "² Ibid.",
    ]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    long = "mot " * 60 + "fin,"
    assert texts(f"{long}\n{long}\ncourt\nsuite") == [long, long, "court\nsuite"]


def test_where_lines_are_long_and_none_is_blank_each_is_a_paragraph() -> None:
    long = "mot " * 60 + "fin,"
    lines = ["Rappelant,", long, "Notant,", long, "1. Prie", long, "2. Décide", long]
    assert texts("\n".join(lines)) == lines


def test_page_breaks_and_rules() -> None:
    kinds = [b.kind for b in plain.read(b"a\fb\n\n* * *\nc\n-----\n", "x.txt").blocks]
    assert kinds == [
        BlockKind.PARAGRAPH,
        BlockKind.PAGE_BREAK,
        BlockKind.PARAGRAPH,
        BlockKind.RULE,
        BlockKind.PARAGRAPH,
        BlockKind.RULE,
    ]
