"""The text of all pages as blocks: paragraphs joined over page breaks, tables between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from resdiff.formats.pdf.joining import Hyphenation, join_lines
from resdiff.formats.pdf.lines import Line
from resdiff.formats.pdf.paragraphs import Layout, continues_over_page, find_paragraphs, is_full, runs_on
from resdiff.formats.pdf.tables import Table, goes_on, joined, row_block, row_blocks
from resdiff.model import Block, BlockKind, Run


def in_order(lines: list[Line]) -> list[Line]:
    """Return the lines of a page in reading order: as they come, unless that jumps back up within one column."""
    jumps = sum(
        below.baseline > above.baseline + above.size and below.left < above.right and above.left < below.right
        for above, below in pairwise(lines)
    )
    return sorted(lines, key=lambda line: (-round(line.baseline), line.start)) if jumps else lines


def make_blocks(
    pages: Sequence[Sequence[Line]], tables: Sequence[Sequence[Table]], layout: Layout, hyphenation: Hyphenation
) -> list[Block]:
    """Return the paragraphs and tables of all pages; paragraphs and rows go on over a page break."""
    flow = _Flow(layout, hyphenation)
    for lines, on_page in zip(pages, tables, strict=True):
        for is_first, part in _parts(lines, on_page):
            if isinstance(part, Table):
                flow.add_table(part, is_first=is_first)
            else:
                flow.add_lines(part, is_first=is_first)
    flow.close()
    return flow.blocks


@dataclass
class _Flow:
    """Blocks as they are made, and what may go on: the lines of the last paragraph, or the last table."""

    layout: Layout
    hyphenation: Hyphenation
    blocks: list[Block] = field(default_factory=list)
    held: list[Line] = field(default_factory=list)
    table: Table | None = None
    page: int = 0

    def add_lines(self, lines: Sequence[Line], *, is_first: bool) -> None:
        """Take the next lines; ``is_first`` says that they stand at the head of a page."""
        self.table = None
        paragraphs = find_paragraphs(lines, self.layout)
        if self.held and is_first and continues_over_page(self.held, paragraphs[0][0], self.layout):
            self.held.extend(paragraphs.pop(0))
            if not paragraphs:
                return
        self.close()
        self._turn_page(lines[0].page, is_first=is_first)
        self.blocks += [_block(paragraph, self.layout, self.hyphenation) for paragraph in paragraphs[:-1]]
        self.held = list(paragraphs[-1])
        self.page = self.held[-1].page

    def add_table(self, table: Table, *, is_first: bool) -> None:
        """Take a table: a new one, or more of the last one, whose head it may repeat."""
        before = self.table if is_first else None
        self.close()
        self.table = table
        if before and table.head == before.head and len(table.rows) > 1:
            table = replace(table, rows=table.rows[1:])
        if before and goes_on(table, before):
            self.blocks[-1] = row_block(before.page, joined(table, before), self.hyphenation)
            table = replace(table, rows=table.rows[1:])
        else:
            self._turn_page(table.page, is_first=is_first)
        self.blocks += row_blocks(table, self.hyphenation)
        self.page = table.page

    def close(self) -> None:
        """Make a block of the paragraph that is held."""
        if self.held:
            self.blocks.append(_block(self.held, self.layout, self.hyphenation))
        self.held = []

    def _turn_page(self, page: int, *, is_first: bool) -> None:
        if is_first and self.blocks and self.page < page:
            self.blocks.append(Block(BlockKind.PAGE_BREAK, (), page=page))


def _parts(lines: Sequence[Line], tables: Sequence[Table]) -> Iterator[tuple[bool, Table | Sequence[Line]]]:
    """Yield the tables of a page and the lines between them from the top down, and whether each is the first."""
    rest = list(lines)
    is_first = True
    for table in tables:
        above = [line for line in rest if line.baseline >= table.top]
        rest = [line for line in rest if line.baseline < table.top]
        if above:
            yield is_first, above
            is_first = False
        yield is_first, table
        is_first = False
    if rest:
        yield is_first, rest


def _block(lines: Sequence[Line], layout: Layout, hyphenation: Hyphenation) -> Block:
    """Return a paragraph; line ends that were set on purpose stay where they are few: masthead, closing lines."""
    if len(lines) > 4:
        return Block(BlockKind.PARAGRAPH, join_lines(lines, hyphenation), page=lines[0].page)
    runs: list[Run] = []
    part: list[Line] = []
    for above, line in zip([None, *lines], lines, strict=False):
        is_free = above is not None and not line.style[0] and not runs_on(above, line)
        if above is not None and is_free and not is_full(above, line, layout):
            runs += [*join_lines(part, hyphenation), Run("\n")]
            part = []
        part.append(line)
    return Block(BlockKind.PARAGRAPH, (*runs, *join_lines(part, hyphenation)), page=lines[0].page)
