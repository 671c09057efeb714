"""Laws of a comparison: complete, quiet about equal texts, the same from either side."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import operative

from resdiff.comparison import compare
from resdiff.model import Kind, Resolution, TagName

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
SWAPPED = {Kind.ADDED: Kind.DROPPED, Kind.DROPPED: Kind.ADDED}
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
def test_swapping_the_sides_swaps_links_and_added_and_dropped(old: list[str], new: list[str]) -> None:
    there, back = (compare(operative(*a), operative(*b)) for a, b in ((old, new), (new, old)))
    assert {(link.old, link.new, link.score) for link in there.links} == {
        (link.new, link.old, link.score) for link in back.links
    }
    assert {(SWAPPED.get(change.kind, change.kind), change.new, change.old) for change in there.changes} == {
        (change.kind, change.old, change.new) for change in back.changes
    }


@given(st.permutations([f"{phrase} in {place}" for phrase in PHRASES[:4] for place in ("Fiji", "Malta")]))
def test_of_a_shuffled_copy_every_clause_is_found_and_what_left_its_order_is_moved(texts: list[str]) -> None:
    comparison = compare(operative(*sorted(texts)), operative(*texts))
    old, new = ({clause.label: clause.text for clause in side.clauses} for side in (comparison.old, comparison.new))
    assert len(comparison.links) == len(texts)
    assert all(old[link.old] == new[link.new] for link in comparison.links)
    assert {change.kind for change in comparison.changes} == {Kind.UNCHANGED}
    kept = [change for change in comparison.changes if TagName.MOVED not in {tag.name for tag in change.tags}]
    places = [old[change.old[0]] for change in kept]
    assert places == sorted(places), "what is not called moved stands in the old order"
    assert (len(kept) == len(texts)) == (texts == sorted(texts)), "and nothing is called moved without need"


def labels(document: Resolution) -> list[str]:
    return [clause.label for clause in document.clauses]
