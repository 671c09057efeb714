"""Clauses cut in units that an edit never cuts: words, compounds, numbers, symbols, whole dates, footnote marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES, language
from resdiff.model import Clause, Reference, Resolution
from resdiff.text import LONG_NUMBER, WordPattern, even, fold

_LONG_WORD = 6
"""Letters of a word that weighs as much as a word can."""
_LETTER_WEIGHT = 10
_SIGN_WEIGHT = 6
_HYPHEN = "[-\u2010\u2011]"
_MONTH = r"(?:[^\W\d_]{3,}|\u0622\u0628)"
_DATE = (
    # 20 December 2006, 22–26 October 2018, 12 to 19 April 2015, 1^{er} juin 2009,
    # 20 de diciembre de 2006, 20 كانون الأول/ديسمبر 2006, 2006年12月20日
    # Month names are not needed: nothing else puts a word or two between a day and a year.
    # One month has a name of two letters: August in Arabic.
    rf"(?<![\w/])(?:\d{{1,2}}(?:[-\u2013]|\s[^\W\d_]{{1,3}}\s))?\d{{1,2}}(?:\s?(?:er|\^\{{er\}}|º|o))?\s(?:de\s)?(?:{_MONTH}\s)?{_MONTH}(?:/{_MONTH})?\s(?:de\s)?\d{{4}}(?![\w/])"
    r"|(?:\d{4}[-\u2013\u2014\uff0d])?\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
)
_HAN_NUMBER = "第?[一二三四五六七八九十百]{2,}|第[一二三四五六七八九十]"
_SIGN = r"\s*[;:!?%»]|«\s*|\s+|."


def _unit(word: str, apart: str) -> str:
    """Return the pattern of a unit; the first two alternatives are the last two where these are simplest.

    Blanks and plain words are nine units of ten: found first, they cost a third.
    """
    blank = r" (?![\s;:!?%»])"
    plain = rf"[A-Z]?[^\W\d_A-Z{apart}]+(?=[ ,;])"
    of_digits = rf"(?=[\d第一二三四五六七八九十百])(?:{_DATE}|{LONG_NUMBER}|{_HAN_NUMBER})"
    compound = rf"(?:{word})(?:(?:{_HYPHEN}|(?<=\d)\u2013(?=\d))(?:{word}))*(?:['\u2019]s(?!\w))?"
    return "|".join((blank, plain, of_digits, compound, _SIGN))


_UNITS = WordPattern(_unit)


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest piece of an edit."""

    key: str
    """What it is compared by: evened out; for a footnote mark, what the note says."""
    text: str
    """As printed; empty for a footnote mark."""
    weight: int = 0
    """How much a reader sees in the unit: long words most, signs little, spaces nothing."""
    note: str = ""
    """Key of the footnote, for a mark."""

    @property
    def blank(self) -> bool:
        """Tell whether the unit is white space."""
        return self.text.isspace()

    @property
    def word(self) -> bool:
        """Tell whether the unit has a letter or digit."""
        return self.weight > _SIGN_WEIGHT


LINE = Unit("\n", "\n")
"""Stands between the clauses of a group."""


def whole(clauses: Sequence[Clause]) -> list[Unit]:
    """Return the texts between footnote marks as one unit each: for clauses that are added or dropped as they are."""
    out: list[Unit] = []
    for place, clause in enumerate(clauses):
        if place:
            out.append(LINE)
        start = 0
        for reference in _in_order(clause):
            offset = max(start, reference.offset)
            out += [Unit(piece, piece) for piece in (clause.text[start:offset],) if piece]
            out.append(Unit("", "", note=reference.note))
            start = offset
        out += [Unit(piece, piece) for piece in (clause.text[start:],) if piece]
    return out


def units(clauses: Sequence[Clause], document: Resolution) -> list[Unit]:
    """Cut the clauses of one side of a change; their texts joined by newlines are the units' texts joined."""
    notes = _said(document) if any(clause.references for clause in clauses) else {}
    out: list[Unit] = []
    for place, clause in enumerate(clauses):
        if place:
            out.append(LINE)
        out.extend(_clause_units(clause, notes))
    return out


def _said(document: Resolution) -> dict[str, str]:
    """Return what each footnote says; "Ibid." says what the note before it says."""
    code = document.metadata.language
    same_place = {fold(word).rstrip(".") for word in (language(code).ibid if code in LANGUAGES else ("Ibid.",))}
    said: dict[str, str] = {}
    last = ""
    for note in document.footnotes:
        if fold(note.text).rstrip(".") not in same_place:
            last = note.text
        said[note.key] = last or note.text
    return said


def text_units(text: str) -> list[Unit]:
    """Cut a text without footnote marks."""
    return list(map(_unit_of, _UNITS.findall(text)))


@lru_cache(maxsize=16384)
def _unit_of(piece: str) -> Unit:
    return Unit(_key(piece), piece, _weight(piece))


def _weight(piece: str) -> int:
    if piece.isalnum() or any(map(str.isalnum, piece)):
        return _LETTER_WEIGHT * min(_LONG_WORD, len(piece))
    return 0 if piece.isspace() else _SIGN_WEIGHT


def _clause_units(clause: Clause, notes: Mapping[str, str]) -> list[Unit]:
    out: list[Unit] = []
    start = 0
    for reference in _in_order(clause):
        out.extend(text_units(clause.text[start : reference.offset]))
        start = max(start, reference.offset)
        said = fold(notes.get(reference.note, "")) or reference.mark
        out.append(Unit(f"\0{said}", "", _SIGN_WEIGHT, reference.note))
    out.extend(text_units(clause.text[start:]))
    return out


def _in_order(clause: Clause) -> list[Reference]:
    return sorted(clause.references, key=lambda reference: reference.offset)


def _key(piece: str) -> str:
    if piece.isspace():
        return " "
    return piece if piece.isascii() and piece.isalpha() else even(piece) or piece
