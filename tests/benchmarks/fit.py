"""Fit the weights of ``resdiff.alignment.model`` and print them, with what each pair gets from a model of the others.

    PYTHONPATH=tests python -m benchmarks.fit

A link that is allowed, sure or possible, is an example of a link; a pair of clauses that is no link of either kind is
one of none. A clause's second-best link (a split or merge) is no example, for or against, of a one-to-one link.
``partition.SPLIT`` is fitted on what one-to-one links leave open, without the possible links: there are many that
nobody need make. The constants of the second look and of splits are then moved so that links are right as often as
they say (Platt 1999, slope 1) where the pair is left out of the fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log
from statistics import mean
from unittest.mock import patch

from benchmarks.gold import Labelled, Score, labelled_pairs, own_pairs, score
from benchmarks.logistic import Example, Weights, fit, shift
from resdiff.alignment import align, model, pairing, partition
from resdiff.alignment.candidates import candidates
from resdiff.alignment.pairing import Pair, Terms
from resdiff.model import Link, Step
from resdiff.options import Options
from resdiff.similarity import Likeness, profiles

LOW = 0.03
"""Links down to this score say how often links of a score are right."""
BANDS = (0.03, 0.1, 0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.99, 1.01)


class Prepared:
    """A labelled pair, measured once."""

    def __init__(self, pair: Labelled) -> None:
        self.pair = pair
        self.profiles = profiles(pair.old, pair.new)
        self.same = pairing.identical(pair.old, pair.new, self.profiles, (), set())
        self.measured: dict[Pair, Likeness] = candidates(self.profiles, set(self.same.items()))
        self.first = pairing.first_look(self.measured)

    def labels(self, pair: Pair) -> tuple[str, str]:
        return self.pair.old.clauses[pair[0]].label, self.pair.new.clauses[pair[1]].label

    def second(self, first: Weights) -> dict[Pair, dict[str, float]]:
        chances = {
            pair: model.probability(first, values)
            for pair, values in self.first.items()
            if pair[0] not in self.same and pair[1] not in self.same.values()
        }
        made = pairing.assign(chances, len(self.pair.old.clauses), 0.5)
        firm = {row: column for row, column in made.items() if chances[row, column] > pairing.FIRM}
        return pairing.second_look(self.pair.old, self.pair.new, self.profiles, self.first, {**firm, **self.same})

    def examples(self, features: Mapping[Pair, Mapping[str, float]]) -> list[Example]:
        """Return the features of each pair that can teach something, with 1 for a link and 0 for none."""
        carried = tuple({labels[side] for labels in self.pair.sure} for side in (0, 1))

        def may_teach(pair: Pair) -> bool:
            old, new = self.labels(pair)
            return (old, new) in self.pair.sure or (old not in carried[0] and new not in carried[1])

        allowed = [pair for pair in features if self.labels(pair) in self.pair.allowed]
        ranked = sorted(filter(may_teach, allowed), key=lambda pair: self.measured[pair].overall)
        best = [{pair[side]: pair for pair in ranked} for side in (0, 1)]
        same = set(self.same.items())
        links = [pair for pair in ranked if best[0][pair[0]] == best[1][pair[1]] == pair and pair not in same]
        none = features.keys() - set(allowed) - same
        return [(features[pair], 1.0) for pair in links] + [(features[pair], 0.0) for pair in sorted(none)]

    def further_examples(self) -> list[Example]:
        """Return, of the pairs that one-to-one links leave open, what ``partition.SPLIT`` weighs."""
        links, scored = pairing.one_to_one(self.pair.old, self.pair.new, self.profiles, Terms())
        coverage = partition.Coverage(self.profiles, links)
        out: list[Example] = []
        for pair in sorted(partition.open_pairs(links, scored, Terms())):
            labels = self.labels(pair)
            if labels in self.pair.sure or labels not in self.pair.allowed:
                _, _, *fresh = coverage.shares(pair)
                lighter = min(self.profiles.old[pair[0]].weight, self.profiles.new[pair[1]].weight)
                values = {"fresh": min(fresh) + max(fresh) / 2, "lighter": log(1 + lighter)}
                out.append((values, float(labels in self.pair.sure)))
        return out


def train(prepared: Sequence[Prepared], constants: tuple[float, float] = (0, 0)) -> tuple[Weights, Weights, Weights]:
    """Return the weights of the first look, the second and splits; ``constants`` are added to the latter two."""
    first = fit([example for item in prepared for example in item.examples(item.first)])
    second = fit([example for item in prepared for example in item.examples(item.second(first))])
    second[""] += constants[0]
    with patch.object(pairing, "FIRST", first), patch.object(pairing, "SECOND", second):
        split = fit([example for item in prepared for example in item.further_examples()])
    split[""] += constants[1]
    return first, second, split


def links_of(item: Prepared, weights: tuple[Weights, Weights, Weights], least: float = 0.5) -> list[Link]:
    first, second, split = weights
    with (
        patch.object(pairing, "FIRST", first),
        patch.object(pairing, "SECOND", second),
        patch.object(partition, "SPLIT", split),
    ):
        return list(align(item.pair.old, item.pair.new, Options(min_score=least)))


def scored(item: Prepared, weights: tuple[Weights, Weights, Weights]) -> Score:
    return score([(link.old, link.new) for link in links_of(item, weights)], item.pair)


def main() -> None:
    known, own = [Prepared(pair) for pair in labelled_pairs()], [Prepared(pair) for pair in own_pairs()]
    every = known + own
    apart = [train(every[:place] + every[place + 1 :]) for place in range(len(every))]
    judged = [
        (link.score, (link.old, link.new) in item.pair.allowed, link.evidence.step)
        for item, weights in zip(every, apart, strict=True)
        for link in links_of(item, weights, LOW)
    ]
    single = [(chance, right) for chance, right, step in judged if step is Step.ASSIGNMENT]
    further = [(chance, right) for chance, right, step in judged if step in (Step.SPLIT, Step.MERGE)]
    constants = shift(single), shift(further)
    apart = [train(every[:place] + every[place + 1 :], constants) for place in range(len(every))]
    results = {item.pair.name: scored(item, weights) for item, weights in zip(every, apart, strict=True)}
    for name, result in results.items():
        print(f"{name:22} {result.f1:.3f}  wrong {result.wrong}  missed {result.missed}")
    for title, group in (("known", known), ("own", own), ("all", every)):
        print(f"{title}, each left out: {mean(results[item.pair.name].f1 for item in group):.4f}")
    for title, teachers, pupils in (("known teach own", known, own), ("own teach known", own, known)):
        weights = train(teachers, constants)
        print(f"{title}: {mean(scored(item, weights).f1 for item in pupils):.4f}")
    print_bands(
        [
            (link.score, (link.old, link.new) in item.pair.allowed)
            for item, weights in zip(every, apart, strict=True)
            for link in links_of(item, weights, LOW)
        ]
    )
    print("constants, from links of pairs left out:", *(f"{constant:.2f}" for constant in constants))
    for name, found in zip(("FIRST", "SECOND", "SPLIT"), train(every, constants), strict=True):
        print(name, {key: round(value, 2) for key, value in found.items()})


def print_bands(judged: Sequence[tuple[float, bool]]) -> None:
    for low, high in pairwise(BANDS):
        band = [(chance, right) for chance, right in judged if low <= chance < high]
        if band:
            told, right = mean(chance for chance, _ in band), sum(right for _, right in band)
            print(f"| {low:.2f}–{min(high, 1):.2f} | {len(band)} | {told:.2f} | {right} |")


if __name__ == "__main__":
    main()
