"""RD103: letters stand at the first degree, roman numerals at the second."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.marks import Style
from resdiff.model import Clause, Part
from resdiff.rules.conventions import SUBPARAGRAPHS
from resdiff.rules.outline import reading, siblings
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, at_number

_SHORTEST_LIST = 2


def check(subject: Subject) -> Iterator[Finding]:
    """Report lists that count in the other degree's style; at their first sub-paragraph."""
    for group in siblings(subject.draft):
        first = group[0]
        if len(group) < _SHORTEST_LIST or first.part not in (Part.PREAMBULAR, Part.OPERATIVE):
            continue
        if first.depth == 1 and _counts(group, Style.ROMAN):
            message = f"a list of the first degree is numbered {first.number}, {group[1].number}"
            yield Finding(at_number(first), message, "Letter it (a), (b), (c).")
        elif first.depth == 2 and _counts(group, Style.LETTER):
            message = f"a list of the second degree is lettered {first.number}, {group[1].number}"
            yield Finding(at_number(first), message, "Number it (i), (ii), (iii).")


def _counts(group: tuple[Clause, ...], style: Style) -> bool:
    marks = [reading(clause.number, style) for clause in group]
    return all(mark is not None and mark.value == index for index, mark in enumerate(marks, start=1))


RULE = Rule(
    code="RD103",
    name="lettering-depth",
    severity=Severity.WARNING,
    summary="A list of sub-paragraphs is lettered or numbered in the style of another degree.",
    why=(
        "Sub-paragraphs of the first degree are lettered (a), (b), (c), those of the second degree (i), (ii), (iii). "
        "A list in the wrong style has usually lost, or never had, the level above it."
    ),
    source=SUBPARAGRAPHS,
    advice="Letter the first degree (a), (b), (c) and the second (i), (ii), (iii).",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n1. *Calls upon* States:\n\n(i) To report on their "
        "catches;\n\n"
        "(ii) To share their data;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n1. *Calls upon* States:\n\n(a) To report on their "
        "catches;\n\n"
        "(b) To share their data;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
