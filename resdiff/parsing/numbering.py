"""The numbers of paragraphs: find them at the beginning of a text, and tell what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from resdiff.model import BlockKind
from resdiff.parsing.draft import Draft, Piece, cut, stripped

_BULLET = r"[-–—•●▪◦·*]"
_NUMBER = re.compile(
    rf"""(?:{_BULLET}\s{{1,4}})?
    (?P<mark>
        \d{{1,3}}(?:\s(?:bis|ter|quater))?\s?[.)．、)](?=\s|[^\W\d_])   # 1.  1)  1 bis.
      | [(（]\d{{1,3}}[)）]
      | \d{{1,3}}\s?[-–](?=\s)                              # Arabic: 1 -
      | [(（]?\s?[A-Za-z]{{1,2}}(?:\s(?:bis|ter))?\s?[)）]
      | [(（]?\s?[ivxlcIVXLC]{{1,7}}\s?[)）]
      | [a-z]\.(?=\s)
      | [(（]?\s?[а-яёА-ЯЁ]{{1,2}}\s?[)）]
      | [(（]?\s?[\u0621-\u064a]{{1,4}}\s?[)）]
    )\s*
    | {_BULLET}(?=\s)\s*""",
    re.VERBOSE,
)
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,4})?(?:ix|iv|v?i{0,4})\Z")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ARABIC_NAMES = {"ا": 1, "أ": 1, "إ": 1}


@dataclass(frozen=True, slots=True)
class Count:
    """One way of reading a number: ``i)`` is the 9th letter or the first Roman numeral."""

    style: str
    """``1``, ``a``, ``A``, ``i``, ``I``, ``а`` (Cyrillic), ``أ`` (Arabic) or ``-``; with its brackets' shape."""
    value: int


def find_number(text: str) -> tuple[str, int]:
    """Return the number at the beginning of ``text`` (without a bullet before it) and where the text goes on."""
    found = _NUMBER.match(text)
    if found is None or found.end() >= len(text):
        return "", 0
    mark = found["mark"]
    return (mark.strip() if mark else found.group().strip()), found.end()


def separate_numbers(draft: Draft) -> Draft:
    """Take the numbers off the beginnings of paragraphs; a bullet before a number goes."""
    return replace(draft, pieces=tuple(_separated(piece) for piece in draft.pieces))


def _separated(piece: Piece) -> Piece:
    is_bullet = re.fullmatch(_BULLET, piece.number) is not None
    if piece.kind is not BlockKind.PARAGRAPH or piece.role is not None or (piece.number and not is_bullet):
        return piece
    if piece.marks and piece.marks[0].offset == 0:
        return piece
    number, start = find_number(piece.text)
    if not number:
        return piece
    return replace(stripped(cut(piece, start, len(piece.text))), number=number)


def counts(number: str) -> Iterator[Count]:
    """Give the ways of reading ``number`` as printed, likeliest first."""
    core = re.sub(r"[\s()（）.．、)\-–]|bis|ter|quater", "", number)
    shape = re.sub(r"\w+", "#", number.replace("（", "(").replace("）", ")").replace(" ", ""))
    lower = core.lower()
    if not core:
        yield Count("-", 0)
    elif core.isdigit():
        yield Count("1" + shape, int(core))
    elif lower in _CYRILLIC:
        yield Count("а" + shape, _CYRILLIC.index(lower) + 1)
    elif core[0] in _ABJAD or core in _ARABIC_NAMES:
        yield Count("أ" + shape, _ARABIC_NAMES.get(core) or _ABJAD.index(core[0]) + 1)
    elif core.isascii() and core.isalpha():
        case = "A" if core.isupper() else "a"
        if len(set(lower)) == 1:
            yield Count(case + shape, ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1))
        elif len(lower) == 2 and lower[0] in "ab":
            yield Count(case + shape, 26 * (ord(lower[0]) - ord("a") + 1) + ord(lower[1]) - ord("a") + 1)
        if _ROMAN.match(lower):
            yield Count(("I" if core.isupper() else "i") + shape, roman(lower))


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral in lower case: ``iv`` is 4."""
    values = [_ROMAN_DIGITS[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
