"""How alike two clauses are: words and word pairs weighted by rarity, and word order by rapidfuzz.

Words are numbered and each number is one code point, so that rapidfuzz compares words, not letters.
A word weighs ``log(1 + n / df)`` (inverse document frequency, Spärck Jones 1972; here the n clauses of both texts
are the collection), so that the stock phrases of resolutions count for little and what a clause is about for much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TypeVar

from resdiff.acronyms import expansions, spell_out
from resdiff.encoding import code_point
from resdiff.model import Resolution
from resdiff.text import words

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Profile:
    """A clause made ready for measuring."""

    ids: tuple[int, ...]
    """Numbers of its words, in order."""
    spelled: str
    """The same, one code point a word."""
    weights: tuple[float, ...]
    """What each of its words weighs at its place."""
    words: Mapping[int, float]
    """Weight of each word, over all its places."""
    pairs: Mapping[tuple[int, int], float]
    """Weight of each two neighbouring words."""
    weight: float
    """Sum of the weights of its words."""
    pair_weight: float


@dataclass(frozen=True, slots=True)
class Profiles:
    """Both documents made ready for measuring."""

    old: tuple[Profile, ...]
    new: tuple[Profile, ...]
    rarity: Sequence[float]
    """Weight of each word number."""
    vocabulary: Sequence[str]
    """Each word number's word, folded."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two clauses are; every figure is in 0…1."""

    words: float
    """Weight of the shared words, twice, over the weight of all (Dice 1945)."""
    covered: float
    """Weight of the shared words over that of the lighter clause: 1 where one clause holds all of the other."""
    pairs: float
    """Dice of neighbouring word pairs."""

    @property
    def overall(self) -> float:
        """Mean of word and pair likeness: the figure by which rivals are compared."""
        return (self.words + self.pairs) / 2


def profiles(old: Resolution, new: Resolution) -> Profiles:
    """Number and weigh the words of both documents, acronyms spelled out as the documents define them."""
    texts = [clause.text for clause in (*old.clauses, *new.clauses)]
    table = expansions(texts)
    numbers: dict[str, int] = {}
    sequences = [
        tuple(numbers.setdefault(word, len(numbers)) for word in spell_out(words(text), table)) for text in texts
    ]
    frequency = Counter(number for sequence in sequences for number in set(sequence))
    rarity = [log(1 + len(sequences) / frequency[number]) for number in range(len(numbers))]
    middle = len(old.clauses)
    made = [_profile(sequence, rarity) for sequence in sequences]
    return Profiles(tuple(made[:middle]), tuple(made[middle:]), rarity, tuple(numbers))


def _profile(ids: tuple[int, ...], rarity: Sequence[float]) -> Profile:
    weights = tuple(rarity[number] for number in ids)
    pairs: dict[tuple[int, int], float] = {}
    for pair in pairwise(ids):
        pairs[pair] = pairs.get(pair, 0.0) + (rarity[pair[0]] + rarity[pair[1]]) / 2
    words = {number: count * rarity[number] for number, count in Counter(ids).items()}
    return Profile(ids, "".join(map(code_point, ids)), weights, words, pairs, sum(weights), sum(pairs.values()))


def likeness(one: Profile, other: Profile) -> Likeness:
    """Measure how alike two clauses are."""
    shared = _overlap(one.words, other.words)
    paired = _overlap(one.pairs, other.pairs) if shared else 0.0
    both, lighter = one.weight + other.weight, min(one.weight, other.weight)
    both_pairs = one.pair_weight + other.pair_weight
    return Likeness(
        2 * shared / both if both else 1.0,
        shared / lighter if lighter else 0.0,
        2 * paired / both_pairs if both_pairs else 0.0,
    )


def _overlap(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    return sum([min(one[key], other[key]) for key in one.keys() & other.keys()])


def spread(one: Profile, other: Profile, most: float) -> float:
    """Return how much of the lighter clause the other says in the same order, whatever the length of the pieces.

    A common stretch counts ``most`` at most: the long name of a convention is one thing that both mention, while as
    many words in several stretches are the same thing said.
    """
    from rapidfuzz.distance import LCSseq

    lighter = min(one.weight, other.weight)
    total = sum(
        min(most, sum(one.weights[op.src_start : op.src_end]))
        for op in LCSseq.opcodes(one.spelled, other.spelled)
        if op.tag == "equal"
    )
    return total / lighter if lighter else 0.0
