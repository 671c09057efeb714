"""Footnotes looked up for showing."""

from __future__ import annotations

from collections.abc import Iterable

from resdiff.model import Comparison, Edit, Footnote, Resolution
from resdiff.renderers.pieces import Piece, Side


class Notes:
    """The footnotes of one document, by key."""

    def __init__(self, document: Resolution) -> None:
        self._notes = {note.key: note for note in document.footnotes}

    def mark(self, key: str) -> str:
        """Return the mark of the footnote ``key`` as printed; a footnote that is missing is marked ``?``."""
        note = self._notes.get(key)
        return (note.mark or "*") if note else "?"

    def cited(self, pieces: Iterable[Piece]) -> tuple[tuple[Piece, Footnote], ...]:
        """Return the footnotes that ``pieces`` cite, in order, each with the piece that cites it."""
        return tuple((piece, self._notes[piece.note]) for piece in pieces if piece.note in self._notes)


def notes_of(comparison: Comparison) -> dict[Side, Notes]:
    """Return the footnotes of both documents."""
    return {Side.OLD: Notes(comparison.old), Side.NEW: Notes(comparison.new)}


def uncited(comparison: Comparison) -> dict[Side, tuple[Footnote, ...]]:
    """Return the footnotes of both documents that no clause and no heading in the comparison cites."""
    edits: list[Edit] = [edit for change in comparison.changes for edit in change.edits]
    edits += [edit for change in comparison.headings for edit in change.edits]
    old = {edit.old_note for edit in edits}
    new = {edit.new_note for edit in edits}
    return {
        Side.OLD: tuple(note for note in comparison.old.footnotes if note.key not in old),
        Side.NEW: tuple(note for note in comparison.new.footnotes if note.key not in new),
    }
