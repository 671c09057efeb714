"""Follow clauses through a series: compare each version with the next, and look for clauses that came back.

A clause goes on from the one clause before it that most resembles it; where a clause was split, both halves go on from
it. A clause that was dropped and came back is found by comparing the versions around the gap, nearest first; only sure
links count there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from resdiff.comparison import compare
from resdiff.frozen import dataclass
from resdiff.history.origins import Origins, Traced, carried, stretches
from resdiff.model import Change, Comparison, Resolution
from resdiff.model.history import Appearance, History, Lineage
from resdiff.options import Options

Place = tuple[int, str]
"""A clause: index of the witness, and label."""


@dataclass(frozen=True, slots=True)
class Descent:
    """What a clause goes on from, and what changed in it."""

    parent: Place
    change: Change


def trace(
    witnesses: Sequence[Resolution],
    options: Options | None = None,
    notice: Callable[[int, int], None] | None = None,
) -> History:
    """Return the history of the clauses of ``witnesses``, the versions of one text, oldest first.

    ``notice`` is told how many of the steps from version to version are done, and how many there are. Raises
    ``ValueError`` where there are no witnesses.
    """
    if not witnesses:
        raise ValueError("a history needs a witness")
    comparisons = []
    for place, (old, new) in enumerate(pairwise(witnesses), 1):
        comparisons.append(compare(old, new, options))
        if notice:
            notice(place, len(witnesses) - 1)
    descents = {
        place: descent for step, comparison in enumerate(comparisons) for place, descent in _step(step, comparison)
    }
    absorbed = dict(_absorbed(comparisons, descents))
    descents |= _returns(witnesses, descents, absorbed, options)
    return History(tuple(witnesses), _lineages(witnesses, descents, absorbed))


def _step(step: int, comparison: Comparison) -> Iterator[tuple[Place, Descent]]:
    """Say of each new clause of a comparison which old one it goes on from: that of its most likely link."""
    for change in comparison.changes:
        for label in change.new:
            links = [link for link in change.links if link.new == label]
            if links:
                best = max(links, key=lambda link: link.score)
                yield (step + 1, label), Descent((step, best.old), change)


def _absorbed(comparisons: Sequence[Comparison], descents: dict[Place, Descent]) -> Iterator[tuple[Place, str]]:
    """Say of each clause that was taken in by another one, which goes on from a third, into which."""
    going_on = {descent.parent for descent in descents.values()}
    for step, comparison in enumerate(comparisons):
        for link in sorted(comparison.links, key=lambda link: link.score):
            if (step, link.old) not in going_on:
                yield (step, link.old), link.new


def _returns(
    witnesses: Sequence[Resolution], descents: dict[Place, Descent], absorbed: dict[Place, str], options: Options | None
) -> dict[Place, Descent]:
    """Return the clauses that came back after they had been dropped."""
    going_on = {descent.parent for descent in descents.values()} | absorbed.keys()
    dropped = [
        {clause.label for clause in witness.clauses if (place, clause.label) not in going_on}
        for place, witness in enumerate(witnesses)
    ]
    found: dict[Place, Descent] = {}
    for later in range(2, len(witnesses)):
        new = {clause.label for clause in witnesses[later].clauses if (later, clause.label) not in descents}
        for earlier in range(later - 2, -1, -1):
            if not new or not dropped[earlier]:
                continue
            comparison = compare(witnesses[earlier], witnesses[later], options)
            changes = {label: change for change in comparison.changes for label in change.new}
            for link in sorted(comparison.links, key=lambda link: -link.score):
                if link.sure and link.new in new and link.old in dropped[earlier]:
                    found[later, link.new] = Descent((earlier, link.old), changes[link.new])
                    new.discard(link.new)
                    dropped[earlier].discard(link.old)
    return found


def _lineages(
    witnesses: Sequence[Resolution], descents: dict[Place, Descent], absorbed: dict[Place, str]
) -> tuple[Lineage, ...]:
    """Return the path to each clause that nothing goes on from."""
    traced = _origins(witnesses, descents)
    going_on = {descent.parent for descent in descents.values()}
    found = []
    for place in range(len(witnesses) - 1, -1, -1):
        for clause in witnesses[place].clauses:
            end = (place, clause.label)
            if end not in going_on:
                words = stretches(clause.text, traced[place][clause.label].origins)
                found.append(Lineage(_path(end, descents), words, absorbed.get(end, "")))
    return tuple(found)


def _path(end: Place, descents: dict[Place, Descent]) -> tuple[Appearance, ...]:
    path = []
    place: Place | None = end
    while place:
        descent = descents.get(place)
        path.append(Appearance(*place, descent.change if descent else None))
        place = descent.parent if descent else None
    return tuple(reversed(path))


def _origins(witnesses: Sequence[Resolution], descents: dict[Place, Descent]) -> list[dict[str, Traced]]:
    """Return, version by version, each clause with the origins of its letters, by label."""
    traced: list[dict[str, Traced]] = []
    for place, witness in enumerate(witnesses):
        lengths = {clause.label: len(clause.text) for clause in witness.clauses}
        found: dict[str, Origins] = {}
        for label, length in lengths.items():
            descent = descents.get((place, label))
            if descent is None:
                found[label] = [place] * length
            elif label not in found:
                after = carried(descent.change, traced[descent.parent[0]], lengths, place)
                # A change found around a gap may hold clauses that go on from a nearer version.
                found |= {other: value for other, value in after.items() if _is_of(descents, (place, other), descent)}
        traced.append({clause.label: Traced(clause.text, found[clause.label]) for clause in witness.clauses})
    return traced


def _is_of(descents: dict[Place, Descent], end: Place, descent: Descent) -> bool:
    own = descents.get(end)
    return own is not None and own.change is descent.change
