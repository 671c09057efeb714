"""Lines and pictures drawn on a page."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from resdiff.formats.pdf.page import Rule, Upright
from resdiff.frozen import dataclass

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_THIN = 2.0
"""Points; what is wider is no line."""
_SHORT_RULE = 30.0
_SHORT_UPRIGHT = 5.0
_MOST = 20_000
"""Shapes on a page and lines in a shape; maps and charts have more, and their lines mean nothing here."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class Drawings:
    """What is drawn on a page besides its text."""

    rules: tuple[Rule, ...]
    uprights: tuple[Upright, ...]
    has_pictures: bool


def find_drawings(page: PdfPage, turned: Callable[[float, float], Point]) -> Drawings:
    """Return the thin lines of ``page``, those of frames among them, and whether it has pictures.

    ``turned`` gives a point of the page as it is when the page is turned for reading.
    """
    import pypdfium2.raw as pdfium

    rules: list[Rule] = []
    uprights: list[Upright] = []
    has_pictures = False
    for number, element in enumerate(page.get_objects(max_depth=3)):
        if element.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            has_pictures = True
        elif element.type == pdfium.FPDF_PAGEOBJ_PATH and number < _MOST:
            for box in _boxes(element, pdfium):
                left, bottom, right, top = _box(turned(*box[:2]), turned(*box[2:]))
                if top - bottom < _THIN and right - left > _SHORT_RULE:
                    rules.append(Rule(left, right, bottom))
                elif right - left < _THIN and top - bottom > _SHORT_UPRIGHT:
                    uprights.append(Upright((left + right) / 2, bottom, top))
    return Drawings(tuple(rules), tuple(uprights), has_pictures)


def _boxes(element: Any, pdfium: Any) -> Iterator[Box]:
    """Yield the box of a shape that is a line itself, else those of the straight lines that it is made of."""
    left, bottom, right, top = element.get_bounds()
    if top - bottom < _THIN or right - left < _THIN:
        yield left, bottom, right, top
        return
    count = pdfium.FPDFPath_CountSegments(element.raw)
    fill, is_stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(element.raw, ctypes.byref(fill), ctypes.byref(is_stroked))
    # the edges of a filled area are not drawn
    if not is_stroked.value or not 1 < count < _MOST:
        return
    matrix = element.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = None
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(element.raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            yield _box(last, point)
        if start is not None and pdfium.FPDFPathSegment_GetClose(segment):
            yield _box(point, start)
        last = point


def _box(first: Point, second: Point) -> Box:
    return (
        min(first[0], second[0]),
        min(first[1], second[1]),
        max(first[0], second[0]),
        max(first[1], second[1]),
    )
