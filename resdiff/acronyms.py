"""Acronyms that a document defines itself, spelled out for matching.

"information and communications technologies (ICTs)" makes ICT and ICTs stand for these words in both documents,
so that a clause that spells out what its predecessor abbreviated is still seen to be alike.
Only definitions in brackets right after their words count; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from sys import intern

from resdiff.text import fold, folded_words, words

_DEFINED = re.compile(r"\(([^\W\d_][^\W\d_\-]{1,9})\)")
_REACH = 14
"""An acronym's words are looked for among so many words before it."""
_SMALL = 3
"""Words of so many letters may be without a letter in the acronym: of, the, de, la, des."""


def expansions(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return each acronym that ``texts`` define, as printed, with its folded words."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        if "(" not in text:
            continue
        for match in _DEFINED.finditer(text):
            core = match[1].removesuffix("s")
            if len(core) < 2 or not core.isupper():
                continue
            long = _long_form(core, words(text[max(0, match.start() - 300) : match.start()])[-_REACH:])
            if long:
                found.setdefault(core, long)
                found.setdefault(f"{core}s", long)
    return found


def _long_form(acronym: str, before: Sequence[str]) -> tuple[str, ...]:
    """Return the last words of ``before`` whose initials spell ``acronym``, folded, or nothing."""
    letters = list(fold(acronym))
    folded = [intern(fold(word)) for word in before]
    for start in range(len(folded) - 1, -1, -1):
        word = folded[start]
        if letters and word[:1] == letters[-1]:
            letters.pop()
            if not letters:
                return tuple(folded[start:])
        elif len(word) > _SMALL:
            break
    return ()


def spell_out(text: str, table: Mapping[str, tuple[str, ...]]) -> Sequence[str]:
    """Return the folded words of ``text``, acronyms of ``table`` replaced by what they stand for.

    An acronym right after its own words (where it is defined) is left out.
    """
    printed = words(text) if table else ()
    folded = folded_words(text)
    if table.keys().isdisjoint(printed):
        return folded
    out: list[str] = []
    for word, plain in zip(printed, folded, strict=True):
        long = table.get(word)
        if long is None:
            out.append(plain)
        elif tuple(out[-len(long) :]) != long:
            out.extend(long)
    return out
