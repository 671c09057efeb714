"""Where the text of a clause stands in the Word file that it was read from, letter by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from resdiff.formats.docx.package import W
from resdiff.model import Reference
from resdiff.redlining.letters import Letter, Paragraph
from resdiff.renderers.docx.sheet import Sheet

_FARTHEST = 24
"""Paragraphs after its first one in which a clause may go on: what stands between the halves is a page's foot."""
_BRACKETS = "()[]（）"
"""What may stand around the mark of a note, opening and closing in turn."""
_CELL = "|"
"""What stands between the cells of a row in the text of a clause, and nowhere in the file."""


@dataclass
class Place:
    """The letters of ``text``: for each of its characters those that it was made of, blanks with those around."""

    text: str
    letters: list[tuple[Letter, ...]] = field(default_factory=list)
    marks: list[tuple[Letter, ...]] = field(default_factory=list)
    """The letters of each reference to a note."""

    def all_letters(self) -> Iterator[Letter]:
        """Yield the letters of text and marks, in no particular order."""
        for group in (*self.letters, *self.marks):
            yield from group

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs that the text stands in, in the order of the text."""
        groups = (group for groups in (self.letters, self.marks) for group in groups if group)
        found = groupby((letter for group in groups for letter in group), key=lambda letter: letter.paragraph)
        return list(dict.fromkeys(paragraph for paragraph, _ in found))


class Finder:
    """Finds sheet after sheet in the paragraphs of a file; what was found is not found again."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._taken: dict[Paragraph, int] = {}

    def find(self, sheet: Sheet) -> Place | None:
        """Return where ``sheet`` stands, its number included if that is typed; None where it cannot be told."""
        if not 0 < sheet.line <= len(self._paragraphs):
            return None
        first = self._paragraphs[sheet.line - 1]
        numbered = f"{sheet.number}\t{sheet.text}" if sheet.number else ""
        by = len(numbered) - len(sheet.text) if numbered else 0
        candidates = [(numbered, by)] if numbered and not first.mark else []
        candidates.append((sheet.text, 0))
        if first.mark and sheet.text.startswith(first.mark):
            candidates.append((sheet.text.removeprefix(first.mark), -len(first.mark)))
        if numbered and (cell := _number_cell(first, sheet.number)):
            place = self._at(first, sheet.text, list(sheet.references))
            return place and Place(numbered, [*((letter,) for letter in cell), (), *place.letters], place.marks)
        if sheet.cells:
            first = _first_of_row(first)
        for text, shift in candidates:
            references = [Reference(found.offset + shift, found.note, found.mark) for found in sheet.references]
            place = self._at(first, text, references)
            if place:
                if shift < 0:
                    place = Place(sheet.text, [()] * -shift + place.letters, place.marks)
                return place
        return None

    def _at(self, first: Paragraph, text: str, references: list[Reference]) -> Place | None:
        opening = text.lstrip()[:1]
        begin = self._taken.get(first, 0)
        stream: list[Letter] = []
        if not opening:
            return Place(text)
        for start in range(begin, len(first.letters)):
            if not _may_begin(first.letters[start], opening):
                continue
            if not stream:
                stream = self._stream(first)
            place, end = match(text, references, stream, start)
            if place:
                self._take(stream[start:end])
                return place
        return None

    def _stream(self, first: Paragraph) -> list[Letter]:
        following = self._paragraphs[first.number : first.number + _FARTHEST]
        return [letter for paragraph in (first, *following) for letter in paragraph.letters]

    def _take(self, letters: Sequence[Letter]) -> None:
        for paragraph, group in groupby(letters, key=lambda letter: letter.paragraph):
            self._taken[paragraph] = max(self._taken.get(paragraph, 0), list(group)[-1].at + 1)


def match(
    text: str, references: Sequence[Reference], stream: Sequence[Letter], start: int = 0
) -> tuple[Place | None, int]:
    """Lay ``text`` over the letters of ``stream`` from ``start`` on; return its place, and where it ends.

    Only blanks and invisible signs may stand in one and not in the other, and what stands between two cells of a row.
    A paragraph that does not go on with the text is skipped.
    """
    walk = _Match(text, list(references), stream, start)
    return (walk.place, walk.at) if walk.succeeds() else (None, start)


class _Match:
    """One attempt to lay a text over letters."""

    def __init__(self, text: str, references: list[Reference], stream: Sequence[Letter], start: int) -> None:
        self.place = Place(text)
        self.at = start
        self._begin = start
        self._references = references
        self._stream = stream

    def succeeds(self) -> bool:
        """Go through the text, letter by letter; tell whether all of it was found in the stream."""
        text, offset = self.place.text, 0
        while offset < len(text):
            self._marks(offset)
            if text[offset].isspace():
                self.place.letters.append(self._blanks())
            elif text[offset] == _CELL and not self._comes(_CELL):
                self.place.letters.append(())
            elif not self._letter(text[offset]):
                return False
            offset += 1
        return self._marks(offset)

    def _letter(self, sign: str) -> bool:
        """Take the next letter, which must be ``sign``; what shows nothing is added to the letter before it."""
        while self.at < len(self._stream):
            letter = self._stream[self.at]
            if letter.text == sign and not letter.note:
                self.place.letters.append((letter,))
                self.at += 1
                return True
            if letter.is_blank or _is_invisible(letter):
                self._add_to_last(letter)
            elif not (self.at > self._begin and letter.at == 0 and self._skip_paragraph(letter.paragraph)):
                return False
            else:
                continue
            self.at += 1
        return False

    def _add_to_last(self, letter: Letter) -> None:
        if self.place.letters:
            self.place.letters[-1] += (letter,)

    def _skip_paragraph(self, paragraph: Paragraph) -> bool:
        while self.at < len(self._stream) and self._stream[self.at].paragraph is paragraph:
            self.at += 1
        return True

    def _blanks(self) -> tuple[Letter, ...]:
        """Take the blanks that come."""
        end = self._after_blanks()
        found = tuple(self._stream[self.at : end])
        self.at = end
        return found

    def _comes(self, sign: str) -> bool:
        """Tell whether ``sign`` comes next, after blanks."""
        end = self._after_blanks()
        return end < len(self._stream) and self._stream[end].text == sign

    def _after_blanks(self) -> int:
        end = self.at
        while end < len(self._stream) and self._stream[end].is_blank:
            end += 1
        return end

    def _marks(self, offset: int) -> bool:
        """Take the marks of notes that stand here; tell whether all up to ``offset`` were found."""
        while self._references and len(self.place.marks) < len(self._references):
            reference = self._references[len(self.place.marks)]
            end = self._after_blanks()
            if end < len(self._stream) and self._stream[end].note:
                self._mark(end, end + 1)
            elif reference.offset <= offset and (typed := self._typed(reference.mark, end)):
                self._mark(end, typed)
            else:
                return reference.offset > offset
        return True

    def _mark(self, start: int, end: int) -> None:
        for blank in self._stream[self.at : start]:
            self._add_to_last(blank)
        self.place.marks.append(tuple(self._stream[start:end]))
        self.at = end

    def _typed(self, mark: str, start: int) -> int:
        """Return where a mark that was typed ends, its brackets included, or 0 where it does not stand here."""
        end = start
        while end < len(self._stream) and self._stream[end].raised and not self._stream[end].note:
            end += 1
        raised = "".join(letter.text for letter in self._stream[start:end])
        if mark and raised.strip(_BRACKETS) == mark:
            return end
        for opening, closing in ("", ""), *zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True):
            shown = f"{opening}{mark}{closing}"
            letters = self._stream[start : start + len(shown)]
            if mark and "".join(letter.text for letter in letters if not letter.note) == shown:
                return start + len(shown)
        return 0


def _is_invisible(letter: Letter) -> bool:
    return not letter.note and unicodedata.category(letter.text) == "Cf"


def _number_cell(paragraph: Paragraph, number: str) -> list[Letter]:
    """Return the letters of ``number`` where they stand alone in the first cell of the row of ``paragraph``."""
    row = next(paragraph.element.iterancestors(f"{W}tr"), None)
    before = paragraph.before
    while row is not None and before is not None and row in before.element.iterancestors(f"{W}tr"):
        shown = [letter for letter in before.letters if not letter.is_blank]
        if "".join(letter.text for letter in shown) == number:
            return shown
        before = before.before
    return []


def _first_of_row(paragraph: Paragraph) -> Paragraph:
    """Return the first paragraph with text in the row of ``paragraph``."""
    row = next(paragraph.element.iterancestors(f"{W}tr"), None)
    before = paragraph.before
    while row is not None and before is not None and row in before.element.iterancestors(f"{W}tr"):
        paragraph = before if before.letters else paragraph
        before = before.before
    return paragraph


def _may_begin(letter: Letter, opening: str) -> bool:
    return letter.text[:1] == opening or bool(letter.note)
