"""Where a passage that left its clause went, or came from, said in outputs that are plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from resdiff.model import Operation
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.pieces import Piece

BRACKETS = ("\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}", "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}")
"""Stand around such a passage: no resolution has them."""


def place(piece: Piece, texts: Interface) -> str:
    """Return what is said of a passage: ``moved to OP7`` if it was dropped here, ``moved from PP3`` if put in."""
    said = texts.moved_to if piece.operation is Operation.DELETE else texts.moved_from
    return said.format(label=piece.elsewhere)


def with_places(pieces: Sequence[Piece], texts: Interface) -> tuple[Piece, ...]:
    """Return ``pieces`` with brackets around each passage that is elsewhere, and behind it where that is."""
    return tuple(_with_places(pieces, texts)) if any(piece.elsewhere for piece in pieces) else tuple(pieces)


def _with_places(pieces: Sequence[Piece], texts: Interface) -> Iterator[Piece]:
    for elsewhere, run in groupby(pieces, key=lambda piece: piece.elsewhere):
        listed = list(run)
        first = listed[0]
        if elsewhere:
            yield Piece(first.operation, BRACKETS[0], side=first.side)
        yield from listed
        if elsewhere:
            yield Piece(first.operation, BRACKETS[1], side=first.side)
            yield Piece(Operation.EQUAL, f" ({place(first, texts)})", side=first.side)
