"""Splits and merges: further links where a clause covers what its partner's other links leave open.

One-to-one links explain most of a text. A further link is made where two clauses share runs of words that neither
one's present link explains: a split when the old clause already has a link, a merge when the new one has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import log

from resdiff.alignment.model import logistic
from resdiff.alignment.pairing import Pair, Scored, Terms
from resdiff.encoding import Match
from resdiff.similarity import Profile, Profiles, common_stretches

_RUN = 2
"""Shorter runs of common words say nothing."""
_WORTH = 0.15
"""Pairs with less than this share of the lighter clause in common are not looked at."""
_FEW = 5
"""A clause of so few words, or in Chinese characters, stands in others by chance."""
_ROUNDING = 1e-6
SPLIT = {"": -13.29, "fresh": 22.42, "lighter": 1.39}
"""Splits and merges: the share that no other link explains, and the logarithm of the lighter clause's weight; fitted by
``tests/benchmarks/fit.py``."""
TWIN = {"": -13.6, "least": 20.0}
"""Twins: the smaller of the shares in common. Set by hand, for want of examples."""


def common_runs(one: Profile, other: Profile) -> list[Match]:
    """Return (start in one, start in other, length) of the common runs of words, in order, ``_RUN`` long or more."""
    return [stretch for stretch in common_stretches(one.spelled, other.spelled) if stretch[2] >= _RUN]


class Coverage:
    """Which words of each clause its links explain so far."""

    def __init__(self, profiles: Profiles, links: Iterable[Pair]) -> None:
        self.profiles = profiles
        self.explained: tuple[dict[int, set[int]], dict[int, set[int]]] = ({}, {})
        self.runs: dict[Pair, list[Match]] = {}
        for pair in links:
            self.explain(pair)

    def _runs(self, pair: Pair) -> list[Match]:
        if pair not in self.runs:
            self.runs[pair] = common_runs(self.profiles.old[pair[0]], self.profiles.new[pair[1]])
        return self.runs[pair]

    def positions(self, pair: Pair) -> tuple[set[int], set[int]]:
        """Return the positions of the common runs in the old and in the new clause."""
        old: set[int] = set()
        new: set[int] = set()
        for start, other, length in self._runs(pair):
            old.update(range(start, start + length))
            new.update(range(other, other + length))
        return old, new

    def explain(self, pair: Pair) -> None:
        """Count the common runs of ``pair`` as explained."""
        for side, index, positions in zip(self.explained, pair, self.positions(pair), strict=True):
            side.setdefault(index, set()).update(positions)

    def shares(self, pair: Pair) -> tuple[float, float, float, float]:
        """Return what ``pair`` covers of the old and of the new clause, then what of it is not yet explained."""
        covered = self.positions(pair)
        out = []
        for profile, side, index, positions in zip(
            (self.profiles.old[pair[0]], self.profiles.new[pair[1]]), self.explained, pair, covered, strict=True
        ):
            fresh = positions - side.get(index, set())
            out.append((self._share(profile, positions), self._share(profile, fresh)))
        return out[0][0], out[1][0], out[0][1], out[1][1]

    def _share(self, profile: Profile, positions: Iterable[int]) -> float:
        weights = profile.weights
        total = sum([weights[position + 1] - weights[position] for position in positions])
        return total / profile.weight if profile.weight else 0.0


def open_pairs(links: Collection[Pair], scored: Mapping[Pair, Scored], terms: Terms) -> set[Pair]:
    """Return the pairs that may be further links: one clause has a link, neither is pinned, and they share enough."""
    linked = ({pair[0] for pair in links}, {pair[1] for pair in links})
    pinned = ({pair[0] for pair in terms.pins}, {pair[1] for pair in terms.pins})
    return {
        pair
        for pair, value in scored.items()
        if pair not in links
        and pair[0] not in pinned[0]
        and pair[1] not in pinned[1]
        and value.features["covered"] > _WORTH
        and (pair[0] in linked[0] or pair[1] in linked[1])
    }


def further_links(
    profiles: Profiles, links: Collection[Pair], scored: Mapping[Pair, Scored], terms: Terms
) -> dict[Pair, Scored]:
    """Return further links, best first; each is judged in the light of those before it."""
    coverage = Coverage(profiles, links)
    linked = ({pair[0] for pair in links}, {pair[1] for pair in links})

    def twin(pair: Pair) -> bool:
        """Tell whether one of the two clauses has no link at all."""
        return pair[0] not in linked[0] or pair[1] not in linked[1]

    found: dict[Pair, Scored] = {}

    def judge(pair: Pair, shares: tuple[float, float, float, float]) -> Scored:
        """Weigh a pair by what it covers, and by its lighter clause."""
        lighter = min(profiles.old[pair[0]].weight, profiles.new[pair[1]].weight)
        return _judge(shares, lighter, twin(pair), terms.base)

    judged = {
        pair: judge(pair, coverage.shares(pair))
        for pair in sorted(open_pairs(links, scored, terms))
        if min(len(profiles.old[pair[0]].spelled), len(profiles.new[pair[1]].spelled)) > _FEW
        and judge(pair, _most(profiles, pair, scored[pair])).probability > terms.bound - _ROUNDING
    }
    # What is unlikely now stays so: further links leave less open, and fewer clauses without a link.
    judged = {pair: value for pair, value in judged.items() if value.probability >= terms.bound}
    while judged:
        pair = max(judged, key=lambda pair: (judged[pair].probability, -pair[0], -pair[1]))
        best = judged.pop(pair)
        if best.probability < terms.bound:
            break
        found[pair] = best
        coverage.explain(pair)
        linked[0].add(pair[0])
        linked[1].add(pair[1])
        for rival in sorted(judged):
            if rival[0] == pair[0] or rival[1] == pair[1]:
                judged[rival] = judge(rival, coverage.shares(rival))
    return found


def _most(profiles: Profiles, pair: Pair, scored: Scored) -> tuple[float, float, float, float]:
    """Return the most that the shares of a pair can be, from the weight of its common words in whatever order."""
    weights = profiles.old[pair[0]].weight, profiles.new[pair[1]].weight
    common = scored.features["covered"] * min(weights)
    old, new = (common / weight if weight else 0.0 for weight in weights)
    return old, new, old, new


def _judge(shares: tuple[float, float, float, float], lighter: float, may_be_twin: bool, base: float) -> Scored:
    """Weigh a further link; a clause without any link may also be the twin of one that has become the same clause.

    ``lighter`` is the weight of the lighter clause: that all of a few words is found again says little.
    """
    old, new, fresh_old, fresh_new = shares
    fresh = min(fresh_old, fresh_new) + max(fresh_old, fresh_new) / 2
    split = SPLIT[""] + SPLIT["fresh"] * fresh + SPLIT["lighter"] * log(1 + lighter)
    twin = TWIN[""] + TWIN["least"] * min(old, new) if may_be_twin else split
    features = {"covers-old": old, "covers-new": new, "fresh-old": fresh_old, "fresh-new": fresh_new}
    return Scored(logistic(base + max(split, twin)), features)
