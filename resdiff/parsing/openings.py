"""Opening phrases: from italics where these mark just an opening, else from the language's list and modifiers."""

from __future__ import annotations

from functools import cache

from resdiff.frozen import replace
from resdiff.languages import language as language_of
from resdiff.languages.language import Language
from resdiff.model import Clause
from resdiff.parsing.draft import Draft
from resdiff.text import folded_words, word_spans

_REACH = 240
"""Characters from the beginning in which an opening phrase ends."""
_LONGEST_ITALICS = 120
"""Characters; longer italics are a whole paragraph, not an opening."""


def find_openings(draft: Draft) -> Draft:
    """Give each clause its opening phrase, as printed."""
    return replace(draft, clauses=tuple(_opened(clause, draft.language) for clause in draft.clauses))


def _opened(clause: Clause, language: Language | None) -> Clause:
    end = _italic_opening(clause)
    if not end and language is not None:
        end = opening_end(clause.text, language)
    opening = clause.text[:end].rstrip(" ,;:")
    return replace(clause, opening=opening) if opening else clause


def _italic_opening(clause: Clause) -> int:
    """Return where the italics end that stand at the beginning and mark just the opening, or 0."""
    if not clause.italics:
        return 0
    first = clause.italics[0]
    covered = sum(span.end - span.start for span in clause.italics)
    if first.start > 0 or first.end > _LONGEST_ITALICS or covered * 2 > len(clause.text) + first.end:
        return 0
    whole = first.end >= len(clause.text.rstrip(" ,;:."))
    return 0 if whole and len(clause.text) > _LONGEST_ITALICS // 2 else first.end


def opening_end(text: str, language: Language) -> int:
    """Return where the opening phrase of ``text`` ends by the words of ``language``; 0 if it begins with none."""
    spans = list(word_spans(text[:_REACH]))
    words = tuple(word for word, _, _ in spans)
    phrases, modifiers = _tables(language.code)
    led = _longest(modifiers, words, 0)  # "Also requests", "again recalling"
    taken = max(
        _longest(phrases, words, 0), led and _longest(phrases, words, led) and led + _longest(phrases, words, led)
    )
    if not taken:
        return 0
    while more := _longest(modifiers, words, taken) or _follows(phrases, modifiers, words, taken):
        taken += more
    return spans[taken - 1][2]


def _follows(phrases: _Table, modifiers: _Table, words: tuple[str, ...], taken: int) -> int:
    """A phrase may go on after a modifier: ``Se déclare`` ``profondément`` ``préoccupée``."""
    return _longest(phrases, words, taken) if _ends_with(modifiers, words[:taken]) else 0


_Table = dict[str, tuple[tuple[str, ...], ...]]


@cache
def _tables(code: str) -> tuple[_Table, _Table]:
    """Phrases and modifiers as folded words, by first word, longest first."""
    language = language_of(code)
    return _table((*language.opening_phrases, *language.past_openings)), _table(language.opening_modifiers)


def _table(phrases: tuple[str, ...]) -> _Table:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = folded_words(phrase)
        if words:
            table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(set(found), key=len, reverse=True)) for first, found in table.items()}


def _longest(table: _Table, words: tuple[str, ...], start: int) -> int:
    """Return how many words the longest entry of ``table`` has that stands at ``words[start]``; 0 if none does."""
    if start >= len(words):
        return 0
    for phrase in table.get(words[start], ()):
        if words[start : start + len(phrase)] == phrase:
            return len(phrase)
    return 0


def _ends_with(table: _Table, words: tuple[str, ...]) -> bool:
    return any(words[-len(phrase) :] == phrase for found in table.values() for phrase in found)
