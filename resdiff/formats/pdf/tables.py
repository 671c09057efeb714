"""Tables: set apart from the text before lines are made, so that words come cell by cell and row by row.

A table is known by lines that cross, else by columns: blank strips that several lines in a row leave free.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from resdiff.formats.pdf.columns import Region, find_regions
from resdiff.formats.pdf.grids import Grid, find_grids
from resdiff.formats.pdf.joining import Hyphenation, join_lines
from resdiff.formats.pdf.lines import Line, find_lines
from resdiff.formats.pdf.page import Page, Piece
from resdiff.formats.pdf.paragraphs import runs_on
from resdiff.formats.runs import join_cells
from resdiff.frozen import dataclass
from resdiff.model import Block, BlockKind

_NUMBER = re.compile(r"\d$")
_GROUPS = re.compile(r"\d{3}(?:[\s.,]\d{3})*")
_DOWN = 0.3
"""Ems; the middle of a small letter stands this far above its baseline."""


@dataclass(frozen=True)
class Table:
    """A table of one page."""

    page: int
    top: float
    """Height of its upper edge, in points from the page's foot."""
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    """Rows of cells of lines."""

    @property
    def head(self) -> tuple[str, ...]:
        """What the cells of the first row say."""
        return tuple(" ".join(line.text for line in cell) for cell in self.rows[0]) if self.rows else ()

    @property
    def lines(self) -> list[Line]:
        """All lines, in the order of the cells."""
        return [line for row in self.rows for cell in row for line in cell]


def split_tables(page: Page) -> tuple[Page, list[Table]]:
    """Return ``page`` without its tables, and these from the top down."""
    tables: list[Table] = []
    rest = page
    for grid in find_grids(page):
        rest, table = _taken(rest, grid.holds, grid.row_of, grid)
        tables += [table] if table else []
    for region in find_regions(rest):
        rest, table = _taken(rest, region.holds, region.row_of, region)
        tables += [table] if table else []
    return rest, sorted(tables, key=lambda table: -table.top)


def _taken(
    page: Page, holds: Callable[[Piece], bool], row_of: Callable[[float], int], shape: Grid | Region
) -> tuple[Page, Table | None]:
    """Return ``page`` without the pieces in ``shape``, and the table that these make."""
    inside = [piece for piece in page.pieces if holds(piece)]
    cells: dict[tuple[int, int], list[Piece]] = {}
    for piece in inside:
        row = row_of(piece.baseline + _DOWN * piece.size)
        cells.setdefault((row, shape.column_of(piece)), []).append(piece)
    if not any(piece.text.strip() for piece in inside):
        return page, None
    rows = []
    for row in sorted({row for row, _ in cells}):
        columns = shape.cells_in(row)
        if page.is_mirrored:
            columns.reverse()
        made = [tuple(_down(replace(page, pieces=tuple(cells.get((row, column), ()))))) for column in columns]
        if any(made):
            rows.append(tuple(made))
    kept = {id(piece) for piece in inside}
    rest = replace(page, pieces=tuple(piece for piece in page.pieces if id(piece) not in kept))
    return rest, Table(page.number, shape.top, tuple(rows))


def _down(page: Page) -> list[Line]:
    return sorted(find_lines(page), key=lambda line: (-round(line.baseline), line.start))


def goes_on(table: Table, after: Table) -> bool:
    """Tell whether the first row of ``table``, at the head of a page, goes on with the last one of ``after``."""
    first, last = table.rows[0], after.rows[-1]
    if len(first) != len(last):
        return False
    pairs = [(above[-1], below[0]) for above, below in zip(last, first, strict=True) if above and below]
    filled = sum(bool(cell) for cell in first)
    return bool(pairs) and len(pairs) == filled and all(_runs_on(above, below) for above, below in pairs)


def _runs_on(above: Line, below: Line) -> bool:
    """Tell whether text goes on, or a number that is cut before its last group of digits."""
    return runs_on(above, below) or bool(_NUMBER.search(above.text) and _GROUPS.fullmatch(below.text))


def joined(table: Table, after: Table) -> tuple[tuple[Line, ...], ...]:
    """Return the last row of ``after`` with the first row of ``table``, cell by cell."""
    return tuple((*above, *below) for above, below in zip(after.rows[-1], table.rows[0], strict=True))


def row_blocks(table: Table, hyphenation: Hyphenation) -> list[Block]:
    """Return a block for each row; ``hyphenation`` is how the document treats line ends."""
    return [row_block(table.page, row, hyphenation) for row in table.rows]


def row_block(page: int, row: Sequence[Sequence[Line]], hyphenation: Hyphenation) -> Block:
    """Return the block of one row."""
    cells = tuple(join_lines(cell, hyphenation) for cell in row)
    return Block(BlockKind.TABLE_ROW, join_cells(cells), page=page, cells=cells)
