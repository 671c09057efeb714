"""Signs that Word names by a symbol font and a place in it (``w:sym``), as characters that every font has."""

from __future__ import annotations

import re

_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SMALL_GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL = {
    **{0x41 + place: sign for place, sign in enumerate(_GREEK)},
    **{0x61 + place: sign for place, sign in enumerate(_SMALL_GREEK)},
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™",
}  # fmt: skip
_WINGDINGS = {0x6C: "●", 0x6E: "■", 0x71: "❑", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
"""Adobe's Symbol encoding, and of Wingdings what serves as bullets, boxes and ticks."""
_PRIVATE = 0xF000
"""Word adds this to places in symbol fonts."""


def symbol(font: str, code: str) -> str:
    """Return the character at the hexadecimal place ``code`` of ``font``; one that is not known stays as it is."""
    if not re.fullmatch(r"[0-9A-Fa-f]{1,4}", code):
        return ""
    number = int(code, 16)
    place = number - _PRIVATE if number >= _PRIVATE else number
    return _FONTS.get(font.lower(), {}).get(place, chr(number))
