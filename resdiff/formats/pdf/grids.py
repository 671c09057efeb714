"""Tables that are drawn: lines across and lines down that make cells."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence

from resdiff.formats.pdf.page import Page, Piece, Upright
from resdiff.frozen import dataclass

_SAME = 2.5
"""Points; lines as near as this are one line."""
_SHARE = 0.5
"""Of the table's width; a line across that is longer parts rows."""
_LOWEST = 8.0
"""Points; the rows of a table are higher."""


@dataclass(frozen=True)
class Grid:
    """The lines of one table. Lengths are in points."""

    edges: tuple[float, ...]
    """Places of the lines down, from the left."""
    levels: tuple[float, ...]
    """Heights of the lines across, from the top."""
    uprights: tuple[Upright, ...]

    @property
    def top(self) -> float:
        """Height of the upper edge."""
        return self.levels[0]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.edges) - 1

    def holds(self, piece: Piece) -> bool:
        """Tell whether ``piece`` stands in the table."""
        middle = (piece.left + piece.right) / 2
        height = piece.baseline + 0.3 * piece.size
        return self.edges[0] <= middle <= self.edges[-1] and self.levels[-1] <= height <= self.levels[0]

    def column_of(self, piece: Piece) -> int:
        """Return the number of the column, from 0 at the left; a cell over several columns is in its first one."""
        middle = (piece.left + piece.right) / 2
        height = piece.baseline + 0.3 * piece.size
        crossed = [line.place for line in self.uprights if line.bottom <= height <= line.top and line.place <= middle]
        begin = max(crossed, default=self.edges[0])
        return min(max(bisect(self.edges, begin + _SAME) - 1, 0), self.columns - 1)

    def cells_in(self, row: int) -> list[int]:
        """Return the columns in which a cell of ``row`` begins."""
        if not 0 < row < len(self.levels):
            return list(range(self.columns))
        height = (self.levels[row - 1] + self.levels[row]) / 2
        drawn = [line.place for line in self.uprights if line.bottom <= height <= line.top]
        begun = [n for n, edge in enumerate(self.edges[:-1]) if any(abs(edge - place) < _SAME for place in drawn)]
        return sorted({0, *begun})

    def row_of(self, height: float) -> int:
        """Return the number of the row, from 0 at the top."""
        return sum(level > height for level in self.levels)


def find_grids(page: Page) -> list[Grid]:
    """Return the grids drawn on ``page``, from the top down."""
    grids: list[Grid] = []
    for group in _stacked(page.uprights):
        bottom, top = min(line.bottom for line in group), max(line.top for line in group)
        edges = _merged(line.place for line in group)
        if len(edges) < 2 or top - bottom < 2 * _LOWEST:
            continue
        width = edges[-1] - edges[0]
        across: dict[float, float] = {}
        for rule in page.rules:
            shared = min(rule.right, edges[-1]) - max(rule.left, edges[0])
            if shared > 0 and bottom - _SAME <= rule.height <= top + _SAME:
                level = next((known for known in across if abs(known - rule.height) < _SAME), rule.height)
                across[level] = across.get(level, 0.0) + shared
        levels = _merged([*(level for level, length in across.items() if length > _SHARE * width), bottom, top])
        # a frame around text is no table: it has one cell
        if len(edges) > 2 or len(levels) > 3:
            grids.append(Grid(edges, tuple(reversed(levels)), tuple(group)))
    return sorted(grids, key=lambda grid: -grid.top)


def _stacked(uprights: Sequence[Upright]) -> list[list[Upright]]:
    """Return lines down in groups that reach over one stretch of the page without a break."""
    groups: list[list[Upright]] = []
    bottom = 0.0
    for line in sorted(uprights, key=lambda line: -line.top):
        if groups and line.top >= bottom - _SAME:
            groups[-1].append(line)
            bottom = min(bottom, line.bottom)
        else:
            groups.append([line])
            bottom = line.bottom
    return groups


def _merged(places: Iterable[float]) -> tuple[float, ...]:
    """Return ``places`` in order, one for those that are nearly the same."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] >= _SAME:
            kept.append(place)
    return tuple(kept)
