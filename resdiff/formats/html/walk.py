"""From elements to blocks: one pass over the page, without recursion, so that deep pages cost no stack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from resdiff.formats.html.lists import ListCounter
from resdiff.formats.html.notes import MARK, Notes
from resdiff.formats.html.page import BLOCKS, SILENT, Page, text_of
from resdiff.formats.runs import join_cells, plain, split_runs, tidy, with_text, without_mark
from resdiff.model import Block, BlockKind, Dropped, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_ITALIC = frozenset({"cite", "dfn", "em", "i", "var"})
_BOLD = frozenset({"b", "strong", "th"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_NOTE_MARK = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡§]{1,4})[\])]?[.)]?\s+")
_BREAK = "\u2028"
"""Stands for ``br`` among the blanks of the source, which mean nothing."""
_TWO_BREAKS = re.compile(rf"{_BREAK}(?:\s*{_BREAK})+")
_CLAUSE_BREAK = re.compile(
    rf"(?<=[,;:.\u060c\u061b\uff0c\uff1b\uff1a\u3002])[ \t\r\n\u00a0]*{_BREAK}\s*"
    r"(?=\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]|[^\W\d_a-z\u0430-\u044f])"
)
"""A break behind a sign that ends a clause, before a number or a word that does not begin with a small letter."""
_EMPTY_LINES = re.compile(r"\n(?:[ \t\r\u00a0]*\n)+")
_ITEM = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]\)?")
"""A list number alone in a cell: old pages number their paragraphs with tables."""
_MAYBE = frozenset({"aside", "footer", "nav", "form", "button", "input", "select", "textarea", "option", "del"})


def walk(page: Page, notes: Notes) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Return the blocks of the page's document in reading order, and what was left out."""
    from lxml import etree

    writer = _Writer(page, notes)
    context = etree.iterwalk(page.body, events=("start", "end"))
    for event, element in context:
        if event == "start":
            if not writer.start(element):
                context.skip_subtree()
        else:
            writer.end(element)
    writer.flush()
    return tuple(writer.blocks), tuple(writer.dropped)


@dataclass
class _Writer:
    page: Page
    notes: Notes
    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    styles: list[Run] = field(default_factory=lambda: [Run("")])
    lists: list[ListCounter] = field(default_factory=list)
    cells: list[tuple[Run, ...]] | None = None
    tables: list[bool] = field(default_factory=list)
    """For each open table, whether it is one of data."""
    note: str = ""
    note_mark: str = ""
    note_at: int = -1
    mark: str = ""
    line: int = 0
    level: int = 0
    is_kept: bool = False
    """Within ``pre``: line breaks count."""
    skipped: set[_Element] = field(default_factory=set)

    def start(self, element: _Element) -> bool:
        """Take the beginning of ``element``; False where what is in it is not read."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SILENT or self._is_left_out(element):
            self.skipped.add(element)
            return False
        if tag in BLOCKS:
            self._start_block(element)
        if element in self.notes.bodies:
            self.note, self.note_mark, self.note_at = self.notes.bodies[element], "", -1
        self.styles.append(self._style(element))
        if tag == "br":
            self._add(_BREAK if not self.is_kept else "\n")
        if element in self.notes.references:
            self._add_reference(element)
            return False
        if element in self.notes.back:
            mark = MARK.match(text_of(element))
            self.note_mark = self.note_mark or (mark[1] if mark else "")
            return False
        self._add(element.text or "")
        return True

    def end(self, element: _Element) -> None:
        """Take the end of ``element`` and the text after it."""
        if element in self.skipped:
            self.skipped.discard(element)
        else:
            self.styles.pop()
            if element.tag in BLOCKS:
                self._end_block(element)
            if element in self.notes.bodies:
                self.flush()
                self.note = ""
        if element is not self.page.body:
            self._add(element.tail or "")

    def flush(self) -> None:
        """Make a block of the runs gathered so far."""
        runs, self.runs = self.runs, []
        if self.cells is not None:
            if self.cells:
                self.cells[-1] = tidy((*self.cells[-1], Run(" "), *runs))
            elif text := tidy(runs):
                self.cells.append(text)
            return
        for piece in self._paragraphs(runs):
            paragraph = tidy(_unindented(piece))
            if plain(paragraph).strip() or any(run.note for run in paragraph):
                self._append(paragraph)

    def _paragraphs(self, runs: list[Run]) -> Iterator[list[Run]]:
        """Yield the paragraphs that blank lines or breaks part; a break alone does where a clause ends or begins."""
        if self.is_kept:
            yield from split_runs(runs, _EMPTY_LINES)
            return
        for piece in split_runs(runs, _TWO_BREAKS):
            yield from split_runs(piece, _CLAUSE_BREAK)

    def _append(self, runs: tuple[Run, ...]) -> None:
        if self.note:
            self._append_note(runs)
            return
        kind = BlockKind.HEADING if self.level else BlockKind.PARAGRAPH
        self.blocks.append(Block(kind, runs, line=self.line, mark=self.mark, level=self.level))
        self.mark = ""

    def _append_note(self, runs: tuple[Run, ...]) -> None:
        """Add a note, or a further paragraph of the note that was begun."""
        if self.note_at >= 0:
            begun = self.blocks[self.note_at]
            self.blocks[self.note_at] = replace(begun, runs=tidy((*begun.runs, Run(" "), *runs)))
            return
        mark = self.note_mark or self.mark.rstrip(".")
        printed = None if mark else _NOTE_MARK.match(plain(runs))
        if printed:
            mark, runs = printed[1], without_mark(runs, printed.end())
        self.note_at = len(self.blocks)
        self.blocks.append(Block(BlockKind.NOTE, runs, line=self.line, mark=mark, note=self.note))
        self.mark = ""

    def _is_left_out(self, element: _Element) -> bool:
        if element.tag not in _MAYBE and not element.attrib:
            return False
        reason = self.page.why_left_out(element, element in self.notes.around)
        if reason and (text := text_of(element)):
            self.dropped.append(Dropped(text, reason, element.sourceline or 0))
        return bool(reason)

    def _style(self, element: _Element) -> Run:
        style, tag = self.styles[-1], element.tag
        if tag == "a" and element.get("href"):
            style = replace(style, href=element.get("href") or "")
        italic = (style.italic or tag in _ITALIC or self.page.is_styled(element, "italic")) and not (
            self.page.is_styled(element, "upright")
        )
        bold = style.bold or tag in _BOLD or self.page.is_styled(element, "bold")
        raised = style.superscript or tag == "sup" or self.page.is_styled(element, "superscript")
        return replace(style, italic=italic, bold=bold, superscript=raised)

    def _add(self, text: str) -> None:
        if text:
            self.runs.append(with_text(self.styles[-1], text))

    def _add_reference(self, element: _Element) -> None:
        mark = MARK.match(text_of(element))
        shown = mark[1] if mark else text_of(element)
        self.runs.append(Run(shown, superscript=True, note=self.notes.references[element]))

    def _start_block(self, element: _Element) -> None:
        self.flush()
        self.line = element.sourceline or 0
        tag = element.tag
        if tag in _HEADINGS:
            self.level = _HEADINGS[tag]
        elif tag in _LISTS:
            self.lists.append(ListCounter(element))
        elif tag == "li" and self.lists:
            self.mark = self.lists[-1].mark(element)
        elif tag == "table":
            self.tables.append(_is_data(element))
        elif tag == "tr" and self.tables and self.tables[-1] and self.cells is None:
            self.cells = []
        elif tag in _CELLS and self.cells is not None and self.tables[-1]:
            self.cells.append(())
        elif tag == "pre":
            self.is_kept = True
        elif tag == "hr" and self.cells is None:
            self.blocks.append(Block(BlockKind.RULE, (), line=self.line))

    def _end_block(self, element: _Element) -> None:
        self.flush()
        tag = element.tag
        if tag in _HEADINGS:
            self.level = 0
        elif tag in _LISTS:
            self.lists.pop()
        elif tag == "li":
            self.mark = ""
        elif tag == "table":
            self.tables.pop()
        elif tag == "tr" and self.cells is not None and self.tables[-1]:
            self._end_row(element)
        elif tag == "pre":
            self.is_kept = False

    def _end_row(self, element: _Element) -> None:
        cells, self.cells = self.cells or [], None
        while cells and not plain(cells[-1]).strip():
            cells.pop()
        filled = [cell for cell in cells if plain(cell).strip()]
        if len(filled) == 2 and _ITEM.fullmatch(plain(filled[0]).strip()):
            mark = plain(filled[0]).strip()
            self.blocks.append(Block(BlockKind.PARAGRAPH, filled[1], line=element.sourceline or 0, mark=mark))
        elif filled:
            kept = tuple(cells)
            runs = join_cells(kept)
            self.blocks.append(Block(BlockKind.TABLE_ROW, runs, line=element.sourceline or 0, cells=kept))


def _unindented(runs: list[Run]) -> list[Run]:
    """Return ``runs`` without the no-break spaces that stand for an indent."""
    first = next((n for n, run in enumerate(runs) if run.note or run.text.strip()), len(runs))
    return [
        with_text(run, run.text.lstrip()) if n == first and not run.note else run
        for n, run in enumerate(runs)
        if n >= first
    ]


def _is_data(table: _Element) -> bool:
    """Tell a table of data from one that lays out a page: no tables within, no cell with several paragraphs."""
    if table.get("role") in ("presentation", "none") or table.find(".//table") is not None:
        return False
    if max((len(row.findall("td")) + len(row.findall("th")) for row in table.iter("tr")), default=0) < 2:
        return False
    cells = list(table.iter("td", "th"))
    long = sum(len(cell.findall("p")) > 2 or any(True for _ in cell.iter("h1", "h2", "h3", "ol")) for cell in cells)
    return not long
