"""Numbers written as letters, Roman numerals and the like, the way lists are numbered."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999


def roman(number: int) -> str:
    """Return a positive ``number`` in lower-case Roman numerals; beyond 3999, or below 1, in digits."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """Return a positive ``number`` in letters as spreadsheets and browsers count: z, aa, ab."""
    if number < 1:
        return str(number)
    written = ""
    while number:
        number, digit = divmod(number - 1, len(alphabet))
        written = alphabet[digit] + written
    return written


def repeated_letters(number: int, alphabet: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """Return a positive ``number`` in letters as Word counts: z, aa, bb (ECMA-376, 17.18.59, ``lowerLetter``)."""
    if number < 1:
        return str(number)
    times, digit = divmod(number - 1, len(alphabet))
    return alphabet[digit] * min(times + 1, 32)
