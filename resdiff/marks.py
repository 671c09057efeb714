"""Numbers, letters and bullets before paragraphs, in the six languages: what they can stand for.

A mark may be read in several ways: ``(i)`` is the ninth letter or the first roman numeral. ``read_mark`` gives every
reading, the commonest first; which one holds is for whoever sees the marks around it.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from resdiff.frozen import dataclass


class Style(StrEnum):
    """What a mark counts in."""

    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    CAPITAL = "capital"
    CAPITAL_ROMAN = "capital-roman"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Mark:
    """One reading of a mark."""

    style: Style
    value: int
    """1 for ``1.``, ``a)``, ``(i)``, ``أ``, ``㈠``; 0 for a bullet."""
    plain: str
    """The mark in Latin letters and digits without its brackets: ``3``, ``a``, ``iv``, ``B``."""


_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The Arabic letters in the order in which they number."""
_ABJAD_NAMES = (
    "الف",
    "باء",
    "جيم",
    "دال",
    "هاء",
    "واو",
    "زاي",
    "حاء",
    "طاء",
    "ياء",
    "كاف",
    "لام",
    "ميم",
    "نون",
    "سين",
    "عين",
)
_ARABIC_ORDINALS = ("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي")
_HAN = "一二三四五六七八九十"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
"""The earthly branches: in treaties they stand for (a), (b), (c) …"""
_LOOK_ALIKES = str.maketrans("асеорхуіАВСЕНІКМОРТХ", "aceopxyiABCEHIKMOPTX")
"""Cyrillic letters typed for the Latin ones that they look like."""
_ROMANS = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ROMAN = re.compile(r"(?:x{0,3}|xl|lx{0,3}|xc)(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_BULLETS = frozenset("-–—•·▪◦*−‒")
_TRIM = " \t\n\r\u00a0\u200e\u200f\u202a\u202b\u202c()[].)،:'’‘`“”\"–-—،؛（）、．"
_TASHKIL = re.compile("[\u0640\u064b-\u065f\u0670\u200c-\u200f\u202a-\u202e]")
_TENS = {"عشر": 10, "عشرون": 20, "عشرين": 20, "ثلاثون": 30}


def roman(value: int) -> str:
    """Write 1 … 399 as a lower-case roman numeral."""
    text = ""
    for size, sign in _ROMANS:
        count, value = divmod(value, size)
        text += sign * count
    return text


def letter(value: int) -> str:
    """Write 1 as ``a``, 26 as ``z``, 27 as ``aa``, 28 as ``bb``: the way paragraphs are lettered."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


@lru_cache(maxsize=4096)
def read_mark(text: str) -> tuple[Mark, ...]:
    """Return the readings of ``text`` as the mark of a paragraph, commonest first; empty if it is none."""
    if text.strip() in _BULLETS:
        return (Mark(Style.BULLET, 0, ""),)
    core = _TASHKIL.sub("", text).strip(_TRIM)
    if core and "\ufb50" <= core[0] <= "\ufefc":  # a letter in the shape that it has within a word
        core = unicodedata.normalize("NFKC", core)
    if not core or len(core) > 24:
        return ()
    if core.isdecimal():
        value = int(core)
        plain = Mark(Style.NUMBER, value, str(value))
        if re.search(r"[’‘'`]\s*\d", text) and value:  # the Arabic form of (i), (ii), …
            return (Mark(Style.ROMAN, value, roman(value)), plain)
        return (plain,)
    if core.isascii() or core.translate(_LOOK_ALIKES).isascii():
        return _read_latin(core.translate(_LOOK_ALIKES))
    return _read_other(core, text)


def _read_latin(core: str) -> tuple[Mark, ...]:
    if re.fullmatch(r"\d+(?:[.–-]\d+)+", core):
        plain = re.sub("[–-]", ".", core)
        return (Mark(Style.NUMBER, int(plain.rpartition(".")[2]), plain),)
    if not core.isalpha():
        return ()
    readings: list[Mark] = []
    lower = core.lower()
    is_capital = core.isupper()
    if len(set(lower)) == 1 and len(lower) <= 3:
        value = ord(lower[0]) - ord("a") + 1 + 26 * (len(lower) - 1)
        readings.append(Mark(Style.CAPITAL if is_capital else Style.LETTER, value, core))
    if _ROMAN.fullmatch(lower) and (core.islower() or is_capital):
        value = _roman_value(lower)
        mark = Mark(Style.CAPITAL_ROMAN if is_capital else Style.ROMAN, value, core)
        if len(lower) > 1 or lower in "iv":
            readings.insert(0, mark)
        else:
            readings.append(mark)
    return tuple(readings)


def _roman_value(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[sign] for sign in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _read_other(core: str, text: str) -> tuple[Mark, ...]:
    """Read Arabic letters and ordinals, Chinese numerals and stems, other Cyrillic letters."""
    if len(core) == 1:
        code = ord(core)
        if 0x3220 <= code <= 0x3229:  # ㈠ … ㈩
            return (_roman_mark(code - 0x321F),)
        if 0x2460 <= code <= 0x2473:  # ① …
            return (Mark(Style.NUMBER, code - 0x245F, str(code - 0x245F)),)
        if core in _STEMS:
            value = _STEMS.index(core) + 1
            return (Mark(Style.CAPITAL, value, letter(value).upper()),)
        if core in _BRANCHES and core != text.strip():
            value = _BRANCHES.index(core) + 1
            return (Mark(Style.LETTER, value, letter(value)),)
    if value := _han_value(core):
        if "(" in text or "（" in text:
            return (_roman_mark(value),)
        return (Mark(Style.CAPITAL_ROMAN, value, roman(value).upper()),)
    return _read_arabic(core)


def _roman_mark(value: int) -> Mark:
    return Mark(Style.ROMAN, value, roman(value))


def _han_value(core: str) -> int:
    """``三`` 3, ``十二`` 12, ``二十一`` 21; 0 if it is no number up to 99."""
    if not core or any(sign not in _HAN for sign in core) or len(core) > 3:
        return 0
    tens, ten, ones = core.rpartition("十")
    if not ten:
        return _HAN.index(core) + 1 if len(core) == 1 else 0
    return (_HAN.index(tens) + 1 if tens else 1) * 10 + (_HAN.index(ones) + 1 if ones else 0)


def _read_arabic(core: str) -> tuple[Mark, ...]:
    plain = core.translate(str.maketrans("إآاى", "أأأي"))
    letters = plain.replace(" ", "").replace("ه\u0640", "ه")
    if len(set(letters)) == 1 and letters[0] in _ABJAD and len(letters) <= 3:
        value = _ABJAD.index(letters[0]) + 1
        if value <= 26:
            value += 26 * (len(letters) - 1)
            return (Mark(Style.LETTER, value, letter(value)),)
        return ()
    word = core.translate(str.maketrans("أإآى", "اااي"))
    if word in _ABJAD_NAMES:
        value = _ABJAD_NAMES.index(word) + 1
        return (Mark(Style.CAPITAL, value, letter(value).upper()),)
    if value := _arabic_ordinal(word.split()):
        return (Mark(Style.CAPITAL_ROMAN, value, roman(value).upper()),)
    return ()


def _arabic_ordinal(words: list[str]) -> int:
    """``أولا`` 1, ``ثاني عشر`` 12, ``ثالث وعشرون`` 23; 0 for any other word."""
    total = 0
    for word in words:
        stem = word.removeprefix("و") if word.removeprefix("و") in _TENS else word
        if stem in _TENS:
            total += _TENS[stem]
            continue
        base = stem.removeprefix("ال")
        for value, ordinal in enumerate(_ARABIC_ORDINALS, start=1):
            if base in (ordinal, ordinal + "ا"):
                total += 1 if ordinal == "حادي" else value
                break
        else:
            return 0
    return total


_LEADING = re.compile(
    r"""[\s\u200e\u200f\u202a-\u202e]*(?:
      (?P<bracketed>[(（]\s*(?:[a-zа-я]{1,5}|[A-Z]{1,2}|\d{1,3}
        |[\u0621-\u064a\ufb50-\ufefc]\u0640?(?:[ \u00a0][\u0621-\u064a])?
        |[一二三四五六七八九十]{1,3}|[子丑寅卯辰巳午未申酉戌亥])\s*[)）]
        |\)\s*[\u0621-\u064a]\s*\))                             # Arabic, its first bracket turned
    | (?P<half>(?:[a-zа-яñ]{1,5}|\d{1,3})\))
    | (?P<nested>\d{1,2}(?:[-–]\d{1,2})+[ \u00a0]?[-–](?=\s))               # Arabic: 1-1-
    | (?P<number>\d{1,3}(?:[.．](?![\d\u00a0])|\s?[-–](?!\d)(?=[\s\u200e\u200f]|[^\W\d]|$)|、))
    | (?P<letter>(?:[A-Za-z]|[IVX]{2,5}|[ivx]{2,5}|[一二三四五六七八九十]{1,3})[.、](?=\s)|[\u0623-\u064a]\s?[-–](?=\s))
    | (?P<arabic>[’'‘`]\s?\d{1,2}\s?[‘’'`])
    | (?P<enclosed>[㈠-㈩①-⑳])
    | (?P<bullet>[–—•·▪-](?=\s))
    )[\s\u200e\u200f\u202a-\u202e]*""",
    re.VERBOSE,
)


def split_mark(text: str) -> tuple[str, str]:
    """Cut the mark off the beginning of a paragraph: ``("a)", "rest")``; the mark is empty if there is none."""
    found = _LEADING.match(text)
    if found is None or not read_mark(found[0]):
        return "", text
    return found[0].strip(), text[found.end() :]
