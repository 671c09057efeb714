"""Edits cut up for showing: the pieces of each clause on its own side, or of both sides in one text."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.model import Clause, Edit, Operation


class Side(StrEnum):
    """Which of the two documents."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style, or (``text`` empty) a footnote mark."""

    operation: Operation
    text: str
    opening: bool = False
    """Whether it belongs to the opening phrase, which is set in italics."""
    side: Side = Side.NEW
    """The document that ``note`` belongs to."""
    note: str = ""
    """Key of the footnote, for a mark."""
    moved: int = 0
    elsewhere: str = ""
    """Label of the clause of the other document where this passage went or came from."""


_SHOWN = {Side.OLD: (Operation.EQUAL, Operation.DELETE), Side.NEW: (Operation.EQUAL, Operation.INSERT)}


def side_pieces(edits: Sequence[Edit], clauses: Sequence[Clause], side: Side) -> tuple[tuple[Piece, ...], ...]:
    """Return, for each of ``clauses`` (the change's clauses on ``side``), the pieces that spell its text."""
    found: list[list[Piece]] = [[] for _ in clauses]
    index = position = 0
    for edit in edits:
        if edit.operation not in _SHOWN[side] or not clauses:
            continue
        note = edit.old_note if side is Side.OLD else edit.new_note
        if note:
            found[index].append(Piece(edit.operation, "", side=side, note=note))
            continue
        text = (edit.old_text or edit.text) if side is Side.OLD else edit.text
        for number, part in enumerate(text.split("\n")):
            if number and index < len(clauses) - 1:
                index, position = index + 1, 0
            found[index].extend(_around_opening(edit, part, position, len(clauses[index].opening), side))
            position += len(part)
    return tuple(tuple(pieces) for pieces in found)


def merged_pieces(edits: Sequence[Edit], old: Sequence[Clause], new: Sequence[Clause]) -> tuple[Piece, ...]:
    """Return both texts as one run of pieces: dropped, added and kept; a piece that is a newline parts clauses."""
    found: list[Piece] = []
    places = {Side.OLD: (0, 0), Side.NEW: (0, 0)}
    clauses = {Side.OLD: old, Side.NEW: new}
    for edit in edits:
        shown = Side.OLD if edit.operation is Operation.DELETE else Side.NEW
        note = edit.old_note if shown is Side.OLD else edit.new_note
        if note:
            found.append(Piece(edit.operation, "", side=shown, note=note))
        for side in Side:
            if edit.operation not in _SHOWN[side]:
                continue
            index, position = places[side]
            text = (edit.old_text or edit.text) if side is Side.OLD else edit.text
            for number, part in enumerate(text.split("\n")):
                if number:
                    index, position = index + 1, 0
                    if side is shown:
                        found.append(Piece(edit.operation, "\n", side=side))
                if side is shown:
                    opening = len(clauses[side][index].opening) if index < len(clauses[side]) else 0
                    found.extend(_around_opening(edit, part, position, opening, side))
                position += len(part)
            places[side] = (index, position)
    return tuple(found)


def _around_opening(edit: Edit, text: str, position: int, opening: int, side: Side) -> list[Piece]:
    """Cut ``text``, which stands at ``position`` of its clause, where the opening phrase ends."""
    cut = max(0, min(len(text), opening - position))
    return [
        Piece(edit.operation, part, opening=part_is_opening, side=side, moved=edit.moved, elsewhere=edit.elsewhere)
        for part, part_is_opening in ((text[:cut], True), (text[cut:], False))
        if part
    ]
