"""Which pairs of clauses are worth measuring: those that share the most weight of words.

An inverted index on the new clauses' words is read from each old clause's rarest word on, within a budget, so that
a thousand clauses against a thousand take a fraction of a second and documents made of one word stay cheap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest

from resdiff.similarity import Likeness, Profiles, likeness

_BUDGET = 1500
"""Index entries read for one clause, rarest words first."""
_FAINT = 0.2
"""Pairs that share less than this part of the most that one of their clauses shares are not compared further."""
_ALIKE = 5
"""Pairs kept for each clause, on either side, by share of weight …"""
_HEAVY = 3
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
    return {(a, b): likeness(profiles.old[a], profiles.new[b]) for a, b in sorted(chosen)}


def _shared_weights(profiles: Profiles) -> list[dict[int, float]]:
    """For each old clause, the weight of the words it shares with each new clause."""
    rarity = profiles.rarity
    index: dict[int, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles.new):
        for number in profile.words:
            index[number].append(position)
    rows = []
    for profile in profiles.old:
        row: dict[int, float] = {}
        left = _BUDGET
        for number in sorted(profile.words, key=lambda number: (-rarity[number], number)):
            found = index.get(number, ())
            left -= len(found)
            if left < 0 and row:
                break
            weight = profile.words[number]
            for position in found:
                row[position] = row.get(position, 0.0) + weight
        rows.append(row)
    return rows


def _best(row: Mapping[int, float], index: int, own: float, others: Sequence[float]) -> list[int]:
    """Return the partners of a clause that share the largest part of both weights, and those that share the most."""
    if len(row) <= _ALIKE:
        return list(row)
    faint = _FAINT * max(row.values())
    heavy = [(weight, -abs(index - other), other) for other, weight in row.items() if weight >= faint]
    alike = [(weight / (own + others[other]), near, other) for weight, near, other in heavy]
    return [item[2] for item in (*nlargest(_ALIKE, alike), *nlargest(_HEAVY, heavy))]


def margins(measured: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """For each pair, how far it is ahead of the next best pair of its old clause and of its new one, on average."""
    best: tuple[dict[int, list[tuple[float, int]]], dict[int, list[tuple[float, int]]]] = ({}, {})
    for (old, new), figure in measured.items():
        best[0].setdefault(old, []).append((figure, new))
        best[1].setdefault(new, []).append((figure, old))
    top = [{key: nlargest(2, row) for key, row in side.items()} for side in best]

    def rival(row: list[tuple[float, int]], partner: int) -> float:
        return next((figure for figure, index in row if index != partner), 0.0)

    return {
        (old, new): figure - (rival(top[0][old], new) + rival(top[1][new], old)) / 2
        for (old, new), figure in measured.items()
    }
