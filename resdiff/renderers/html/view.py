"""Rows as the template wants them: every value named, every text escaped, nothing left to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from resdiff.frozen import dataclass
from resdiff.model import Change, Comparison, Kind, Link, Operation, Resolution, TagName
from resdiff.renderers.html.fragments import clause_of, notes_of_pieces, text_of, without_marks
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.notes import Notes, notes_of
from resdiff.renderers.options import RenderOptions, folded_kinds
from resdiff.renderers.pieces import Piece, Side, merged_pieces, side_pieces
from resdiff.renderers.rows import ChangeRow, HeadingRow, PartRow, SignpostRow, rows
from resdiff.renderers.wording import is_possible, tag_words

Doubts = tuple[tuple[str, str], ...]
"""Doubts about the clauses of one side: the name of each, and what it says."""


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of the page."""

    kind: str
    """A value of ``Kind``, or ``heading`` or ``signpost``."""
    name: str
    """The kind in the interface language, or what a signpost says."""
    old_labels: tuple[str, ...] = ()
    new_labels: tuple[str, ...] = ()
    old: tuple[Markup, ...] | None = None
    """The clauses of the old side; None where that side has none."""
    new: tuple[Markup, ...] | None = None
    merged: Markup | None = None
    """Both texts in one, where they differ."""
    tags: tuple[str, ...] = ()
    tag_names: str = ""
    number: int = 0
    links: tuple[Link, ...] = ()
    target: str = ""
    possible: bool = False
    old_doubts: Doubts = ()
    new_doubts: Doubts = ()

    @property
    def labelled_once(self) -> bool:
        """Whether one column says the labels once: both sides have the same, and nothing is said of the old one."""
        return bool(self.old_labels) and self.old_labels == self.new_labels and not self.old_doubts


@dataclass(frozen=True, slots=True)
class Run:
    """Rows that stand together: folded under a line that counts them, or open."""

    folded: bool
    rows: tuple[RowView, ...]
    counts: tuple[tuple[str, int], ...] = ()
    """For a folded run: the names of the kinds in it with their counts."""
    span: str = ""
    """For a folded run: its first and last label."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document with its runs."""

    title: str
    runs: tuple[Run, ...]


def sections(comparison: Comparison, texts: Interface, options: RenderOptions) -> tuple[Section, ...]:
    """Return all rows of the comparison by part; two or more neighbours of folded kinds make a folded run."""
    notes = notes_of(comparison)
    folded = {str(kind) for kind in folded_kinds(options)}
    found: list[tuple[str, list[RowView]]] = []
    for row in rows(comparison):
        if isinstance(row, PartRow):
            found.append((texts.parts[row.part], []))
            continue
        if not found:
            found.append(("", []))
        found[-1][1].append(_row(row, comparison, notes, texts))
    return tuple(Section(title, tuple(_runs(views, folded))) for title, views in found)


def _runs(views: Sequence[RowView], folded: set[str]) -> Iterator[Run]:
    for is_folded, group in groupby(views, key=lambda view: view.kind in folded):
        members = tuple(group)
        if not is_folded or len(members) == 1:
            yield Run(False, members)
            continue
        names = dict.fromkeys(view.name for view in members)
        counts = tuple((name, sum(view.name == name for view in members)) for name in names)
        first, last = (view.new_labels or view.old_labels for view in (members[0], members[-1]))
        yield Run(True, members, counts, f"{first[0]} – {last[-1]}")


def _row(
    row: ChangeRow | SignpostRow | HeadingRow, comparison: Comparison, notes: dict[Side, Notes], texts: Interface
) -> RowView:
    match row:
        case SignpostRow(_, old, new):
            return RowView("signpost", texts.moved_to.format(label=new), (old,), target=new)
        case HeadingRow():
            return _heading(row, notes, texts)
        case ChangeRow():
            doubts = (
                _doubts(row.change.old, comparison.old, texts),
                _doubts(row.change.new, comparison.new, texts),
            )
            return _change(row, notes, texts, doubts)


def _heading(row: HeadingRow, notes: dict[Side, Notes], texts: Interface) -> RowView:
    pieces = merged_pieces(row.change.edits, (), ())
    old = [piece for piece in pieces if piece.operation is not Operation.INSERT]
    new = [piece for piece in pieces if piece.operation is not Operation.DELETE]
    differs = row.old is not None and row.new is not None and row.change.kind is not Kind.UNCHANGED

    def cell(side: Sequence[Piece]) -> tuple[Markup, ...]:
        """Return one column's heading, with its notes."""
        return (Markup("<h4>{}</h4>{}").format(text_of(side, notes, texts), notes_of_pieces(side, notes)),)

    return RowView(
        "heading",
        texts.named(texts.heading, texts.kinds[row.change.kind]) if row.change.kind is not Kind.UNCHANGED else "",
        old=cell(old if differs else without_marks(old)) if row.old else None,
        new=cell(new if differs else without_marks(new)) if row.new else None,
        merged=cell(pieces)[0] if differs else None,
    )


def _doubts(labels: tuple[str, ...], document: Resolution, texts: Interface) -> Doubts:
    """Return the doubts about the clauses ``labels``, those of one kind together."""
    found: dict[str, list[str]] = {}
    for doubt in document.doubts:
        if doubt.label in labels:
            found.setdefault(texts.doubt_codes[doubt.code], []).append(doubt.message)
    return tuple((name, "; ".join(messages)) for name, messages in found.items())


def _change(row: ChangeRow, notes: dict[Side, Notes], texts: Interface, doubts: tuple[Doubts, Doubts]) -> RowView:
    change = row.change
    cells: list[tuple[Markup, ...] | None] = []
    for side, clauses in ((Side.OLD, row.old), (Side.NEW, row.new)):
        pieces = side_pieces(change.edits, clauses, side)
        if change.kind in {Kind.ADDED, Kind.DROPPED}:
            pieces = tuple(without_marks(one) for one in pieces)
        labelled = len(clauses) > 1
        marked = tuple(
            clause_of(clause, one, notes, texts, labelled=labelled) for clause, one in zip(clauses, pieces, strict=True)
        )
        cells.append(marked or None)
    return RowView(
        str(change.kind),
        texts.kinds[change.kind],
        change.old,
        change.new,
        cells[0],
        cells[1],
        _merged(row, notes, texts),
        _tags(change, texts),
        " ".join(dict.fromkeys(str(tag.name) for tag in change.tags)),
        row.number,
        change.links,
        possible=is_possible(change),
        old_doubts=doubts[0],
        new_doubts=doubts[1],
    )


def _merged(row: ChangeRow, notes: dict[Side, Notes], texts: Interface) -> Markup | None:
    """Return both texts in one, for a change that has both sides and differs in a word."""
    if not (row.old and row.new) or all(edit.operation is Operation.EQUAL for edit in row.change.edits):
        return None
    pieces = merged_pieces(row.change.edits, row.old, row.new)
    first = row.new[0]
    number = Markup('<span class="no">{}</span> ').format(first.number) if first.number else ""
    depth = Markup(' class="d{}"').format(min(first.depth, 4)) if first.depth else ""
    text = text_of(pieces, notes, texts)
    return Markup("<p{}>{}{}</p>{}").format(depth, number, text, notes_of_pieces(pieces, notes))


def _tags(change: Change, texts: Interface) -> tuple[str, ...]:
    words = list(tag_words(change, texts))
    if change.has(TagName.MOVED) and change.old and texts.tags[TagName.MOVED] in words:
        words[words.index(texts.tags[TagName.MOVED])] = texts.moved_from.format(label=", ".join(change.old))
    return tuple(words)
