"""Footnote marks and footnotes in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.model import Reference, Resolution
from resdiff.rules.rule import Place, Spot


@dataclass(frozen=True, slots=True)
class Marked:
    """A footnote mark and where it stands."""

    reference: Reference
    place: Place


def marks(draft: Resolution) -> Iterator[Marked]:
    """Give the footnote marks in reading order; those of the header and of headings as the place of the line."""
    for index, line in enumerate(draft.header):
        for reference in line.references:
            yield Marked(reference, Place(Spot.HEADER, str(index)))
    headings: dict[int, list[int]] = {}
    for index, heading in enumerate(draft.headings):
        headings.setdefault(heading.position, []).append(index)
    for position in range(len(draft.clauses) + 1):
        for index in headings.get(position, ()):
            for reference in draft.headings[index].references:
                yield Marked(reference, Place(Spot.HEADING, str(index)))
        if position < len(draft.clauses):
            clause = draft.clauses[position]
            for number, reference in enumerate(clause.references):
                yield Marked(reference, Place(Spot.MARK, clause.label, number, number + 1))


def mark_value(mark: str) -> int:
    """Return the number that a mark shows, or 0 for asterisks and letters."""
    digits = mark.strip("[]^() .")
    return int(digits) if digits.isdecimal() and len(digits) <= 4 else 0
