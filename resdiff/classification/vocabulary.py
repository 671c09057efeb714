"""The words of one language made ready for looking up: folded, in sets and tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES, language
from resdiff.text import fold


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a language calls things; everything is empty where the language is not known. All words are folded."""

    code: str = ""
    leftward: bool = False
    """Whether it is written from right to left."""
    ordinals: Mapping[str, int] | None = None
    """Ordinal → number, from 1."""
    chain: frozenset[str] = frozenset()
    connectors: frozenset[str] = frozenset()
    resolutions: frozenset[str] = frozenset()
    session: tuple[str, ...] = ()
    spelling: tuple[tuple[str, str], ...] = ()
    scale: Mapping[str, tuple[int, int]] | None = None
    """Opening phrase → scale and step on it."""
    requests: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    addressees: tuple[tuple[str, str], ...] = ()
    """Name → the addressee it is a name of; longer names first."""

    @property
    def spaced(self) -> bool:
        """Tell whether the script sets spaces between words."""
        return self.code != "zh"


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of the language ``code``, empty for one that is not known."""
    if code not in LANGUAGES:
        return Vocabulary()
    words = language(code)
    changes = words.changes
    scale = {
        _plain(phrase): (number, step)
        for number, steps in enumerate(changes.scales)
        for step, phrases in enumerate(steps.split("<"))
        for phrase in phrases.split(",")
    }
    names = [(_plain(name), _plain(names.split(";")[0])) for names in changes.addressees for name in names.split(";")]
    return Vocabulary(
        code,
        words.right_to_left,
        {_plain(word): number for number, word in enumerate(words.session_ordinals, 1)},
        frozenset(map(_plain, changes.chain)),
        frozenset(map(_plain, words.common_words)),
        frozenset(map(_plain, (*words.resolution_words, *words.decision_words))),
        tuple(map(_plain, changes.session)),
        changes.spelling,
        scale,
        frozenset(map(_plain, changes.requests)),
        frozenset(map(_plain, changes.reports)),
        tuple(sorted(names, key=lambda name: -len(name[0]))),
    )


def _plain(phrase: str) -> str:
    return " ".join(fold(phrase).split())
