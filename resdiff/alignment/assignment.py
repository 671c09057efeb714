"""The best set of one-to-one links: a maximum-weight matching on a sparse graph.

Rows are added one by one along shortest augmenting paths over reduced costs (Jonker and Volgenant 1987, in the
sparse form with heaps; every row may stay alone at no cost). Candidates per clause are few, so this takes
milliseconds where a dense solver would need the whole matrix, and it needs no numpy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush


def best_matching(gains: Sequence[Mapping[int, float]]) -> dict[int, int]:
    """Return row → column of the one-to-one matching with the largest sum of gains.

    ``gains[row]`` has the gain of each column that the row may take; gains of 0 or less are never taken.
    Ties are settled by the order of rows and columns, so the result does not depend on hashing.
    """
    matching = _Matching(gains)
    for row, columns in enumerate(gains):
        if any(gain > 0 for gain in columns.values()):
            matching.add(row)
    return {row: column for row, column in sorted(matching.column_of.items()) if column >= 0}


class _Matching:
    """A matching under construction with its dual prices. Staying alone is a column of each row's own, ``-1 - row``."""

    def __init__(self, gains: Sequence[Mapping[int, float]]) -> None:
        self.costs = [{column: -gain for column, gain in sorted(row.items()) if gain > 0} for row in gains]
        self.price: dict[int, float] = {}
        self.column_of: dict[int, int] = {}
        self.row_of: dict[int, int] = {}

    def add(self, start: int) -> None:
        """Bring row ``start`` in along the cheapest augmenting path."""
        distance: dict[int, float] = {}
        came_from: dict[int, int] = {}
        done: list[int] = []
        settled: set[int] = set()
        heap: list[tuple[float, bool, int]] = []
        row, so_far = start, 0.0
        while True:
            base = so_far - self._own_price(row)
            for column, cost in (*self.costs[row].items(), (-1 - row, 0.0)):
                if column in settled:
                    continue
                through = base + cost - self.price.get(column, 0.0)
                if through < distance.get(column, float("inf")):
                    distance[column] = through
                    came_from[column] = row
                    # Of equally near columns a free one ends the search; without it equal clauses cost quadratic time.
                    heappush(heap, (through, column in self.row_of, column))
            so_far, _, column = heappop(heap)
            while column in settled:
                so_far, _, column = heappop(heap)
            if column not in self.row_of:
                break
            settled.add(column)
            done.append(column)
            row = self.row_of[column]
        for seen in done:
            self.price[seen] = self.price.get(seen, 0.0) + distance[seen] - so_far
        self._flip(column, start, came_from)

    def _own_price(self, row: int) -> float:
        """Cost of the row's present column at present prices (0 for a row that has none yet)."""
        column = self.column_of.get(row)
        if column is None:
            return 0.0
        return self.costs[row].get(column, 0.0) - self.price.get(column, 0.0)

    def _flip(self, column: int, start: int, came_from: Mapping[int, int]) -> None:
        while True:
            row = came_from[column]
            previous = self.column_of.get(row)
            self.column_of[row] = column
            self.row_of[column] = row
            if row == start:
                break
            assert previous is not None  # noqa: S101 - only the first row of a path had no column
            column = previous
