"""What the steps of the parser hand on: a document on its way from blocks to clauses."""

from __future__ import annotations

from resdiff.frozen import dataclass, replace
from resdiff.languages.language import Language
from resdiff.model import (
    BlockKind,
    Clause,
    Doubt,
    Dropped,
    Footnote,
    HeaderLine,
    HeaderRole,
    Heading,
    Metadata,
    Part,
    Reference,
    Source,
    Span,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote mark that was taken out of a text: it stands after ``text[:offset]``."""

    offset: int
    text: str
    """In plain digits: ``5``, ``*``."""
    note: str = ""
    """Key of the note, where the markup gives it."""
    order: int = 0
    """Position in the document of the piece that it was printed in."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph-like piece. Its text has neither footnote marks nor its own number."""

    kind: BlockKind
    text: str
    """Spaces evened out; line breaks of the source are ``\\n`` until the header is read."""
    order: int
    """Position in the document, from 0; pieces keep it when others are set aside."""
    number: str = ""
    """As printed: ``1.``, ``a)``, ``–``."""
    marks: tuple[Mark, ...] = ()
    italics: tuple[Span, ...] = ()
    bolds: tuple[Span, ...] = ()
    depth: int = -1
    level: int = 0
    part: Part | None = None
    section: str = ""
    role: HeaderRole | None = None
    note: str = ""
    cells: tuple[Span, ...] = ()
    line: int = 0
    page: int = 0
    references: tuple[Reference, ...] = ()
    """The marks that were matched with notes."""
    inferred: int = 0
    """The number that its place demands, where none is printed or another."""
    flush: bool = False
    """Text after the last sub-paragraph that goes on with the paragraph itself."""

    @property
    def printed(self) -> str:
        """Number and text on one line."""
        text = self.text.replace("\n", " ")
        return f"{self.number} {text}" if self.number else text


@dataclass(frozen=True, slots=True)
class Draft:
    """A document between two steps; every step returns a new one."""

    source: Source
    language: Language | None = None
    pieces: tuple[Piece, ...] = ()
    """What is not yet something else; in the end empty."""
    notes: tuple[Piece, ...] = ()
    head: tuple[Piece, ...] = ()
    """Pieces with a ``role``: header and closing lines, in document order."""
    headings: tuple[tuple[int, Piece], ...] = ()
    """Headings, each with the index of the clause before which it stands."""
    labels: tuple[str, ...] = ()
    """Labels of ``pieces``, once they are clauses."""
    parents: tuple[str, ...] = ()
    """Labels of the clauses that enclose them, or empty."""
    header: tuple[HeaderLine, ...] = ()
    clauses: tuple[Clause, ...] = ()
    closed_headings: tuple[Heading, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    metadata: Metadata = Metadata()


def cut(piece: Piece, start: int, end: int) -> Piece:
    """Return ``piece`` with ``text[start:end]`` and the marks and spans that lie in it."""
    if start == 0 and end >= len(piece.text):
        return piece
    marks = tuple(
        replace(mark, offset=mark.offset - start)
        for mark in piece.marks
        if start < mark.offset <= end or (mark.offset == start == 0)
    )
    return replace(
        piece,
        text=piece.text[start:end],
        marks=marks,
        italics=_cut_spans(piece.italics, start, end),
        bolds=_cut_spans(piece.bolds, start, end),
        cells=_cut_spans(piece.cells, start, end),
    )


def stripped(piece: Piece) -> Piece:
    """Return ``piece`` without blanks at either end."""
    left = len(piece.text) - len(piece.text.lstrip())
    right = len(piece.text.rstrip())
    if left == 0 and right == len(piece.text):
        return piece
    marks = tuple(replace(mark, offset=min(max(mark.offset - left, 0), max(right - left, 0))) for mark in piece.marks)
    return replace(cut(piece, left, max(right, left)), marks=marks)


def without(piece: Piece, start: int, end: int) -> Piece:
    """Return ``piece`` without ``text[start:end]``; marks and spans after it move."""
    gone = end - start

    def place(offset: int) -> int:
        """Return where ``offset`` is in the text that is left."""
        return offset - gone if offset >= end else min(offset, start)

    def place_all(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return ``spans`` where they are in the text that is left."""
        return tuple(Span(place(span.start), place(span.end)) for span in spans)

    return replace(
        piece,
        text=piece.text[:start] + piece.text[end:],
        marks=tuple(replace(mark, offset=place(mark.offset)) for mark in piece.marks),
        references=tuple(replace(found, offset=place(found.offset)) for found in piece.references),
        italics=place_all(piece.italics),
        bolds=place_all(piece.bolds),
        cells=place_all(piece.cells),
    )


def _cut_spans(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    return tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start)
        for span in spans
        if span.start < end and span.end > start
    )


def moved(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    """Return ``spans`` shifted by ``by`` characters."""
    return tuple(Span(span.start + by, span.end + by) for span in spans)
