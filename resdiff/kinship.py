"""How much two documents are about the same thing, whatever their clauses say.

Resolutions share phrases: "Takes note of the report of the Secretary-General" stands in hundreds. Between documents
of one series such a clause has become the other's; between strangers it is only the same phrase. Kinship is the cosine
of the documents' words, weighed by how rare each is in resolutions at large (the tables in ``resdiff/data/rarity``,
made by ``tools/rarity.py``). Two resolutions of the 74th to 76th sessions without a common title word have
0.06 to 0.30 (5th to 95th percentile, in every language), two of one title have 0.65 and more.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from math import log, sqrt
from pathlib import Path

from resdiff.model import Resolution
from resdiff.text import fold, folded_words

DATA = Path(__file__).parent / "data" / "rarity"
FLOOR = 400
"""Words that fewer than one clause in so many has are all alike rare."""


def kinship(old: Resolution, new: Resolution) -> float:
    """Return 0…1: 1 where both have one title or the language has no table, near 0 where they are strangers."""
    titles = [fold(document.metadata.title) for document in (old, new)]
    code = new.metadata.language or old.metadata.language
    rarity = _table(code)
    if not rarity or (titles[0] and titles[0] == titles[1]):
        return 1.0
    rarest = log(FLOOR)
    weights = [
        {term: log(1 + count) * rarity.get(term, rarest) for term, count in _counts(document, code).items()}
        for document in (old, new)
    ]
    lengths = [sqrt(sum(weight * weight for weight in side.values())) for side in weights]
    if not all(lengths):
        return 1.0
    common = sum(weights[0][term] * weights[1][term] for term in sorted(weights[0].keys() & weights[1].keys()))
    return common / (lengths[0] * lengths[1])


def terms(text: str, code: str) -> tuple[str, ...]:
    """Return the words of a text, folded; in Chinese, which sets no spaces, pairs of neighbouring characters."""
    words = folded_words(text)
    return tuple(one + other for one, other in pairwise(words)) if code == "zh" else words


def _counts(document: Resolution, code: str) -> Counter[str]:
    return Counter(term for clause in document.clauses for term in set(terms(clause.text, code)))


@cache
def _table(code: str) -> dict[str, float]:
    """Return the rarity of the common words of a language; empty where it has no table."""
    path = DATA / f"{code}.txt"
    if not code.isalpha() or not path.is_file():
        return {}
    table = {}
    for line in path.read_text("utf-8").splitlines():
        level, _, words = line.partition("\t")
        table.update(dict.fromkeys(words.split(), int(level) / 10))
    return table
