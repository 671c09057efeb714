"""Pieces of text as HTML. Everything that comes from a document goes through ``escape`` here or in the template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from markupsafe import Markup, escape

from resdiff.model import Clause, Operation
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.notes import Notes
from resdiff.renderers.pieces import Piece, Side
from resdiff.renderers.places import place

_ELEMENTS = {Operation.EQUAL: "", Operation.DELETE: "del", Operation.INSERT: "ins"}


def text_of(pieces: Iterable[Piece], notes: dict[Side, Notes], texts: Interface) -> Markup:
    """Return pieces as HTML: ``<del>``, ``<ins>``, the opening phrase in ``<em>``, footnote marks in ``<sup>``.

    Behind a passage that is elsewhere in the other document stands a link to there.
    """
    parts: list[str] = []
    for (operation, moved, elsewhere), run in groupby(pieces, key=attrgetter("operation", "moved", "elsewhere")):
        listed = list(run)
        inner = "".join(_piece(piece, notes) for piece in listed)
        element = _ELEMENTS[operation]
        begin = f'{element} class="mv"' if moved or elsewhere else element
        parts.append(f"<{begin}>{inner}</{element}>" if element else inner)
        if elsewhere:
            parts.append(_link(listed[0], texts))
    return Markup("".join(parts))  # noqa: S704 - made of escaped text alone


def _link(piece: Piece, texts: Interface) -> str:
    """Return the link to the other end of a passage; what it says is no text of the clause, so it is not copied."""
    side = Side.NEW if piece.operation is Operation.DELETE else Side.OLD
    said = escape(place(piece, texts))
    return f'<a class="el" href="#{side}-{escape(piece.elsewhere)}" aria-label="{said}" data-el="{said}"></a>'


def _piece(piece: Piece, notes: dict[Side, Notes]) -> str:
    if piece.note:
        return f"<sup>{escape(notes[piece.side].mark(piece.note))}</sup>"
    if piece.text == "\n":
        return "¶<br>"
    return f"<em>{escape(piece.text)}</em>" if piece.opening else str(escape(piece.text))


def notes_of_pieces(pieces: Sequence[Piece], notes: dict[Side, Notes]) -> Markup:
    """Return the footnotes that ``pieces`` cite, each marked like its mark."""
    parts = []
    for side in Side:
        for piece, note in notes[side].cited([piece for piece in pieces if piece.side is side]):
            element = _ELEMENTS[piece.operation]
            inner = f"<sup>{escape(note.mark or '*')}</sup> {escape(note.text)}"
            parts.append(f'<p class="fn">{f"<{element}>{inner}</{element}>" if element else inner}</p>')
    return Markup("".join(parts))  # noqa: S704 - made of escaped text alone


def clause_of(
    clause: Clause, pieces: Sequence[Piece], notes: dict[Side, Notes], texts: Interface, *, labelled: bool
) -> Markup:
    """Return one clause: its label (in a group), its number as printed, its text and the footnotes it cites."""
    label = f'<bdi class="lb">{escape(clause.label)}</bdi> ' if labelled else ""
    number = f'<span class="no">{escape(clause.number)}</span> ' if clause.number else ""
    depth = f' class="d{min(clause.depth, 4)}"' if clause.depth else ""
    text = f"<p{depth}>{label}{number}{text_of(pieces, notes, texts)}</p>"
    return Markup(f"{text}{notes_of_pieces(pieces, notes)}")  # noqa: S704 - made of escaped text alone


def without_marks(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces as if they were kept: a clause that was added or dropped as a whole needs no mark on every word.

    Passages of it that are elsewhere in the other document keep their marks.
    """
    return tuple(
        piece if piece.elsewhere else Piece(Operation.EQUAL, piece.text, piece.opening, piece.side, piece.note)
        for piece in pieces
    )
