"""PDF: pdfium gives the characters and their places; here they become lines, paragraphs and footnotes again.

Why pdfium and not another library: docs/design/pdf-library.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from resdiff.errors import ReadingError
from resdiff.formats.furniture import symbol_in
from resdiff.formats.pdf.flow import in_order, make_blocks
from resdiff.formats.pdf.furniture import split_furniture
from resdiff.formats.pdf.hidden import without_hidden
from resdiff.formats.pdf.joining import find_hyphenation
from resdiff.formats.pdf.lines import find_lines, turned_text
from resdiff.formats.pdf.notes import body_size, link_marks, note_blocks, place_notes
from resdiff.formats.pdf.page import Page
from resdiff.formats.pdf.pages import read_pages
from resdiff.formats.pdf.paragraphs import measure
from resdiff.formats.pdf.tables import split_tables
from resdiff.formats.pdf.unfolding import unfold
from resdiff.model import Dropped, Form, Metadata, Source

_FEW = 20
"""Characters; a page with a picture and fewer than this has no text of its own."""


def read(data: bytes, name: str) -> Source:
    """Return the PDF in ``data`` as blocks, page breaks among them; running heads and feet are in ``dropped``.

    Raises ``ReadingError`` where the file is broken, encrypted, or a scan without text.
    """
    seen = [without_hidden(page) for page in read_pages(data, name)]
    pages = [page for page, _ in seen]
    dropped = _check_text(pages, name) + [found for _, hidden in seen for found in hidden]
    parted = [split_tables(area) for on_page in unfold(pages) for area in on_page]
    areas, tables = [area for area, _ in parted], [found for _, found in parted]
    lines, furniture = split_furniture([in_order(find_lines(area)) for area in areas], pages)
    size = body_size(lines)
    cells = [[line for table in found for line in table.lines] for found in tables]
    texts, notes = place_notes(lines, areas, cells, size)
    hyphenation = find_hyphenation([line for on_area in (*lines, *cells) for line in on_area])
    note_list = note_blocks(notes, hyphenation)
    flow = make_blocks([in_order(text) for text in texts], tables, measure(texts, size), hyphenation)
    blocks = link_marks(flow, note_list)
    dropped += [Dropped(line.text, "running head or foot") for line in furniture]
    metadata = Metadata(symbol=symbol_in(line.text.replace(" ", "") for line in furniture))
    return Source(name, Form.PDF, hashlib.sha256(data).hexdigest(), (*blocks, *note_list), metadata, tuple(dropped))


def _check_text(pages: Sequence[Page], name: str) -> list[Dropped]:
    """Return what to say of pages without text and of turned text; a scan without text is a ``ReadingError``."""
    signs = [sum(len(piece.text.strip()) for piece in page.pieces) for page in pages]
    empty = [page.number for page, count in zip(pages, signs, strict=True) if count < _FEW and page.has_pictures]
    if sum(signs) < _FEW or len(empty) * 2 > len(pages):
        what = "only pictures of pages" if any(page.has_pictures for page in pages) else "no text"
        hint = "Recognise its text first: ocrmypdf -l eng (fra, spa, rus, ara, chi_sim) in.pdf out.pdf"
        raise ReadingError(f"{name}: the PDF has {what}, so there is nothing to read without OCR", hint=hint)
    dropped = [Dropped("", f"page {number} is a picture without text: it needs OCR") for number in empty]
    return dropped + [Dropped(text, "text that is turned") for page in pages if (text := turned_text(page))]
