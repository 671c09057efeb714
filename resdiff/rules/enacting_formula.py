"""RD107: the name of the organ stands before the preamble, once."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import HeaderRole, Part, Resolution
from resdiff.rules.conventions import ORDER
from resdiff.rules.outline import is_resolution
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject, in_clause, quoted
from resdiff.text import fold

_NEAR = 8
"""Signs by which a formula differs from its folded form in length."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report a resolution without enacting formula, and each formula too many."""
    draft = subject.draft
    if not is_resolution(draft) or not any(clause.part is Part.PREAMBULAR for clause in draft.clauses):
        return
    formulas = [index for index, line in enumerate(draft.header) if line.role is HeaderRole.ENACTING_FORMULA]
    if not formulas and not draft.metadata.enacting_formula:
        yield Finding(in_clause(draft.clauses[0], 0, 0), "no enacting formula stands before the preamble")
        return
    sections = {clause.section for clause in draft.clauses if clause.part is Part.PREAMBULAR}
    for index in formulas[max(1, len(sections)) :]:
        yield Finding(
            Place(Spot.HEADER, str(index)), f"the enacting formula {quoted(draft.header[index].text)} stands twice"
        )
    formula = _evened(draft.metadata.enacting_formula)
    for index, heading in enumerate(draft.headings):
        if formula and _evened(heading.text) == formula and not _begins_section(draft, heading.position):
            yield Finding(Place(Spot.HEADING, str(index)), f"the enacting formula {quoted(heading.text)} stands twice")
    for clause in draft.clauses:
        # Folding is slow: only what is about as long can be the same.
        is_near = formula and clause.depth == 0 and abs(len(clause.text) - len(formula)) <= _NEAR
        if is_near and _evened(clause.text) == formula:
            yield Finding(in_clause(clause), f"the enacting formula {quoted(clause.text)} stands twice")


def _evened(text: str) -> str:
    return fold(text).rstrip(" ,:،，：")


def _begins_section(draft: Resolution, position: int) -> bool:
    """Tell whether a resolution of its own (B after A) begins at ``position`` in the clauses."""
    if not 0 < position < len(draft.clauses):
        return position == 0
    return draft.clauses[position - 1].section != draft.clauses[position].section


RULE = Rule(
    code="RD107",
    name="enacting-formula",
    severity=Severity.ERROR,
    summary="The enacting formula is missing, or stands twice.",
    why=(
        "A resolution begins with the name of the organ, which is the subject of its one sentence; then come the "
        "preamble, if any, and the operative part."
    ),
    source=ORDER,
    advice="Put the name of the organ before the preamble, in italics, with a comma, once.",
    bad=Example(
        "## 80/1. Fisheries\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
