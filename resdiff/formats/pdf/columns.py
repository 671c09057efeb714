"""Tables without lines down: known by blank strips that several lines, one below the other, leave free."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from resdiff.formats.pdf.page import Page, Piece, Rule
from resdiff.formats.pdf.rows import Row, find_rows

_STRIP = 0.6
"""Ems; a blank strip between columns is at least as wide."""
_NEAR = 3.5
"""Ems; lines farther apart than this are not of one table."""
_FEWEST = 3
"""Lines with text in more than one column that make a table."""
_FULL = 0.88
"""Share of a line that is text; in tables there is less."""
_WIDER = 1.25
_HEAD = 0.75
"""Share of the first page's height; above it the masthead stands, in columns too."""
_MARK = re.compile(
    r"[()]?(?:\d{1,3}|\w{1,2}|[ivxIVX]{1,5}|\d{1,3}/\d{1,4})[.)]?[()]?\.?"
    r"|\d{1,3}\s?[-–]|[-–]\s?\d{1,3}|[•–—*†-]{1,3}"
)
"""Numbers of paragraphs and notes: they too stand apart from their text, in a column of their own."""
_ITEM = re.compile(r"[()]\w{1,5}[()]|\w{1,3}[.)]|\d{1,3}/\d{1,4}\.?|\d{1,3}\s?[-–]|[•–—]")
"""Those that cannot be the first cell of a row."""

Span = tuple[float, float]


@dataclass(frozen=True)
class Region:
    """A table that is known by its columns. Lengths are in points."""

    left: float
    right: float
    strips: tuple[float, ...]
    """Places of the blank strips between columns, from the left."""
    starts: tuple[float, ...]
    """Heights above which the rows begin, from the top; the last one is the lower edge."""

    @property
    def top(self) -> float:
        """Height of the upper edge."""
        return self.starts[0]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.strips) + 1

    def holds(self, piece: Piece) -> bool:
        """Tell whether ``piece`` stands in the table."""
        height = piece.baseline + 0.3 * piece.size
        is_beside = piece.right < self.left - piece.size or piece.left > self.right + piece.size
        return self.starts[-1] <= height <= self.starts[0] and not is_beside and piece.upright and not piece.artifact

    def column_of(self, piece: Piece) -> int:
        """Return the number of the column, from 0 at the left."""
        return bisect(self.strips, (piece.left + piece.right) / 2)

    def cells_in(self, row: int) -> list[int]:
        """Return the columns in which a cell of ``row`` begins."""
        return list(range(self.columns))

    def row_of(self, height: float) -> int:
        """Return the number of the row, from 0 at the top."""
        return sum(start > height for start in self.starts)


def find_regions(page: Page) -> list[Region]:
    """Return the tables without lines down on ``page``, from the top down."""
    rows = [row for row in find_rows(page.pieces) if page.number > 1 or row.baseline < _HEAD * page.height]
    return [region for run, strips in _runs(rows) if (region := _region(run, strips, page))]


def _runs(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Span]]]:
    """Yield stretches of rows that leave the same strips free, with these."""
    run: list[Row] = []
    free: list[Span] = []
    for row in rows:
        common = _common(free, row)
        if run and run[-1].baseline - row.baseline < _NEAR * row.size and _inner(common, [*run, row]):
            run.append(row)
            free = common
            continue
        if run:
            yield run, _inner(free, run)
        run, free = ([row], _free(row)) if len(row.stretches) > 1 else ([], [])
    if run:
        yield run, _inner(free, run)


def _free(row: Row) -> list[Span]:
    """Return the blank stretches of a line, those before and behind its text among them."""
    segments = row.stretches
    gaps = [(before[1], after[0]) for before, after in pairwise(segments)]
    return [(float("-inf"), segments[0][0]), *gaps, (segments[-1][1], float("inf"))]


def _common(strips: Sequence[Span], row: Row) -> list[Span]:
    """Return what ``row`` leaves free of ``strips``."""
    return [
        (max(strip[0], gap[0]), min(strip[1], gap[1]))
        for strip in strips
        for gap in _free(row)
        if min(strip[1], gap[1]) - max(strip[0], gap[0]) > _STRIP * row.size
    ]


def _inner(strips: Sequence[Span], rows: Sequence[Row]) -> list[Span]:
    """Return those of ``strips`` that have text of ``rows`` on both sides."""
    left = min(row.stretches[0][0] for row in rows)
    right = max(row.stretches[-1][1] for row in rows)
    return [strip for strip in strips if left < strip[0] and strip[1] < right]


def _region(rows: list[Row], strips: list[Span], page: Page) -> Region | None:
    """Return the table that ``rows`` make, or None where they are a list, loosely set prose, or too few."""
    while rows and len(rows[-1].stretches) < 2:
        rows = rows[:-1]
    several = [row for row in rows if _cells(row, strips) > 1]
    if len(several) < _FEWEST or not strips:
        return None
    first = [row.stretches[-1 if page.is_mirrored else 0][2].strip() for row in several]
    mark = _MARK if len(strips) == 1 else _ITEM
    if sum(mark.fullmatch(text) is not None for text in first) * 2 > len(first):
        return None
    places = tuple(sorted((left + right) / 2 for left, right in strips))
    if mean(_fill(row) for row in several) > _FULL:
        return None
    left = min(row.stretches[0][0] for row in rows)
    right = max(row.stretches[-1][1] for row in rows)
    return Region(left, right, places, _starts(rows, places, page.rules))


def _fill(row: Row) -> float:
    """Return how much of the line is text: justified lines may have wide gaps too, but few."""
    segments = row.stretches
    return sum(right - left for left, right, _ in segments) / (segments[-1][1] - segments[0][0] or 1.0)


def _cells(row: Row, strips: Sequence[Span]) -> int:
    places = sorted((left + right) / 2 for left, right in strips)
    return len({bisect(places, (segment[0] + segment[1]) / 2) for segment in row.stretches})


def _starts(rows: Sequence[Row], places: Sequence[float], rules: Sequence[Rule]) -> tuple[float, ...]:
    """Return where the table's rows begin: at lines across, at wider gaps, else where the first column begins anew."""
    size = max(row.size for row in rows)
    leading = min((above.baseline - below.baseline for above, below in pairwise(rows)), default=size)
    starts = [rows[0].baseline + size]
    gaps = [above.baseline - below.baseline for above, below in pairwise(rows)]
    has_gaps = any(gap > _WIDER * leading for gap in gaps)
    for above, below in pairwise(rows):
        is_ruled = any(below.baseline < rule.height < above.baseline for rule in rules)
        is_wide = above.baseline - below.baseline > _WIDER * leading
        columns = {bisect(places, (left + right) / 2) for left, right, _ in below.stretches}
        goes_on = below.stretches[0][2].lstrip()[:1].islower()
        is_new = is_ruled or (is_wide if has_gaps else 0 in columns and not goes_on)
        if is_new:
            starts.append(below.baseline + 0.8 * below.size)
    return (*starts, rows[-1].baseline - 0.3 * size)
