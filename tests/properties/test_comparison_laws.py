"""Laws of a comparison: complete, quiet about equal texts, the same from either side."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import operative

from resdiff.comparison import compare
from resdiff.model import Kind, Resolution

PHRASES = [
    "Requests the Secretary-General to submit a report on trafficking",
    "Urges Governments to ratify the Convention",
    "Decides to remain seized of the matter",
    "Welcomes the work of the Office on drugs and crime",
    "Encourages Member States to share data on victims",
    "including women and girls",
    "at its seventy-fourth session",
    "",
]
paragraphs = st.lists(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3).map(" ".join), max_size=8)


@given(paragraphs, paragraphs)
@settings(max_examples=60)
def test_every_clause_is_in_exactly_one_change(old: list[str], new: list[str]) -> None:
    comparison = compare(operative(*old), operative(*new))
    assert sorted(label for change in comparison.changes for label in change.old) == sorted(labels(comparison.old))
    assert sorted(label for change in comparison.changes for label in change.new) == sorted(labels(comparison.new))


@given(paragraphs)
@settings(max_examples=60)
def test_a_document_against_itself_is_unchanged(texts: list[str]) -> None:
    changes = compare(operative(*texts), operative(*texts)).changes
    assert {change.kind for change in changes} <= {Kind.UNCHANGED}
    assert all(not change.tags for change in changes)


@given(paragraphs, paragraphs)
@settings(max_examples=60)
def test_swapping_the_sides_swaps_added_and_dropped(old: list[str], new: list[str]) -> None:
    there, back = (compare(operative(*a), operative(*b)) for a, b in ((old, new), (new, old)))
    assert {change.new for change in there.changes if change.kind is Kind.ADDED} == {
        change.old for change in back.changes if change.kind is Kind.DROPPED
    }


def labels(document: Resolution) -> list[str]:
    return [clause.label for clause in document.clauses]
