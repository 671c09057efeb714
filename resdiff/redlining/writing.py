"""What is inserted, as runs and paragraphs with the properties of those around them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Letter, Paragraph
from resdiff.redlining.looks import copied_properties, properties_within, run_like, run_of
from resdiff.redlining.noting import Notes
from resdiff.redlining.ordering import properties_of, put
from resdiff.redlining.stamping import Stamper
from resdiff.renderers.docx.revised import Ink

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINK = f"{W}hyperlink"


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
        if ink.note:
            return self.notes.add(ink, self.stamper)
        return run_like(ink, like)

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
