"""Words as code points, so that libraries made for letters compare words."""

from __future__ import annotations

_FIRST = 0x100
_SURROGATES = 0xD800
_AFTER_SURROGATES = 0xE000
COMPARABLE = 400_000_000
"""Product of the lengths of two sequences up to which they are compared as wholes: a common subsequence takes an eighth
of it in bytes."""
_CODE_POINTS = 0x110000 - _FIRST - (_AFTER_SURROGATES - _SURROGATES)


def code_point(number: int) -> str:
    """Return the sign that stands for word ``number`` (from 0); surrogates are left out.

    Numbers beyond Unicode's 1.1 million signs wrap round: two words may then share a sign.
    """
    point = number % _CODE_POINTS + _FIRST
    return chr(point if point < _SURROGATES else point + _AFTER_SURROGATES - _SURROGATES)
