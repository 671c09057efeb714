"""Notes to oneself are found in scripts that set no blanks, too."""

import pytest

from resdiff.check.drafts import draft_of
from resdiff.rules import RULES, Subject


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("大会，\n\n1. 请秘书长在TODO之前提交报告；\n\n2. 决定继续处理此案。", ["“TODO” is a note to oneself"]),
        ("大会，\n\n1. 请秘书长提交TODOS报告；\n\n2. 决定继续处理此案。", []),
    ],
)
def test_marker_between_chinese_signs(text: str, found: list[str]) -> None:
    subject = Subject(draft_of(text.encode(), "draft.txt", "zh").resolution)
    assert [finding.message for finding in RULES["RD402"].check(subject)] == found


def test_note_in_another_language_than_the_draft_is_found_in_brackets() -> None:
    text = "The General Assembly,\n\n1. Requests a report by [à confirmer];\n\n2. Decides to remain seized of it."
    subject = Subject(draft_of(text.encode(), "draft.txt", "en").resolution)
    assert [finding.message for finding in RULES["RD402"].check(subject)] == ["“à confirmer” is a note to oneself"]
