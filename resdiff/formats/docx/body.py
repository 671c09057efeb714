"""From the main part of a Word file to blocks: paragraphs with their numbers, tables, notes, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from resdiff.formats.docx.numbering import Numbering
from resdiff.formats.docx.package import R, W
from resdiff.formats.docx.paragraphs import ALTERNATIVES, Reading, first_alternative, read_runs
from resdiff.formats.docx.revisions import DELETED, INSERTED, why_unshown
from resdiff.formats.runs import join_cells, plain, tidy, without_mark
from resdiff.model import Block, BlockKind, Dropped, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

_ITEM = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]\)?")
_NOTE_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,4})[.)]?\s+")
_CONTAINERS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}smartTag", *INSERTED, *DELETED})
_PROSE = 60
"""Characters; a paragraph as long as this ends the masthead, whose tables only lay out the page."""
_GOES_ON = tuple(",;،؛，；")
"""So does one that ends with these, as an enacting formula does."""


@dataclass
class BodyReader:
    """Reads the body, then the text boxes that were met."""

    reading: Reading
    numbering: Numbering
    blocks: list[Block] = field(default_factory=list)
    number: int = 0
    """Paragraphs so far, empty ones too: what ``Block.line`` says."""
    _held: list[Run] = field(default_factory=list)
    """Runs of a paragraph whose mark was deleted (or inserted, for the original): they go on in the next one."""

    def read(self, container: _Element) -> None:
        """Add the blocks of ``container`` (the body, a cell, a text box)."""
        for element in _flatten(container):
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                self._table(element)
            else:
                self._embedded(element)
        if self._held:
            self._append(Block(BlockKind.PARAGRAPH, tidy(self._take()), line=self.number))

    def _embedded(self, element: _Element) -> None:
        """Say that another file is embedded here, whose text is not read."""
        relation = self.reading.relations.get(element.get(f"{R}id") or "")
        target = relation.target.rsplit("/", 1)[-1] if relation else "unnamed"
        self.reading.dropped.append(Dropped(target, "a file embedded in the text", self.number))

    def _take(self) -> list[Run]:
        held, self._held = self._held, []
        return held

    def _paragraph(self, element: _Element) -> None:
        self.number += 1
        self.reading.line = self.number
        if self.reading.trace is not None:
            self.reading.trace.paragraphs.append(element)
        properties = element.find(f"{W}pPr")
        page = self.reading.page
        runs = read_runs(element, self.reading)
        boxes, self.reading.boxes = self.reading.boxes, []
        mark_properties = None if properties is None else properties.find(f"{W}rPr")
        if not self.reading.revisions.shows_marked(mark_properties):
            self._held.extend(runs)
        else:
            shown = self.reading.revisions.properties(properties)
            mark = self.numbering.mark(shown)
            level = self.reading.styles.heading_level(shown)
            kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
            paragraph = tidy((*self._take(), *runs))
            if self.reading.styles.is_note_text(shown):
                self._loose_note(paragraph, page)
                return
            self._append(Block(kind, paragraph, line=self.number, page=page, mark=mark, level=level))
        for box in boxes:
            self.read(box)

    def _loose_note(self, runs: tuple[Run, ...], page: int) -> None:
        """Add a paragraph in the style of footnotes that stands in the text: a note whose mark was lost."""
        printed = _NOTE_MARK.match(plain(runs))
        if printed:
            runs = without_mark(runs, printed.end())
        mark = printed[1] if printed else ""
        self._append(Block(BlockKind.NOTE, runs, line=self.number, page=page, mark=mark, note=f"p{self.number}"))

    def _append(self, block: Block) -> None:
        if plain(block.runs).strip() or any(run.note for run in block.runs):
            self.blocks.append(block)

    def _table(self, table: _Element) -> None:
        rows = [(row, list(_inner(row, f"{W}tc"))) for row in _inner(table, f"{W}tr")]
        if self._is_layout(rows):
            for row, cells in rows:
                if self._is_shown(row):
                    for cell in cells:
                        self.read(cell)
            return
        for row, cells in rows:
            if self._is_shown(row):
                self._row([self._cell(cell) for cell in cells])

    def _is_shown(self, row: _Element) -> bool:
        properties = row.find(f"{W}trPr")
        tags = [str(child.tag) for child in properties] if properties is not None else []
        reason = next((why_unshown(tag) for tag in tags if not self.reading.revisions.shows(tag)), "")
        if not reason:
            return True
        text = " ".join(" ".join(text.itertext()) for text in row.iter(f"{W}t", f"{W}delText"))
        if text.strip():
            self.reading.dropped.append(Dropped(" ".join(text.split()), reason, self.number))
        return False

    def _cell(self, cell: _Element) -> tuple[Run, ...]:
        """Return a cell's runs: its paragraphs, with their numbers, one after the other."""
        blocks, self.blocks = self.blocks, []
        self.read(cell)
        read, self.blocks = self.blocks, blocks
        runs: list[Run] = []
        for block in read:
            runs.extend([Run(" "), Run(f"{block.mark} ")] if block.mark else [Run(" ")])
            runs.extend(block.runs)
        return tidy(runs)

    def _row(self, cells: list[tuple[Run, ...]]) -> None:
        filled = [cell for cell in cells if cell]
        while cells and not cells[-1]:
            cells.pop()
        if len(filled) == 2 and _ITEM.fullmatch(plain(filled[0])):
            mark = plain(filled[0])
            self._append(Block(BlockKind.PARAGRAPH, filled[1], line=self.number, page=self.reading.page, mark=mark))
        elif filled:
            kept = tuple(cells)
            row = Block(BlockKind.TABLE_ROW, join_cells(kept), line=self.number, page=self.reading.page, cells=kept)
            self._append(row)

    def _is_layout(self, rows: list[tuple[_Element, list[_Element]]]) -> bool:
        """Tell a table that only lays out the page: the masthead's, one column, cells of several paragraphs."""
        if max((len(cells) for _, cells in rows), default=0) < 2:
            return True
        if not any(_is_text(block) for block in self.blocks):
            return True
        all_cells = [cell for _, cells in rows for cell in cells]
        return any(cell.find(f"{W}tbl") is not None or _count_filled(cell) > 2 for cell in all_cells)


def _is_text(block: Block) -> bool:
    """Tell whether ``block`` cannot stand in a masthead: prose, a formula, a paragraph with a number."""
    has_number = bool(block.mark) or _ITEM.fullmatch(block.text.split(" ", 1)[0]) is not None
    return has_number or len(block.text) >= _PROSE or block.text.endswith(_GOES_ON)


def _count_filled(cell: _Element) -> int:
    return sum(any(True for _ in paragraph.iter(f"{W}t")) for paragraph in cell.iterfind(f"{W}p"))


def _flatten(container: _Element) -> Iterator[_Element]:
    """Yield paragraphs, tables and embedded files, also those within content controls and the like."""
    for element in container:
        if element.tag in (f"{W}p", f"{W}tbl", f"{W}altChunk"):
            yield element
        elif element.tag in _CONTAINERS:
            yield from _flatten(element)
        elif element.tag == ALTERNATIVES:
            yield from _flatten(first_alternative(element))


def _inner(element: _Element, tag: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, also those within content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _inner(child, tag)


def number_notes(blocks: Iterable[Block], marks: dict[str, str]) -> tuple[Block, ...]:
    """Return ``blocks`` with the marks of their notes filled in; ``marks`` has them by key."""

    def fill(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Return ``runs`` with the marks of their notes."""
        return tuple(replace(run, text=marks.get(run.note, "")) if run.note and not run.text else run for run in runs)

    return tuple(
        replace(block, runs=fill(block.runs), cells=tuple(fill(cell) for cell in block.cells)) for block in blocks
    )
