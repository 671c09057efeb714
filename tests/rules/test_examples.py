"""Every rule finds its bad example and passes its good one; both stand on the rule's page."""

import pytest

from resdiff.comparison import compare
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.rules import FAMILIES, RULES, Example, Finding, Rule, Subject

LATER = {"A/RES/63/194": "A/RES/74/176"}
"""What a library with the embedded documents knows of later versions."""
FOUND_BY_RULES = [rule for rule in RULES.values() if not rule.is_found_by_runner]
"""The others are found by the runner; see tests/check/test_running.py."""


def _subject(example: Example) -> Subject:
    draft = parse(read(example.text.encode(), "draft.md"))
    base = parse(read(example.base.encode(), "base.md")) if example.base else None
    comparison = compare(base, draft) if base else None
    return Subject(draft, comparison, example.text, lambda symbol: LATER.get(symbol, ""))


def _found(rule: Rule, example: Example) -> list[Finding]:
    return list(rule.check(_subject(example)))


@pytest.mark.parametrize("rule", FOUND_BY_RULES, ids=lambda rule: rule.code)
def test_bad_example_is_found(rule: Rule) -> None:
    assert _found(rule, rule.bad)


@pytest.mark.parametrize("rule", FOUND_BY_RULES, ids=lambda rule: rule.code)
def test_good_example_is_clean(rule: Rule) -> None:
    assert _found(rule, rule.good) == []


@pytest.mark.parametrize("rule", FOUND_BY_RULES, ids=lambda rule: rule.code)
def test_good_example_breaks_no_other_rule(rule: Rule) -> None:
    subject = _subject(rule.good)
    others = {other.code: list(other.check(subject)) for other in FOUND_BY_RULES if not other.needs_base}
    assert {code: found for code, found in others.items() if found} == {}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_rule_explains_itself(rule: Rule) -> None:
    assert RULES[rule.code] is rule
    assert rule.code[:3] in FAMILIES
    for sentence in (rule.summary, rule.why):
        assert sentence.lstrip("“")[0].isupper()
        assert sentence.endswith((".", "!"))
    assert rule.source
    assert rule.advice
    assert rule.name == rule.name.lower()
    assert rule.needs_base == bool(rule.bad.base)


def test_codes_are_sorted_and_names_unique() -> None:
    assert list(RULES) == sorted(RULES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
