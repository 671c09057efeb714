"""How alike two clauses are: their words weighted by rarity, and by rapidfuzz the order of their words.

Words are numbered and each number is one code point, so that rapidfuzz compares words, not letters.
A word weighs ``log(1 + n / df)`` (inverse document frequency, Spärck Jones 1972; here the n clauses of both texts
are the collection), so that the stock phrases of resolutions count for little and what a clause is about for much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from math import ceil, log, sqrt

from rapidfuzz.distance.Indel import normalized_similarity

from resdiff.acronyms import expansions, spell_out
from resdiff.encoding import COMPARABLE, Match, common, signs
from resdiff.frozen import dataclass
from resdiff.model import Resolution


@dataclass(frozen=True, slots=True)
class Profile:
    """A clause made ready for measuring."""

    spelled: str
    """Its words in order, one code point a word."""
    weights: tuple[float, ...]
    """What the words before each place weigh together, from 0 to the weight of all."""
    words: frozenset[int]
    """The numbers of its words, each once."""
    distinct_weight: float
    """Sum of the weights of its words, each once."""

    @property
    def weight(self) -> float:
        """Sum of the weights of all its words."""
        return self.weights[-1]


@dataclass(frozen=True, slots=True)
class Profiles:
    """Both documents made ready for measuring."""

    old: tuple[Profile, ...]
    new: tuple[Profile, ...]
    rarity: Sequence[float]
    """Weight of each word number; the rarer the word, the lower its number."""
    vocabulary: Sequence[str]
    """Each word number's word, folded."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two clauses are; every figure is in 0…1."""

    words: float
    """Weight of the shared words, twice, over the weight of all, each word once (Dice 1945)."""
    covered: float
    """Weight of the shared words over that of the lighter clause: 1 where one clause holds all of the other."""
    order: float
    """Words that both have in the same order, twice, over all (rapidfuzz's normalised Indel similarity)."""

    @property
    def overall(self) -> float:
        """Mean of the likeness of words and of their order: the figure by which rivals are compared."""
        return (self.words + self.order) / 2


def profiles(old: Resolution, new: Resolution) -> Profiles:
    """Number and weigh the words of both documents, acronyms spelled out as the documents define them."""
    texts = [clause.text for clause in (*old.clauses, *new.clauses)]
    table = expansions(texts)
    said = [spell_out(text, table) for text in texts]
    frequency = Counter(chain.from_iterable(map(dict.fromkeys, said)))
    vocabulary = sorted(frequency, key=frequency.__getitem__)
    weight_of = {times: log(1 + len(said) / times) for times in set(frequency.values())}
    rarity = [weight_of[frequency[word]] for word in vocabulary]
    number_of = {word: number for number, word in enumerate(vocabulary)}
    sign_of = dict(zip(vocabulary, signs(), strict=False))
    made = [_profile(sequence, number_of, sign_of, rarity) for sequence in said]
    middle = len(old.clauses)
    return Profiles(tuple(made[:middle]), tuple(made[middle:]), rarity, vocabulary)


def _profile(
    said: Sequence[str], numbers: Mapping[str, int], signs: Mapping[str, str], rarity: Sequence[float]
) -> Profile:
    ids = list(map(numbers.__getitem__, said))
    sums = tuple(accumulate(map(rarity.__getitem__, ids), initial=0.0))
    words = frozenset(ids)
    return Profile("".join(map(signs.__getitem__, said)), sums, words, sum(map(rarity.__getitem__, words)))


def likeness(profiles: Profiles, old: int, new: int) -> Likeness:
    """Measure how alike two clauses are, given as indexes of an old and a new one."""
    one, other = profiles.old[old], profiles.new[new]
    shared = sum(map(profiles.rarity.__getitem__, one.words & other.words))
    both, lighter = one.distinct_weight + other.distinct_weight, min(one.distinct_weight, other.distinct_weight)
    return Likeness(
        2 * shared / both if both else 1.0,
        shared / lighter if lighter else 0.0,
        normalized_similarity(one.spelled, other.spelled),
    )


@lru_cache(maxsize=4096)
def common_stretches(one: str, other: str) -> tuple[Match, ...]:
    """Return (start in one, start in other, length) of each stretch of the longest common subsequence, in order.

    Both are spelled one code point a word. The search for splits asks again what was asked for links. Texts too long
    to be compared as wholes are cut in as many parts each, and part is compared with part.
    """
    parts = ceil(sqrt(len(one) * len(other) / COMPARABLE)) or 1
    out: list[Match] = []
    for part in range(parts):
        a, b = (len(side) * part // parts for side in (one, other))
        ends = (len(side) * (part + 1) // parts for side in (one, other))
        sides = [side[start:end] for side, start, end in zip((one, other), (a, b), ends, strict=True)]
        out += [(a + start, b + begin, size) for start, begin, size in common(*sides)]
    return tuple(out)


def spread(one: Profile, other: Profile, most: float) -> float:
    """Return how much of the lighter clause the other says in the same order, whatever the length of the pieces.

    A common stretch counts ``most`` at most: the long name of a convention is one thing that both mention, while as
    many words in several stretches are the same thing said.
    """
    lighter = min(one.weight, other.weight)
    weights = one.weights
    stretches = common_stretches(one.spelled, other.spelled)
    total = sum([min(most, weights[start + length] - weights[start]) for start, _, length in stretches])
    return total / lighter if lighter else 0.0
