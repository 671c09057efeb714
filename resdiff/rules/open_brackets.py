"""RD308: new text is not left in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Part
from resdiff.rules.brackets import brackets
from resdiff.rules.conventions import ALTERNATIVES
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted
from resdiff.text import fold


def check(subject: Subject) -> Iterator[Finding]:
    """Report bracketed text of the draft that the base does not have in brackets."""
    if subject.comparison is None:
        return
    agreed = {
        fold(clause.text[found.start : found.end])
        for clause in subject.comparison.old.clauses
        for found in brackets(clause.text)
    }
    for clause in subject.draft.clauses:
        if clause.part not in (Part.PREAMBULAR, Part.OPERATIVE):
            continue
        for found in brackets(clause.text):
            text = clause.text[found.start : found.end]
            if not found.is_open and fold(text) not in agreed:
                yield Finding(in_clause(clause, found.start, found.end), f"{quoted(text)} is still in brackets")


RULE = Rule(
    code="RD308",
    name="open-brackets",
    severity=Severity.ERROR,
    summary="New text stands in square brackets, not agreed.",
    why=(
        "Text under negotiation, and alternatives to it, are placed in square brackets, which are removed once "
        "agreement has been reached. A draft that is tabled has none."
    ),
    source=ALTERNATIVES,
    advice="Agree on the text, and take the brackets out.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches [every year];\n\n"
        "2. *Decides* to remain seized of the matter.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n",
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches every year;\n\n"
        "2. *Decides* to remain seized of the matter.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n",
    ),
    check=check,
    needs_base=True,
)
