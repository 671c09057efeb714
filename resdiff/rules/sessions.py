"""Which sessions of an organ a text names: "at its seventy-sixth session"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resdiff.frozen import dataclass
from resdiff.languages import language

_SESSION_WORDS: dict[str, tuple[str, str]] = {
    "en": ("", r"\ssession"),
    "fr": ("", r"\ssession"),
    "es": ("", r"\speríodos?\sde\ssesiones"),
    "ru": ("", r"\sсесси[июях]"),
    "zh": ("第", "届"),
    "ar": (r"(?:ال)?دورت?(?:ة|ها|يها)\s(?:ال)?", ""),
}
"""What stands before and after the ordinal; one of the two tells sessions from anniversaries."""
_HINTS = {"en": "session", "fr": "session", "es": "sesiones", "ru": "сесси", "zh": "届", "ar": "دور"}
"""What stands in every text that names a session: looked for first, since it is quick."""
_FIRST = 10
"""Ordinals below are left out: "first session" is mostly that of a new body."""


@dataclass(frozen=True, slots=True)
class Session:
    """``text[start:end]`` are the words that name session ``number``."""

    number: int
    start: int
    end: int


@cache
def _pattern(code: str) -> tuple[re.Pattern[str], dict[str, int]]:
    ordinals = language(code).session_ordinals
    values = {_key(word): index for index, word in enumerate(ordinals, start=1) if index >= _FIRST}
    before, after = _SESSION_WORDS[code]
    # Chinese sets no spaces; elsewhere an ordinal is no part of a longer one.
    edge = "" if code == "zh" else r"(?<![\w\-\u2010-\u2015\u00ad])"
    longest_first = sorted(values, key=len, reverse=True)
    alternatives = "|".join(
        re.escape(word).replace(r"\ ", r"\s").replace(r"\-", r"[-\u2010-\u2012]") for word in longest_first
    )
    return re.compile(f"{edge}{before}(?P<ordinal>{alternatives}){after}", re.IGNORECASE), values


def _key(ordinal: str) -> str:
    return " ".join(ordinal.casefold().replace("\u2011", "-").split())


def sessions(text: str, code: str) -> Iterator[Session]:
    """Give the sessions from the tenth on that ``text``, in the language ``code``, names."""
    if code not in _SESSION_WORDS:
        return
    pattern, values = _pattern(code)
    if not re.search(_HINTS[code], text):
        return
    for found in pattern.finditer(text):
        number = values.get(_key(found["ordinal"]), 0)
        if number:
            yield Session(number, *found.span())
