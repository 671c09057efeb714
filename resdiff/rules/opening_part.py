"""RD109: a clause opens as its part demands."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Clause, Part
from resdiff.rules.conventions import ORDER
from resdiff.rules.openings import parts_of_opening
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted

_OTHER = {Part.PREAMBULAR: Part.OPERATIVE, Part.OPERATIVE: Part.PREAMBULAR}


def check(subject: Subject) -> Iterator[Finding]:
    """Report preambular clauses that open with an operative verb, and operative ones with a participle."""
    code = subject.draft.metadata.language
    operative = {clause.section for clause in subject.draft.clauses if clause.part is Part.OPERATIVE}
    for clause in subject.draft.clauses:
        if clause.depth or clause.part not in _OTHER or not clause.opening or clause.section not in operative:
            continue
        if clause.part is Part.OPERATIVE and not clause.number:
            continue  # a passage between numbered paragraphs
        if parts_of_opening(clause, code) == {_OTHER[clause.part]}:
            yield Finding(in_clause(clause, 0, len(clause.opening)), _message(clause))


def _message(clause: Clause) -> str:
    other = _OTHER[clause.part].value
    return f"{quoted(clause.opening)} opens {_article(other)} paragraph, and stands in the {clause.part.value} part"


def _article(part: str) -> str:
    return f"an {part}" if part.startswith("o") else f"a {part}"


RULE = Rule(
    code="RD109",
    name="opening-part",
    severity=Severity.ERROR,
    summary="A clause of one part opens as only clauses of the other part do.",
    why=(
        "Each preambular paragraph begins with a participle or an adjective, each operative paragraph with a verb in "
        "the present tense. A paragraph that was moved from one part to the other must change its opening with it."
    ),
    source=ORDER,
    advice="Turn the participle into a verb, or the verb into a participle, or move the paragraph.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Stressing* that catches must be reported;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Stresses* that catches must be reported;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
