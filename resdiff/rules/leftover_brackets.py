"""RD401: no square brackets are left over."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Part
from resdiff.rules.brackets import brackets
from resdiff.rules.conventions import ALTERNATIVES
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted


def check(subject: Subject) -> Iterator[Finding]:
    """Report brackets without their partner and, where no base says what is new, all bracketed text."""
    for clause in subject.draft.clauses:
        if clause.part not in (Part.PREAMBULAR, Part.OPERATIVE):
            continue
        for found in brackets(clause.text):
            text = clause.text[found.start : found.end]
            if found.is_open:
                yield Finding(in_clause(clause, found.start, found.end), f"a bracket “{text}” stands alone")
            elif subject.comparison is None:
                yield Finding(in_clause(clause, found.start, found.end), f"{quoted(text)} is in brackets")


RULE = Rule(
    code="RD401",
    name="leftover-brackets",
    severity=Severity.ERROR,
    summary="Square brackets are left in a clause, or one of a pair is.",
    why=(
        "Text under negotiation, and alternatives to it, are placed in square brackets, which are removed once "
        "agreement has been reached. A single bracket is what remains when only one was removed."
    ),
    source=ALTERNATIVES,
    advice="Take the brackets out.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report [every year on their catches;\n\n"
        "2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report every year on their catches;\n\n"
        "2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
