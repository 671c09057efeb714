"""RD105: operative paragraphs end with a semicolon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resdiff.model import Clause, Part, Resolution
from resdiff.rules.conventions import PUNCTUATION
from resdiff.rules.endings import end_groups, signs, wrong_end
from resdiff.rules.outline import is_operative, parents, prose
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report operative paragraphs but the last that end otherwise; what introduces a list or text has a colon."""
    draft, code = subject.draft, subject.draft.metadata.language
    known = signs(code)
    passed_over = parents(draft) | prose(draft) | _titles(draft)
    for group in end_groups(draft, Part.OPERATIVE):
        if not is_operative(group, code):
            continue
        for clause in group[:-1]:
            if _is_passage(clause) or clause.label in passed_over:
                continue
            allowed = known.semicolon + known.colon + (known.comma if clause.depth else "")
            what = "sub-paragraph" if clause.depth else "operative paragraph"
            found = wrong_end(clause, known.semicolon[0], allowed, code, what)
            if found:
                yield found


def _titles(draft: Resolution) -> frozenset[str]:
    """Return the labels of clauses that a table follows at once: they are its titles."""
    return frozenset(before.label for before, after in pairwise(draft.clauses) if after.cells and not before.cells)


def _is_passage(clause: Clause) -> bool:
    """Tell whether the clause stands between numbered paragraphs without being one: a quotation, a table's heading."""
    return not clause.number


RULE = Rule(
    code="RD105",
    name="operative-end",
    severity=Severity.ERROR,
    summary="An operative paragraph that is not the last one does not end with a semicolon.",
    why=(
        "A resolution is one sentence: the name of the organ, participles separated by commas, verbs separated by "
        "semicolons, one full stop."
    ),
    source=PUNCTUATION,
    advice="End the paragraph with a semicolon.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches.\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
    is_fixable=True,
)
