"""RD104: preambular paragraphs end with a comma."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Part, Resolution
from resdiff.rules.conventions import PUNCTUATION
from resdiff.rules.endings import signs, wrong_end
from resdiff.rules.openings import tells_parts
from resdiff.rules.outline import is_resolution, parents
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report preambular paragraphs that end otherwise; chapeaux and what introduces a quotation end with a colon."""
    draft, code = subject.draft, subject.draft.metadata.language
    if not is_resolution(draft):
        return
    known, chapeaux = signs(code), parents(draft)
    decisions = frozenset[str]() if tells_parts(code) else _only_decisions(draft)
    for clause in draft.clauses:
        if clause.part is not Part.PREAMBULAR or clause.cells or clause.label in decisions:
            continue
        is_listed = clause.depth > 0 or clause.label in chapeaux
        allowed = known.comma + known.colon + (known.semicolon if is_listed else "")
        what = "sub-paragraph of the preamble" if clause.depth else "preambular paragraph"
        found = wrong_end(clause, known.comma[0], allowed, code, what)
        if found:
            yield found


def _only_decisions(draft: Resolution) -> frozenset[str]:
    """Return the last clauses of sections without operative ones, in a language whose verbs do not tell the parts.

    Such a section decides in a paragraph without a number, which is taken for one of the preamble.
    """
    last = {clause.section: clause.label for clause in draft.clauses if not clause.cells}
    operative = {clause.section for clause in draft.clauses if clause.part is Part.OPERATIVE}
    return frozenset(label for section, label in last.items() if section not in operative)


RULE = Rule(
    code="RD104",
    name="preambular-end",
    severity=Severity.ERROR,
    summary="A preambular paragraph does not end with a comma.",
    why=(
        "A resolution is one sentence: the name of the organ, participles separated by commas, verbs separated by "
        "semicolons, one full stop."
    ),
    source=PUNCTUATION,
    advice="End the paragraph with a comma.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019;\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
    is_fixable=True,
)
