"""Plain text that was wrapped at some width and has no blank lines: where its paragraphs begin.

Whoever wraps puts a word on the next line only where this one has no room for it. A line with room for the first word
of the next one therefore ends a paragraph. A last line that happens to be full is told by its end sign and by what
follows: the mark of a list, or words that open paragraphs of resolutions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from resdiff.languages import LANGUAGES, language
from resdiff.marks import split_mark
from resdiff.text import folded_words

_WIDEST = 160
"""Columns; nobody wraps at more."""
_OUTLIERS = 50
"""One line in so many may be longer than the width, as it holds a long word."""
_FULL = 0.7
"""A line is full if it has so much of the width; of a wrapped text at least a third are."""
_NOTE_MARKS = re.compile(r"(?:<sup>[^<>]{1,9}</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\^\{?\d{1,3}\}?|[\s\"'”»’)\]_*])+\Z")
_ENDS = tuple(",;.:،؛。；，：!?؟")
_COMMAS = tuple(",،，:：")
"""End signs of preambular paragraphs; of parts of a sentence where paragraphs have numbers."""
_HANGING = "，。；：、）》”"
"""Signs that may stand beyond the width, as no line may begin with them."""
_FIRST_WORD = re.compile(r"[\u3005-\u9fff\uf900-\ufaff][，。；：、）》”]*|[^\s\u3005-\u9fff]+[，。；：、）》”]*|\S")
_BRACKETED = re.compile(r"[(（]?[^\W\d]{1,5}[)）]")
_LONGEST_OPENING = 4
"""Words of an opening phrase that are looked at."""


def beginnings(lines: Sequence[str]) -> frozenset[int]:
    """Return the places in ``lines`` where paragraphs begin; none if the lines were not wrapped at one width."""
    filled = [line.strip() for line in lines if line.strip()]
    lengths = sorted(columns(line.rstrip(_HANGING)) for line in filled)
    width = lengths[-1 - len(lengths) // _OUTLIERS]
    if width > _WIDEST or sum(length > width * _FULL for length in lengths) * 3 < len(lengths):
        return frozenset()
    numbered = False
    found = []
    for place, (before, line) in enumerate(pairwise(lines), start=1):
        if _begins(before.strip(), line.strip(), width, numbered=numbered):
            found.append(place)
            numbered = numbered or split_mark(line)[0][:1].isdigit()
    return frozenset(found)


def columns(text: str) -> int:
    """Return how wide ``text`` is printed; Han and kana take two columns."""
    return len(text) if text.isascii() else sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def _begins(before: str, line: str, width: int, *, numbered: bool) -> bool:
    """Tell whether ``line`` begins a paragraph, after ``before`` in a text of ``width`` columns.

    ``numbered`` tells whether paragraphs with numbers came before.
    """
    word = _FIRST_WORD.match(line)
    if not before or word is None:
        return True
    has_room = columns(before) + 1 + columns(word[0]) <= width
    bare = _NOTE_MARKS.sub("", before)
    has_ended = bare.endswith(_ENDS)
    mark, rest = split_mark(line)
    if (mark or line.startswith("<sup>")) and (has_room or has_ended):
        return True
    if mark and _BRACKETED.fullmatch(mark) and rest:
        return not before[-1].isdigit()
    if has_room:
        return has_ended or not line[0].islower()
    return has_ended and not (numbered and bare.endswith(_COMMAS)) and _opens(line)


def _opens(line: str) -> bool:
    words = folded_words(line[:80])
    return any(words[:count] in _openings() for count in range(1, _LONGEST_OPENING + 1)) and not line[0].isdigit()


@cache
def _openings() -> frozenset[tuple[str, ...]]:
    """Opening phrases of all languages as folded words: the text's own is not known yet."""
    return frozenset(
        folded_words(phrase)[:_LONGEST_OPENING]
        for known in map(language, LANGUAGES)
        for phrase in (*known.opening_phrases, *known.past_openings)
    )
