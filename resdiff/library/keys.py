"""Under which keys documents are found: evened-out titles, numbers as they are cited. Quick to import."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resdiff.text import fold, words

_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
"""In the titles that the Dag Hammarskjöld Library gives, in English, to mandates that run until a date."""
_NUMERALS = re.compile("[0-9]+")


def title_key(title: str) -> str:
    """Return ``title`` evened out for finding the same one: words without case and accents, dates ``#``."""
    evened = ("#" if word in _MONTHS else _NUMERALS.sub("#", word) for word in words(fold(title)))
    return " ".join(evened)


def agenda_key(title: str) -> str:
    """Return the item of the agenda evened out, without its sub-item, which shifts more often than the item does."""
    return title_key(title.partition(":")[0])


def cited_number(symbol: str) -> str:
    """Return how texts of any language cite the resolution ``symbol`` by number: ``61/180``, ``2641 (2022)``."""
    _, _, number = symbol.replace("/DEC/", "/RES/").partition("/RES/")
    return even_number(re.sub(r"\s[A-Z](?:-[A-Z])?$", "", number))


def even_number(number: str) -> str:
    """Write ``2641(2022)`` as ``2641 (2022)``."""
    return re.sub(r"\s*\(", " (", number)


def listed(numbers: Iterable[str]) -> str:
    """Write cited numbers as a list in which each stands between line ends."""
    return "\n".join(("", *numbers, ""))
