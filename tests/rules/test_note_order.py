"""RD203 and RD202: a note that lost its mark is one slip, and told once."""

from pathlib import Path

from support.drafts import check_text, codes

DRAFT = """\
## 80/1. Fisheries

*The General Assembly,*

*Recalling* its resolution 74/18,<sup>1</sup>

*Noting* the report of the Secretary-General,<sup>2</sup>

*Noting also* the Convention,<sup>3</sup>

1. *Decides* to remain seized of the matter.

<sup>1</sup> First note.

<sup>2</sup> Second note.

<sup>3</sup> Third note.
"""


def test_gap_that_a_lost_mark_leaves_is_told_once(tmp_path: Path) -> None:
    assert codes(check_text(tmp_path, DRAFT)) == []
    assert codes(check_text(tmp_path, DRAFT.replace("General,<sup>2</sup>", "General,"))) == ["RD202"]


def test_gap_with_no_note_for_it_is_told(tmp_path: Path) -> None:
    gap = DRAFT.replace("<sup>3</sup>", "<sup>4</sup>")
    assert codes(check_text(tmp_path, gap)) == ["RD203"]
