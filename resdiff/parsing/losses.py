"""Footnote marks that scanning lost or misread: footnotes are first cited in the order of their numbers."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from resdiff.frozen import replace
from resdiff.languages.language import Language
from resdiff.model import Doubt, DoubtCode, Form, Reference
from resdiff.parsing.draft import Draft, Piece
from resdiff.text import folded_words, word_spans

_SCANNED = (Form.TEXT, Form.MARKDOWN, Form.PDF, Form.HTML)
_LIKE_ONE = "lIi|!"
"""What a raised 1 is read as."""


class _Place(NamedTuple):
    """Where a mark stands: the index of its clause, and the offset in it."""

    clause: int
    offset: int


def find_lost_marks(draft: Draft) -> Draft:
    """Record a doubt for each note that is cited nowhere, or later than notes with higher numbers.

    A misread mark (``organisée let son`` for ``organisée¹ et son``) gets a reference at its likely place;
    the text stays as it is.
    """
    elsewhere = {found.note for piece in (*draft.head, *(p for _, p in draft.headings)) for found in piece.references}
    cited = elsewhere | {found.note for piece in draft.pieces for found in piece.references}
    numbers = {note.note: int(note.number) for note in draft.notes if note.number.isdecimal()}
    if draft.source.form not in _SCANNED or len(set(numbers.values())) < len(numbers):
        # Marks that begin again on every page, and those that the form itself ties to notes, tell nothing by order.
        orphans = tuple(_orphan(note, "") for note in draft.notes if note.note not in cited)
        return replace(draft, doubts=(*draft.doubts, *orphans))
    elsewhere |= {note.note for note in draft.notes if not note.number.isdecimal()} & cited
    order = _in_order(numbers, _first_places(draft, numbers))
    pieces, doubts = list(draft.pieces), list(draft.doubts)
    for note in draft.notes:
        if note.note in elsewhere or numbers.get(note.note) in order:
            continue
        doubt = _doubt(draft, pieces, note, numbers[note.note], order) if note.note in numbers else _orphan(note, "")
        doubts.append(doubt)
    return replace(draft, pieces=tuple(pieces), doubts=tuple(doubts))


def _first_places(draft: Draft, numbers: dict[str, int]) -> dict[str, _Place]:
    first: dict[str, _Place] = {}
    for index, piece in enumerate(draft.pieces):
        for found in piece.references:
            if found.note in numbers:
                first.setdefault(found.note, _Place(index, found.offset))
    return first


def _in_order(numbers: dict[str, int], first: dict[str, _Place]) -> dict[int, _Place]:
    """Return the first places that follow the order of the numbers: a longest increasing run (patience sorting)."""
    placed = sorted((number, first[key]) for key, number in numbers.items() if key in first)
    ends: list[_Place] = []
    tops: list[int] = []
    back: list[int] = []
    for index, (_, place) in enumerate(placed):
        pile = bisect_left(ends, place)
        ends[pile : pile + 1] = [place]
        tops[pile : pile + 1] = [index]
        back.append(tops[pile - 1] if pile else -1)
    run: dict[int, _Place] = {}
    index = tops[-1] if tops else -1
    while index >= 0:
        run[placed[index][0]] = placed[index][1]
        index = back[index]
    return run


def _doubt(draft: Draft, pieces: list[Piece], note: Piece, number: int, order: dict[int, _Place]) -> Doubt:
    """Return what is to be said of a note that is not cited in its turn; may add a reference to ``pieces``."""
    start = max((place for value, place in order.items() if value < number), default=_Place(0, 0))
    end = min((place for value, place in order.items() if value > number), default=_Place(len(pieces) - 1, 1 << 30))
    if any(found.note == note.note for piece in draft.pieces for found in piece.references):
        message = f"the mark of footnote {number} seems to be lost: it should stand before that of a later footnote"
        return Doubt(DoubtCode.LOST_MARK, message, draft.labels[end.clause], draft.pieces[end.clause].line)
    if not pieces:
        return _orphan(note, "")
    misread = _misread(pieces, start, end, number, draft.language)
    if misread is None:
        return _orphan(note, _between(draft.labels, start, end))
    place, word = misread
    piece = pieces[place.clause]
    added = Reference(place.offset, note.note, "")
    references = tuple(sorted((*piece.references, added), key=lambda found: found.offset))
    pieces[place.clause] = replace(piece, references=references)
    order[number] = place
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
