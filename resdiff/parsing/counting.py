"""Annexes whose paragraphs all begin again at 1: a converter lost the count, and they are counted through.

Numbers that Word counts by itself are not in its text, and some files of the United Nations have ``1.`` before each.
"""

from __future__ import annotations

from resdiff.frozen import replace
from resdiff.marks import Style, read_mark
from resdiff.model import BlockKind, Doubt, DoubtCode, Part
from resdiff.parsing.draft import Draft, Piece

_LOST = 3
"""Times that 1 follows 1 with no heading between, from which on it is no section that begins; once does occur."""


def count_through(draft: Draft) -> Draft:
    """Give the paragraphs of such annexes the number of their place, with a doubt; what is printed stays."""
    annexes: dict[str, list[int]] = {}
    for index, piece in enumerate(draft.pieces):
        if piece.part is Part.ANNEX and _value(piece):
            annexes.setdefault(piece.section, []).append(index)
    pieces, doubts = list(draft.pieces), list(draft.doubts)
    headed = {position for position, _ in draft.headings}
    for places in annexes.values():
        if _lost_ones(draft.pieces, places, headed) < _LOST:
            continue
        for number, index in enumerate(places, start=1):
            pieces[index] = replace(pieces[index], inferred=number)
        message = f"the paragraphs of this annex begin again at 1; they are counted from 1 to {len(places)}"
        doubts.append(Doubt(DoubtCode.NUMBERING, message, line=pieces[places[0]].line))
    return replace(draft, pieces=tuple(pieces), doubts=tuple(doubts))


def _lost_ones(pieces: tuple[Piece, ...], places: list[int], headed: set[int]) -> int:
    """Count the paragraphs 1 that follow a paragraph 1 without a heading between."""
    ones = [_value(pieces[index]) == 1 for index in places]
    pairs = zip(places, places[1:], ones, ones[1:], strict=False)
    return sum(a and b and headed.isdisjoint(range(start + 1, end + 1)) for start, end, a, b in pairs)


def _value(piece: Piece) -> int:
    """Return what the number of an outermost paragraph counts, or 0."""
    if piece.depth != 0 or piece.flush or piece.kind is BlockKind.TABLE_ROW or not piece.number:
        return 0
    readings = read_mark(piece.number)
    return readings[0].value if readings and readings[0].style is Style.NUMBER else 0
