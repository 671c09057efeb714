"""Whether text of the paper's colour can be seen: the page is drawn and looked at.

What lies below text (a shape, a picture, a pattern, what comes out of a form or a note) and in which order it is drawn
need not be known then. Pages without white text are not drawn.
"""

from __future__ import annotations

import ctypes
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_PALE = 250
"""Of 255; red, green and blue of what is taken for white."""
_SEEN = 10
"""Of 255; greys that are nearer to each other than this look the same."""
_LARGEST = 2000
"""Dots; a page is drawn with one a point, a larger one with fewer."""
_LONGEST = 2.0
"""Seconds; on a page that takes longer to draw everything counts as seen."""


class Ink:
    """The drawn picture of one page, made when it is first asked for."""

    def __init__(self, page: PdfPage) -> None:
        """``page`` must outlive this."""
        import pypdfium2.raw as pdfium

        self._pdfium: Any = pdfium
        self._page = page
        self._drawn = False
        self._dots: memoryview | None = None
        self._width = self._height = self._stride = 0
        self._colour = [ctypes.c_uint() for _ in range(4)]

    def is_pale(self, text: Any) -> bool:
        """Tell whether a text object is filled with white, or with nothing."""
        if not self._pdfium.FPDFPageObj_GetFillColor(text, *map(ctypes.byref, self._colour)):
            return False
        *colour, opacity = (value.value for value in self._colour)
        return opacity == 0 or min(colour) >= _PALE

    def shows(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Tell whether there is anything to be seen in an area of the page, given in points of the file."""
        if not self._drawn:
            self._draw()
        if self._dots is None:
            return True
        (x0, y0), (x1, y1) = self._dot(left, bottom), self._dot(right, top)
        shades: set[int] = set()
        for y in range(max(min(y0, y1), 0), min(max(y0, y1) + 1, self._height)):
            start = y * self._stride
            shades.update(self._dots[start + max(min(x0, x1), 0) : start + min(max(x0, x1) + 1, self._width)])
        return bool(shades) and max(shades) - min(shades) >= _SEEN

    def _dot(self, x: float, y: float) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        place = (0, 0, self._width, self._height, 0, x, y, ctypes.byref(across), ctypes.byref(down))
        self._pdfium.FPDF_PageToDevice(self._page.raw, *place)
        return across.value, down.value

    def _draw(self) -> None:
        from pypdfium2 import PdfBitmap

        self._drawn = True
        size = self._page.get_size()
        scale = min(1.0, _LARGEST / max(*size, 1.0))
        self._width, self._height = (max(1, round(scale * length)) for length in size)
        bitmap = PdfBitmap.new_native(self._width, self._height, self._pdfium.FPDFBitmap_Gray)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, self._width, self._height)
        place = (0, 0, self._width, self._height, 0, self._pdfium.FPDF_ANNOT)
        if self._is_done(bitmap.raw, place):
            self._stride = bitmap.stride
            self._dots = memoryview(bytes(bitmap.buffer))
        bitmap.close()

    def _is_done(self, bitmap: Any, place: tuple[int, ...]) -> bool:
        """Draw the page, and tell whether it was drawn in time."""
        latest = time.monotonic() + _LONGEST
        pause = self._pdfium.IFSDK_PAUSE()
        pause.version = 1
        kind = dict(pause._fields_)["NeedToPauseNow"]
        pause.NeedToPauseNow = kind(lambda _: int(time.monotonic() > latest))
        state = self._pdfium.FPDF_RenderPageBitmap_Start(bitmap, self._page.raw, *place, ctypes.byref(pause))
        self._pdfium.FPDF_RenderPage_Close(self._page.raw)
        return bool(state == self._pdfium.FPDF_RENDER_DONE)
