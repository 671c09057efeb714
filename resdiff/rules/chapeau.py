"""RD111: a list of sub-paragraphs stands under a chapeau."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Part
from resdiff.rules.conventions import SUBPARAGRAPHS
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause


def check(subject: Subject) -> Iterator[Finding]:
    """Report the first sub-paragraph of each list that no clause introduces."""
    previous_is_orphan = False
    for clause in subject.draft.clauses:
        is_orphan = clause.depth > 0 and not clause.parent and clause.part in (Part.PREAMBULAR, Part.OPERATIVE)
        if is_orphan and not previous_is_orphan:
            yield Finding(in_clause(clause), f"sub-paragraph {clause.number or clause.label} stands under no paragraph")
        previous_is_orphan = is_orphan


RULE = Rule(
    code="RD111",
    name="chapeau",
    severity=Severity.ERROR,
    summary="A sub-paragraph stands under no paragraph.",
    why=(
        "Sub-paragraphs complete a sentence that their chapeau begins. Without it they say nothing, which happens when "
        "the chapeau is deleted or moved and its list is not."
    ),
    source=SUBPARAGRAPHS,
    advice="Put the sub-paragraphs under the paragraph that introduces them, or give them one.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "(a) To report on their catches;\n\n(b) To share their data;\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States:\n\n(a) To report on their catches;\n\n(b) To share their data;\n\n"
        "2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
