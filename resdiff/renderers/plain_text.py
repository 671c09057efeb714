"""Clauses and footnotes as plain strings, for outputs without marks."""

from __future__ import annotations

from collections.abc import Sequence

from resdiff.model import Clause
from resdiff.renderers.notes import Notes
from resdiff.renderers.pieces import Piece


def plain(pieces: Sequence[Piece], notes: Notes) -> str:
    """Return the text that ``pieces`` spell, footnote marks in brackets."""
    return "".join(f"[{notes.mark(piece.note)}]" if piece.note else piece.text for piece in pieces)


def numbered(clause: Clause, text: str) -> str:
    """Return ``text`` after the clause's number as printed."""
    return f"{clause.number} {text}" if clause.number else text


def note_line(mark: str, text: str) -> str:
    """Return a footnote as one line."""
    return f"[{mark or '*'}] {text}"
