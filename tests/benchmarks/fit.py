"""Fit the weights of ``resdiff.alignment.model`` and print them, with what each pair gets from a model of the others.

    PYTHONPATH=tests python -m benchmarks.fit

A clause's second-best sure link (a split or merge) is no example, for or against, of a one-to-one link; neither are
possible links. Logistic regression by Newton's method with an L2 penalty of 1 on standardised features.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import mean, pstdev
from unittest.mock import patch

from benchmarks.gold import Labelled, labelled_pairs, score
from resdiff.alignment import align, model, pairing
from resdiff.alignment.candidates import candidates
from resdiff.alignment.pairing import Pair
from resdiff.similarity import Likeness, profiles

Weights = dict[str, float]
Example = tuple[Mapping[str, float], float]


class Prepared:
    """A labelled pair, measured once."""

    def __init__(self, pair: Labelled) -> None:
        self.pair = pair
        self.profiles = profiles(pair.old, pair.new)
        self.same = pairing.identical(pair.old, pair.new, self.profiles, (), set())
        self.measured: dict[Pair, Likeness] = candidates(self.profiles, set(self.same.items()))
        self.first = pairing.first_look(self.measured)

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
        old, new = ([clause.label for clause in side.clauses] for side in (self.pair.old, self.pair.new))
        sure = [pair for pair in features if (old[pair[0]], new[pair[1]]) in self.pair.sure]
        best = [
            {pair[side]: pair for pair in sorted(sure, key=lambda pair: self.measured[pair].overall)} for side in (0, 1)
        ]
        out: list[Example] = []
        for pair, values in features.items():
            if self.same.get(pair[0]) == pair[1]:
                continue
            if pair in sure:
                if best[0][pair[0]] == best[1][pair[1]] == pair:
                    out.append((values, 1.0))
            elif (old[pair[0]], new[pair[1]]) not in self.pair.allowed:
                out.append((values, 0.0))
        return out


def train(prepared: Sequence[Prepared]) -> tuple[Weights, Weights]:
    """Return the weights of the first and of the second look."""
    first = fit([example for item in prepared for example in item.examples(item.first)])
    second = fit([example for item in prepared for example in item.examples(item.second(first))])
    return first, {**second, "": second[""] + model.CALIBRATION}


def fit(examples: Sequence[Example], penalty: float = 1.0) -> Weights:
    """Return the weights of a logistic regression; ``""`` is the constant."""
    names = list(examples[0][0])
    columns = {name: [values[name] for values, _ in examples] for name in names}
    centre = {name: (mean(column), pstdev(column) or 1.0) for name, column in columns.items()}
    rows = [[1.0, *((v[n] - centre[n][0]) / centre[n][1] for n in names)] for v, _ in examples]
    weights = [0.0] * (len(names) + 1)
    for _ in range(30):
        gradient = [penalty * weight * (place > 0) for place, weight in enumerate(weights)]
        curve = [[penalty * (a == b > 0) for b in range(len(weights))] for a in range(len(weights))]
        for row, (_, label) in zip(rows, examples, strict=True):
            chance = model.logistic(sum(weight * value for weight, value in zip(weights, row, strict=True)))
            for a, value in enumerate(row):
                gradient[a] += (chance - label) * value
                for b, other in enumerate(row):
                    curve[a][b] += chance * (1 - chance) * value * other
        step = solve(curve, gradient)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
        if sqrt(sum(change * change for change in step)) < 1e-6:
            break
    scaled = {name: weight / centre[name][1] for name, weight in zip(names, weights[1:], strict=True)}
    return {"": weights[0] - sum(scaled[name] * centre[name][0] for name in names), **scaled}


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve a small system of linear equations (Gauss, with pivoting)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for place in range(size):
        pivot = max(range(place, size), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        for other in range(size):
            if other != place:
                factor = rows[other][place] / rows[place][place]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[place], strict=True)]
    return [rows[place][size] / rows[place][place] for place in range(size)]


def main() -> None:
    prepared = [Prepared(pair) for pair in labelled_pairs()]
    figures = []
    for place, item in enumerate(prepared):
        first, second = train(prepared[:place] + prepared[place + 1 :])
        with patch.object(pairing, "FIRST", first), patch.object(pairing, "SECOND", second):
            result = score([(link.old, link.new) for link in align(item.pair.old, item.pair.new)], item.pair)
        figures.append(result.f1)
        print(f"{item.pair.name:22} {result.f1:.3f}  wrong {result.wrong}  missed {result.missed}")
    print(f"{'mean, each left out':22} {mean(figures):.3f}")
    for name, weights in zip(("FIRST", "SECOND"), train(prepared), strict=True):
        print(name, {key: round(value, 2) for key, value in weights.items()})


if __name__ == "__main__":
    main()
