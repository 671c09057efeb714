"""When things are: the year of a document, of a symbol, of a date; all figures are years of adoption."""

from __future__ import annotations

import re

from resdiff.model import Resolution

_SESSION = re.compile(r"(?:A/)?(?:RES/)?(\d{2})/\d+")
_YEAR_FIRST = re.compile(r"(?:E/)?(?:RES/)?(20\d\d|19\d\d)/\d+")
_YEAR_LAST = re.compile(r"\((19\d\d|20\d\d)\)")
_REPORT = re.compile(r"[A-Z][A-Z0-9.]*(?:/[A-Z][A-Z0-9.]*)*/(\d{2,4})/")
_FIRST_SESSION = 1945
_FIRST_SLASHED = 31


def symbol_year(symbol: str) -> int:
    """Return the year in which the session of a symbol opened, or the year it names; 0 where it says neither."""
    found = _YEAR_LAST.search(symbol) or _YEAR_FIRST.search(symbol)
    if found:
        return int(found[1])
    found = _REPORT.match(symbol) or _SESSION.match(symbol)
    if not found:
        return 0
    number = int(found[1])
    if number > 1900:
        return number
    return _FIRST_SESSION + number if _FIRST_SLASHED <= number < 150 and "HRC" not in symbol else 0


def document_year(document: Resolution) -> int:
    """Return the year of a document's session or of its adoption; 0 where unknown."""
    year = symbol_year(document.metadata.symbol)
    if year:
        return year
    adopted = document.metadata.adopted[:4]
    return int(adopted) if adopted.isdigit() else 0


def adoption_year(document: Resolution) -> int:
    """Return the calendar year in which a document was adopted, or may have been at the earliest; 0 where unknown."""
    adopted = document.metadata.adopted[:4]
    return int(adopted) if adopted.isdigit() else document_year(document)
