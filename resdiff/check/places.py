"""Places of a parsed draft as its reader gave them, which is all there is for forms without lines (Word, PDF)."""

from __future__ import annotations

from resdiff.check.locating import Region
from resdiff.frozen import dataclass
from resdiff.model import Form, Resolution
from resdiff.rules import Place, Spot


@dataclass(frozen=True, slots=True)
class Described:
    """The text that a place points into, and where its reader found it."""

    text: str = ""
    number: str = ""
    """The number or mark before the text."""
    line: int = 0
    """Line or, in Word files, paragraph; 0 where unknown."""
    page: int = 0

    @property
    def printed(self) -> str:
        """The text with its number or mark."""
        return f"{self.number} {self.text}".strip()


def described(document: Resolution, place: Place) -> Described:
    """Return the text that a place points into; nothing for places that point into none."""
    if place.spot in (Spot.CLAUSE, Spot.NUMBER, Spot.MARK):
        for clause in document.clauses:
            if clause.label == place.key:
                return Described(clause.text, clause.number, clause.line, clause.page)
    if place.spot in (Spot.NOTE, Spot.NOTE_MARK):
        for note in document.footnotes:
            if note.key == place.key:
                return Described(note.text, note.mark, note.line)
    if place.spot is Spot.HEADING:
        heading = document.headings[int(place.key)]
        return Described(heading.text, line=heading.line)
    if place.spot is Spot.HEADER:
        line = document.header[int(place.key)]
        return Described(line.text, line=line.line)
    return Described()


def region_in_form(document: Resolution, place: Place) -> Region:
    """Return where a place stands in a document whose form has no lines that an editor could show."""
    found = described(document, place)
    number = len(found.printed) - len(found.text)
    start, end = place.start, place.end if place.end >= 0 else len(found.text)
    if place.spot in (Spot.NUMBER, Spot.NOTE_MARK):
        start, end = -number, len(found.number) - number
    elif place.spot is Spot.MARK:  # the sign that the mark follows: marks are no part of the text
        clause = next(clause for clause in document.clauses if clause.label == place.key)
        end = clause.references[place.start].offset
        start = max(end - 1, 0)
    return region_of_line(document, found.line, found.page, number + start + 1, number + max(start, end) + 1)


def region_of_line(document: Resolution, line: int, page: int = 0, column: int = 1, end: int = 1) -> Region:
    """Return the columns ``[column:end]`` of what the reader counted as ``line``, said in the words of the form."""
    if line:
        said = f"paragraph {line}" if document.form == Form.WORD else f"line {line}"
    else:
        said = f"page {page}" if page else "whole text"
    at = line or page or 1
    return Region(at, max(column, 1), at, max(end, 1), said=said)
