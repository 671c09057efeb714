"""RD406: no word is written twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resdiff.model import Part
from resdiff.rules.conventions import PRACTICE
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause

_TWICE = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]+)(?P<blank>[ \u00a0\n]+)(?P=word)(?![\w'’-])", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Report words of small letters that are repeated; names (Bora Bora) are not."""
    right = subject.language.check.twice if subject.language else None
    if right is None:
        return
    for clause in subject.draft.clauses:
        if clause.part not in (Part.PREAMBULAR, Part.OPERATIVE) or clause.cells:
            continue
        for found in _TWICE.finditer(clause.text):
            word = found["word"]
            second = clause.text[found.end("blank") : found.end()]
            if second.islower() and word.lower() not in right and len(word) > 1:
                yield Finding(in_clause(clause, *found.span()), f"“{found[0]}”: a word is written twice")


RULE = Rule(
    code="RD406",
    name="double-words",
    severity=Severity.WARNING,
    summary="A word is written twice in a row.",
    why="A doubled word is what remains of a deletion or an insertion that took one word too few or too many.",
    source=PRACTICE,
    advice="Delete one of the two.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
