"""Text that left one clause and turns up in another: each end says where the other is; phrases and names do not."""

import pytest
from support.documents import operative

from resdiff.comparison import compare
from resdiff.model import Comparison, Kind, Operation
from resdiff.options import Options
from resdiff.wording import spell
from resdiff.wording.passages import SPACED, matches

PASSAGE = "sheltering victims in safe houses run by survivors and offering interpreters free of charge"
TAIL = "and invites the Executive Director to publish a handbook on customs seizures of ivory"


def clauses(*texts: str) -> Comparison:
    """Compare documents whose clauses are given in turn, old, new, old, new, …; each is linked to its like alone."""
    numbers = range(1, len(texts) // 2 + 1)
    apart = tuple((f"OP{old}", f"OP{new}") for old in numbers for new in numbers if old != new)
    return compare(operative(*texts[::2]), operative(*texts[1::2]), Options(unlinks=apart))


def ends(comparison: Comparison) -> set[tuple[str, str, str]]:
    """Return what is elsewhere: operation, label of the clause elsewhere, and the words."""
    return {
        (str(edit.operation), edit.elsewhere, edit.text)
        for change in comparison.changes
        for edit in change.edits
        if edit.elsewhere
    }


MOVED = (
    f"Urges Member States to train border guards, {PASSAGE}, and to report yearly on convictions;",
    "Urges Member States to train border guards and to report yearly on convictions;",
    "Requests the Secretary-General to convene a symposium on fishing vessels in Nairobi;",
    f"Requests the Secretary-General to convene a symposium on fishing vessels in Nairobi, {PASSAGE};",
)


def test_a_passage_that_went_from_one_linked_clause_to_another() -> None:
    assert ends(clauses(*MOVED)) == {("delete", "OP2", PASSAGE), ("insert", "OP1", PASSAGE)}


def test_swapping_the_sides_swaps_the_directions() -> None:
    swapped = clauses(*(MOVED[place] for place in (1, 0, 3, 2)))
    assert ends(swapped) == {("delete", "OP1", PASSAGE), ("insert", "OP2", PASSAGE)}


def test_a_passage_of_a_dropped_clause() -> None:
    dropped = f"Deplores the sinking of the ferry off Zanzibar and the fate of its crew, {PASSAGE}, {TAIL};"
    old, new = operative(MOVED[2], dropped), operative(MOVED[3])
    found = compare(old, new, Options(unlinks=(("OP2", "OP1"),)))
    assert [str(change.kind) for change in found.changes] == ["reworded", "dropped"]
    assert ends(found) == {("delete", "OP1", PASSAGE), ("insert", "OP2", PASSAGE)}


def test_a_word_or_two_may_differ_inside() -> None:
    other = PASSAGE.replace("interpreters free", "interpreters wholly free")
    assert ends(clauses(MOVED[0], MOVED[1], MOVED[2], MOVED[3].replace(PASSAGE, other))) == {
        ("delete", "OP2", PASSAGE),
        ("insert", "OP1", other),
    }


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("in safe houses", "in safe houses", "short"),
        (
            "in accordance with international law, as appropriate, and in cooperation with other Member States",
            "in accordance with international law, as appropriate, and in cooperation with other Member States",
            "a phrase of anybody's",
        ),
        (
            "the Group of Governmental Experts on Emerging Ivory Markets",
            "the Group of Governmental Experts on Emerging Ivory Markets",
            "a name",
        ),
    ],
)
def test_what_is_no_passage_worth_telling(old: str, new: str, why: str) -> None:
    texts = [text.replace(PASSAGE, filling) for text, filling in zip(MOVED, ("", old, new, new), strict=True)]
    texts[0] = MOVED[0].replace(PASSAGE, old)
    assert ends(clauses(*texts)) == set(), why


def test_what_a_text_says_twice_has_not_moved() -> None:
    again = f"Stresses the tonnage of cobalt quarried by convicts, {PASSAGE};"
    assert ends(clauses(*MOVED, again, again)) == set()


def test_both_texts_are_spelled_as_before() -> None:
    comparison = clauses(*MOVED)
    for change in comparison.changes:
        old, new = (
            "\n".join(clause.text for clause in side.clauses if clause.label in labels)
            for side, labels in ((comparison.old, change.old), (comparison.new, change.new))
        )
        assert spell(change.edits, Operation.DELETE) == old
        assert spell(change.edits, Operation.INSERT) == new


def test_a_date_is_not_cut_where_its_year_differs() -> None:
    texts = [MOVED[0].replace(PASSAGE, f"{PASSAGE} from 18 December 2018"), MOVED[1], MOVED[2]]
    comparison = clauses(*texts, MOVED[3].replace(PASSAGE, f"{PASSAGE} from 18 December 2019"))
    assert {text for _, _, text in ends(comparison)} == {f"{PASSAGE} from"}
    assert len(ends(comparison)) == 2


def test_a_clause_against_itself_has_nothing_elsewhere() -> None:
    assert {change.kind for change in clauses(MOVED[0], MOVED[0]).changes} == {Kind.UNCHANGED}
    assert ends(clauses(MOVED[0], MOVED[0])) == set()


def test_another_figure_is_another_statement() -> None:
    words = [f"one two three four five six {figure} eight nine ten eleven".split() for figure in ("7", "70")]
    (match,) = matches(words[:1], words[1:], SPACED)
    assert match.old_span == match.new_span == (0, 6)


def test_of_two_ways_over_a_gap_neither_is_taken() -> None:
    old = "one two three four five six x a b c a b c".split()
    new = "one two three four five six a b c".split()
    assert [match.old_span for match in matches([old], [new], SPACED)] == [(0, 10)]
    assert [match.new_span for match in matches([new], [old], SPACED)] == [(0, 10)]
