"""Running heads and feet, page numbers, job numbers, bar codes: known by the PDF's own word, place and repetition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from resdiff.formats.pdf.lines import Line
from resdiff.formats.pdf.page import Page
from resdiff.text import even, folded_words

_BAND = 0.14
"""Share of the page's height, at its head and at its foot, where furniture stands."""
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:page|p\.|стр\.|página|第)\s*)?\d{1,4}(?:\s*(?:/|of|de|sur|из|من)\s*\d{1,4})?\s*(?:页)?[-–—\s]*",
    re.IGNORECASE,
)
_ROMAN_NUMBER = re.compile(r"[-–—\s]*[ivxlc]{1,7}[-–—\s]*")
"""In small letters and at the foot: those in capitals are the numbers of sections."""
_JOB_NUMBER = re.compile(
    r"(?=.*\b(?:\d{2}[-‑–]\d{4,6}|\d{4,6}[-‑–]\d{2})\b)(?:GE\.|V\.|K\.|ICTR|HE\.)?[\s\d/*()X‑–-]*(?:\([A-Z]{1,2}\)[\s\d/*()X‑–-]*)?"
)
"""``23-23443 (E) 011223``; in Arabic the parts come in another order."""
_BAR_CODE = re.compile(r"\*[\dA-Z ]{6,14}\*")
_SYMBOL = re.compile(r"[A-Z]{1,8}(?:\.[A-Z]+)?(?:/[\w.\-()]{1,20}){1,6}\*{0,3}")
_RECYCLE = re.compile(
    r"please recycle|merci de recycler|recicle|просьба отправить на вторичную|请回收|يرجى إعادة استعمال", re.IGNORECASE
)
_DIGITS = re.compile(r"\b\d{1,4}\b")
_NEAR = 8.0
"""Points; heads of different pages stand as near as this to be the same head."""
_SEPARATOR = re.compile(r"[_\u2014\u2500-]{5,}")


def is_separator(line: Line) -> bool:
    """Tell whether ``line`` is the row of dashes above footnotes."""
    return _SEPARATOR.fullmatch(line.text.replace(" ", "")) is not None


def split_furniture(areas: Sequence[Sequence[Line]], pages: Sequence[Page]) -> tuple[list[list[Line]], list[Line]]:
    """Return the lines of each area without furniture, and the furniture. Rows of dashes above notes stay.

    ``areas`` are the lines of parts of ``pages``, in order. The first page's head is content even where it is a page
    header.
    """
    heights = [page.height for page in pages]
    on_pages = [[line for lines in areas for line in lines if line.page == page.number] for page in pages]
    furniture = _furniture(on_pages, heights)
    told = {id(line) for line in furniture}
    return [[line for line in lines if id(line) not in told] for lines in areas], furniture


def _furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Line]:
    """Return the furniture of ``pages``, given by their lines and ``heights`` in points."""
    trusted = _can_trust_artifacts(pages)
    has_heads = trusted and any(line.is_artifact and line.page > 1 for lines in pages for line in lines)
    repeated = set() if has_heads else _repeated(pages, heights)
    title = " ".join(folded_words(" ".join(line.text for line in pages[0]))) if pages else ""
    furniture: list[Line] = []
    for lines, height in zip(pages, heights, strict=True):
        found = {
            id(line)
            for line in lines
            if not is_separator(line) and (_is_told(line, height, trusted) or _is_known(line, height))
        }
        found |= _outermost(lines, height, found, repeated)
        if found:
            found |= _beside(lines, height, found, title)
        furniture.extend(line for line in lines if id(line) in found)
    return furniture


def _can_trust_artifacts(pages: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the PDF's own marks make sense: they do not when most of the text is said to be no content."""
    total = sum(len(line.text) for lines in pages for line in lines)
    artifacts = sum(len(line.text) for lines in pages for line in lines if line.is_artifact)
    return artifacts * 2 < total


def _is_told(line: Line, height: float, trusted: bool) -> bool:
    return trusted and line.is_artifact and (line.page > 1 or line.baseline < _BAND * height)


def _in_band(line: Line, height: float) -> bool:
    return line.baseline < _BAND * height or line.baseline > (1 - _BAND) * height


def _is_known(line: Line, height: float) -> bool:
    """Tell whether the line, at a page's head or foot, is by its form no text: numbers of pages and jobs, bar codes."""
    if not _in_band(line, height):
        return False
    text = even(line.text)
    at_foot = line.baseline < _BAND * height
    if at_foot and (_JOB_NUMBER.fullmatch(text) or _BAR_CODE.fullmatch(text) or _RECYCLE.search(text)):
        return True
    if line.page > 1 and not at_foot and _SYMBOL.fullmatch(text.replace(" ", "")):
        return True
    if at_foot and _ROMAN_NUMBER.fullmatch(text) and not line.style[0]:
        return True
    return bool(_PAGE_NUMBER.fullmatch(text)) and len(text) < 16 and (line.page > 1 or at_foot)


def _repeated(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[int]:
    """Return the lines at heads and feet that stand in the same place on another page."""
    places: dict[str, list[Line]] = defaultdict(list)
    for lines, height in zip(pages, heights, strict=True):
        for line in lines:
            if _in_band(line, height) and len(line.text) < 200 and not line.is_raised(line.pieces[0]):
                for key in _keys(line):
                    places[key].append(line)
    found: set[int] = set()
    for alike in places.values():
        for line in alike:
            others = (other for other in alike if other.page != line.page)
            if line.page > 1 and any(abs(other.baseline - line.baseline) < _NEAR for other in others):
                found.add(id(line))
    return found


def _keys(line: Line) -> set[str]:
    """Return what the line says on every page: its text, and its text with numbers counted from the page's own."""
    text = even(line.text)
    return {text, _DIGITS.sub(lambda match: f"#{int(match[0]) - line.page}", text)}


def _outermost(lines: Sequence[Line], height: float, found: set[int], repeated: set[int]) -> set[int]:
    """Return the repeated lines with nothing but furniture between them and the edge of the page.

    Text repeats too: a phrase of the preamble and of the operative part may stand at one height on two pages.
    """
    outermost: set[int] = set()
    for from_top in (True, False):
        half = [line for line in lines if (line.baseline > height / 2) == from_top]
        level = 0.0
        for line in sorted(half, key=lambda line: -line.baseline if from_top else line.baseline):
            if id(line) in repeated:
                outermost.add(id(line))
            elif id(line) not in found and abs(line.baseline - level) > line.size / 2:
                break
            level = line.baseline
    return outermost


def _beside(lines: Sequence[Line], height: float, found: set[int], title: str) -> set[int]:
    """Return the lines of a running head that stand with those found and only repeat words of the first page."""
    top = [line for line in lines if line.baseline > (1 - _BAND) * height]
    known = [line for line in top if id(line) in found]
    if not known or known[0].page == 1:
        return set()
    size = max(line.size for line in known)
    lowest = min(line.baseline for line in known)
    return {
        id(line)
        for line in top
        if id(line) not in found
        and line.baseline > lowest - 0.5 * size
        and (words := " ".join(folded_words(line.text)))
        and words in title
    }
