"""Which pairs of clauses are worth measuring: those that share the most weight of words.

An inverted index on the new clauses' words is read from each old clause's rarest word on, within a budget, so that
a thousand clauses against a thousand take a fraction of a second and documents made of one word stay cheap.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from resdiff.similarity import Likeness, Profiles, likeness

_BUDGET = 500
"""Index entries read for one clause, rarest words first."""
_FAINT = 0.2
"""Pairs that share less than this part of the most that one of their clauses shares are not compared further."""
_ALIKE = 3
"""Pairs kept for each clause, on either side, by share of weight …"""
_HEAVY = 2
"""… and by weight alone: a long clause that holds much of it."""

Pair = tuple[int, int]


def candidates(profiles: Profiles, wanted: Iterable[Pair] = ()) -> dict[Pair, Likeness]:
    """Return the pairs (index of old clause, index of new clause) worth considering, and those ``wanted``, measured."""
    rows = _shared_weights(profiles)
    columns: dict[int, dict[int, float]] = defaultdict(dict)
    for index, row in enumerate(rows):
        for other, weight in row.items():
            columns[other][index] = weight
    weights = ([profile.weight for profile in profiles.old], [profile.weight for profile in profiles.new])
    chosen: set[Pair] = set(wanted)
    for index, row in enumerate(rows):
        chosen.update((index, other) for other in _best(row, index, weights[0][index], weights[1]))
    for index, row in columns.items():
        chosen.update((other, index) for other in _best(row, index, weights[1][index], weights[0]))
    return {(a, b): likeness(profiles, a, b) for a, b in sorted(chosen)}


def _shared_weights(profiles: Profiles) -> list[dict[int, float]]:
    """For each old clause, the weight of the words it shares with each new clause."""
    index: dict[int, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles.new):
        for word in profile.words:
            index[word].append(position)
    rows = []
    for place, profile in enumerate(profiles.old):
        row = [0.0] * len(profiles.new)
        near = place * len(profiles.new) // len(profiles.old)
        left = _BUDGET
        read: list[Sequence[int]] = []
        for word in sorted(index.keys() & profile.words):
            found: Sequence[int] = index[word]
            if len(found) > left:
                if left < _BUDGET:
                    break
                found = _nearest(found, near)
            left -= len(found)
            read.append(found)
            weight = profiles.rarity[word]
            for position in found:
                row[position] += weight
        rows.append({position: row[position] for position in sorted(set(chain.from_iterable(read)))})
    return rows


def _nearest(positions: Sequence[int], place: int) -> Sequence[int]:
    """Return the part of ascending ``positions`` around ``place`` that the budget allows."""
    start = max(0, min(bisect(positions, place) - _BUDGET // 2, len(positions) - _BUDGET))
    return positions[start : start + _BUDGET]


def _best(row: Mapping[int, float], index: int, own: float, others: Sequence[float]) -> list[int]:
    """Return the partners of a clause that share the largest part of both weights, and those that share the most."""
    if len(row) <= _ALIKE:
        return list(row)
    faint = _FAINT * max(row.values())
    heavy = [(weight, -abs(index - other), other) for other, weight in row.items() if weight >= faint]
    alike = [(weight / (own + others[other]), near, other) for weight, near, other in heavy]
    alike.sort(reverse=True)
    heavy.sort(reverse=True)
    return [item[2] for item in (*alike[:_ALIKE], *heavy[:_HEAVY])]


def margins(measured: Mapping[Pair, float]) -> dict[Pair, float]:
    """For each pair, how far it is ahead of the next best pair of its old clause and of its new one, on average."""
    rows: dict[int, list[float]] = defaultdict(list)
    columns: dict[int, list[float]] = defaultdict(list)
    for (old, new), figure in measured.items():
        rows[old].append(figure)
        columns[new].append(figure)
    best = [{key: sorted((0.0, *figures)) for key, figures in side.items()} for side in (rows, columns)]

    def rival(figures: list[float], figure: float) -> float:
        """Return the best of ``figures`` but ``figure`` itself."""
        return figures[-1] if figure < figures[-1] else figures[-2]

    return {
        (old, new): figure - (rival(best[0][old], figure) + rival(best[1][new], figure)) / 2
        for (old, new), figure in measured.items()
    }
