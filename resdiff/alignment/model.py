"""How likely a pair of clauses is to be a link: a logistic model with fixed weights.

The weights are fitted on the labelled pairs by ``tests/benchmarks/fit.py``, which prints them and the figures that
each pair gets from a model fitted on the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

FEATURES = (
    "words",
    "covered-least",
    "covered-most",
    "pairs",
    "pairs-most",
    "order",
    "margin-old",
    "margin-new",
    "same-part",
)
"""What the first look measures; see ``Likeness``. A margin is how far the pair is ahead of the clause's next best."""

CONTEXT_FEATURES = (*FEATURES, "in-sequence")
"""The second look: margins over clauses that are still free, and whether the neighbours' links agree."""

FIRST = {
    "": -6.0,
    "words": 5.0,
    "covered-least": 0.0,
    "covered-most": 0.0,
    "pairs": 5.0,
    "pairs-most": 0.0,
    "order": 3.0,
    "margin-old": 3.0,
    "margin-new": 3.0,
    "same-part": 0.5,
}
SECOND = {**FIRST, "in-sequence": 1.0}


def probability(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Return the probability, 0…1, that a pair with ``features`` is a link; ``weights[""]`` is the constant."""
    total = weights[""] + sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + exp(-total)) if total > -500 else 0.0
