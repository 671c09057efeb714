"""How clauses open: the part that the first verb belongs to, and whether it is lengthened by "also" or "further"."""

from __future__ import annotations

from resdiff.languages import LANGUAGES, language
from resdiff.model import Clause, Part
from resdiff.text import fold, words

_OPENING_LENGTH = 4
"""The verb stands among the first words: "Se déclarant", "Recalling also", "Strongly condemns"."""


def opening_words(clause: Clause) -> tuple[str, ...]:
    """Return the folded words of the clause's opening phrase, or its first words where none is known."""
    return tuple(fold(word) for word in words(clause.opening or clause.text[:80])[:6])


def tells_parts(code: str) -> bool:
    """Tell whether the verbs of the language ``code`` show which part a clause belongs to."""
    return code in LANGUAGES and bool(language(code).check.operative)


def parts_of_opening(clause: Clause, code: str) -> frozenset[Part]:
    """Return the parts that the verbs of the clause's opening belong to, in the language ``code``; none if unknown."""
    if code not in LANGUAGES:
        return frozenset()
    known = language(code).check
    first = opening_words(clause)[:_OPENING_LENGTH]
    found = set()
    if any(word in known.preambular for word in first):
        found.add(Part.PREAMBULAR)
    if any(word in known.operative for word in first):
        found.add(Part.OPERATIVE)
    return frozenset(found)
