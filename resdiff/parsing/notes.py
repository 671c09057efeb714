"""Set footnotes and page furniture aside, so that the text of a paragraph cut by a page's foot stands together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from resdiff.frozen import replace
from resdiff.languages.language import Language
from resdiff.model import BlockKind, Doubt, DoubtCode, Dropped
from resdiff.parsing.draft import Draft, Mark, Piece, cut, stripped
from resdiff.parsing.openings import opening_end

_STARS = re.compile(r"\*{1,4}")
_LEADING_STARS = re.compile(r"(\*{1,4})\s?(?=\S)")
_LEADING_DIGITS = re.compile(r"(\d{1,3})\s+(?=\S)")
GLUED = re.compile(r"\d(?<=[^\W\d_]{4}\d)\d?(?=[,;.:)]*(?:\s|\Z))")
"""Digits at the end of a word of four letters or more; sought by the digit, which is rare."""
_PAGE_NUMBER = re.compile(r"(?:page\s)?\d{1,4}(?:\s?/\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]", re.IGNORECASE)
_JOB_NUMBER = re.compile(r"\d{2}-\d{5}(?:\s?\*)?(?:\s?\([EFRSAC]\))?(?:\s+\d{6})?")
_SYMBOL_LINE = re.compile(r"[A-Z]{1,5}(?:/[\w.]+){2,6}(?:\s?\(\d{4}\))?")
_LONGEST_UNMARKED = 400
_DATE = re.compile(r"\d{1,2}\s(?:\S{1,12}\s){1,3}\d{4}")
"""A line of the header: its day is no footnote mark, even where the text has a mark of that number."""


def set_notes_aside(draft: Draft) -> Draft:
    """Move footnotes to ``notes`` and furniture to ``dropped``; rules and page breaks go, what is left is text."""
    pieces, dropped = _without_furniture(draft.pieces)
    sorter = _Sorter(draft.language, _marks_in_text(pieces), _notes_of_form(pieces))
    for piece in pieces:
        sorter.sort(piece)
    sorter.find_unmarked()
    return replace(
        draft,
        pieces=tuple(sorter.text),
        notes=tuple(sorter.notes),
        dropped=(*draft.dropped, *dropped),
        doubts=(*draft.doubts, *sorter.doubts),
    )


def _without_furniture(pieces: Iterable[Piece]) -> tuple[list[Piece], list[Dropped]]:
    """Leave out running heads, page and job numbers, each with the reason; empty pieces need none."""
    kept: list[Piece] = []
    dropped: list[Dropped] = []
    seen: set[str] = set()
    for piece in pieces:
        reason = ""
        if piece.kind is BlockKind.FURNITURE:
            reason = "page furniture"
        elif piece.kind is BlockKind.RULE and piece.text:
            reason = "a rule"
        elif not piece.text and not piece.marks and not (piece.part and piece.number):
            if not piece.number.strip("-–—*•+"):
                continue
            reason = "a number without text"
        elif piece.role is None and piece.part is None and len(piece.text) < 60 and not piece.number:
            reason = _furniture(piece.text, seen)
        if reason:
            dropped.append(
                Dropped(piece.printed + "".join(f" {mark.text}" for mark in piece.marks), reason, piece.line)
            )
        else:
            kept.append(piece)
    return kept, dropped


def _furniture(text: str, seen: set[str]) -> str:
    """Say what kind of furniture a short line is, or nothing; ``seen`` collects the symbols that stood alone."""
    if _PAGE_NUMBER.fullmatch(text):
        return "page number"
    if _JOB_NUMBER.fullmatch(text):
        return "job number"
    if _SYMBOL_LINE.fullmatch(text):
        if text in seen:
            return "running head"
        seen.add(text)
    return ""


def _marks_in_text(pieces: Iterable[Piece]) -> Counter[str]:
    """Count what may be footnote marks in running text: raised ones, and digits glued to a word."""
    found: Counter[str] = Counter()
    for piece in pieces:
        found.update(mark.text for mark in piece.marks if mark.offset > 0)
        found.update(GLUED.findall(piece.text))
    return found


def _notes_of_form(pieces: Iterable[Piece]) -> Counter[str]:
    """Count the notes that are surely some, by mark: those that the form gives, and those that begin with it raised."""
    sure = [piece for piece in pieces if piece.kind is BlockKind.NOTE or _begins_with_mark(piece)]
    return Counter(_without_leading_mark(piece).number for piece in sure)


def _begins_with_mark(piece: Piece) -> bool:
    return bool(piece.marks) and piece.marks[0].offset == 0 and not piece.number


class _Sorter:
    """Sorts pieces, in document order, into text and notes."""

    def __init__(self, language: Language | None, marks: Counter[str], sure: Counter[str]) -> None:
        self.language = language
        self.marks = marks
        self.text: list[Piece] = []
        self.notes: list[Piece] = []
        self.doubts: list[Doubt] = []
        self.sure = sure
        self.known: set[str] = set()

    def sort(self, piece: Piece) -> None:
        """Put the next piece with the notes, or with the text."""
        note = self._as_note(piece)
        if note is not None:
            self.notes.append(note)
            self.known.add(note.number)
        elif self._goes_on_with_note(piece):
            last = self.notes[-1]
            marks = tuple(replace(mark, offset=mark.offset + len(last.text) + 1) for mark in piece.marks)
            self.notes[-1] = replace(
                last, text=f"{last.text} {piece.text}", marks=(*last.marks, *marks), order=piece.order
            )
        else:
            self.text.append(piece)

    def _as_note(self, piece: Piece) -> Piece | None:
        """Return ``piece`` as a note, its mark as its number, or None where it is none."""
        if piece.kind is BlockKind.NOTE:
            return _without_leading_mark(piece)
        if piece.kind is not BlockKind.PARAGRAPH or piece.role is not None or not piece.text:
            return None
        if _begins_with_mark(piece):
            return _without_leading_mark(piece)
        if _STARS.fullmatch(piece.number):
            return replace(piece, kind=BlockKind.NOTE) if self._is_expected(piece.number) else None
        if piece.number or _DATE.fullmatch(piece.text):
            return None
        for pattern in (_LEADING_STARS, _LEADING_DIGITS):
            found = pattern.match(piece.text)
            if found and self._is_expected(found[1]) and not self._opens_clause(piece.text[found.end() :]):
                rest = stripped(cut(piece, found.end(), len(piece.text)))
                return replace(rest, kind=BlockKind.NOTE, number=found[1])
        return None

    def _is_expected(self, mark: str) -> bool:
        """Tell whether the text has a mark that neither a note so far nor one that is sure answers."""
        return self.marks[mark] > self.sure[mark] and mark not in self.known

    def _opens_clause(self, text: str) -> bool:
        return self.language is not None and opening_end(text, self.language) > 0

    def _goes_on_with_note(self, piece: Piece) -> bool:
        """Tell whether ``piece`` is the rest of the note before it: in lower case, after text that is complete."""
        return (
            bool(self.notes and self.text)
            and self.notes[-1].order == piece.order - 1
            and piece.kind is BlockKind.PARAGRAPH
            and not piece.number
            and piece.depth < 0
            and piece.text[:1].islower()
            and self.text[-1].text.endswith((".", ";", ":"))
            and not self.notes[-1].text.endswith(".")
        )

    def find_unmarked(self) -> None:
        """Take a paragraph for a note whose mark was lost: it stands among notes, where just its number is missing."""
        by_order = {piece.order: index for index, piece in enumerate(self.text)}
        taken: dict[int, Piece] = {}
        for note in self.notes:
            if not note.number.isdecimal() or int(note.number) < 2 or str(int(note.number) - 1) in self.known:
                continue
            index = by_order.get(note.order - 1)
            if index is None or not self._may_be_unmarked(self.text[index]):
                continue
            mark = str(int(note.number) - 1)
            taken[index] = replace(self.text[index], kind=BlockKind.NOTE, number=mark)
            self.known.add(mark)
            message = f"the footnote before footnote {note.number} has no mark; taken for footnote {mark}"
            self.doubts.append(Doubt(DoubtCode.LOST_MARK, message, line=self.text[index].line))
        if taken:
            self.text = [piece for index, piece in enumerate(self.text) if index not in taken]
            self.notes = sorted([*self.notes, *taken.values()], key=lambda piece: piece.order)

    def _may_be_unmarked(self, piece: Piece) -> bool:
        return (
            piece.kind is BlockKind.PARAGRAPH
            and not piece.number
            and piece.role is None
            and piece.depth < 0
            and len(piece.text) < _LONGEST_UNMARKED
            and piece.text.endswith(".")
            and not piece.text[:1].islower()
            and not self._opens_clause(piece.text)
        )


def _without_leading_mark(piece: Piece) -> Piece:
    """Return a note with the mark at its beginning as its number."""
    if piece.marks and piece.marks[0].offset == 0:
        mark: Mark = piece.marks[0]
        rest = replace(piece, kind=BlockKind.NOTE, number=mark.text, marks=piece.marks[1:])
        blank = len(rest.text) - len(rest.text.lstrip(" :\n"))
        return stripped(cut(rest, blank, len(rest.text))) if blank else rest
    return replace(piece, kind=BlockKind.NOTE)
