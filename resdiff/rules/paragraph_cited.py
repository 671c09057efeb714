"""RD207: a paragraph that is cited by number exists."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Clause, Part
from resdiff.rules.conventions import CROSS_REFERENCES
from resdiff.rules.outline import number_of
from resdiff.rules.paragraph_citations import cited_paragraphs
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause


def check(subject: Subject) -> Iterator[Finding]:
    """Report citations of paragraphs of the draft itself that it does not have."""
    known: dict[str, set[int]] = {}
    for clause in subject.draft.clauses:
        if clause.part is Part.OPERATIVE and clause.depth == 0 and number_of(clause):
            known.setdefault(clause.section, set()).add(number_of(clause))
    everywhere = {number for numbers in known.values() for number in numbers}
    for cited in cited_paragraphs(subject):
        if everywhere and cited.number not in everywhere:
            yield Finding(
                in_clause(cited.clause, cited.start, cited.end),
                f"paragraph {cited.number} is cited, and the last paragraph is {max(everywhere)}",
            )
        elif cited.number == _own_number(cited.clause, subject):
            yield Finding(
                in_clause(cited.clause, cited.start, cited.end), f"paragraph {cited.number} cites itself by number"
            )


def _own_number(clause: Clause, subject: Subject) -> int:
    while clause.parent:
        clause = subject.new(clause.parent)
    return number_of(clause)


RULE = Rule(
    code="RD207",
    name="paragraph-cited",
    severity=Severity.ERROR,
    summary="A paragraph of the draft is cited by a number that no paragraph, or only the citing one itself, has.",
    why=(
        "Paragraphs are cited by number: “paragraph 5 above”. When paragraphs are added or deleted, the numbers cited "
        "stay behind."
    ),
    source=CROSS_REFERENCES,
    advice="Cite the number that the paragraph has now.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n1. *Calls upon* States to report on their catches;\n\n"
        "2. *Requests* the Secretary-General to compile the reports referred to in paragraph 4 above.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n1. *Calls upon* States to report on their catches;\n\n"
        "2. *Requests* the Secretary-General to compile the reports referred to in paragraph 1 above.\n"
    ),
    check=check,
)
