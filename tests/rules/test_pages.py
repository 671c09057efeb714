"""The pages in docs/reference/rules/ are those that the rules make: run tools/rule_pages.py."""

from pathlib import Path

import pytest

from resdiff.rules import RULES, Rule
from resdiff.rules.page import index_page, rule_page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference" / "rules"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_page_is_up_to_date(rule: Rule) -> None:
    assert (FOLDER / f"{rule.code}.md").read_text("utf-8") == rule_page(rule)


def test_list_is_up_to_date() -> None:
    assert (FOLDER / "README.md").read_text("utf-8") == index_page(tuple(RULES.values()))


def test_no_page_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == {*RULES, "README"}
