"""The order in which a comparison is shown: changes, headings, parts, and signposts where a moved clause stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.model import Change, Clause, Comparison, Heading, HeadingChange, Kind, Part, TagName


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change with its clauses."""

    change: Change
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    number: int
    """1-based place among the changes that differ; 0 for an unchanged one."""


@dataclass(frozen=True, slots=True)
class SignpostRow:
    """Stands where a moved clause stood in the old text and says where it went."""

    change: Change
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """Headings compared."""

    change: HeadingChange
    old: Heading | None
    new: Heading | None


@dataclass(frozen=True, slots=True)
class PartRow:
    """Here begins a part of the document."""

    part: Part


Row = ChangeRow | SignpostRow | HeadingRow | PartRow


def rows(comparison: Comparison) -> tuple[Row, ...]:
    """Return everything between header and closing lines in reading order."""
    return tuple(_with_parts(_with_headings(comparison, _with_signposts(comparison))))


def _with_signposts(comparison: Comparison) -> list[ChangeRow | SignpostRow]:
    old = {clause.label: clause for clause in comparison.old.clauses}
    new = {clause.label: clause for clause in comparison.new.clauses}
    follow = _signposts(comparison)
    found: list[ChangeRow | SignpostRow] = list(follow[-1])
    number = 0
    for index, change in enumerate(comparison.changes):
        differs = change.kind is not Kind.UNCHANGED
        number += differs
        clauses = tuple(old[label] for label in change.old), tuple(new[label] for label in change.new)
        found.append(ChangeRow(change, *clauses, number if differs else 0))
        found.extend(follow[index])
    return found


def _signposts(comparison: Comparison) -> defaultdict[int, list[SignpostRow]]:
    """Return the signposts, by the index of the change after which they stand (-1: before all)."""
    home = {label: index for index, change in enumerate(comparison.changes) for label in change.old}
    found: defaultdict[int, list[SignpostRow]] = defaultdict(list)
    after = -1
    for clause in comparison.old.clauses:
        index = home.get(clause.label, after)
        change = comparison.changes[index] if index >= 0 else None
        if change and change.has(TagName.MOVED) and change.new:
            found[after].append(SignpostRow(change, clause.label, change.new[0]))
        else:
            after = index
    return found


def _with_headings(
    comparison: Comparison, base: list[ChangeRow | SignpostRow]
) -> Iterator[ChangeRow | SignpostRow | HeadingRow]:
    before: defaultdict[str, list[HeadingRow]] = defaultdict(list)
    for change in comparison.headings:
        old = comparison.old.headings[change.old] if change.old >= 0 else None
        new = comparison.new.headings[change.new] if change.new >= 0 else None
        place = _place(comparison.new.clauses, new, "new") if new else _place(comparison.old.clauses, old, "old")
        before[place].append(HeadingRow(change, old, new))
    for row in base:
        labels = (
            [f"old-{row.old}"]
            if isinstance(row, SignpostRow)
            else [f"old-{clause.label}" for clause in row.old] + [f"new-{clause.label}" for clause in row.new]
        )
        for label in labels:
            yield from before.pop(label, ())
        yield row
    for left in before.values():
        yield from left


def _place(clauses: tuple[Clause, ...], heading: Heading | None, side: str) -> str:
    """Name the clause before which ``heading`` stands; empty at the end of the document."""
    if heading is None or heading.position >= len(clauses):
        return ""
    return f"{side}-{clauses[heading.position].label}"


def _with_parts(base: Iterator[ChangeRow | SignpostRow | HeadingRow]) -> Iterator[Row]:
    """Announce each part once, before its first row; headings wait for the row they stand before.

    A part begins where nothing of the new text's earlier parts follows: a dropped operative paragraph that stands among
    preambular ones does not begin the operative part.
    """
    listed = list(base)
    waiting: list[HeadingRow] = []
    for row, part in zip(listed, _parts(listed), strict=True):
        if isinstance(row, HeadingRow):
            waiting.append(row)
            continue
        if part:
            yield PartRow(part)
        yield from waiting
        waiting.clear()
        yield row
    yield from waiting


def _parts(listed: list[ChangeRow | SignpostRow | HeadingRow]) -> list[Part | None]:
    """Return for each row the part that begins with it, or None."""
    order = list(Part)
    earliest: list[int | None] = []
    follows: int | None = None
    for row in reversed(listed):
        here = follows
        if isinstance(row, ChangeRow):
            own = order.index((row.new or row.old)[0].part)
            if row.new:
                here = follows = own if follows is None else min(own, follows)
            elif here is None:
                here = own
        earliest.append(here if isinstance(row, ChangeRow) else None)
    found: list[Part | None] = []
    announced = -1
    for place in reversed(earliest):
        begins = place is not None and place > announced
        found.append(order[place] if begins and place is not None else None)
        announced = place if begins and place is not None else announced
    return found
