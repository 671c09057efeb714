"""Text that nobody sees: left out and reported, but for that of pages whose text was recognised from a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from resdiff.formats.pdf.page import Page, Piece
from resdiff.model import Dropped


def without_hidden(page: Page) -> tuple[Page, list[Dropped]]:
    """Return ``page`` without its hidden text, and what to say of it.

    Where most of the text of a page is hidden it is what character recognition laid over the picture of a page: it is
    kept, and said to be recognised.
    """
    hidden = [piece for piece in page.pieces if piece.hidden and piece.text.strip()]
    if not hidden:
        return page, []
    if 2 * _letters(hidden) > _letters(page.pieces):
        return page, [Dropped("", f"page {page.number} is a picture: its text was recognised, and is hidden behind it")]
    kept = tuple(piece for piece in page.pieces if not piece.hidden)
    text = ("" if page.is_mirrored else " ").join(piece.text for piece in hidden)
    return replace(page, pieces=kept), [Dropped(" ".join(text.split()), "text that is not visible")]


def _letters(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text.strip()) for piece in pieces)
