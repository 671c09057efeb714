"""PDF: pdfium gives the characters and their places; here they become lines, paragraphs and footnotes again.

Why pdfium and not another library: docs/design/pdf-library.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import pairwise

from resdiff.errors import ReadingError
from resdiff.formats.furniture import symbol_in
from resdiff.formats.pdf.furniture import split_furniture
from resdiff.formats.pdf.joining import Hyphenation, find_hyphenation, join_lines
from resdiff.formats.pdf.lines import Line, find_lines, turned_text
from resdiff.formats.pdf.notes import body_size, gather_notes, link_marks, note_blocks, raised_marks, split_notes
from resdiff.formats.pdf.page import Page
from resdiff.formats.pdf.pages import read_pages
from resdiff.formats.pdf.paragraphs import Layout, continues_over_page, find_paragraphs, is_full, measure, runs_on
from resdiff.model import Block, BlockKind, Dropped, Form, Metadata, Run, Source

_FEW = 20
"""Characters; a page with a picture and fewer than this has no text of its own."""


def read(data: bytes, name: str) -> Source:
    """Return the PDF in ``data`` as blocks, page breaks among them; running heads and feet are in ``dropped``.

    Raises ``ReadingError`` where the file is broken, encrypted, or a scan without text.
    """
    pages = list(read_pages(data, name))
    dropped = _check_text(pages, name)
    lines = [in_order(find_lines(page)) for page in pages]
    lines, furniture = split_furniture(lines, [page.height for page in pages])
    size = body_size(lines)
    split = [split_notes(on_page, page.rules, size) for on_page, page in zip(lines, pages, strict=True)]
    notes, loose = gather_notes([zone for _, zone in split], [raised_marks(text, size) for text, _ in split])
    texts = [in_order([*text, *(line for line in loose if line in zone)]) for text, zone in split]
    hyphenation = find_hyphenation([line for on_page in lines for line in on_page])
    note_list = note_blocks(notes, hyphenation)
    blocks = link_marks(_blocks(texts, measure(texts, size), hyphenation), note_list)
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


def in_order(lines: list[Line]) -> list[Line]:
    """Return the lines of a page in reading order: as they come, unless that jumps back up within one column."""
    jumps = sum(
        below.baseline > above.baseline + above.size and below.left < above.right and above.left < below.right
        for above, below in pairwise(lines)
    )
    return sorted(lines, key=lambda line: (-round(line.baseline), line.start)) if jumps else lines


def _blocks(pages: Sequence[Sequence[Line]], layout: Layout, hyphenation: Hyphenation) -> list[Block]:
    """Return the paragraphs of all pages, those that go on over a page break joined."""
    blocks: list[Block] = []
    held: list[Line] = []
    for lines in pages:
        paragraphs = find_paragraphs(lines, layout)
        if held and paragraphs and continues_over_page(held, paragraphs[0][0], layout):
            held.extend(paragraphs.pop(0))
            if not paragraphs:
                continue
        elif held:
            blocks += [_block(held, layout, hyphenation), Block(BlockKind.PAGE_BREAK, (), page=held[-1].page + 1)]
            held = []
        if held:
            blocks.append(_block(held, layout, hyphenation))
            held = []
        blocks += [_block(paragraph, layout, hyphenation) for paragraph in paragraphs[:-1]]
        held = list(paragraphs[-1]) if paragraphs else held
    return [*blocks, _block(held, layout, hyphenation)] if held else blocks


def _block(lines: Sequence[Line], layout: Layout, hyphenation: Hyphenation) -> Block:
    """Return a paragraph; line ends that were set on purpose stay where they are few: masthead, closing lines."""
    if len(lines) > 4:
        return Block(BlockKind.PARAGRAPH, join_lines(lines, hyphenation), page=lines[0].page)
    runs: list[Run] = []
    part: list[Line] = []
    for above, line in zip([None, *lines], lines, strict=False):
        is_free = above is not None and not line.style[0] and not runs_on(above, line)
        if above is not None and is_free and not is_full(above, line, layout):
            runs += [*join_lines(part, hyphenation), Run("\n")]
            part = []
        part.append(line)
    return Block(BlockKind.PARAGRAPH, (*runs, *join_lines(part, hyphenation)), page=lines[0].page)
