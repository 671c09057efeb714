"""From a PDF to pages of text with its places, by pdfium (the library of Chromium).

pdfium gives a page's characters in the order in which they are read, with the spaces that gaps imply and right-to-left
text in logical order.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.formats.pdf.drawn import find_drawings
from resdiff.formats.pdf.page import Page
from resdiff.formats.pdf.signs import Gatherer

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 3000
_MOST_SIGNS = 10_000_000
_LONGEST = 120.0
"""Seconds; a file that takes longer is refused."""
_PASSWORD = re.compile("password", re.IGNORECASE)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u02af\u0370-\u052f\u3040-\u9fff]")


def read_pages(data: bytes, name: str) -> Iterator[Page]:
    """Yield the pages of the PDF in ``data``. Raises ``ReadingError`` where it is broken, protected or too large."""
    import pypdfium2

    started = time.monotonic()
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(name, str(error)) from error
    if count > _MOST_PAGES:
        raise ReadingError(f"{name}: {count} pages are too many", hint=f"At most {_MOST_PAGES} are read: cut the file.")
    signs = 0
    try:
        for number in range(count):
            try:
                page = _read_page(document, number)
            except pypdfium2.PdfiumError as error:
                raise ReadingError(f"{name}: page {number + 1} of the PDF is broken ({error})") from error
            signs += sum(len(piece.text) for piece in page.pieces)
            if signs > _MOST_SIGNS or time.monotonic() - started > _LONGEST:
                raise ReadingError(f"{name}: the PDF is too large to be read (page {number + 1})", hint="Cut the file.")
            yield page
    finally:
        document.close()


def _unreadable(name: str, message: str) -> ReadingError:
    if _PASSWORD.search(message):
        hint = "Save it without a password (qpdf --decrypt --password=… in.pdf out.pdf)."
        return ReadingError(f"{name}: the PDF is encrypted and needs a password", hint=hint)
    return ReadingError(f"{name}: the PDF is broken", hint="Download it again, or repair it (qpdf in.pdf out.pdf).")


def _read_page(document: PdfDocument, number: int) -> Page:
    page = document[number]
    try:
        gatherer = Gatherer(page)
        width, height = gatherer.size
        is_mirrored = is_right_to_left(gatherer.text)
        pieces = tuple(gatherer.pieces(is_cut=is_mirrored))
        drawn = find_drawings(page, gatherer.turned)
        return Page(number + 1, width, height, pieces, drawn.rules, drawn.has_pictures, is_mirrored, drawn.uprights)
    finally:
        page.close()


def is_right_to_left(text: str) -> bool:
    """Tell whether most letters of ``text`` are Arabic or Hebrew."""
    return len(_RIGHT_TO_LEFT.findall(text)) > len(_LEFT_TO_RIGHT.findall(text))
