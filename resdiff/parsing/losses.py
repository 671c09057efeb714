"""Footnote marks that scanning lost or misread: footnotes are first cited in the order of their numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from resdiff.languages.language import Language
from resdiff.model import Doubt, DoubtCode, Form, Reference
from resdiff.parsing.draft import Draft, Piece
from resdiff.text import folded_words, word_spans

_SCANNED = (Form.TEXT, Form.MARKDOWN, Form.PDF, Form.HTML)
_LIKE_ONE = "lIi|!"
"""What a raised 1 is read as."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a mark stands: the index of its clause, and the offset in it."""

    clause: int
    offset: int

    def __lt__(self, other: _Place) -> bool:
        return (self.clause, self.offset) < (other.clause, other.offset)


def find_lost_marks(draft: Draft) -> Draft:
    """Record a doubt for each note that is cited nowhere, or later than notes with higher numbers.

    A misread mark (``organisée let son`` for ``organisée¹ et son``) gets a reference at its likely place;
    the text stays as it is.
    """
    numbers = {note.note: int(note.number) for note in draft.notes if note.number.isdigit()}
    if not numbers or len(set(numbers.values())) < len(numbers):
        return draft  # marks that begin again on every page tell nothing by their order
    first = _first_places(draft, numbers)
    pieces, doubts = list(draft.pieces), list(draft.doubts)
    elsewhere = {found.note for piece in (*draft.head, *(p for _, p in draft.headings)) for found in piece.references}
    is_scanned = draft.source.form in _SCANNED
    for note in draft.notes:
        if note.note in elsewhere:
            continue
        if note.note not in numbers or not is_scanned:
            if note.note not in first and note.note not in {f.note for piece in draft.pieces for f in piece.references}:
                doubts.append(_orphan(note, ""))
            continue
        doubt = _doubt(draft, pieces, note, numbers, first)
        if doubt is not None:
            doubts.append(doubt)
    return replace(draft, pieces=tuple(pieces), doubts=tuple(doubts))


def _first_places(draft: Draft, numbers: dict[str, int]) -> dict[str, _Place]:
    first: dict[str, _Place] = {}
    for index, piece in enumerate(draft.pieces):
        for found in piece.references:
            if found.note in numbers:
                first.setdefault(found.note, _Place(index, found.offset))
    return first


def _doubt(
    draft: Draft, pieces: list[Piece], note: Piece, numbers: dict[str, int], first: dict[str, _Place]
) -> Doubt | None:
    """Return what is to be said of ``note``; may add a reference to ``pieces``."""
    number = numbers[note.note]
    lower = [first[key] for key, value in numbers.items() if value < number and key in first]
    higher = [first[key] for key, value in numbers.items() if value > number and key in first]
    start = max(lower, key=lambda place: (place.clause, place.offset), default=_Place(0, 0))
    end = min(higher, key=lambda place: (place.clause, place.offset), default=_Place(len(pieces) - 1, 1 << 30))
    own = first.get(note.note)
    if own is not None:
        if not end < own:
            return None
        message = f"the mark of footnote {number} seems to be lost: it should stand before that of a later footnote"
        return Doubt(DoubtCode.LOST_MARK, message, draft.labels[end.clause], draft.pieces[end.clause].line)
    if end < start or not pieces:
        return _orphan(note, "")
    misread = _misread(pieces, start, end, number, draft.language)
    if misread is None:
        return _orphan(note, _between(draft.labels, start, end))
    place, word = misread
    piece = pieces[place.clause]
    added = Reference(place.offset, note.note, "")
    references = tuple(sorted((*piece.references, added), key=lambda found: found.offset))
    pieces[place.clause] = replace(piece, references=references)
    first[note.note] = place
    message = f"the mark of footnote {number} seems to be read as a letter of “{word}”"
    return Doubt(DoubtCode.LOST_MARK, message, draft.labels[place.clause], piece.line)


def _orphan(note: Piece, where: str) -> Doubt:
    message = f"nothing refers to footnote {note.number or note.note}" + (
        f"; its mark is lost {where}" if where else ""
    )
    return Doubt(DoubtCode.ORPHAN_NOTE, message, line=note.line)


def _between(labels: tuple[str, ...], start: _Place, end: _Place) -> str:
    if start.clause == end.clause:
        return f"in {labels[start.clause]}"
    return f"between {labels[start.clause]} and {labels[end.clause]}"


def _misread(
    pieces: list[Piece], start: _Place, end: _Place, number: int, language: Language | None
) -> tuple[_Place, str] | None:
    """Find a common word with a letter before it that a raised 1 looks like, and that is no word itself."""
    if number != 1 or language is None:
        return None
    common = {word for phrase in language.common_words for word in folded_words(phrase)}
    for index in range(start.clause, end.clause + 1):
        text = pieces[index].text
        for word, begin, finish in word_spans(text):
            if index == end.clause and begin >= end.offset:
                break
            is_misread = text[begin] in _LIKE_ONE and len(word) > 2 and word not in common and word[1:] in common
            if is_misread and text[begin - 1 : begin] == " ":
                return _Place(index, begin - 1), text[begin:finish]
    return None
