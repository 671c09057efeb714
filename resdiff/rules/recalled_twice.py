"""RD209: a resolution is recalled once."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.rules.conventions import CITING_RESOLUTIONS
from resdiff.rules.recalling import recalled
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause


def check(subject: Subject) -> Iterator[Finding]:
    """Report a resolution, given with its date, that an earlier preambular paragraph recalled with its date too."""
    first: dict[tuple[str, str], str] = {}
    for clause, citation in recalled(subject.draft):
        if not citation.date:
            continue
        key = clause.section, citation.value
        label = first.setdefault(key, clause.label)
        if label != clause.label:
            message = f"{citation.value} is recalled here and in {label}, both times with its date"
            yield Finding(in_clause(clause, citation.start, citation.end), message)


RULE = Rule(
    code="RD209",
    name="recalled-twice",
    severity=Severity.WARNING,
    summary="Two preambular paragraphs recall the same resolution, both with its date.",
    why=(
        "A resolution is named with its date where it is first recalled, and by its number alone after that. A second "
        "full mention is what remains when two drafts are put together."
    ),
    source=CITING_RESOLUTIONS,
    advice="Recall the resolution once, or leave out the date the second time.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n"
        "*Recalling* its resolutions 73/125 of 11 December 2018 and 74/18 of 10 December 2019,\n\n"
        "*Recalling also* its resolution 74/18 of 10 December 2019,\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n"
        "*Recalling* its resolutions 73/125 of 11 December 2018 and 74/18 of 10 December 2019,\n\n"
        "1. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
