"""What is inserted, as runs and paragraphs with the properties of those around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Letter, Paragraph
from resdiff.redlining.ordering import properties_of, put
from resdiff.redlining.stamping import Stamper
from resdiff.renderers.docx.markup import FORBIDDEN
from resdiff.renderers.docx.revised import Ink

if TYPE_CHECKING:
    from lxml.etree import _Element

    from resdiff.redlining.noting import Notes

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PIECES = re.compile("([\t\n])")
_LINK = f"{W}hyperlink"
_OF_THE_PARAGRAPH_ALONE = ("rPr", "sectPr", "pPrChange")


class Writer:
    """Makes the elements of what is inserted."""

    def __init__(self, stamper: Stamper, notes: Notes) -> None:
        self.stamper = stamper
        self.notes = notes

    def insertion(self, ink: Ink, near: Letter) -> _Element:
        """Return ``ink`` as a tracked insertion in the look of the text around ``near``."""
        marked = self.stamper.mark("ins", is_whole=False)
        marked.append(self.run(ink, _like(near.paragraph.letters, near.at, italic=ink.italic)))
        return marked

    def run(self, ink: Ink, like: Letter | None) -> _Element:
        """Return ``ink`` as a run with the properties of that of ``like``, in italics if ``ink`` is."""
        from lxml import etree

        run = etree.Element(f"{W}r")
        if ink.note:
            self.notes.add(run, ink, self.stamper)
            return run
        model = None if like is None else run_of(like)
        found = None if model is None else model.find(f"{W}rPr")
        if found is not None:
            properties = deepcopy(found)
            for change in properties.findall(f"{W}rPrChange"):
                properties.remove(change)
            run.append(properties)
        if ink.italic != (like is not None and like.italic):
            for name in ("i", "iCs"):
                switch = put(properties_of(run), etree.Element(W + name))
                if not ink.italic:
                    switch.set(f"{W}val", "0")
        if ink.raised:
            put(properties_of(run), etree.Element(f"{W}vertAlign")).set(f"{W}val", "superscript")
        run.extend(texts(ink.text))
        return run

    def paragraph(self, inks: Iterable[Ink], model: Paragraph | None, moved: int = 0) -> _Element:
        """Return a new paragraph with the properties of ``model``, all of it inserted (or moved here)."""
        from lxml import etree

        made = etree.Element(f"{W}p")
        copied = copied_properties(model.element if model else None)
        if copied is not None:
            made.append(copied)
        tag = "moveTo" if moved else "ins"
        mark = put(properties_of(made), etree.Element(f"{W}rPr")) if copied is None else properties_within(copied)
        mark.insert(0, self.stamper.mark(tag, is_whole=True))
        marked = self.stamper.mark(tag, is_whole=True)
        letters = model.letters if model else []
        marked.extend(self.run(ink, _like(letters, 0, italic=ink.italic)) for ink in inks)
        start, end = self.stamper.range(tag, moved) if moved else (None, None)
        made.extend(element for element in (start, marked, end) if element is not None)
        return made


def properties_within(properties: _Element) -> _Element:
    """Return the run properties of a paragraph's mark, made where there are none."""
    from lxml import etree

    found = properties.find(f"{W}rPr")
    return put(properties, etree.Element(f"{W}rPr")) if found is None else found


def copied_properties(paragraph: _Element | None) -> _Element | None:
    """Return a copy of a paragraph's properties for another one: without a section's end and tracked changes."""
    found = None if paragraph is None else paragraph.find(f"{W}pPr")
    if found is None:
        return None
    copied = deepcopy(found)
    for name in ("sectPr", "pPrChange"):
        for element in copied.findall(W + name):
            copied.remove(element)
    for element in copied.findall(f"{W}rPr/*"):
        if element.tag in (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo", f"{W}rPrChange"):
            element.getparent().remove(element)  # type: ignore[union-attr]
    return copied


def run_of(letter: Letter) -> _Element | None:
    """Return the run that a letter stands in, the outermost one of its paragraph; a formula's letters have none."""
    found = None
    for ancestor in letter.element.iterancestors():
        if ancestor is letter.paragraph.element:
            break
        if ancestor.tag == f"{W}r":
            found = ancestor
    return found


def texts(text: str) -> Iterator[_Element]:
    """Yield ``text`` as the elements of a run."""
    from lxml import etree

    for piece in _PIECES.split(FORBIDDEN.sub("\ufffd", text)):
        if piece in ("\t", "\n"):
            yield etree.Element(f"{W}{'tab' if piece == chr(9) else 'br'}")
        elif piece:
            element = etree.Element(f"{W}t")
            element.text = piece
            element.set(SPACE, "preserve")
            yield element


def _like(letters: list[Letter], at: int, *, italic: bool) -> Letter | None:
    """Return the nearest letter to take the look from: in italics or not as is wanted, else any; no mark, no link."""
    nearest: Letter | None = None
    for distance in range(len(letters)):
        for place in (at - distance, at + distance) if distance else (at,):
            if not 0 <= place < len(letters):
                continue
            letter = letters[place]
            if letter.raised or letter.note or (distance and letter.is_blank) or _is_linked(letter):
                continue
            if run_of(letter) is None:
                continue
            if letter.italic == italic:
                return letter
            nearest = nearest or letter
    return nearest


def _is_linked(letter: Letter) -> bool:
    return any(ancestor.tag == _LINK for ancestor in letter.element.iterancestors())
