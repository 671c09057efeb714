"""Edits as a person would mark them: whole phrases, nothing cut, nothing marked that is the same."""

import pytest
from support.documents import clause, document

from resdiff.model import Edit, Operation
from resdiff.wording import compare_clauses, compare_texts


def marked(edits: tuple[Edit, ...]) -> str:
    signs = {Operation.EQUAL: ("", ""), Operation.DELETE: ("[-", "-]"), Operation.INSERT: ("{+", "+}")}
    return "".join(signs[edit.operation][0] + edit.text + signs[edit.operation][1] for edit in edits)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "at its seventy-fourth session",
            "at its seventy-sixth session",
            "at its [-seventy-fourth-]{+seventy-sixth+} session",
        ),
        ("until 31 October 2023,", "until 31 October 2024,", "until [-31 October 2023-]{+31 October 2024+},"),
        ("from 22–26 October 2018", "from 18–22 October 2021", "from [-22–26 October 2018-]{+18–22 October 2021+}"),
        ("from 6 to 8 June 2019", "from 2 to 5 June 2019", "from [-6 to 8 June 2019-]{+2 to 5 June 2019+}"),
        ("résolution 61/180", "résolution 64/178", "résolution [-61/180-]{+64/178+}"),
        ("and requests", "and also requests", "and {+also +}requests"),
        ("the Council’s report", "the Council report", "the [-Council’s-]{+Council+} report"),
        ("30 آب/أغسطس 2019", "21 آب/أغسطس 2020", "[-30 آب/أغسطس 2019-]{+21 آب/أغسطس 2020+}"),
        (
            "de 43\u00a0316\u00a0100 dollars",
            "de 43\u00a0717\u00a0100 dollars",
            "de [-43\u00a0316\u00a0100-]{+43\u00a0717\u00a0100+} dollars",
        ),
        ("مبلغ 500 924 96 دولار", "مبلغ 500 519 97 دولار", "مبلغ [-500 924 96-]{+500 519 97+} دولار"),
        ("在2019-2023年", "在2020-2024年", "在[-2019-2023年-]{+2020-2024年+}"),
        ("第七十五届会议", "第七十六届会议", "[-第七十五-]{+第七十六+}届会议"),
        ("2019年12月18日", "2020年12月18日", "[-2019年12月18日-]{+2020年12月18日+}"),
        (
            "在 20 كانون الأول/ديسمبر 2006",
            "在 20 كانون الأول/ديسمبر 2007",
            "在 [-20 كانون الأول/ديسمبر 2006-]{+20 كانون الأول/ديسمبر 2007+}",
        ),
    ],
)
def test_whole_units_are_marked(old: str, new: str, expected: str) -> None:
    assert marked(compare_texts(old, new)) == expected


def test_typesetting_is_no_edit_but_the_old_form_is_kept() -> None:
    edits = compare_texts("mise en œuvre\u00a0; l’État", "mise en oeuvre; l'État")
    assert {edit.operation for edit in edits} == {Operation.EQUAL}
    assert "".join(edit.old_text or edit.text for edit in edits) == "mise en œuvre\u00a0; l’État"


def test_footnote_marks_are_compared_by_what_their_notes_say() -> None:
    old, new = (clause("PP1", "Recalling the Convention", notes={24: key}) for key in ("5", "7"))
    notes = ({"5": "United Nations, Treaty Series, vol. 2225."}, {"7": "United Nations, Treaty Series, vol. 2225."})
    same = compare_clauses([old], [new], document(old, footnotes=notes[0]), document(new, footnotes=notes[1]))
    assert [(edit.operation, edit.old_note, edit.new_note) for edit in same if not edit.text] == [
        (Operation.EQUAL, "5", "7")
    ]
    other = compare_clauses([old], [new], document(old, footnotes=notes[0]), document(new, footnotes={"7": "A/74/10."}))
    assert {edit.operation for edit in other if not edit.text} == {Operation.DELETE, Operation.INSERT}


def test_ibid_says_what_the_note_before_it_says() -> None:
    old = clause("PP1", "Recalling the Covenant", notes={22: "2"})
    new = clause("PP1", "Recalling the Covenant", notes={22: "1"})
    note = "See resolution 2200 A (XXI), annex."
    sides = document(old, footnotes={"1": note, "2": "Ibid."}), document(new, footnotes={"1": note})
    assert {edit.operation for edit in compare_clauses([old], [new], *sides)} == {Operation.EQUAL}


def test_a_passage_that_moved_within_a_change_is_numbered_on_both_sides() -> None:
    edits = compare_texts(
        "with full respect for human rights, calls upon all States to act quickly and to cooperate closely",
        "calls upon all States to act quickly and to cooperate closely, with full respect for human rights",
    )
    assert {edit.operation for edit in edits if edit.moved} in (set(), {Operation.DELETE, Operation.INSERT})
