"""Which sessions of an organ a text names: "at its seventy-sixth session"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES, language

_FIRST = 10
"""Ordinals below are left out: "first session" is mostly that of a new body."""


@dataclass(frozen=True, slots=True)
class Session:
    """``text[start:end]`` are the words that name session ``number``."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language names sessions, made ready for looking."""

    pattern: re.Pattern[str]
    numbers: dict[str, int]
    hints: tuple[str, ...]
    """One of them stands in every text that names a session: looked for first, since that is quick."""


@cache
def _known(code: str) -> _Words | None:
    spoken = language(code)
    numbers = {_key(word): index for index, word in enumerate(spoken.session_ordinals, start=1) if index >= _FIRST}
    forms = spoken.check.sessions
    if not forms:
        return None
    edge = r"(?<![\w\-\u2010-\u2015\u00ad])" if spoken.blanks_between_words else ""  # no part of a longer ordinal
    ordinals = "|".join(_spaced(word) for word in sorted(numbers, key=len, reverse=True))
    before, after = (
        "|".join(sorted({_spaced(form.split("{ordinal}")[side]) for form in forms}, key=len, reverse=True))
        for side in (0, 1)
    )
    pattern = re.compile(f"{edge}(?:{before})(?P<ordinal>{ordinals})(?:{after})", re.IGNORECASE)
    return _Words(pattern, numbers, _hints(forms))


def _spaced(words: str) -> str:
    """Return a pattern for ``words`` in which any blank and any hyphen may stand for another."""
    return re.escape(words).replace(r"\ ", r"\s").replace(r"\-", r"[-\u2010-\u2012]")


def _hints(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the first words around the ordinal, without those that hold another of them."""
    found = {(form.replace("{ordinal}", " ").split() or [""])[0] for form in forms}
    return tuple(sorted(one for one in found if not any(other != one and other in one for other in found)))


def _key(ordinal: str) -> str:
    return " ".join(ordinal.casefold().replace("\u2011", "-").split())


def sessions(text: str, code: str) -> Iterator[Session]:
    """Give the sessions from the tenth on that ``text``, in the language ``code``, names."""
    known = _known(code) if code in LANGUAGES else None
    if known is None or not any(hint in text for hint in known.hints):
        return
    for found in known.pattern.finditer(text):
        number = known.numbers.get(_key(found["ordinal"]), 0)
        if number:
            yield Session(number, *found.span())
