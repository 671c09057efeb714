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

from resdiff.acronyms import expansions, spell_out
from resdiff.encoding import code_point
from resdiff.model import Resolution
from resdiff.text import words


@dataclass(frozen=True, slots=True)
class Profile:
    """A clause made ready for measuring."""

    ids: tuple[int, ...]
    """Numbers of its words, in order."""
    spelled: str
    """The same, one code point a word."""
    words: Mapping[int, int]
    """How often each word stands in it."""
    pairs: Mapping[tuple[int, int], int]
    """How often each two neighbouring words stand in it."""
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
    """Weight of the shared words, twice, over the weight of all (Dice)."""
    covered_least: float
    """Weight of the shared words over the weight of the heavier clause."""
    covered_most: float
    """… over that of the lighter clause: 1 where one holds all of the other."""
    pairs: float
    """Dice of neighbouring word pairs."""
    pairs_most: float
    """Shared word pairs over those of the lighter clause."""
    order: float
    """Normalised Indel similarity of the word sequences."""

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
    made = [_profile(sequence, rarity) for sequence in sequences]
    middle = len(old.clauses)
    return Profiles(tuple(made[:middle]), tuple(made[middle:]), rarity, tuple(numbers))


def _profile(ids: tuple[int, ...], rarity: Sequence[float]) -> Profile:
    weights = [rarity[number] for number in ids]
    total = sum(weights)
    return Profile(
        ids,
        "".join(map(code_point, ids)),
        Counter(ids),
        Counter(pairwise(ids)),
        total,
        total - (weights[0] + weights[-1]) / 2 if len(weights) > 1 else 0.0,
    )


def likeness(one: Profile, other: Profile, rarity: Sequence[float]) -> Likeness:
    """Measure how alike two clauses are."""
    from rapidfuzz.distance import Indel

    less, more = (one.words, other.words) if len(one.words) <= len(other.words) else (other.words, one.words)
    shared = 0.0
    for number in less.keys() & more.keys():
        count, rival = less[number], more[number]
        shared += rarity[number] * min(count, rival)
    paired = 0.0
    if shared:
        few, many = (one.pairs, other.pairs) if len(one.pairs) <= len(other.pairs) else (other.pairs, one.pairs)
        for pair in few.keys() & many.keys():
            count, rival = few[pair], many[pair]
            paired += (rarity[pair[0]] + rarity[pair[1]]) / 2 * min(count, rival)
    light, heavy = sorted((one.weight, other.weight))
    slim, broad = sorted((one.pair_weight, other.pair_weight))
    return Likeness(
        2 * shared / (light + heavy) if heavy else 1.0,
        shared / heavy if heavy else 1.0,
        shared / light if light else 0.0,
        2 * paired / (slim + broad) if broad else 0.0,
        paired / slim if slim else 0.0,
        Indel.normalized_similarity(one.spelled, other.spelled),
    )
