"""Logistic regression on a few features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

Weights = dict[str, float]
Example = tuple[Mapping[str, float], float]
"""Features, and 1 for a link or 0 for none."""


def fit(examples: Sequence[Example], penalty: float = 1.0) -> Weights:
    """Return the weights, ``""`` the constant, by Newton's method; the penalty is L2 on standardised features."""
    names = list(examples[0][0])
    values = np.array([[features[name] for name in names] for features, _ in examples])
    truth = np.array([label for _, label in examples])
    centre, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale == 0] = 1.0
    rows = np.column_stack([np.ones(len(values)), (values - centre) / scale])
    pull = penalty * np.diag([0.0, *np.ones(len(names))])
    weights = np.zeros(len(names) + 1)
    for _ in range(50):
        chance = _logistic(rows @ weights)
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + pull
        step = np.linalg.solve(curve, rows.T @ (chance - truth) + pull @ weights)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    plain = weights[1:] / scale
    return {"": float(weights[0] - plain @ centre), **dict(zip(names, map(float, plain), strict=True))}


def shift(judged: Sequence[tuple[float, bool]]) -> float:
    """Return what to add to the log odds of links (score, whether right) for them to be right as often as they say."""
    scores = np.array([min(max(chance, 1e-6), 1 - 1e-6) for chance, _ in judged])
    odds, truth = np.log(scores / (1 - scores)), np.array([float(right) for _, right in judged])
    constant = 0.0
    for _ in range(50):
        chance = _logistic(odds + constant)
        constant -= float((chance - truth).sum() / (chance * (1 - chance)).sum())
    return constant


def _logistic(values: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(values, -500, 500)))
