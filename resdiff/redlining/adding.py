"""New paragraphs put between those of the file, and paragraphs that become of another kind."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Letter, Paragraph
from resdiff.redlining.looks import copied_properties, properties_within
from resdiff.redlining.modelling import Models
from resdiff.redlining.ordering import detach, properties_of, put
from resdiff.redlining.placing import Place
from resdiff.redlining.planning import Added
from resdiff.redlining.tables import cells_of, new_row, new_table, outermost, row_of
from resdiff.redlining.unmappable import UnmappableError
from resdiff.redlining.writing import Writer
from resdiff.renderers.docx.sheet import Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_OF_A_CHANGE = (f"{W}rPr", f"{W}sectPr", f"{W}pPrChange")


class Adder:
    """Puts new paragraphs into the file, each after the old one that it follows."""

    def __init__(self, old: Sequence[Sheet], places: dict[str, Place], models: Models, writer: Writer) -> None:
        self._old = old
        self._places = places
        self._models = models
        self._writer = writer
        self._last: dict[Paragraph, _Element] = {}
        """The paragraph that was added last after each paragraph."""

    def add(self, added: Added) -> _Element:
        """Put one paragraph where it belongs; return it. Raises ``UnmappableError`` where there is no such place."""
        self._models.passed = added.place
        before, after = self._neighbour(added.place - 1, -1), self._neighbour(added.place, 1)
        if before is None and after is None:
            raise UnmappableError("there is no paragraph to put new ones next to")
        row = self._models.find_row(added.sheet)
        if row is not None:
            return self._add_row(added, self._models.paragraph(row), before or after)
        made = self._paragraph(added)
        if before is None or (after is not None and _depth(before) > _depth(after)):
            assert after is not None  # noqa: S101 - one of the two is there
            outermost(after.element).addprevious(made)
        elif any(key in before.keys for key in self._keys_from(added.place)):
            raise UnmappableError(f"a new paragraph within another one (paragraph {before.number})")
        elif after is None and outermost(before.element) is not before.element:
            self._last.setdefault(before, outermost(before.element)).addnext(made)
            self._last[before] = made
        else:
            self._put_after(before, made)
        return made

    def _add_row(self, added: Added, model: Paragraph, beside: Paragraph | None) -> _Element:
        """Put a row into the table of the paragraph ``beside``, or into a new one after it."""
        assert beside is not None  # noqa: S101 - a text with a row is not empty
        row = new_row(added.inks, model.element, self._letters_of_row(model), self._writer)
        last = self._last.get(beside)
        home = row_of(last if last is not None else beside.element)
        if home is not None and len(cells_of(home)) == len(cells_of(row)):
            home.addnext(row)
            self._last[beside] = row
            return row
        table = new_table(model.element)
        table.append(row)
        self._last[beside] = row
        (outermost(beside.element) if last is None else last).addnext(table)
        return row

    def _letters_of_row(self, model: Paragraph) -> list[Letter]:
        row = row_of(model.element)
        found: list[Letter] = []
        paragraph: Paragraph | None = model
        while paragraph is not None and row_of(paragraph.element) is row:
            found = paragraph.letters + found
            paragraph = paragraph.before
        return found

    def _paragraph(self, added: Added) -> _Element:
        model = self._models.find(added.sheet)
        paragraph = self._models.paragraph(model) if model else None
        inks = list(added.inks)
        is_counted = self._models.is_counted(added.sheet)
        if added.sheet.number and not is_counted and inks and inks[0].text == f"{added.sheet.number}\t":
            inks[0] = replace(inks[0], text=added.sheet.number + self._models.gap(added.sheet))
        made = self._writer.paragraph(inks, paragraph, added.moved)
        if paragraph is not None and paragraph.mark and not is_counted:
            _take_number_off(made)
        return made

    def _neighbour(self, place: int, step: int) -> Paragraph | None:
        """Return the nearest paragraph of the old text from ``place`` on."""
        while 0 <= place < len(self._old):
            paragraphs = self._places[self._old[place].key].paragraphs
            if paragraphs:
                return paragraphs[-1] if step < 0 else paragraphs[0]
            place += step
        return None

    def _keys_from(self, place: int) -> set[str]:
        return {sheet.key for sheet in self._old[place:]}

    def _put_after(self, before: Paragraph, made: _Element) -> None:
        last = self._last.get(before, before.element)
        following = last.getnext()
        if before in self._last or (following is not None and following.tag != f"{W}sectPr"):
            self._after(last, made, before)
        elif before.is_dead:
            before.element.addprevious(made)
        else:
            self._put_last(before.element, made)
            self._last[before] = made

    def _after(self, last: _Element, made: _Element, before: Paragraph) -> None:
        if last is not before.element and _ends_the_text(last):
            self._put_last(last, made)
        else:
            last.addnext(made)
        self._last[before] = made

    def _put_last(self, last: _Element, made: _Element) -> None:
        """Put ``made`` after the last paragraph, whose end becomes the inserted one: the very last cannot be."""
        properties = last.find(f"{W}pPr")
        own = made.find(f"{W}pPr")
        if own is not None:
            made.remove(own)
        if properties is not None:
            kept = deepcopy(properties)
            for change in kept.findall(f"{W}rPr/{W}ins"):
                detach(change)
            made.insert(0, kept)
            for section in properties.findall(f"{W}sectPr"):
                properties.remove(section)
        properties_within(properties_of(last)).insert(0, self._writer.stamper.mark("ins", is_whole=True))
        last.addnext(made)


def _ends_the_text(paragraph: _Element) -> bool:
    """Tell whether the end of a paragraph that was added is the end of the file's text, or of a cell."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is None and paragraph.find(f"{W}pPr/{W}rPr/{W}moveTo") is None


def become(paragraph: Paragraph, model: Paragraph, writer: Writer) -> None:
    """Give a paragraph the properties of ``model``, as a tracked change."""
    from lxml import etree

    properties = properties_of(paragraph.element)
    former = etree.Element(f"{W}pPr")
    former.extend(deepcopy(child) for child in properties if child.tag not in _NOT_OF_A_CHANGE)
    kept = [child for child in properties if child.tag in _NOT_OF_A_CHANGE[:2]]
    wanted = copied_properties(model.element)
    taken = [child for child in wanted if child.tag not in _NOT_OF_A_CHANGE] if wanted is not None else []
    properties[:] = [*taken, *kept]
    change = writer.stamper.mark("pPrChange", is_whole=False)
    change.append(former)
    put(properties, change)


def _take_number_off(paragraph: _Element) -> None:
    """Let Word count no number for ``paragraph``, whatever its style says."""
    from lxml import etree

    numbering = etree.Element(f"{W}numPr")
    etree.SubElement(numbering, f"{W}numId").set(f"{W}val", "0")
    put(properties_of(paragraph), numbering)


def _depth(paragraph: Paragraph) -> int:
    """Return in how many tables, boxes and the like a paragraph stands."""
    return sum(1 for _ in paragraph.element.iterancestors(f"{W}tbl", f"{W}txbxContent"))
