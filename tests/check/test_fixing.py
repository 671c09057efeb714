"""Fixes mend signs, numbers, marks and quotes, never words; a second run finds nothing more to mend."""

from pathlib import Path

import pytest
from support.drafts import DRAFT

from resdiff.check.bases import Bases
from resdiff.check.configuration import Configuration
from resdiff.check.drafts import Draft, draft_of
from resdiff.check.fixing import Fixed, fix, unified_diff
from resdiff.check.results import Result
from resdiff.check.running import check_draft
from resdiff.text import words

PAGED = """\
## 80/1. Fisheries

*The General Assembly,*

*Recalling* the Convention,<sup>2</sup>

*Recalling also* the Agreement,<sup>3</sup>

*Taking note* of the Code,<sup>1</sup>

<sup>1</sup> The Convention.

<sup>2</sup> The Agreement.

<sup>3</sup> The Code.

1. *Decides* to remain seized of the matter.
"""


def _check(draft: Draft) -> tuple[Result, ...]:
    with Bases(Configuration(), "none") as bases:
        return check_draft(draft, Configuration(), (), bases).results


def _fixed(text: str, name: str = "draft.md") -> Fixed:
    return fix(draft_of(text.encode(), name), _check)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("4. *Decides*", "6. *Decides*"),
        ("3. *Requests*", "2. *Requests*"),
        ("10 December 2019,", "10 December 2019;"),
        ("10 December 2019,", "10 December 2019"),
        ("jurisdiction;", "jurisdiction."),
        ("jurisdiction;", "jurisdiction"),
        ("of the matter.", "of the matter;"),
        ("in port;", "in port."),
    ],
)
def test_flaw_is_mended(right: str, wrong: str) -> None:
    fixed = _fixed(DRAFT.replace(right, wrong))
    assert fixed.count == 1
    assert fixed.draft.text == DRAFT


def test_many_flaws_are_mended_at_once_and_a_second_run_finds_nothing() -> None:
    wrong = DRAFT.replace("2019,", "2019;").replace("4. *", "7. *").replace("jurisdiction;", "jurisdiction")
    once = _fixed(wrong)
    assert once.draft.text == DRAFT
    assert _fixed(once.draft.text).count == 0


def test_footnotes_are_set_in_the_order_of_their_marks() -> None:
    text = _fixed(PAGED).draft.text
    marks = "the Convention,<sup>1</sup>", "the Agreement,<sup>2</sup>", "the Code,<sup>3</sup>"
    notes = "<sup>1</sup> The Agreement.", "<sup>2</sup> The Code.", "<sup>3</sup> The Convention."
    assert all(piece in text for piece in (*marks, *notes))
    assert _fixed(text).count == 0


def test_straight_quotes_follow_the_others() -> None:
    text = (
        DRAFT.replace("unmarked", "“unmarked”")
        .replace("reports that", '"reports" that')
        .replace("in port", "in “port”")
    )
    assert "“reports” that" in _fixed(text).draft.text


def test_numbers_are_left_where_the_draft_cites_its_own_paragraphs() -> None:
    text = DRAFT.replace("4. *", "6. *").replace("the reports that", "the reports under paragraph 1 above that")
    assert _fixed(text).count == 0


def test_line_breaks_and_encoding_stay() -> None:
    wrong = DRAFT.replace("2019,", "2019;").replace("\n", "\r\n")
    draft = draft_of(wrong.encode("utf-8-sig"), "draft.md")
    fixed = fix(draft, _check).draft
    assert fixed.text.encode(fixed.encoding) == DRAFT.replace("\n", "\r\n").encode("utf-8-sig")


def test_words_stay(seed_names: tuple[str, ...], seeds: Path) -> None:
    for name in seed_names:
        text = (seeds / name).read_text("utf-8")
        fixed = _fixed(text, name).draft.text
        assert [word for word in words(text) if word.isalpha()] == [word for word in words(fixed) if word.isalpha()]
        assert _fixed(fixed, name).count == 0


@pytest.fixture
def seeds() -> Path:
    from resdiff.library.seeds import seeds_folder

    return seeds_folder()


@pytest.fixture
def seed_names() -> tuple[str, ...]:
    from resdiff.library.seeds import seeds

    return tuple(seed.file for seed in seeds())


def test_patch_says_what_would_change() -> None:
    before = draft_of(DRAFT.replace("2019,", "2019;").encode(), "draft.md")
    patch = unified_diff(before, fix(before, _check).draft)
    assert "-*Recalling* its resolution 74/18 of 10 December 2019;" in patch
    assert "+*Recalling* its resolution 74/18 of 10 December 2019," in patch
