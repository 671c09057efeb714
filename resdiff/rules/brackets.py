"""Square brackets in a text: what they hold, and where one is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resdiff.frozen import dataclass

_PAIR = re.compile(r"\[[^\[\]]*\]|［[^［］]*］")
_SINGLE = re.compile(r"[\[\]［］]")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracketed stretch, or a single bracket without its partner."""

    start: int
    end: int
    is_open: bool
    """A bracket without its partner."""


def brackets(text: str) -> Iterator[Bracket]:
    """Give the bracketed stretches of ``text``, innermost, and the brackets that have no partner."""
    if not _SINGLE.search(text):
        return
    rest = list(text)
    for found in _PAIR.finditer(text):
        yield Bracket(found.start(), found.end(), is_open=False)
        rest[found.start() : found.end()] = " " * (found.end() - found.start())
    remaining = "".join(rest)
    singles = list(_SINGLE.finditer(remaining))
    opened: list[int] = []
    for single in singles:
        if single[0] in "[［":
            opened.append(single.start())
        elif opened:
            start = opened.pop()
            yield Bracket(start, single.end(), is_open=False)
        else:
            yield Bracket(single.start(), single.end(), is_open=True)
    for start in opened:
        yield Bracket(start, start + 1, is_open=True)
