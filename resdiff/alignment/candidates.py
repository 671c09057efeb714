"""Which pairs of clauses are worth measuring: those that share the most weight of words.

An inverted index on the new clauses' words is read from each old clause's rarest word on, within a budget, so that
a thousand clauses against a thousand take a fraction of a second and documents made of one word stay cheap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest

from resdiff.similarity import Likeness, Profiles, likeness

_BUDGET = 6000
"""Index entries read for one clause."""
_ALIKE = 5
"""Pairs kept for each clause, on either side, by share of weight …"""
_HEAVY = 3
"""… and by weight alone: a long clause that holds much of it."""


def candidates(profiles: Profiles, wanted: Iterable[tuple[int, int]] = ()) -> dict[tuple[int, int], Likeness]:
    """Return the pairs (index of old clause, index of new clause) worth considering, and those ``wanted``, measured."""
    shared = _shared_weights(profiles)
    by_new: dict[int, list[tuple[int, int]]] = defaultdict(list)
    chosen: set[tuple[int, int]] = set(wanted)
    for index, row in enumerate(shared):
        pairs = [(index, other) for other in row]
        chosen.update(_best(profiles, shared, pairs))
        for pair in pairs:
            by_new[pair[1]].append(pair)
    for pairs in by_new.values():
        chosen.update(_best(profiles, shared, pairs))
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


def _best(
    profiles: Profiles, shared: list[dict[int, float]], pairs: list[tuple[int, int]]
) -> Iterable[tuple[int, int]]:
    def share(pair: tuple[int, int]) -> tuple[float, int, int]:
        whole = profiles.old[pair[0]].weight + profiles.new[pair[1]].weight
        return shared[pair[0]][pair[1]] / whole, -abs(pair[0] - pair[1]), -pair[1]

    def weight(pair: tuple[int, int]) -> tuple[float, int, int]:
        return shared[pair[0]][pair[1]], -abs(pair[0] - pair[1]), -pair[1]

    if len(pairs) <= _ALIKE:
        return pairs
    return [*nlargest(_ALIKE, pairs, key=share), *nlargest(_HEAVY, pairs, key=weight)]


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
