"""A comparison as a flat list of rows, for outputs that are tables."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.model import Change, Comparison, Kind, Operation
from resdiff.renderers.notes import notes_of
from resdiff.renderers.pieces import Side, merged_pieces, side_pieces
from resdiff.renderers.plain_text import note_line, numbered, plain
from resdiff.renderers.rows import ChangeRow, HeadingRow, rows


@dataclass(frozen=True, slots=True)
class FlatRow:
    """One row: what it is, what happened to it, and its text on each side (several clauses: one a line)."""

    what: str
    """``clause``, ``heading``, ``header``, ``footnote`` or ``left-out``."""
    kind: Kind | None
    """None where the two sides are not compared: header, footnotes, what was left out."""
    old: str
    """Labels of the clauses, the role of a header line, or why something was left out."""
    new: str
    old_text: str
    new_text: str
    change: Change | None = None


def flat_rows(comparison: Comparison) -> Iterator[FlatRow]:
    """Return every word of both documents in rows, in reading order, what stands outside the clauses at the end."""
    notes = notes_of(comparison)
    for row in rows(comparison):
        if isinstance(row, ChangeRow):
            texts = [
                "\n".join(
                    numbered(clause, plain(pieces, notes[side]))
                    for clause, pieces in zip(clauses, side_pieces(row.change.edits, clauses, side), strict=True)
                )
                for side, clauses in ((Side.OLD, row.old), (Side.NEW, row.new))
            ]
            labels = (", ".join(row.change.old), ", ".join(row.change.new))
            yield FlatRow("clause", row.change.kind, *labels, texts[0], texts[1], row.change)
        elif isinstance(row, HeadingRow):
            merged = merged_pieces(row.change.edits, (), ())
            old = plain([piece for piece in merged if piece.operation is not Operation.INSERT], notes[Side.OLD])
            new = plain([piece for piece in merged if piece.operation is not Operation.DELETE], notes[Side.NEW])
            yield FlatRow("heading", row.change.kind, "", "", old if row.old else "", new if row.new else "")
    yield from _outside(comparison)


def _outside(comparison: Comparison) -> Iterator[FlatRow]:
    """Return a row for each line that stands outside the clauses, on the side that it belongs to."""
    for side, document in zip(Side, comparison.documents, strict=True):
        lines = [
            *(("header", str(line.role), line.text) for line in document.header),
            *(("footnote", "", note_line(note.mark, note.text)) for note in document.footnotes),
            *(("left-out", piece.reason, piece.text) for piece in document.dropped),
        ]
        for what, name, text in lines:
            if side is Side.OLD:
                yield FlatRow(what, None, name, "", text, "")
            else:
                yield FlatRow(what, None, "", name, "", text)
