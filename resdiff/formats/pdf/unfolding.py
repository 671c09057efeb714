"""Pages in columns unfolded: each column becomes an area of its own, shifted to where the first one begins.

What comes after then knows lines of one column only, whatever their number was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resdiff.formats.pdf.grids import find_grids
from resdiff.formats.pdf.gutters import Stretch, column_of, find_gutters, first_start, stretches
from resdiff.formats.pdf.page import Page, Rule, Upright
from resdiff.formats.pdf.rows import Row, block_row, find_rows

_INFINITY = float("inf")


def unfold(pages: Sequence[Page]) -> list[list[Page]]:
    """Return the areas of each page in reading order, one where it is not set in columns."""
    rows = [_rows(page) for page in pages]
    found = [find_gutters(page, own) for page, own in zip(pages, rows, strict=True)]
    known = [gutters for gutters in found if gutters]
    if not known:
        return [[page] for page in pages]
    usual = max(known, key=known.count)
    return [
        list(_areas(page, own, gutters or usual)) if own else [page]
        for page, own, gutters in zip(pages, rows, found, strict=True)
    ]


def _rows(page: Page) -> list[Row]:
    """Return the rows of ``page``, a drawn table as one of them."""
    grids = find_grids(page)
    rows = find_rows(piece for piece in page.pieces if not any(grid.holds(piece) for grid in grids))
    rows += [block_row(grid.edges[0], grid.edges[-1], grid.levels[-1], grid.top) for grid in grids]
    return sorted(rows, key=lambda row: -row.baseline)


def _areas(page: Page, rows: Sequence[Row], gutters: Sequence[float]) -> Iterator[Page]:
    """Yield the areas of a page whose columns after the first begin at ``gutters``.

    What stands above and below all rows, as running heads that the PDF itself knows, makes areas of its own.
    """
    found = stretches(page, rows, gutters)
    starts = [max(row.top for row in stretch.rows) for stretch in found]
    feet = [min(row.foot for row in stretch.rows) for stretch in found]
    yield _cut(page, starts[0], _INFINITY, _INFINITY)
    for number, stretch in enumerate(found):
        bottom = starts[number + 1] if number + 1 < len(found) else feet[-1]
        area = _cut(page, bottom, starts[number], feet[number - 1] if number else _INFINITY)
        yield from _columns(area, stretch, gutters) if stretch.is_parted else [area]
    yield _cut(page, -_INFINITY, feet[-1], -_INFINITY)


def _cut(page: Page, bottom: float, top: float, ceiling: float) -> Page:
    """Return what of ``page`` stands between two heights; lines up to ``ceiling``, where the text above ends."""
    return replace(
        page,
        pieces=tuple(piece for piece in page.pieces if bottom <= piece.baseline < top),
        rules=tuple(rule for rule in page.rules if bottom <= rule.height <= ceiling),
        uprights=tuple(line for line in page.uprights if bottom <= (line.bottom + line.top) / 2 < top),
    )


def _columns(area: Page, stretch: Stretch, gutters: Sequence[float]) -> Iterator[Page]:
    """Yield the columns of ``area``, those after the first shifted to where that begins."""
    first = first_start(area, stretch, gutters)

    def number(left: float, right: float) -> int:
        """Return which column a thing stands in that reaches from ``left`` to ``right``, in points."""
        return column_of(area.width - right if area.is_mirrored else left, gutters)

    for column, edge in enumerate((first, *gutters)):
        by = (edge - first) if area.is_mirrored else (first - edge)
        yield replace(
            area,
            pieces=tuple(
                replace(piece, left=piece.left + by, right=piece.right + by)
                for piece in area.pieces
                if number(piece.left, piece.right) == column
            ),
            rules=tuple(
                Rule(rule.left + by, rule.right + by, rule.height)
                for rule in area.rules
                if number(rule.left, rule.right) == column
            ),
            uprights=tuple(
                Upright(line.place + by, line.bottom, line.top)
                for line in area.uprights
                if number(line.place, line.place) == column
            ),
        )
