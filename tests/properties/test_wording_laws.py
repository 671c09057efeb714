"""Whatever the two texts: EQUAL and DELETE spell the old one, EQUAL and INSERT the new one."""

from hypothesis import example, given
from hypothesis import strategies as st
from support.documents import clause, document

from resdiff.model import Operation
from resdiff.wording import compare_clauses, compare_texts, spell

WORDS = [
    "Member",
    "States",
    "the",
    "and",
    "l’",
    "l'",
    "œuvre",
    "oeuvre",
    "2015–2018",
    "31 October 2023",
    "31 October 2024",
]
SIGNS = [
    " ",
    "\u00a0",
    "  ",
    ";",
    " ;",
    ", ",
    "«",
    "« ",
    " »",
    "-",
    "’s",
    "\u0301",
    "条",
    "约",
    "صاحب",
    "\U00010400",
    "",
]
texts = st.lists(st.sampled_from(WORDS + SIGNS), max_size=30).map("".join) | st.text(max_size=40)


@given(texts, texts)
@example("l’", "l’l’")
def test_edits_spell_both_texts(old: str, new: str) -> None:
    edits = compare_texts(old, new)
    assert spell(edits, Operation.DELETE) == old
    assert spell(edits, Operation.INSERT) == new


@given(texts)
def test_a_text_against_itself_is_equal(text: str) -> None:
    assert all(edit.operation is Operation.EQUAL and not edit.old_text for edit in compare_texts(text, text))


@given(st.lists(texts, min_size=1, max_size=3), st.lists(texts, min_size=1, max_size=3))
def test_groups_are_joined_with_newlines(old: list[str], new: list[str]) -> None:
    before = [clause(f"OP{place}", text) for place, text in enumerate(old)]
    after = [clause(f"OP{place}", text, notes={len(text): "1"}) for place, text in enumerate(new)]
    edits = compare_clauses(before, after, document(*before), document(*after, footnotes={"1": "A note."}))
    assert spell(edits, Operation.DELETE) == "\n".join(old)
    assert spell(edits, Operation.INSERT) == "\n".join(new)
    assert sum(edit.new_note == "1" for edit in edits) == len(new)
