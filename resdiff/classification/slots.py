"""A stretch of text as words and slots: what may move on with time is a slot of its kind, the rest are words."""

from __future__ import annotations

import re
from enum import Enum

from resdiff.classification.vocabulary import Vocabulary
from resdiff.frozen import dataclass
from resdiff.text import LONG_NUMBER, even, fold, words


class SlotKind(Enum):
    """What a slot holds."""

    WORD = "word"
    DATE = "date"
    YEAR = "year"
    SYMBOL = "symbol"
    ORDINAL = "ordinal"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Slot:
    """A word, or something that may move on with time."""

    kind: SlotKind
    value: str
    """The word in small letters, accents kept ("adopte" is not "adopté"); a date, or days from and to, in ISO 8601;
    a symbol as printed; a year or number in digits."""


_SYMBOL = re.compile(
    r"(?:[A-Z]+(?:\.\d+)?/)+[\w./\-]*\d[\w./\-]*(?: \((?:19|20)\d\d\))?|\d{1,4} \((?:19|20)\d\d\)"
    r"|(?:[SE]-)?\d{1,4}/\d{1,4}(?: [A-Z](?![\w]))?"
)
_LONG_NUMBER = re.compile(LONG_NUMBER)
_FIRST_DAY = re.compile(r"(?<![\w/.,])(\d{1,2})(?:\s?-\s?|\s[^\W\d]{1,3}\s)$")
"""A day, and "to" or "and" in any language, before the day that a date begins with."""
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HAN_ORDINAL = re.compile(r"第?([一二三四五六七八九十]{1,3})(?=[届次年]|$)")


def slots(text: str, words_of: Vocabulary) -> list[Slot]:
    """Cut ``text`` in slots and words; words that only chain a clause to the last one are left out."""
    evened = even(text)
    out: list[Slot] = []
    start = 0
    for begin, end, slot in _fixed(evened, words_of):
        if begin >= start:
            out.extend(_words(evened[start:begin], words_of))
            out.append(slot)
            start = end
    out.extend(_words(evened[start:], words_of))
    return out


def _fixed(text: str, words_of: Vocabulary) -> list[tuple[int, int, Slot]]:
    """Return the dates, symbols and numbers of several words of a text, with where they stand."""
    found: list[tuple[int, int, Slot]] = []
    if _DIGIT.search(text):
        from resdiff.citations import find_dates

        found += [_dated(text, *date) for date in (find_dates(text, words_of.code) if words_of.code else ())]
        found += [(m.start(), m.end(), Slot(SlotKind.SYMBOL, m[0])) for m in _SYMBOL.finditer(text)]
        found += [(m.start(), m.end(), _number(m[0], words_of)) for m in _LONG_NUMBER.finditer(text)]
    if words_of.code == "zh" and words_of.ordinals:
        for match in _HAN_ORDINAL.finditer(text):
            number = words_of.ordinals.get(match[1])
            if number:
                found.append((match.start(), match.end(), Slot(SlotKind.ORDINAL, str(number))))
    return sorted(found, key=lambda item: (item[0], -item[1]))


def _dated(text: str, start: int, end: int, value: str) -> tuple[int, int, Slot]:
    """Return the slot of a date, with the day before it from which days run: 12 to 19 April 2015, 27 and 28 May 2020.

    ``value`` is the date in ISO 8601; that of days is an interval (2015-04-12/19).
    """
    first = _FIRST_DAY.search(text, max(0, start - 12), start)
    if first and int(first[1]) < int(value[-2:]):
        return first.start(), end, Slot(SlotKind.DATE, f"{value[:-2]}{int(first[1]):02}/{value[-2:]}")
    return start, end, Slot(SlotKind.DATE, value)


def _number(text: str, words_of: Vocabulary) -> Slot:
    """Return the slot of a long number, its thousands from left to right."""
    groups = text.split()
    return Slot(SlotKind.NUMBER, " ".join(groups[::-1] if words_of.leftward else groups))


def _words(text: str, words_of: Vocabulary) -> list[Slot]:
    out: list[Slot] = []
    ordinals = words_of.ordinals or {}
    for piece in _pieces(text) if words_of.spaced else words(text):
        word = fold(piece)
        if word in words_of.chain:
            continue
        if word in ordinals:
            out.append(Slot(SlotKind.ORDINAL, str(ordinals[word])))
        elif "-" in word or " " in word:
            out.extend(Slot(SlotKind.WORD, part.casefold()) for part in words(piece))
        elif _YEAR.fullmatch(word):
            out.append(Slot(SlotKind.YEAR, word))
        elif word in words_of.resolutions:
            out.append(Slot(SlotKind.WORD, "resolution"))
        else:
            out.append(Slot(SlotKind.NUMBER, word) if word[:1].isdigit() else Slot(SlotKind.WORD, piece.casefold()))
    return out


def _pieces(text: str) -> list[str]:
    """Cut a text in words, hyphened ones whole."""
    return re.findall(r"\w+(?:-\w+)*", text) if "-" in text else list(words(text))
