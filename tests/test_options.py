"""What the user says about links: labels in any case, on the side that has them."""

from __future__ import annotations

import pytest
from support.documents import document

from resdiff.errors import OptionError
from resdiff.options import Options, check_labels, find_label

OLD = document(("PP1", "Recalling its resolution,"), ("OP1", "Decides:"), ("OP1(a)", "To act;"))
NEW = document(("OP1", "Decides to act."), ("OP2", "Requests a report."))


def test_labels_are_found_in_any_case() -> None:
    checked = check_labels(Options(pins=(("op1(A)", "op1"),), unlinks=(("pp1", ""), ("op2", ""))), OLD, NEW)
    assert checked.pins == (("OP1(a)", "OP1"),)
    assert checked.unlinks == (("PP1", ""), ("", "OP2")), "a bare label stands on the side that has it"


def test_a_label_that_case_alone_tells_apart_is_taken_as_written() -> None:
    both = document(("OP1(a)", "To act;"), ("OP1(A)", "To report;"))
    assert [find_label(label, both) for label in ("OP1(a)", "OP1(A)", "op1(a)")] == ["OP1(a)", "OP1(A)", None]


def test_a_label_that_is_not_there_is_named_as_it_was_given() -> None:
    with pytest.raises(OptionError, match=r"^--unlink pp9: the old document \(made\) has no clause pp9$"):
        check_labels(Options(unlinks=(("pp9", ""),)), OLD, NEW)
