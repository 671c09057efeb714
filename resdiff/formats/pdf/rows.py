"""Rows: what stands on one baseline of a page, over its whole width, in stretches between wide gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from resdiff.formats.pdf.page import Piece

_GAP = 0.9
"""Ems; words of one stretch stand nearer to each other."""
_TOP = 0.9
"""Ems above its baseline a line reaches."""

Stretch = tuple[float, float, str]
"""Where it begins and ends, seen from the left, and what it says."""


@dataclass
class Row:
    """What stands on one baseline. All pieces are added before its stretches are asked for."""

    baseline: float
    size: float
    pieces: list[Piece] = field(default_factory=list)

    @property
    def top(self) -> float:
        """How high its letters reach."""
        return self.baseline + _TOP * self.size

    @property
    def foot(self) -> float:
        """The lowest of its baselines: those of two columns may differ a little."""
        return min(piece.baseline for piece in self.pieces)

    @cached_property
    def stretches(self) -> list[Stretch]:
        """The stretches of text without wide gaps, from the left."""
        found: list[Stretch] = []
        for piece in sorted(self.pieces, key=lambda piece: piece.left):
            if found and piece.left - found[-1][1] < _GAP * self.size:
                left, right, text = found[-1]
                found[-1] = left, max(right, piece.right), text + piece.text
            else:
                found.append((piece.left, piece.right, piece.text))
        return found


def find_rows(pieces: Iterable[Piece]) -> list[Row]:
    """Return the rows of a page from the top down, without what is turned or told to be no content."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: -piece.baseline):
        if not piece.text.strip() or not piece.upright or piece.artifact:
            continue
        last = rows[-1] if rows else None
        if last and last.baseline - piece.baseline < 0.45 * max(piece.size, last.size):
            last.pieces.append(piece)
            if piece.size > last.size:
                last.size, last.baseline = piece.size, piece.baseline
        else:
            rows.append(Row(piece.baseline, piece.size, [piece]))
    return rows


def block_row(left: float, right: float, bottom: float, top: float) -> Row:
    """Return a row for something as large as this that takes the place of lines: a drawn table."""
    size = (top - bottom) / _TOP
    return Row(bottom, size, [Piece("\ufffc", left, right, bottom, size, italic=False, bold=False, artifact=False)])
