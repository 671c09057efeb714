"""How words are spelled in the search index, so that FTS5 cuts and folds them quickly. Quick to import.

FTS5's ``unicode61`` takes a letter of ASCII, or a Han character, four times as quickly as one of Cyrillic or Arabic,
which it looks up in tables. So Russian and Arabic words are folded here, by codecs and byte tables, and indexed as one
byte a letter in a table of their own, whose tokenizer leaves them as they are (docs/design/store.md).
"""

from __future__ import annotations

import re
from functools import cache

ALPHABETS: dict[str, str] = {"ar": "cp1256", "ru": "cp1251"}
"""Codecs with one byte a letter, of the languages that are indexed by them."""
_FIRST_EAST_ASIAN = "\u3000"
"""From here on there are Han characters, kana, hangul and their signs."""
_RUNS = re.compile(f"[^{_FIRST_EAST_ASIAN}-\U0010ffff]+|[{_FIRST_EAST_ASIAN}-\U0010ffff]+")
_TATWEEL = "\u0640"
"""Lengthens an Arabic word for the eye only."""
_NOTHING = 1
"""A control character, which no text has."""
_APART = bytes(ord(" ") if high >= ord(_FIRST_EAST_ASIAN) >> 8 else _NOTHING for high in range(256))
"""What stands on both sides of a character, by the high byte of its number."""


def index_of(language: str) -> str:
    """Return the name of the table in which the words of ``language`` are indexed."""
    return "spelled" if language in ALPHABETS else "search"


def spelled(text: str, language: str) -> bytes:
    """Return ``text``, which is in ``language``, as the index of that language spells it."""
    if codec := ALPHABETS.get(language):
        letters, left_out = _folding(codec)
        return text.encode(codec, "replace").translate(letters, left_out)
    return _spaced(text)


def searchable(text: str) -> str:
    """Return ``text`` so that FTS5 sees words: each Han character is one, between spaces."""
    return text if text.isascii() else _spaced(text).decode()


def _spaced(text: str) -> bytes:
    units = text.encode("utf-16-le", "replace")
    if len(units) != 2 * len(text):  # characters of two units
        runs = _RUNS.findall(text)
        return " ".join(run if run[0] < _FIRST_EAST_ASIAN else " ".join(run) for run in runs).encode("utf-8", "replace")
    apart = units[1::2].translate(_APART)
    spaced = bytearray(3 * len(units))
    spaced[0::6] = spaced[4::6] = apart
    spaced[2::6], spaced[3::6] = units[0::2], units[1::2]
    return spaced.decode("utf-16-le").encode().translate(None, bytes([_NOTHING]))


@cache
def _folding(codec: str) -> tuple[bytes, bytes]:
    """Return a byte table that makes letters small and plain and all other signs spaces, and the bytes to leave out."""
    import unicodedata

    table, left_out = bytearray(b" " * 256), bytearray()
    for code in range(256):
        sign = bytes([code]).decode(codec, "replace")
        if sign == _TATWEEL or unicodedata.category(sign) == "Mn":
            left_out.append(code)
        elif sign.isalnum():
            plain = unicodedata.normalize("NFD", sign)[0].lower().encode(codec, "replace")
            table[code] = plain[0]
    return bytes(table), bytes(left_out)
