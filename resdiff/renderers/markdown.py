"""A comparison as Markdown for a code host or a mail: a summary, a list of changes, the clauses in tables."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Change, Comparison, Footnote, HeaderRole, Operation, Resolution
from resdiff.renderers.interface import interface
from resdiff.renderers.markdown_text import escape, item, marked, plain
from resdiff.renderers.notes import notes_of, uncited
from resdiff.renderers.options import Layout, RenderOptions, interface_language
from resdiff.renderers.pieces import Piece, Side, merged_pieces, side_pieces
from resdiff.renderers.places import with_places
from resdiff.renderers.rows import ChangeRow, HeadingRow, PartRow, Row, SignpostRow, rows
from resdiff.renderers.wording import (
    SIGNS,
    SUBSTANTIVE,
    excerpt,
    facts,
    is_possible,
    is_right_to_left,
    labels,
    names_of,
    tag_words,
)


def render(comparison: Comparison, options: RenderOptions) -> str:
    """Return the comparison as GitHub-flavoured Markdown: dropped words ``~~struck~~``, added words ``**bold**``."""
    writer = _Writer(comparison, options)
    lines = [*writer.head(), *writer.summary()]
    if not options.summary_only:
        lines += [*writer.clauses(), *writer.rest()]
    return "\n".join(lines).rstrip("\n") + "\n"


class _Writer:
    """One rendering: the comparison, its footnotes and the interface texts."""

    def __init__(self, comparison: Comparison, options: RenderOptions) -> None:
        self.comparison = comparison
        self.options = options
        self.texts = interface(interface_language(comparison.documents, options))
        self.notes = notes_of(comparison)
        self.numbers = {id(change): number for number, change in enumerate(comparison.changes, 1)}

    def head(self) -> Iterator[str]:
        """Name the two documents and what is known about them."""
        old, new = map(escape, names_of(self.comparison.documents))
        yield f"# {old} → {new}"
        yield ""
        names = [dict(facts(document, self.texts)) for document in self.comparison.documents]
        yield f"| | {self.texts.named(self.texts.old, old)} | {self.texts.named(self.texts.new, new)} |"
        yield "| --- | --- | --- |"
        titles = [escape(document.metadata.title) for document in self.comparison.documents]
        yield f"| | **{titles[0]}** | **{titles[1]}** |" if all(titles) else f"| | {titles[0]} | {titles[1]} |"
        for key in dict.fromkeys([*names[0], *names[1]]):
            yield f"| {escape(key)} | {escape(names[0].get(key, ''))} | {escape(names[1].get(key, ''))} |"
        sponsors = [document.metadata.sponsors for document in self.comparison.documents]
        if any(sponsors):
            name = self.texts.roles[HeaderRole.SPONSORS].capitalize()
            yield f"| {name} | {escape(', '.join(sponsors[0]))} | {escape(', '.join(sponsors[1]))} |"
        yield ""

    def summary(self) -> Iterator[str]:
        """Give the counts and the list of changes, the substantive ones first."""
        texts = self.texts
        yield f"## {texts.summary}"
        yield ""
        counts = self.comparison.counts()
        shown = [kind for kind in reversed(counts) if counts[kind]]
        if shown:
            yield f"| {' | '.join(f'{SIGNS[kind]} {texts.kinds[kind]}' for kind in shown)} |"
            yield f"|{' ---: |' * len(shown)}"
            yield f"| {' | '.join(str(counts[kind]) for kind in shown)} |"
            yield ""
        differing = [change for change in self.comparison.changes if change.kind is not change.kind.UNCHANGED]
        if not differing:
            yield texts.no_changes
            yield ""
        groups = (
            (texts.substantive, [change for change in differing if change.kind in SUBSTANTIVE]),
            (texts.other_changes, [change for change in differing if change.kind not in SUBSTANTIVE]),
        )
        for title, changes in groups:
            if changes:
                yield f"### {title}"
                yield ""
                yield from (self.listed(change) for change in changes)
                yield ""

    def listed(self, change: Change) -> str:
        """Return one line of the list of changes, linked to its row."""
        first = escape(excerpt(self.comparison, change))
        name = f"[{escape(labels(change))}](#c{self.numbers[id(change)]})"
        return f"- {item(SIGNS[change.kind])} {self.texts.named(f'{name} {self.said(change)}', first)}"

    def said(self, change: Change) -> str:
        """Return kind and tags of a change."""
        words = [self.texts.kinds[change.kind], *tag_words(change, self.texts)]
        if is_possible(change):
            words.append(self.texts.possible)
        return escape(" · ".join(words))

    def clauses(self) -> Iterator[str]:
        """Give every clause, in tables or (unified) one after the other; Arabic in a block that says so."""
        yield f"## {self.texts.clauses}"
        right_to_left = all(map(is_right_to_left, self.comparison.documents))
        if right_to_left:
            yield ""
            yield '<div dir="rtl">'
        in_table = False
        for row in rows(self.comparison):
            if isinstance(row, PartRow):
                yield from ("", f"### {self.texts.parts[row.part]}")
                in_table = False
            elif self.options.layout is Layout.UNIFIED:
                yield ""
                yield from self.unified(row)
            else:
                if not in_table:
                    yield from ("", f"| | {self.texts.old} | {self.texts.new} |", "| --- | --- | --- |")
                    in_table = True
                yield self.table_row(row)
        yield ""
        if right_to_left:
            yield "</div>"
            yield ""

    def table_row(self, row: Row) -> str:
        """Return one row of the table: what it is, the old text, the new text."""
        match row:
            case SignpostRow(_, old, new):
                target = f"[{escape(self.texts.moved_to.format(label=new))}](#c{self.numbers[id(row.change)]})"
                return f"| {escape(old)} | {target} | |"
            case HeadingRow(change):
                pieces = merged_pieces(change.edits, (), ())
                before = [piece for piece in pieces if piece.operation is not Operation.INSERT]
                after = [piece for piece in pieces if piece.operation is not Operation.DELETE]
                name = f"{SIGNS[change.kind]} {self.texts.heading}"
                left, right = self.cell([before] if row.old else []), self.cell([after] if row.new else [])
                return f"| {name} | {left} | {right} |"
            case ChangeRow(change, old_clauses, new_clauses):
                cells = (
                    self.cell(side_pieces(change.edits, old_clauses, Side.OLD)),
                    self.cell(side_pieces(change.edits, new_clauses, Side.NEW)),
                )
                return f"| {self.row_name(change)} | {cells[0]} | {cells[1]} |"
            case PartRow():
                return ""

    def row_name(self, change: Change) -> str:
        """Return the first cell: an anchor, the sign, the labels, kind and tags."""
        why = ""
        if self.options.explain:
            why = "".join(
                f"<br>{escape(f'{link.old} → {link.new}')}: {self.texts.probability} {link.score:.2f}"
                for link in change.links
            )
        number = self.numbers[id(change)]
        return f'<a id="c{number}"></a>{SIGNS[change.kind]} **{escape(labels(change))}**<br>{self.said(change)}{why}'

    def cell(self, clauses: tuple[tuple[Piece, ...], ...] | list[list[Piece]]) -> str:
        """Return the clauses of one side with the footnotes that they cite."""
        parts = []
        for pieces in clauses:
            parts.append(self.text(pieces))
            parts += self.footnotes(pieces)
        return "<br>".join(parts)

    def text(self, pieces: tuple[Piece, ...] | list[Piece]) -> str:
        """Return a text with its marks, or without where all of it shares one fate."""
        whole = len({piece.operation for piece in pieces}) == 1
        shown = with_places(pieces, self.texts)
        return plain(shown, self.notes) if whole else marked(shown, self.notes)

    def footnotes(self, pieces: tuple[Piece, ...] | list[Piece]) -> Iterator[str]:
        """Return the footnotes that ``pieces`` cite, small."""
        for side in Side:
            for _, note in self.notes[side].cited([piece for piece in pieces if piece.side is side]):
                yield f"<sub>{escape(note.mark or '*')} {escape(note.text)}</sub>"

    def unified(self, row: Row) -> Iterator[str]:
        """Give a row as paragraphs: its name, the one text with both marks, the footnotes."""
        match row:
            case SignpostRow(_, old, new):
                target = f"[{escape(self.texts.moved_to.format(label=new))}](#c{self.numbers[id(row.change)]})"
                yield f"{escape(old)}: {target}"
            case HeadingRow(change):
                yield f"#### {self.text(merged_pieces(change.edits, (), ()))}"
            case ChangeRow(change, old, new):
                pieces = merged_pieces(change.edits, old, new)
                yield self.row_name(change)
                yield ""
                yield "> " + "<br>".join([self.text(pieces), *self.footnotes(pieces)])
            case PartRow():
                return

    def rest(self) -> Iterator[str]:
        """Give what stands outside the clauses: header, uncited footnotes, doubts, what was left out."""
        left = uncited(self.comparison)
        documents = self.comparison.documents
        for side, document, called in zip(Side, documents, names_of(documents), strict=True):
            sections = [lines for lines in self._sections(document, left[side]) if lines[1]]
            if sections:
                name = self.texts.old if side is Side.OLD else self.texts.new
                yield f"## {self.texts.named(name, escape(called))}"
                yield ""
            for title, lines in sections:
                yield f"### {title}"
                yield ""
                yield from (f"- {line}" for line in lines)
                yield ""

    def _sections(self, document: Resolution, left: tuple[Footnote, ...]) -> list[tuple[str, list[str]]]:
        texts = self.texts
        return [
            (texts.header, [item(line.text) for line in document.header]),
            (texts.uncited, [f"<sup>{escape(note.mark or '*')}</sup> {escape(note.text)}" for note in left]),
            (texts.doubts, [item(f"{doubt.label} {doubt.message}".strip()) for doubt in document.doubts]),
            (texts.left_out, [item(f"{piece.text} ({piece.reason})") for piece in document.dropped]),
        ]
