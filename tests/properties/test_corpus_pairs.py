"""Laws of every comparison, on consecutive resolutions of one title in six languages (RESDIFF_CORPUS=whole: all)."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.consecutive import LANGUAGES, Consecutive
from support.pieces import cuts, passages

from resdiff.comparison import compare
from resdiff.model import Comparison, Operation
from resdiff.wording import spell

pytestmark = [pytest.mark.corpus, pytest.mark.slow]
SAMPLE = 24
MOST_PIECES = 1.6
"""Pieces of a changed passage, on average (see ``docs/explanation/alignment.md``)."""


@pytest.fixture(scope="module", params=LANGUAGES)
def comparisons(request: pytest.FixtureRequest, corpus: Path) -> list[Comparison]:
    """Return the compared pairs of one language; every language has most of them."""
    documents = Consecutive(corpus)
    wanted = len(documents.pairs) if os.environ.get("RESDIFF_CORPUS") == "whole" else SAMPLE
    found = list(_compared(documents, wanted, request.param))
    assert len(found) >= 0.75 * wanted
    return found


def _compared(documents: Consecutive, number: int, language: str) -> Iterator[Comparison]:
    for symbols in documents.sample(number):
        old, new = (documents.resolution(symbol, language) for symbol in symbols)
        if old and new:
            yield compare(old, new)


def test_edits_spell_the_clauses_of_both_sides(comparisons: list[Comparison]) -> None:
    for comparison in comparisons:
        old, new = ({c.label: c.text for c in side.clauses} for side in (comparison.old, comparison.new))
        for change in comparison.changes:
            assert spell(change.edits, Operation.DELETE) == "\n".join(old[label] for label in change.old)
            assert spell(change.edits, Operation.INSERT) == "\n".join(new[label] for label in change.new)


def test_every_clause_is_in_exactly_one_change(comparisons: list[Comparison]) -> None:
    for comparison in comparisons:
        old = Counter(label for change in comparison.changes for label in change.old)
        new = Counter(label for change in comparison.changes for label in change.new)
        assert old == Counter(clause.label for clause in comparison.old.clauses)
        assert new == Counter(clause.label for clause in comparison.new.clauses)


def test_every_footnote_mark_is_in_the_edits_once(comparisons: list[Comparison]) -> None:
    for comparison in comparisons:
        edits = [edit for change in comparison.changes for edit in change.edits]
        old = Counter(mark.note for clause in comparison.old.clauses for mark in clause.references)
        new = Counter(mark.note for clause in comparison.new.clauses for mark in clause.references)
        assert Counter(edit.old_note for edit in edits if edit.old_note) == old
        assert Counter(edit.new_note for edit in edits if edit.new_note) == new


def test_no_piece_cuts_a_word_a_number_a_symbol_or_a_date(comparisons: list[Comparison]) -> None:
    for comparison in comparisons:
        for change in comparison.changes:
            assert cuts(change.edits) == [], (comparison.new.name, change.new)


def test_changed_passages_are_marked_in_few_pieces(comparisons: list[Comparison]) -> None:
    found = [
        len(passage)
        for comparison in comparisons
        for change in comparison.changes
        if change.old and change.new
        for passage in passages(change.edits, comparison.new.metadata.language)
    ]
    assert len(found) >= 100
    assert sum(found) / len(found) <= MOST_PIECES


def test_both_ends_of_a_moved_passage_name_each_other(comparisons: list[Comparison]) -> None:
    for comparison in comparisons:
        ends = [(change, edit) for change in comparison.changes for edit in change.edits if edit.elsewhere]
        gone = [(change.old, edit.elsewhere) for change, edit in ends if edit.operation is Operation.DELETE]
        come = [(edit.elsewhere, change.new) for change, edit in ends if edit.operation is Operation.INSERT]
        assert len(gone) == len(come)
        for origins, there in gone:
            assert any(origin in origins and there in places for origin, places in come), (comparison.new.name, there)
