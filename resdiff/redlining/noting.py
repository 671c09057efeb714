"""Footnotes and endnotes of the file: changed where they stand, and added as real ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.model import Operation
from resdiff.redlining.letters import Paragraph
from resdiff.redlining.looks import copied_properties, run_like, texts
from resdiff.redlining.ordering import properties_of, put
from resdiff.renderers.docx.revised import Ink

if TYPE_CHECKING:
    from lxml.etree import _Element

    from resdiff.redlining.stamping import Stamper

_KINDS = {"fn": "footnote", "en": "endnote"}
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Notes:
    """The notes of one file."""

    def __init__(
        self,
        roots: Mapping[str, _Element],
        paragraphs: Mapping[_Element, Paragraph],
        style: str,
        body: _Element,
        says: Sequence[Sequence[Ink]],
    ) -> None:
        """``says``: what each note of the redline says, the first being number 1; it grows as the text is revised."""
        self._roots = dict(roots)
        self._paragraphs = paragraphs
        self._style = style
        self._body = body
        self._added: set[str] = set()
        self._says = says

    @property
    def footnotes(self) -> _Element | None:
        """The root of the footnotes part, also one that was begun here; None where there is none."""
        return self._roots.get("fn")

    def paragraphs(self, key: str) -> list[Paragraph]:
        """Return the paragraphs of the note ``key`` (``fn2``)."""
        root = self._roots.get(key[:2])
        for note in root if root is not None else ():
            if isinstance(note.tag, str) and note.get(f"{W}id") == key[2:]:
                return [self._paragraphs[element] for element in note.iter(f"{W}p") if element in self._paragraphs]
        return []

    def add(self, ink: Ink, stamper: Stamper) -> _Element:
        """Add the footnote that ``ink`` is the mark of; return its mark, a run."""
        from lxml import etree

        run = etree.Element(f"{W}r")
        root = self._root()
        used = [int(note.get(f"{W}id") or 0) for note in root if isinstance(note.tag, str)]
        number = max([0, *used]) + 1
        shown = self._reference()
        if shown is not None:
            run.append(deepcopy(shown))
        else:
            put(properties_of(run), etree.Element(f"{W}vertAlign")).set(f"{W}val", "superscript")
        reference = etree.SubElement(run, f"{W}footnoteReference")
        if ink.text:
            reference.set(f"{W}customMarkFollows", "1")
        reference.set(f"{W}id", str(number))
        run.extend(texts(ink.text))
        note = etree.SubElement(root, f"{W}footnote")
        note.set(f"{W}id", str(number))
        note.append(self._paragraph(ink, stamper))
        self._added.add(str(number))
        return run

    def sort(self) -> None:
        """Put new notes where their marks come in the text, and number all anew in that order.

        Word goes by the numbers alone, but LibreOffice takes note for granted to follow note.
        """
        root = self._roots.get("fn")
        if root is None or not self._added:
            return
        by_id = {note.get(f"{W}id"): note for note in root if isinstance(note.tag, str)}
        separators = [note for note in root if isinstance(note.tag, str) and note.get(f"{W}type")]
        last = separators[-1] if separators else None
        for reference in self._body.iter(f"{W}footnoteReference"):
            note = by_id.get(reference.get(f"{W}id"))
            if note is None:
                continue
            if reference.get(f"{W}id") in self._added:
                root.insert(0 if last is None else root.index(last) + 1, note)
            last = note
        first = 1 + max((int(note.get(f"{W}id") or 0) for note in separators), default=0)
        notes = [note for note in root if isinstance(note.tag, str) and note not in separators]
        fresh = {note.get(f"{W}id"): str(number) for number, note in enumerate(notes, start=first)}
        for element in (*notes, *self._body.iter(f"{W}footnoteReference")):
            element.set(f"{W}id", fresh.get(element.get(f"{W}id"), element.get(f"{W}id") or ""))

    def _paragraph(self, ink: Ink, stamper: Stamper) -> _Element:
        """Return the paragraph of a new note, like that of the first one there is."""
        from lxml import etree

        like = self._like()
        made = etree.Element(f"{W}p")
        properties = copied_properties(like.element if like else None)
        if properties is not None:
            made.append(properties)
        elif self._style:
            put(properties_of(made), etree.Element(f"{W}pStyle")).set(f"{W}val", self._style)
        marked = stamper.mark("ins", is_whole=False)
        mark = etree.SubElement(marked, f"{W}r")
        shown = self._reference() if like is None else like.element.find(f".//{W}footnoteRef/../{W}rPr")
        if shown is not None:
            mark.append(deepcopy(shown))
        else:
            put(properties_of(mark), etree.Element(f"{W}vertAlign")).set(f"{W}val", "superscript")
        mark.extend(texts(ink.text) if ink.text else [etree.Element(f"{W}footnoteRef")])
        letter = (
            next((found for found in like.letters if not found.is_blank and not found.raised), None) if like else None
        )
        inks = [Ink(Operation.INSERT, " "), *self._says[ink.note - 1]]
        marked.extend(run_like(one, letter) for one in inks)
        made.append(marked)
        return made

    def _like(self) -> Paragraph | None:
        """Return the first paragraph of a footnote of the file."""
        root = self._roots.get("fn")
        found = (self._paragraphs.get(element) for element in root.iter(f"{W}p")) if root is not None else ()
        return next((paragraph for paragraph in found if paragraph and paragraph.letters), None)

    def _reference(self) -> _Element | None:
        """Return the properties of a footnote's mark in the text."""
        return self._body.find(f".//{W}footnoteReference/../{W}rPr")

    def _root(self) -> _Element:
        from lxml import etree

        if "fn" not in self._roots:
            root = etree.Element(f"{W}footnotes", nsmap={"w": W[1:-1]})
            for number, kind in _SEPARATORS:
                note = etree.SubElement(root, f"{W}footnote")
                note.set(f"{W}type", kind)
                note.set(f"{W}id", str(number))
                etree.SubElement(etree.SubElement(etree.SubElement(note, f"{W}p"), f"{W}r"), f"{W}{kind}")
            self._roots["fn"] = root
        return self._roots["fn"]
