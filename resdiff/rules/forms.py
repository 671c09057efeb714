"""Forms of one word: what case, gender, number, tense and spelling make of it, and what translators take for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from resdiff.languages import language
from resdiff.languages.language import Language
from resdiff.text import fold, words

_SHARED = 0.6
"""Share of the longer of two words that both begin with, if they are forms of one: promover, promueva are not told."""
_FEWEST_SHARED = 3
"""Letters that they share at least."""
_FEWEST_LEFT = 2
"""Letters that are left of a word without the letters written together with it."""
_MOST_KEPT = 5000
"""Words whose spelling and core are kept."""
_MOST_TAKEN = 2
"""Prefixes that stand before one word: "and", "for"."""


def other_words(old: Sequence[str], new: Sequence[str], spoken: Language | None) -> tuple[str, ...]:
    """Return the folded words that only one side has, the old side's first; forms of one word are taken off in pairs.

    What stands on both sides was only carried along, wherever it stands.
    """
    before, after = Counter(old), Counter(new)
    gone, come = list((before - after).elements()), list((after - before).elements())
    kept = []
    for word in gone:
        same = next((other for other in come if is_form(word, other, spoken)), None)
        if same is None:
            kept.append(word)
        else:
            come.remove(same)
    return (*kept, *come)


def is_form(one: str, other: str, spoken: Language | None) -> bool:
    """Tell whether two folded words are spellings of one word or, in an inflected language, forms of it."""
    if spoken is None or not one.isalpha() or not other.isalpha():
        return False
    if is_spelling(one, other, spoken):
        return True
    if not spoken.check.is_inflected:
        return False
    one, other = _core(one, spoken.code), _core(other, spoken.code)
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or (shared >= _FEWEST_SHARED and shared >= _SHARED * max(len(one), len(other)))


def is_spelling(one: str, other: str, spoken: Language | None) -> bool:
    """Tell whether two folded texts, their blanks taken out, are spellings of one: Co-operation, Organisation."""
    return one == other or (spoken is not None and _spelling(one, spoken.code) == _spelling(other, spoken.code))


@lru_cache(_MOST_KEPT)
def _spelling(word: str, code: str) -> str:
    for variant, usual in _spellings(code):
        word = word.replace(variant, usual)
    return word


@cache
def _spellings(code: str) -> tuple[tuple[str, str], ...]:
    """Return the spellings of a language; by its code, since a language takes long to hash."""
    return tuple((fold(variant), fold(usual)) for variant, usual in language(code).changes.spelling)


@lru_cache(_MOST_KEPT)
def _core(word: str, code: str) -> str:
    """Return a word without the articles, prepositions and pronouns that are written together with it."""
    spoken = language(code)
    for _ in range(_MOST_TAKEN):
        prefix = next((one for one in spoken.check.prefixes if word.startswith(one)), "")
        word = word[len(prefix) :] if len(word) - len(prefix) > _FEWEST_LEFT else word
    suffix = next((one for one in spoken.check.suffixes if word.endswith(one)), "")
    return word[: len(word) - len(suffix)] if len(word) - len(suffix) > _FEWEST_LEFT else word


def are_exchanged(old: Sequence[str], new: Sequence[str], spoken: Language | None) -> bool:
    """Tell whether translators take these folded words for each other from one session to the next."""
    return spoken is not None and frozenset((" ".join(old), " ".join(new))) in _exchanged(spoken.code)


@cache
def _exchanged(code: str) -> frozenset[frozenset[str]]:
    pairs = (pair.split(" / ") for pair in language(code).check.exchanged)
    return frozenset(frozenset(" ".join(words(fold(side))) for side in pair) for pair in pairs)
