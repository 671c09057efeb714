"""How alike two clauses are: words and word pairs weighted by rarity, and word order by rapidfuzz.

Words are numbered and each number is one code point, so that rapidfuzz compares words, not letters.
A word weighs ``log(1 + n / df)`` (inverse document frequency, Spärck Jones 1972; here the n clauses of both texts
are the collection), so that the stock phrases of resolutions count for little and what a clause is about for much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import ceil, log, sqrt

from resdiff.acronyms import expansions, spell_out
from resdiff.encoding import COMPARABLE, code_point
from resdiff.frozen import dataclass
from resdiff.model import Resolution


@dataclass(frozen=True, slots=True)
class Profile:
    """A clause made ready for measuring."""

    ids: tuple[int, ...]
    """Numbers of its words, in order."""
    spelled: str
    """The same, one code point a word."""
    weights: tuple[float, ...]
    """What each of its words weighs at its place."""
    counts: Mapping[int, int]
    """How often it has each of its words."""
    words: frozenset[int]
    """Its words, with a number of its own for the second, third … time that it has one (see ``Profiles.rarity``)."""
    pairs: frozenset[tuple[int, ...]]
    """Each two neighbouring words (see ``_pairs``)."""
    weight: float
    """Sum of the weights of its words."""
    pair_weight: float


@dataclass(frozen=True, slots=True)
class Profiles:
    """Both documents made ready for measuring."""

    old: tuple[Profile, ...]
    new: tuple[Profile, ...]
    rarity: Sequence[float]
    """Weight of each word number; after those of the vocabulary, of each word that a clause has once more."""
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
    said = [spell_out(text, table) for text in texts]
    numbers = {word: number for number, word in enumerate(dict.fromkeys(chain.from_iterable(said)))}
    sequences = [tuple(map(numbers.__getitem__, sequence)) for sequence in said]
    frequency = Counter(chain.from_iterable(map(set, sequences)))
    rarity = [log(1 + len(sequences) / frequency[number]) for number in range(len(numbers))]
    signs = list(map(code_point, range(len(numbers))))
    again: dict[tuple[int, int], int] = {}
    made = [_profile(sequence, rarity, signs, again) for sequence in sequences]
    rarity += [rarity[number] for number, _ in again]
    middle = len(old.clauses)
    return Profiles(tuple(made[:middle]), tuple(made[middle:]), rarity, tuple(numbers))


def _profile(
    ids: tuple[int, ...], rarity: Sequence[float], signs: Sequence[str], again: dict[tuple[int, int], int]
) -> Profile:
    """Measure a clause; ``again`` numbers, after the words, each word that a clause has once more."""
    weights = tuple(map(rarity.__getitem__, ids))
    counts = Counter(ids)
    words = frozenset(counts)
    if len(counts) < len(ids):
        repeated = [(number, count) for number, count in counts.items() if count > 1]
        words = words.union(
            again.setdefault((number, time), len(rarity) + len(again))
            for number, count in repeated
            for time in range(1, count)
        )
    weight = sum(weights)
    # Every word is half of two pairs, but the first and the last.
    pair_weight = weight - (weights[0] + weights[-1]) / 2 if weights else 0.0
    spelled = "".join(map(signs.__getitem__, ids))
    return Profile(ids, spelled, weights, counts, words, _pairs(ids), weight, pair_weight)


def _pairs(ids: tuple[int, ...]) -> frozenset[tuple[int, ...]]:
    """Return each two neighbouring words; a pair that comes again also with the time that it does: 1, 2 …."""
    pairs = list(zip(ids, ids[1:], strict=False))  # noqa: RUF007 - taken for its speed
    distinct = frozenset(pairs)
    if len(distinct) == len(pairs):
        return distinct
    repeated = [(pair, count) for pair, count in Counter(pairs).items() if count > 1]
    return distinct.union((*pair, time) for pair, count in repeated for time in range(1, count))


def likeness(profiles: Profiles, old: int, new: int) -> Likeness:
    """Measure how alike two clauses are, given as indexes of an old and a new one."""
    one, other, rarity = profiles.old[old], profiles.new[new], profiles.rarity
    # Words and pairs that come again have numbers of their own, so that what both have as often as both have it
    # is the common part of two sets.
    shared = sum(map(rarity.__getitem__, one.words & other.words))
    paired = sum([rarity[pair[0]] + rarity[pair[1]] for pair in one.pairs & other.pairs]) / 2
    both, lighter = one.weight + other.weight, min(one.weight, other.weight)
    both_pairs = one.pair_weight + other.pair_weight
    return Likeness(
        2 * shared / both if both else 1.0,
        shared / lighter if lighter else 0.0,
        2 * paired / both_pairs if both_pairs else 0.0,
    )


@lru_cache(maxsize=4096)
def common_stretches(one: str, other: str) -> tuple[tuple[int, int, int], ...]:
    """Return (start in one, start in other, length) of each stretch of the longest common subsequence, in order.

    Both are spelled one code point a word. The search for splits asks again what was asked for links. Texts too long
    to be compared as wholes are cut in as many parts each, and part is compared with part.
    """
    from rapidfuzz.distance import LCSseq

    parts = ceil(sqrt(len(one) * len(other) / COMPARABLE)) or 1
    out: list[tuple[int, int, int]] = []
    for part in range(parts):
        a, b = (len(side) * part // parts for side in (one, other))
        ends = (len(side) * (part + 1) // parts for side in (one, other))
        sides = [side[start:end] for side, start, end in zip((one, other), (a, b), ends, strict=True)]
        blocks = LCSseq.editops(*sides).as_matching_blocks()
        out += [(a + block.a, b + block.b, block.size) for block in blocks if block.size]
    return tuple(out)


def spread(one: Profile, other: Profile, most: float) -> float:
    """Return how much of the lighter clause the other says in the same order, whatever the length of the pieces.

    A common stretch counts ``most`` at most: the long name of a convention is one thing that both mention, while as
    many words in several stretches are the same thing said.
    """
    lighter = min(one.weight, other.weight)
    weights = one.weights
    stretches = common_stretches(one.spelled, other.spelled)
    total = sum([min(most, sum(weights[start : start + length])) for start, _, length in stretches])
    return total / lighter if lighter else 0.0
