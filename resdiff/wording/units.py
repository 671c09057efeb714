"""Clauses cut in units that an edit never cuts: words, compounds, numbers, symbols, whole dates, footnote marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resdiff.model import Clause, Resolution
from resdiff.text import WORD, even, fold

_HYPHEN = "[-\u2010\u2011]"
_MONTH = r"[^\W\d_]{3,}"
_DATE = (
    # 20 December 2006, 1^{er} juin 2009, 20 de diciembre de 2006, 20 كانون الأول/ديسمبر 2006, 2006年12月20日
    # Month names are not needed: nothing else puts a word or two between a day and a year.
    rf"(?<![\w/])\d{{1,2}}(?:\s?(?:er|\^\{{er\}}|º))?\s(?:de\s)?(?:{_MONTH}\s)?{_MONTH}(?:/{_MONTH})?\s(?:de\s)?\d{{4}}(?![\w/])"
    r"|\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
)
_COMPOUND = rf"(?:{WORD})(?:{_HYPHEN}(?:{WORD})|(?<=\d)\u2013(?=\d)(?:{WORD}))*(?:['\u2019]s(?!\w))?"
_SIGN = r"\s*[;:!?%»]|«\s*|\s+|."
_UNIT = re.compile(f"{_DATE}|{_COMPOUND}|{_SIGN}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest piece of an edit."""

    key: str
    """What it is compared by: evened out; for a footnote mark, what the note says."""
    text: str
    """As printed; empty for a footnote mark."""
    note: str = ""
    """Key of the footnote, for a mark."""

    @property
    def blank(self) -> bool:
        """Tell whether the unit is white space."""
        return bool(self.text) and self.text.isspace()

    @property
    def word(self) -> bool:
        """Tell whether the unit has a letter or digit."""
        return any(sign.isalnum() for sign in self.text)


LINE = Unit("\n", "\n")
"""Stands between the clauses of a group."""


def units(clauses: Sequence[Clause], document: Resolution) -> list[Unit]:
    """Cut the clauses of one side of a change; their texts joined by newlines are the units' texts joined."""
    notes = {note.key: note.text for note in document.footnotes}
    out: list[Unit] = []
    for place, clause in enumerate(clauses):
        if place:
            out.append(LINE)
        out.extend(_clause_units(clause, notes))
    return out


def text_units(text: str) -> list[Unit]:
    """Cut a text without footnote marks."""
    return [Unit(_key(piece), piece) for piece in _UNIT.findall(text)]


def _clause_units(clause: Clause, notes: Mapping[str, str]) -> list[Unit]:
    out: list[Unit] = []
    start = 0
    for reference in sorted(clause.references, key=lambda reference: reference.offset):
        out.extend(text_units(clause.text[start : reference.offset]))
        start = max(start, reference.offset)
        said = fold(notes.get(reference.note, "")) or reference.mark
        out.append(Unit(f"\0{said}", "", reference.note))
    out.extend(text_units(clause.text[start:]))
    return out


def _key(piece: str) -> str:
    if piece.isspace():
        return " "
    return piece if piece.isalpha() else even(piece) or piece
