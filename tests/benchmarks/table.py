"""The alignment benchmark as a table: resdiff against what a user would have without it.

PYTHONPATH=tests python -m benchmarks.table
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from statistics import mean
from time import perf_counter

from rapidfuzz import fuzz

from benchmarks.gold import Labels, labelled_pairs, own_pairs, score
from resdiff.alignment import align
from resdiff.alignment.assignment import best_matching
from resdiff.model import Resolution

Method = Callable[[Resolution, Resolution], list[Labels]]


def resdiff(old: Resolution, new: Resolution) -> list[Labels]:
    return [(link.old, link.new) for link in align(old, new)]


def assigned(scorer: Callable[[str, str], float], bound: float) -> Method:
    """Return the best one-to-one links by a scorer of texts, of those over ``bound``."""

    def method(old: Resolution, new: Resolution) -> list[Labels]:
        gains = [
            {place: scorer(clause.text, other.text) - bound for place, other in enumerate(new.clauses)}
            for clause in old.clauses
        ]
        return [(old.clauses[a].label, new.clauses[b].label) for a, b in best_matching(gains).items()]

    return method


def whole_texts(old: Resolution, new: Resolution) -> list[Labels]:
    """As wdiff: one comparison of all words in order; a clause goes where most of its common words went."""
    sides = [[(word, clause.label) for clause in side.clauses for word in clause.text.split()] for side in (old, new)]
    matcher = SequenceMatcher(None, [word for word, _ in sides[0]], [word for word, _ in sides[1]], autojunk=False)
    common = Counter(
        (sides[0][block.a + step][1], sides[1][block.b + step][1])
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    )
    sizes = {clause.label: len(clause.text.split()) for clause in old.clauses}
    return [pair for pair, count in common.items() if count * 2 > sizes[pair[0]]]


METHODS: dict[str, Method] = {
    "difflib ratio, assigned": assigned(lambda a, b: SequenceMatcher(None, a.split(), b.split()).ratio(), 0.5),
    "whole texts, as wdiff": whole_texts,
    "rapidfuzz ratio, assigned": assigned(lambda a, b: fuzz.ratio(a, b) / 100, 0.6),
    "rapidfuzz token_sort_ratio, assigned": assigned(lambda a, b: fuzz.token_sort_ratio(a, b) / 100, 0.65),
    "rapidfuzz token_set_ratio, assigned": assigned(lambda a, b: fuzz.token_set_ratio(a, b) / 100, 0.7),
    "resdiff": resdiff,
}


def main() -> None:
    known, own = labelled_pairs(), own_pairs()
    print(
        "| method | precision | recall | F1, mean | of these eleven known | twenty own | 63/194 → 74/176 | ms a pair |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for name, method in METHODS.items():
        started = perf_counter()
        results = {pair.name: score(method(pair.old, pair.new), pair) for pair in known + own}
        spent = (perf_counter() - started) / len(results) * 1000
        found = list(results.values())
        figures = [mean(r.precision for r in found), mean(r.recall for r in found), mean(r.f1 for r in found)]
        figures += [mean(results[pair.name].f1 for pair in group) for group in (known, own)]
        figures.append(results["63-194__74-176"].f1)
        print(f"| {name} | {' | '.join(f'{figure:.3f}' for figure in figures)} | {spent:.0f} |")


if __name__ == "__main__":
    main()
