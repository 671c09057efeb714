"""Rows of tables that come and go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Letter, Paragraph
from resdiff.redlining.looks import copied_properties
from resdiff.redlining.writing import Writer
from resdiff.renderers.docx.revised import Ink

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELL = "|"
_CHANGES = (f"{W}ins", f"{W}del", f"{W}trPrChange")


def row_of(element: _Element) -> _Element | None:
    """Return the row that ``element`` is, or stands in."""
    return element if element.tag == f"{W}tr" else next(element.iterancestors(f"{W}tr"), None)


def cells_of(row: _Element) -> list[_Element]:
    """Return the cells of a row."""
    return list(row.iterfind(f"{W}tc"))


def outermost(element: _Element) -> _Element:
    """Return the outermost table that ``element`` stands in, or itself."""
    return next((found for found in reversed(list(element.iterancestors(f"{W}tbl")))), element)


def new_row(inks: Iterable[Ink], model: _Element, letters: Sequence[Letter], writer: Writer) -> _Element:
    """Return a row like that of ``model`` with the text of ``inks``, whose cells are parted by bars."""
    from lxml import etree

    like = row_of(model)
    assert like is not None  # noqa: S101 - the model is a row
    row = etree.Element(f"{W}tr")
    properties = like.find(f"{W}trPr")
    made = etree.SubElement(row, f"{W}trPr") if properties is None else deepcopy(properties)
    for change in [child for child in made if child.tag in _CHANGES]:
        made.remove(change)
    row.insert(0, made)
    made.append(writer.stamper.mark("ins", is_whole=True))
    for cell, said in zip(cells_of(like), _by_cell(inks, len(cells_of(like))), strict=True):
        fresh = etree.SubElement(row, f"{W}tc")
        fresh.extend(deepcopy(child) for child in cell if child.tag == f"{W}tcPr")
        own = cell.find(f".//{W}p")
        looks = [letter for letter in letters if cell in letter.element.iterancestors(f"{W}tc")]
        fresh.append(_paragraph(said, own, looks, writer))
    return row


def _by_cell(inks: Iterable[Ink], cells: int) -> list[list[Ink]]:
    """Cut the text of a row into its cells; what is too much goes into the last one."""
    found: list[list[Ink]] = [[]]
    for ink in inks:
        for number, text in enumerate(ink.text.split(_CELL)):
            if number and len(found) < cells:
                found.append([])
            elif number:
                found[-1].append(replace(ink, text=_CELL))
            if text.strip() or ink.note:
                found[-1].append(replace(ink, text=text.strip() if _CELL in ink.text else text))
    return found + [[] for _ in range(cells - len(found))]


def _paragraph(inks: Iterable[Ink], like: _Element | None, letters: Sequence[Letter], writer: Writer) -> _Element:
    from lxml import etree

    paragraph = etree.Element(f"{W}p")
    properties = copied_properties(like)
    if properties is not None:
        paragraph.append(properties)
    looks = next((letter for letter in letters if not letter.is_blank and not letter.raised), None)
    runs = [writer.run(ink, looks) for ink in inks]
    if runs:
        marked = writer.stamper.mark("ins", is_whole=True)
        marked.extend(runs)
        paragraph.append(marked)
    return paragraph


def new_table(model: _Element) -> _Element:
    """Return an empty table like the one that ``model`` stands in."""
    from lxml import etree

    table = etree.Element(f"{W}tbl")
    like = next(model.iterancestors(f"{W}tbl"), None)
    for child in like if like is not None else ():
        if child.tag in (f"{W}tblPr", f"{W}tblGrid"):
            table.append(deepcopy(child))
    return table


def delete_rows(root: _Element, paragraphs: dict[_Element, Paragraph], writer: Writer) -> None:
    """Mark as deleted the rows of which nothing is left."""
    from lxml import etree

    for row in root.iter(f"{W}tr"):
        inside = [paragraphs[found] for found in row.iter(f"{W}p") if found in paragraphs]
        texts = [paragraph for paragraph in inside if paragraph.letters]
        if not texts or not all(paragraph.is_dead for paragraph in texts) or row.find(f".//{W}drawing") is not None:
            continue
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = etree.Element(f"{W}trPr")
            after = row.find(f"{W}tblPrEx")
            row.insert(0 if after is None else 1, properties)
        properties.append(writer.stamper.mark("del", is_whole=True))
