"""How much two documents are about the same thing, whatever their clauses say.

Resolutions share phrases: "Takes note of the report of the Secretary-General" stands in hundreds. Between documents
of one series such a clause has become the other's; between strangers it is only the same phrase. Kinship is the cosine
of the documents' words, weighed by how rare each is in resolutions at large (the tables in ``resdiff/data/rarity``,
made by ``tools/rarity.py``). Two resolutions of the 74th to 76th sessions without a common title word have
0.06 to 0.30 (5th to 95th percentile, in every language), two of one title have 0.65 and more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import chain, pairwise
from math import fsum, log, sqrt
from pathlib import Path

from resdiff.model import Resolution
from resdiff.text import fold, folded_words

DATA = Path(__file__).parent / "data" / "rarity"
FLOOR = 400
"""Words that fewer than one clause in so many has are all alike rare."""
RAREST = log(FLOOR)
"""The rarity of all words that a table does not have."""


def kinship(old: Resolution, new: Resolution) -> float:
    """Return 0…1: 1 where both have one title or the language has no table, near 0 where they are strangers."""
    titles = [fold(document.metadata.title) for document in (old, new)]
    code = new.metadata.language or old.metadata.language
    rarity = rarities(code)
    if not rarity or (titles[0] and titles[0] == titles[1]):
        return 1.0
    weights = [_weights(document, code, rarity) for document in (old, new)]
    lengths = [sqrt(fsum([weight * weight for weight in side.values()])) for side in weights]
    if not all(lengths):
        return 1.0
    # An exact sum does not depend on the order of the words, nor on which document is the old one.
    common = fsum([weights[0][term] * weights[1][term] for term in weights[0].keys() & weights[1].keys()])
    return common / (lengths[0] * lengths[1])


def terms(text: str, code: str) -> tuple[str, ...]:
    """Return the words of a text, folded; in Chinese, which sets no spaces, pairs of neighbouring characters."""
    words = folded_words(text)
    return tuple(one + other for one, other in pairwise(words)) if code == "zh" else words


def _weights(document: Resolution, code: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each word of a document, by its rarity and by the number of clauses that have it."""
    counts = Counter(chain.from_iterable([set(terms(clause.text, code)) for clause in document.clauses]))
    often = [log(1 + count) for count in range(len(document.clauses) + 1)]
    return {term: often[count] * rarity.get(term, RAREST) for term, count in counts.items()}


@cache
def rarities(code: str) -> dict[str, float]:
    """Return the rarity of the common words of a language; empty where it has no table."""
    path = DATA / f"{code}.txt"
    if not code.isalpha() or not path.is_file():
        return {}
    table = {}
    for line in path.read_text("utf-8").splitlines():
        level, _, words = line.partition("\t")
        table.update(dict.fromkeys(words.split(), int(level) / 10))
    return table
