"""Which links moved: those outside the heaviest sequence of links that keeps the order of both texts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from resdiff.model import Link, Resolution


def moved_links(old: Resolution, new: Resolution, links: Sequence[Link]) -> frozenset[tuple[str, str]]:
    """Return the links (old label, new label) whose clauses changed places within their part.

    The smallest set of clauses is called moved (by number of words, so that a short clause moves round a long one):
    the rest is the heaviest increasing sequence. Links that change part are no moves: that is a change by itself.
    """
    before, after = ({clause.label: place for place, clause in enumerate(side.clauses)} for side in (old, new))
    rows = sorted(
        (before[link.old], after[link.new])
        for link in links
        if old.clauses[before[link.old]].part is new.clauses[after[link.new]].part
    )
    kept = _heaviest_increasing(rows, [1 + len(old.clauses[row].text.split()) / 1000 for row, _ in rows])
    stays = {rows[place] for place in kept}
    clauses = {row for row, _ in stays} | set()
    moved = [(row, column) for row, column in rows if (row, column) not in stays]
    # A split or merge has moved only if none of its links stayed.
    columns = {column for _, column in stays}
    return frozenset(
        (old.clauses[row].label, new.clauses[column].label)
        for row, column in moved
        if row not in clauses and column not in columns
    )


def _heaviest_increasing(rows: Sequence[tuple[int, int]], weights: Sequence[float]) -> list[int]:
    """Return the places of the heaviest sequence of ``rows`` that increases on both sides (steps may share a side)."""
    # Fenwick tree over the new side: best weight of a sequence that ends at or before a column.
    columns = sorted({column for _, column in rows})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    previous = [-1] * len(rows)
    for place, (_, column) in enumerate(rows):
        slot = bisect_left(columns, column) + 1
        total, last = 0.0, -1
        at = slot
        while at:
            if best[at][0] > total:
                total, last = best[at]
            at -= at & -at
        previous[place] = last
        value = (total + weights[place], place)
        at = slot
        while at <= len(columns):
            if value[0] > best[at][0]:
                best[at] = value
            at += at & -at
    top = max(best, key=lambda item: item[0])[1]
    out = []
    while top >= 0:
        out.append(top)
        top = previous[top]
    return out[::-1]
