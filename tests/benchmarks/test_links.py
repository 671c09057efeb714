"""Goals of the alignment, measured: shuffled copies, made-up successors, strangers, a thousand clauses."""

import random
import time
import tracemalloc
from bisect import bisect_left
from itertools import pairwise

import pytest
from support.documents import operative

from benchmarks.generated import documents, figures, shuffled
from resdiff.alignment import align
from resdiff.comparison import compare
from resdiff.model import Kind, TagName


def _longest_run(places: list[int]) -> int:
    """Return the length of the longest increasing subsequence (patience sorting)."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


@pytest.mark.corpus
@pytest.mark.slow
def test_every_clause_of_a_shuffled_copy_is_found_and_called_moved() -> None:
    """All are called moved but a longest sequence that keeps its order: no fewer can have moved."""
    for seed, document in enumerate(documents(8)):
        copy = shuffled(document, seed)
        comparison = compare(document, copy)
        places = tuple({c.label: place for place, c in enumerate(side.clauses)} for side in (document, copy))
        texts = tuple({clause.label: clause.text for clause in side.clauses} for side in (document, copy))
        assert all(texts[0][link.old] == texts[1][link.new] for link in comparison.links)
        assert len(comparison.links) == len(document.clauses)
        assert {change.kind for change in comparison.changes} == {Kind.UNCHANGED}
        stays = [
            (places[0][change.old[0]], places[1][change.new[0]])
            for change in comparison.changes
            if not change.has(TagName.MOVED)
        ]
        assert all(one[1] < other[1] for one, other in pairwise(sorted(stays)))
        in_order = [places[1][link.new] for link in comparison.links]
        assert len(stays) == _longest_run(in_order)


@pytest.mark.corpus
@pytest.mark.slow
def test_made_up_successors_are_linked_as_they_were_made() -> None:
    found = figures(20)
    assert all(figure >= 0.98 for figure in found.values()), found


def test_a_thousand_clauses_against_a_thousand() -> None:
    """At most a second and 300 MB on a quiet machine; the test allows a busy one three seconds."""
    random_ = random.Random(1)
    stock = [f"stock{number}" for number in range(300)]
    texts = [
        " ".join([*random_.choices(stock, k=40), *(f"rare{number}x{place}" for place in range(6))])
        for number in range(1000)
    ]
    edited = [" ".join(word for word in text.split() if random_.random() > 0.1) for text in texts]
    random_.shuffle(edited)
    old, new = operative(*texts), operative(*edited)
    started = time.process_time()
    links = align(old, new)
    assert time.process_time() - started < 3
    assert len(links) >= 990
    tracemalloc.start()
    align(old, new)
    assert tracemalloc.get_traced_memory()[1] < 300_000_000
    tracemalloc.stop()


def test_documents_of_one_word_stay_cheap() -> None:
    old, new = operative(*["word"] * 600), operative(*["word word"] * 600)
    started = time.process_time()
    align(old, new)
    assert time.process_time() - started < 5


def test_documents_of_one_clause_again_and_again_stay_cheap() -> None:
    same = operative(*["Decides to remain seized of the matter and to consider it at its next session;"] * 3000)
    started = time.process_time()
    assert len(align(same, same)) == 3000
    assert time.process_time() - started < 6, "it takes two seconds; quadratic time would be fifteen"


def test_clauses_that_all_say_nearly_the_same_stay_cheap() -> None:
    old = operative(*["Decides to remain seized of the matter and to consider it at its next session;"] * 2000)
    new = operative(*["Decides to remain seized of the question and to consider it at its following session;"] * 2000)
    started = time.process_time()
    assert len(align(old, new)) == 2000
    assert time.process_time() - started < 4, "it takes one second; quadratic time was six"
