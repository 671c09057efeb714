"""One-to-one links: measure, weigh, assign; then look again with what is already clear."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import log

from resdiff.alignment.assignment import best_matching
from resdiff.alignment.candidates import candidates, margins
from resdiff.alignment.model import FIRST, SECOND, probability
from resdiff.frozen import dataclass
from resdiff.model import Resolution
from resdiff.similarity import Likeness, Profiles, spread

FIRM = 0.8
"""Links of the first look that are this likely guide the second look."""
IDENTICAL = 0.999
"""The probability of a link between clauses that say the same word for word."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the search has to go by beside the texts."""

    pins: frozenset[Pair] = frozenset()
    banned: frozenset[Pair] = frozenset()
    base: float = 0.0
    """What is known of every link beforehand, in log odds."""
    bound: float = 0.5
    """Links less likely than this are not made."""

    def turned(self) -> Terms:
        """Return the same with the sides exchanged."""
        pins, banned = (frozenset((b, a) for a, b in pairs) for pairs in (self.pins, self.banned))
        return Terms(pins, banned, self.base, self.bound)


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of clauses that was measured and weighed."""

    probability: float
    features: Mapping[str, float]

    def turned(self) -> Scored:
        """Return the same with the sides exchanged."""
        other = {"covers-old": "covers-new", "covers-new": "covers-old"}
        other |= {"fresh-old": "fresh-new", "fresh-new": "fresh-old"}
        return Scored(self.probability, {other.get(name, name): value for name, value in self.features.items()})


def first_look(measured: Mapping[Pair, Likeness]) -> dict[Pair, dict[str, float]]:
    """Return the features of each pair by itself and against its rivals."""
    ahead = margins({pair: like.overall for pair, like in measured.items()})
    return {
        pair: {"words": like.words, "covered": like.covered, "order": like.order, "margin": ahead[pair]}
        for pair, like in measured.items()
    }


def second_look(
    old: Resolution,
    new: Resolution,
    profiles: Profiles,
    first: Mapping[Pair, Mapping[str, float]],
    firm: Mapping[int, int],
) -> dict[Pair, dict[str, float]]:
    """Return the features of the pairs that do not contradict the firm links, with what these say about them.

    ``first`` are the features of the first look.
    """
    taken = set(firm.values())
    free = {
        pair: values
        for pair, values in first.items()
        if firm.get(pair[0]) == pair[1] or (pair[0] not in firm and pair[1] not in taken)
    }
    ahead = margins({pair: (values["words"] + values["order"]) / 2 for pair, values in free.items()})
    anchors = _anchors(old, new, firm)
    most = log(1 + len(old.clauses) + len(new.clauses))
    return {
        pair: {
            **values,
            "margin": ahead[pair],
            "margin-all": values["margin"],
            "spread": spread(profiles.old[pair[0]], profiles.new[pair[1]], most),
            "in-sequence": _in_sequence(anchors[pair[0]], pair[1]),
            "same-part": float(old.clauses[pair[0]].part is new.clauses[pair[1]].part),
        }
        for pair, values in free.items()
    }


def _anchors(old: Resolution, new: Resolution, firm: Mapping[int, int]) -> list[tuple[int | None, int | None]]:
    """For each old clause, where the nearest firmly linked clause before it and after it went, within their part."""
    usable = [
        firm[index] if index in firm and clause.part is new.clauses[firm[index]].part else None
        for index, clause in enumerate(old.clauses)
    ]

    def carried(order: range) -> list[int | None]:
        """Return for each clause where the last firmly linked one before it, in this ``order``, went."""
        out: list[int | None] = [None] * len(usable)
        last: int | None = None
        for place, index in enumerate(order):
            if place and old.clauses[index].part is not old.clauses[order[place - 1]].part:
                last = None
            out[index] = last
            if usable[index] is not None:
                last = usable[index]
        return out

    size = len(usable)
    return list(zip(carried(range(size)), carried(range(size - 1, -1, -1)), strict=True))


def _in_sequence(anchors: tuple[int | None, int | None], new: int) -> float:
    """Return 1 where the pair stands right between its neighbours' links, less the further off, 0 where it crosses."""
    before, after = anchors
    total = 0.0
    if before is not None and before < new:
        total += 1 / (1 + (new - before - 1) / 2)
    if after is not None and after > new:
        total += 1 / (1 + (after - new - 1) / 2)
    return total / 2


def assign(scored: Mapping[Pair, float], rows: int, bound: float) -> dict[int, int]:
    """Return the one-to-one links (old index → new index) with the largest sum of log odds over ``bound``."""
    bound = min(max(bound, 0.01), 0.99)
    floor = log(bound / (1 - bound))
    gains: list[dict[int, float]] = [{} for _ in range(rows)]
    for (row, column), chance in scored.items():
        if chance > bound:
            safe = min(chance, 1 - 1e-9)
            gains[row][column] = log(safe / (1 - safe)) - floor
    return best_matching(gains)


def one_to_one(
    old: Resolution, new: Resolution, profiles: Profiles, terms: Terms
) -> tuple[set[Pair], dict[Pair, Scored]]:
    """Return the one-to-one links, pins included, and every pair that was considered, as last weighed.

    Pinned clauses take part in nothing else; a banned pair with -1 on one side bans all of the other's pairs.
    """
    pins, base = terms.pins, terms.base
    bans = set(terms.banned)
    same = identical(old, new, profiles, pins, bans)
    measured = {
        pair: like
        for pair, like in candidates(profiles, {*pins, *same.items()}).items()
        if pair in pins or not bans & {pair, (pair[0], -1), (-1, pair[1])}
    }
    first = first_look(measured)
    scored = {pair: Scored(probability(FIRST, values, base), values) for pair, values in first.items()}
    settled = {**same, **dict(sorted(pins))}
    taken = ({*same, *(pair[0] for pair in pins)}, {*same.values(), *(pair[1] for pair in pins)})
    free = {
        pair: value.probability for pair, value in scored.items() if pair[0] not in taken[0] and pair[1] not in taken[1]
    }
    firm = {row: column for row, column in assign(free, len(old.clauses), 0.5).items() if free[row, column] > FIRM}
    again = second_look(old, new, profiles, first, {**firm, **settled})
    scored |= {pair: Scored(probability(SECOND, values, base), values) for pair, values in again.items()}
    scored |= {pair: Scored(IDENTICAL, scored[pair].features) for pair in same.items()}
    links = assign({pair: scored[pair].probability for pair in again if pair in free}, len(old.clauses), terms.bound)
    return {*links.items(), *same.items(), *pins}, scored


def identical(
    old: Resolution, new: Resolution, profiles: Profiles, pins: Collection[Pair], bans: Collection[Pair]
) -> dict[int, int]:
    """Pair the clauses that say the same word for word: those in the same part first, then in order."""
    pinned = ({pair[0] for pair in pins}, {pair[1] for pair in pins})
    links: dict[int, int] = {}
    taken: set[int] = set(pinned[1]) | {new_place for old_place, new_place in bans if old_place < 0}
    lone = {old_place for old_place, new_place in bans if new_place < 0}
    for same_part in (True, False):
        waiting: dict[object, list[int]] = {}
        for place, (clause, profile) in enumerate(zip(new.clauses, profiles.new, strict=True)):
            if place not in taken:
                waiting.setdefault((profile.spelled, clause.part if same_part else None), []).append(place)
        for place, (clause, profile) in enumerate(zip(old.clauses, profiles.old, strict=True)):
            if place in links or place in pinned[0] or place in lone:
                continue
            queue = waiting.get((profile.spelled, clause.part if same_part else None))
            if queue and (place, queue[0]) not in bans:
                links[place] = queue.pop(0)
                taken.add(links[place])
    return links
