"""A structured document written as plain text: what a reader of plain forms has to find its structure from."""

from __future__ import annotations

import textwrap

from resdiff.model import Block, BlockKind, Source


def as_plain_text(source: Source) -> str:
    """Return the blocks of ``source`` as paragraphs between blank lines, footnote marks raised by ``<sup>``."""
    return "\n\n".join(text for block in source.blocks if (text := _line(block)))


def wrapped(text: str, width: int) -> str:
    """Return the paragraphs of ``text`` wrapped at ``width``, and no blank lines between them."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return "\n".join(
        textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False) for paragraph in paragraphs
    )


def _line(block: Block) -> str:
    if block.kind is BlockKind.TABLE_ROW:
        return " | ".join("".join(run.text for run in cell) for cell in block.cells).strip()
    parts = [f"<sup>{run.text.strip()}</sup>" if run.note else run.text for run in block.runs]
    text = " ".join("".join(parts).split())
    if block.kind is BlockKind.NOTE:
        return f"<sup>{block.mark}</sup> {text}"
    return f"{block.mark} {text}".strip()
