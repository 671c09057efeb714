"""Words as code points, so that libraries made for letters compare words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

Match = tuple[int, int, int]
"""A common stretch: its first sign on the one side, on the other side, and how many signs it has."""

_ROUND = (range(0x100, 0xD800), range(0xE000, 0x110000))
"""All code points but ASCII and the surrogates."""
COMPARABLE = 400_000_000
"""Product of the lengths of two sequences up to which they are compared as wholes: a common subsequence takes an eighth
of it in bytes."""


def signs() -> Iterator[str]:
    """Return a sign for each word, one after the other; after Unicode's 1.1 million they come again."""
    return map(chr, chain.from_iterable(chain.from_iterable(repeat(_ROUND))))


def spell(sequences: Sequence[Sequence[str]]) -> list[str]:
    """Return each sequence of words as a string in which each word is one sign, the same wherever it comes."""
    sign_of = dict(zip(dict.fromkeys(chain.from_iterable(sequences)), signs(), strict=False))
    return ["".join(map(sign_of.__getitem__, sequence)) for sequence in sequences]


def common(one: str, other: str) -> list[Match]:
    """Return the stretches of the longest common subsequence, in order; ``COMPARABLE`` says how long both may be."""
    from rapidfuzz.distance import LCSseq

    return [(block.a, block.b, block.size) for block in LCSseq.editops(one, other).as_matching_blocks() if block.size]
