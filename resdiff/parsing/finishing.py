"""From labelled pieces to clauses, headings, header lines and footnotes."""

from __future__ import annotations

from resdiff.frozen import replace
from resdiff.model import Clause, Footnote, HeaderLine, HeaderRole, Heading, Part, Reference
from resdiff.parsing.draft import Draft, Piece


def finish(draft: Draft) -> Draft:
    """Make the values of the model from pieces, now that labels and references are known."""
    clauses = tuple(
        _clause(piece, label, parent)
        for piece, label, parent in zip(draft.pieces, draft.labels, draft.parents, strict=True)
    )
    headings = tuple(
        Heading(
            text=piece.printed,
            level=piece.level or 1,
            position=position,
            section=piece.section,
            references=shifted(piece),
            line=piece.line,
        )
        for position, piece in draft.headings
    )
    header = tuple(
        HeaderLine(piece.role or HeaderRole.OTHER, piece.printed, piece.line, shifted(piece)) for piece in draft.head
    )
    footnotes = tuple(
        Footnote(piece.note, piece.number, piece.text.replace("\n", " "), piece.italics, (), piece.line)
        for piece in draft.notes
    )
    return replace(draft, clauses=clauses, closed_headings=headings, header=header, footnotes=footnotes)


def _clause(piece: Piece, label: str, parent: str) -> Clause:
    return Clause(
        label=label,
        part=piece.part or Part.BODY,
        text=piece.text.replace("\n", " "),
        number=piece.number,
        depth=piece.depth if parent else 0,
        parent=parent,
        section=piece.section,
        italics=piece.italics,
        references=piece.references,
        cells=piece.cells,
        line=piece.line,
        page=piece.page,
    )


def shifted(piece: Piece) -> tuple[Reference, ...]:
    """Return the references of a piece whose number is printed before its text."""
    if not piece.number:
        return piece.references
    by = len(piece.number) + 1
    return tuple(replace(found, offset=found.offset + by) for found in piece.references)
