"""How likely a pair of clauses is to be a link: a logistic model with fixed weights.

The weights are fitted on the labelled pairs by ``tests/benchmarks/fit.py``, which prints them and the figures that
each pair gets from a model fitted on the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

FIRST = {
    "": -4.36,
    "words": 1.76,
    "covered": 4.24,
    "order": 1.33,
    "margin": 15.26,
}
"""The first look: the pair by itself (see ``Likeness``), and how far it is ahead of both clauses' next best pairs."""

SECOND = {
    "": -6.77,
    "words": 5.59,
    "covered": 2.85,
    "order": 1.37,
    "margin": 3.0,
    "margin-all": 7.85,
    "spread": 6.49,
    "in-sequence": 3.12,
    "same-part": 0.63,
}
"""The second look: ahead of clauses that are still free, and of all; how the common words are spread; the neighbours'
links; weakly, the part. The constant is such that links of pairs left out of the fit are right as often as they say."""


_KIN = 0.5
"""Documents of one series are closer than this (see ``resdiff.kinship``)."""
_DISTRUST = 50.0
_MOST_DISTRUST = 14.0


def prior(kinship: float) -> float:
    """Return what the kinship of two documents adds to the log odds of each link: nothing for kin, less for strangers.

    The fitted weights know only pairs of one series. Between strangers nearly every likeness is a shared phrase.
    """
    return -min(_MOST_DISTRUST, _DISTRUST * max(0.0, _KIN - kinship))


def probability(weights: Mapping[str, float], features: Mapping[str, float], base: float = 0.0) -> float:
    """Return the probability, 0…1, that a pair with ``features`` is a link; ``weights[""]`` is the constant.

    ``base`` is what is known beforehand, in log odds.
    """
    return logistic(base + weights[""] + sum([weights[name] * value for name, value in features.items()]))


def logistic(value: float) -> float:
    """Return the logistic function of ``value``: 0.5 at 0, towards 0 below and towards 1 above."""
    return 1 / (1 + exp(-value)) if value > -500 else 0.0
