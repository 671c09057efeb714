"""Markdown to blocks: marks set apart, lines kept, nothing that scanned text only seems to have."""

from __future__ import annotations

from resdiff.formats import markdown
from resdiff.model import BlockKind


def blocks(text: str) -> list[tuple[str, str, str, int]]:
    return [(b.kind.value, b.mark, b.text, b.line) for b in markdown.read(text.encode(), "x.md").blocks]


def test_list_marks_are_set_apart() -> None:
    assert blocks("- 1. Exhorte\n- 2. Prie\n\n3. Note\n\n* A/63/50.") == [
        ("paragraph", "1.", "Exhorte", 1),
        ("paragraph", "2.", "Prie", 2),
        ("paragraph", "3.", "Note", 4),
        ("paragraph", "*", "A/63/50.", 6),
    ]


def test_headings_rules_and_tables() -> None:
    source = markdown.read(b"## II\n\nx\n---\n\n|a|b|\n|-|-|\n|c|d|\n", "x.md")
    kinds = [block.kind for block in source.blocks]
    assert kinds == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.RULE,
        BlockKind.TABLE_ROW,
        BlockKind.TABLE_ROW,
    ]
    assert [run[0].text for run in source.blocks[-1].cells] == ["c", "d"]


def test_indented_text_and_quotes_are_paragraphs() -> None:
    assert [text for _, _, text, _ in blocks("    Indented words\n\n> Quoted words\n\n[1]: a definition")] == [
        "Indented words",
        "> Quoted words",
        "[1]: a definition",
    ]


def test_deep_nesting_loses_nothing() -> None:
    text = "- " * 500 + "word"
    assert "word" in blocks(text)[-1][2]
