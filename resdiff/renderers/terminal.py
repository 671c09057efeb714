"""A comparison for the terminal: two columns on a wide one, one text on a narrow one; plain when piped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from resdiff.model import Comparison, Operation
from resdiff.renderers.interface import interface
from resdiff.renderers.notes import Notes, notes_of, uncited
from resdiff.renderers.options import Layout, RenderOptions, interface_language
from resdiff.renderers.pieces import Piece, Side, merged_pieces, side_pieces
from resdiff.renderers.places import with_places
from resdiff.renderers.plain_text import note_line
from resdiff.renderers.rows import ChangeRow, HeadingRow, PartRow, Row, SignpostRow, rows
from resdiff.renderers.terminal_parts import WORD_SIGNS, WORD_STYLES, Printer, head, link_lines, row_title, summary
from resdiff.renderers.wording import is_right_to_left, names_of

if TYPE_CHECKING:
    from rich.text import Text

WIDE = 100
"""Columns from which two texts stand side by side."""


def render(comparison: Comparison, options: RenderOptions) -> str:
    """Return the comparison as lines of text, none wider than ``options.width`` terminal columns.

    Dropped words are ``[-…-]`` and added ones ``{+…+}``; with colours, struck red and underlined green.
    """
    view = _View(comparison, options)
    out = view.printer
    head(out, comparison.documents)
    summary(out, comparison)
    if not options.summary_only:
        for row in rows(comparison):
            view.row(row)
        view.rest()
    return out.text()


class _View:
    """The state of one rendering: where lines go and how they are laid out."""

    def __init__(self, comparison: Comparison, options: RenderOptions) -> None:
        texts = interface(interface_language(comparison.documents, options))
        self.printer = Printer(options, texts)
        self.comparison = comparison
        self.options = options
        self.notes = notes_of(comparison)
        right_to_left = any(map(is_right_to_left, comparison.documents))
        fits = options.width >= WIDE and not right_to_left  # terminals reorder whole lines, columns and all
        self.unified = options.layout is Layout.UNIFIED or (options.layout is None and not fits)

    def row(self, row: Row) -> None:
        """Print one row."""
        out = self.printer
        match row:
            case PartRow(part):
                out.rule(out.texts.parts[part])
            case SignpostRow(_, old, new):
                out.line(f"→ {old}  {out.texts.moved_to.format(label=new)}", "dim")
                out.blank()
            case HeadingRow(change, old, new):
                out.line(f"§ {out.texts.heading} · {out.texts.kinds[change.kind]}", "bold")
                self.texts(merged_pieces(change.edits, (), ()), self.heading_sides(row))
                out.blank()
            case ChangeRow():
                self.change(row)

    def heading_sides(self, row: HeadingRow) -> tuple[list[Sequence[Piece]], list[Sequence[Piece]]]:
        """Return the pieces of both headings."""
        pieces = merged_pieces(row.change.edits, (), ())
        old = [piece for piece in pieces if piece.operation is not Operation.INSERT]
        new = [piece for piece in pieces if piece.operation is not Operation.DELETE]
        return [old], [new]

    def change(self, row: ChangeRow) -> None:
        """Print one change: its title, its texts or (ignored kinds) nothing more, and why its clauses were paired."""
        out = self.printer
        row_title(out, row)
        if row.change.kind not in self.options.ignore:
            sides = [
                side_pieces(row.change.edits, row.old, Side.OLD),
                side_pieces(row.change.edits, row.new, Side.NEW),
            ]
            self.texts(merged_pieces(row.change.edits, row.old, row.new), (list(sides[0]), list(sides[1])))
        if self.options.explain:
            for link in row.change.links:
                for line in link_lines(link, out.texts):
                    out.wrapped(line, "    ", "dim")
        out.blank()

    def texts(
        self, merged: Sequence[Piece], sides: tuple[Sequence[Sequence[Piece]], Sequence[Sequence[Piece]]]
    ) -> None:
        """Print the texts of a row, one under the other or side by side, with the footnotes that they cite."""
        out = self.printer
        if self.unified or all(piece.operation is Operation.EQUAL for piece in merged):
            signs = _mixed(merged)
            for line in out.wrap(self.styled(merged, signs=signs), out.width - 4):
                out.styled_line("    ", line)
            for note in self.note_texts(merged, signs=signs):
                for line in out.wrap(note, out.width - 8):
                    out.styled_line("        ", line)
            return
        half = (out.width - 7) // 2
        signs = _mixed(merged)
        columns = [list(self.column(clauses, half, signs=signs)) for clauses in sides]
        for left, right in zip_longest(*columns):
            out.two_columns(left, right, half)

    def column(self, clauses: Sequence[Sequence[Piece]], width: int, *, signs: bool) -> Iterator[Text]:
        """Wrap the clauses of one side to ``width`` columns."""
        for pieces in clauses:
            yield from self.printer.wrap(self.styled(pieces, signs=signs), width)
            for note in self.note_texts(pieces, signs=signs):
                yield from self.printer.wrap(note, width)

    def styled(self, pieces: Sequence[Piece], *, signs: bool) -> Text:
        """Return pieces as styled text, with signs around changed words where there are no colours."""
        from rich.text import Text

        text = Text()
        plain = self.options.colour or not signs
        for operation, run in groupby(with_places(pieces, self.printer.texts), key=lambda piece: piece.operation):
            before, after = ("", "") if plain else WORD_SIGNS[operation]
            text.append(before)
            for piece in run:
                shown = f"[{self.notes[piece.side].mark(piece.note)}]" if piece.note else piece.text
                style = f"{WORD_STYLES[operation]} {'italic' if piece.opening else ''}".strip()
                text.append("¶" + shown if shown == "\n" else shown, style or None)
            text.append(after)
        return text

    def note_texts(self, pieces: Sequence[Piece], *, signs: bool) -> Iterator[Text]:
        """Return the footnotes that ``pieces`` cite, each with its mark, styled like the mark."""
        for side in Side:
            notes: Notes = self.notes[side]
            for piece, note in notes.cited([piece for piece in pieces if piece.side is side]):
                yield self.styled([Piece(piece.operation, note_line(note.mark, note.text))], signs=signs)

    def rest(self) -> None:
        """Print what stands outside the clauses: header, uncited footnotes, doubts and what was left out."""
        out = self.printer
        left = uncited(self.comparison)
        documents = self.comparison.documents
        for side, document, name in zip(Side, documents, names_of(documents), strict=True):
            texts = out.texts
            out.rule(texts.named(texts.old if side is Side.OLD else texts.new, name))
            for title, lines in (
                (texts.header, [line.text for line in document.header]),
                (texts.uncited, [note_line(note.mark, note.text) for note in left[side]]),
                (texts.doubts, [f"{doubt.label} {doubt.message}".strip() for doubt in document.doubts]),
                (texts.left_out, [f"{piece.text} ({piece.reason})" for piece in document.dropped]),
            ):
                if lines:
                    out.line(title, "bold")
                    for line in lines:
                        out.wrapped(line, "    ")
        out.blank()


def _mixed(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces share no one fate: a clause that was added or dropped as a whole needs no signs in it."""
    return len({piece.operation for piece in pieces}) > 1
