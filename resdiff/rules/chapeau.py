"""RD111: a list of sub-paragraphs stands under a chapeau."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.languages.language import Signs
from resdiff.model import Clause, Part
from resdiff.rules.conventions import SUBPARAGRAPHS
from resdiff.rules.endings import last_sign, signs
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause


def check(subject: Subject) -> Iterator[Finding]:
    """Report the first sub-paragraph of each list that no clause introduces."""
    code = subject.draft.metadata.language
    known = signs(code)
    by_label = {clause.label: clause for clause in subject.draft.clauses}
    previous = ""
    for clause in subject.draft.clauses:
        if clause.part not in (Part.PREAMBULAR, Part.OPERATIVE) or clause.depth == 0 or not clause.number:
            previous = ""
            continue
        shown = clause.number or clause.label
        parent = by_label.get(clause.parent)
        if parent is None and previous != "none":
            yield Finding(in_clause(clause), f"sub-paragraph {shown} stands under no paragraph")
        elif parent is not None and parent.label != previous and _is_closed(parent, known):
            message = f"sub-paragraph {shown} follows {parent.label}, which is complete and introduces no list"
            yield Finding(in_clause(clause), message)
        previous = parent.label if parent else "none"


def _is_closed(parent: Clause, known: Signs) -> bool:
    """Tell whether a paragraph ends as one that nothing belongs to."""
    wanted = known.comma if parent.part is Part.PREAMBULAR else known.semicolon + known.stop
    return parent.depth == 0 and last_sign(parent.text)[0] in wanted


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
