"""A draft as the check sees it: its text, its structure, what its front matter says, and where its places stand."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from resdiff.check.locating import Passage, Region, TextIndex
from resdiff.check.places import described, region_in_form
from resdiff.formats.directives import FrontMatter, front_matter
from resdiff.formats.encoding import decode_with
from resdiff.frozen import dataclass
from resdiff.model import Form, Part, Resolution
from resdiff.parsing import parse
from resdiff.reading import read, read_bytes
from resdiff.rules import Place, Spot

_TEXTUAL = (Form.TEXT, Form.MARKDOWN)


@dataclass(frozen=True)
class Draft:
    """A draft that was read and parsed."""

    name: str
    """The path as given, with forward slashes."""
    resolution: Resolution
    text: str = ""
    """The text of the file where that can be shown and mended, else empty."""
    encoding: str = "utf-8"
    matter: FrontMatter = FrontMatter()
    data: bytes = b""
    """The file itself, of Word drafts only: their tracked changes are looked at once more."""

    @cached_property
    def index(self) -> TextIndex:
        """The words and lines of the text."""
        return TextIndex(self.text)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each clause by its label."""
        return {clause.label: clause.text for clause in self.resolution.clauses}

    @cached_property
    def _passages(self) -> dict[tuple[Spot, str], Passage]:
        return {}

    def region(self, place: Place) -> Region:
        """Return where in the file a place stands. Without a text: the paragraph or page that the reader gave."""
        if not self.text:
            return region_in_form(self.resolution, place)
        if place.spot is Spot.DOCUMENT:
            return Region()
        if place.spot is Spot.SOURCE:
            return self.index.region(place.start, place.end if place.end >= 0 else len(self.text))
        found = described(self.resolution, place)
        return self._in_text(place, found.text, found.line, found.number)

    def shown(self, place: Place) -> str:
        """Return the line on which a place stands; without a text its paragraph, with the number before it."""
        if self.text:
            return self.index.line_text(self.region(place).line)
        return described(self.resolution, place).printed

    def _in_text(self, place: Place, text: str, line: int, number: str) -> Region:
        key = (_base_spot(place.spot), place.key)
        passage = self._passages.get(key)
        if passage is None:
            passage = self._passages[key] = Passage(self.index, text, line, number)
        if place.spot in (Spot.NUMBER, Spot.NOTE_MARK):
            return self._mark_before(passage, line, number)
        if place.spot is Spot.MARK:
            return self._mark_within(passage, place)
        end = place.end if place.end >= 0 else len(text)
        start = passage.offset(place.start, is_end=False) if place.start < len(text) or not text else -1
        if place.start == end and end > 0:  # an insertion, after the sign before it
            start = passage.offset(end, is_end=True)
            return self._checked(start, start, line)
        return self._checked(start, passage.offset(end, is_end=True), line)

    def _checked(self, start: int, end: int, line: int) -> Region:
        """Return the stretch, or the line that the reader gave where it was not found."""
        if start < 0 or end < start:
            begin = self.index.line_start(line)
            return (
                Region(max(line, 1), 1, max(line, 1), 1 + len(self.index.line_text(line)), -1, -1)
                if begin >= 0
                else Region()
            )
        return self.index.region(start, end)

    def _mark_before(self, passage: Passage, line: int, number: str) -> Region:
        """Return where a number stands: on the line, before the first word of its text."""
        begin, first = self.index.line_start(line), passage.offset(0, is_end=False)
        core = number.strip()
        at = self.text.rfind(core, begin, max(first, begin)) if core and first >= 0 else -1
        return self.index.region(at, at + len(core)) if at >= 0 else self._checked(-1, -1, line)

    def _mark_within(self, passage: Passage, place: Place) -> Region:
        """Return where a footnote mark stands: the digits between its neighbours in the text."""
        clause = next(clause for clause in self.resolution.clauses if clause.label == place.key)
        reference = clause.references[place.start]
        before = passage.offset(reference.offset, is_end=True)
        mark = re.escape(reference.mark.strip())
        found = re.compile(rf"(?<!\w){mark}(?!\w)|{mark}").search(
            self.text, max(before, 0), before + 60 if before >= 0 else 0
        )
        if found is None:
            return self._checked(-1, -1, clause.line)
        return self.index.region(found.start(), found.end())


def _base_spot(spot: Spot) -> Spot:
    """Return the spot whose text a place is looked up in."""
    if spot in (Spot.NUMBER, Spot.MARK):
        return Spot.CLAUSE
    return Spot.NOTE if spot is Spot.NOTE_MARK else spot


def load_draft(path: Path, language: str = "") -> Draft:
    """Read and parse a draft. Raises ``ReadingError`` where it cannot be read."""
    data, name = read_bytes(path)
    return draft_of(data, name, language)


def draft_of(data: bytes, name: str, language: str = "") -> Draft:
    """Parse the bytes of a draft; ``name`` is what messages call it. Raises ``ReadingError``."""
    source = read(data, name)
    text, encoding = decode_with(data, name) if source.form in _TEXTUAL else ("", "utf-8")
    matter = front_matter(text)
    resolution = _of_session(parse(source, language or matter.get("language")), matter.get("session"))
    kept = data if source.form is Form.WORD else b""
    return Draft(name.replace("\\", "/"), resolution, text, encoding, matter, kept)


def _of_session(document: Resolution, session: str) -> Resolution:
    """Return the document as one of the session that its front matter names: its header is often still the base's."""
    if not session.isdigit():
        return document
    return replace(document, metadata=replace(document.metadata, session=session))


def is_checkable(document: Resolution) -> bool:
    """Tell whether a document looks like a resolution at all: a README that a hook passes on does not.

    It does if it names an organ, or if its clauses open as those of resolutions do.
    """
    parts = [clause for clause in document.clauses if clause.part in (Part.PREAMBULAR, Part.OPERATIVE)]
    if not parts:
        return False
    opened = sum(1 for clause in parts if clause.depth == 0 and clause.opening)
    return bool(document.metadata.enacting_formula) or 2 * opened >= sum(1 for clause in parts if clause.depth == 0)
