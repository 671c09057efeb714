"""Headings paired: the same words first, then alike ones, in order."""

from __future__ import annotations

from collections.abc import Sequence

from resdiff.alignment.assignment import best_matching
from resdiff.encoding import spell
from resdiff.model import Link, Resolution
from resdiff.text import folded_words

_ALIKE = 0.5
"""Headings that share less of their words are not the same heading."""


def pair_headings(old: Resolution, new: Resolution, links: Sequence[Link]) -> list[tuple[int, int]]:
    """Return pairs of indexes into the documents' headings, -1 where a side has none, in the new text's order.

    A heading's partner shares its words, or stands before clauses that are linked.
    """
    from rapidfuzz.distance import Indel

    spelled = spell([folded_words(heading.text) for heading in (*old.headings, *new.headings)])
    linked = {(link.old, link.new) for link in links}
    gains: list[dict[int, float]] = []
    for before, words in zip(old.headings, spelled, strict=False):
        row = {}
        for place, after in enumerate(new.headings):
            same_place = (_first(old, before.position), _first(new, after.position)) in linked
            alike = Indel.normalized_similarity(words, spelled[len(old.headings) + place])
            gain = alike + 0.25 * same_place + 0.01 * (before.level == after.level) - _ALIKE
            if gain > 0:
                row[place] = gain
        gains.append(row)
    matched = best_matching(gains)
    taken = {after: before for before, after in matched.items()}
    out = [(taken.get(after, -1), after) for after in range(len(new.headings))]
    for place in range(len(old.headings)):
        if place not in matched:
            above = next((i + 1 for i, (left, _) in enumerate(out) if left == place - 1), len(out))
            out.insert(above if place else 0, (place, -1))
    return out


def _first(document: Resolution, position: int) -> str:
    return document.clauses[position].label if position < len(document.clauses) else ""
