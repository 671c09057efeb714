"""Text evened out for matching, never for showing, and cut in words for any script.

``even`` removes what typesetting and scanning vary (spaces, quotes, dashes, ligatures, invisible signs);
``fold`` also removes what a reader overlooks (case, accents, vowel signs, the script of digits).
``words`` and ``tokens`` cut a text without evening it out: the first for matching, the second for showing edits.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

_APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u00b4\u0060\uff07"
_QUOTES = "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u3003\uff02\u300c\u300d\u300e\u300f"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
LONG_NUMBER = (
    # From right to left in Arabic: 500 924 96 is 96,924,500.
    r"(?<![A-Za-z\d/.,])(?:\d{3}(?:\s\d{3})*\s\d{1,3}(?=\W*(?:[\u0620-\u064a|]|$))"
    r"|\d{1,3}(?:\s\d{3})+(?![A-Za-z\d]))"
)
"""Pattern of a number whose thousands are set apart, as in French, Russian and Arabic, and in tables."""
_TATWEEL = "\u0640"

_EVEN = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_QUOTES, '"'),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_INVISIBLE, ""),
        "\u0153": "oe",
        "\u0152": "OE",
        "\u00e6": "ae",
        "\u00c6": "AE",
        "\u2026": "...",
        "\u00ba": "o",  # "nº" is also written with a raised letter, and misprinted with the degree sign
        "\u00b0": "o",
        "\u00aa": "a",
    }
)
_PICTURES = str.maketrans(
    {
        **{code: 0x2400 + code for code in range(0x20)},
        0x7F: 0x2421,
        **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
        **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    }
)
"""Signs that steer a terminal, or are no text at all, as pictures: Unicode's block of Control Pictures."""
_FRENCH_QUOTES = re.compile(r"(«)\s+|\s+(»)")
_SPACE_BEFORE_SIGN = re.compile(r"\s+([;:!?%])")
_SPACES = re.compile(r"\s+")
_BREAKS = re.compile(r"[ \t\n\r\f\v\u0085\u2028\u2029\x1c-\x1f]+")

# Vowel signs and accents that stand beside the letter they belong to: Latin, Cyrillic, Hebrew, Arabic, Indic.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    r"\u0900-\u0903\u093a-\u094f"
)
_HAN = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_FIRST_HAN = "\u3005"


def visible(text: str) -> str:
    """Return ``text`` with pictures for control characters, so that printing it does nothing but print.

    What stands for a byte of a file name that is not UTF-8 becomes the replacement character.
    """
    return text if text.isprintable() else text.translate(_PICTURES)


def _word(but: str) -> str:
    """Return the pattern of one word; ``but`` are the letters that are words by themselves, as part of a set."""
    letter = rf"[^\W_{but}]"
    # A number or symbol is one word: 64/293, 2.5, A/RES/64/293, 1,5; so is a letter of an unspaced script.
    symbol = rf"(?:[A-Z][A-Za-z.]{{0,15}}/){{1,6}}{letter}+(?:[/.\-]{letter}+)*"
    number = rf"\d+(?:[/.,:]\d+)*{letter}*"
    letters = rf"{letter}{letter}*(?:[{_MARKS}]+{letter}*)*"
    return "|".join((symbol, number, rf"[{but}]", letters) if but else (symbol, number, letters))


class WordPattern:
    """A pattern that is built on that of a word.

    It is compiled when first used, and apart for texts without Han and kana letters: sets of so many letters take
    some ten milliseconds to compile, which no European text should wait for.
    """

    def __init__(self, build: Callable[[str, str], str]) -> None:
        """``build`` makes the pattern from that of a word, which has alternatives, and the letters that stand alone."""
        self._build = build
        self._compiled: dict[bool, re.Pattern[str]] = {}

    def findall(self, text: str) -> list[str]:
        """Return all that match in ``text``, in order."""
        return self._pattern(text).findall(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches in ``text``, in order."""
        return self._pattern(text).finditer(text)

    def _pattern(self, text: str) -> re.Pattern[str]:
        has_han = not text.isascii() and max(text) >= _FIRST_HAN
        pattern = self._compiled.get(has_han)
        if pattern is None:
            alone = _HAN if has_han else ""
            pattern = re.compile(self._build(_word(alone), alone), re.DOTALL)
            self._compiled[has_han] = pattern
        return pattern


_WORDS = WordPattern(lambda word, _: word)
_TOKENS = WordPattern(lambda word, _: rf"{word}|\s+|.")

_DIGITS = {
    code: ord("0") + unicodedata.digit(chr(code))
    for start in (0x0660, 0x06F0)  # Arabic-Indic and Eastern Arabic-Indic
    for code in range(start, start + 10)
}


def even(text: str) -> str:
    """Return ``text`` as if everybody typed alike; letters, case and order stay.

    Spaces become single blanks, none before ``;:!?%`` nor inside ``« »``; quotes, apostrophes and dashes become
    ASCII; ``œ`` becomes ``oe``; soft hyphens, joiners and direction marks go. The length may change.
    """
    if not text.isascii():
        if "«" in text or "»" in text:
            text = _FRENCH_QUOTES.sub(r"\1\2", text)
        text = text.translate(_EVEN)
    if text.isalnum():
        return text  # a single word, as most are that are folded: no spaces to set right
    return _SPACES.sub(" ", _SPACE_BEFORE_SIGN.sub(r"\1", text)).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return ``text`` evened out and without case, accents, vowel signs or script of digits: a key for matching."""
    evened = even(text)
    if evened.isascii():
        return evened.casefold()
    plain = unicodedata.normalize("NFKD", evened.replace(_TATWEEL, "").translate(_DIGITS))
    return "".join([sign for sign in plain if not unicodedata.combining(sign)]).casefold()


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Cut ``text`` in words as printed, leaving out spaces and punctuation.

    An apostrophe ends a word (``l'Assemblée`` is two); numbers and symbols (``64/293``, ``A/RES/64/293``) are one;
    each Han or kana character is one, as these scripts set no spaces.
    """
    return tuple(_WORDS.findall(text))


@lru_cache(maxsize=8192)
def folded_words(text: str) -> tuple[str, ...]:
    """Cut ``text`` in words and fold each of them; equal words are the same object."""
    return tuple(map(_folded_word, words(text)))


@lru_cache(maxsize=65536)
def _folded_word(word: str) -> str:
    return sys.intern(fold(word))


def tokens(text: str) -> tuple[str, ...]:
    """Cut ``text`` in words, runs of spaces, and single other signs; joined they spell ``text`` again."""
    return tuple(_TOKENS.findall(text))


def spaced(text: str) -> str:
    """Return ``text`` as it is shown: runs of blanks and line breaks made one blank, no-break spaces kept."""
    return " ".join(piece for piece in _BREAKS.split(text) if piece) if text else ""


def word_spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the words of ``text`` folded, each with where it begins and ends in ``text``."""
    for match in _WORDS.finditer(text):
        yield fold(match.group()), match.start(), match.end()
