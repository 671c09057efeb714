"""RD106: the last operative paragraph ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import HeaderRole, Part
from resdiff.rules.conventions import PUNCTUATION
from resdiff.rules.endings import end_groups, signs, wrong_end
from resdiff.rules.outline import is_operative
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report the last paragraph of the operative part of each section where it ends otherwise."""
    code = subject.draft.metadata.language
    known = signs(code)
    formulas = sum(line.role is HeaderRole.ENACTING_FORMULA for line in subject.draft.header)
    is_composite = formulas > 1  # resolutions of their own, A and B; sections I and II make one sentence
    groups = end_groups(subject.draft, Part.OPERATIVE)
    for index, group in enumerate(groups):
        last = group[-1]
        is_end = index + 1 == len(groups) or (is_composite and groups[index + 1][0].section != last.section)
        if is_end and not last.cells and is_operative(group, code):
            # A colon introduces a text that is adopted with the resolution.
            found = wrong_end(last, known.stop[0], known.stop + known.colon, code, "the last operative paragraph")
            if found:
                yield found


RULE = Rule(
    code="RD106",
    name="final-stop",
    severity=Severity.ERROR,
    summary="The last operative paragraph does not end with a full stop.",
    why=(
        "A resolution is one sentence, and its full stop is the sign that nothing is missing. A semicolon at the "
        "end is "
        "what remains when the last paragraph is deleted."
    ),
    source=PUNCTUATION,
    advice="End the last paragraph with a full stop.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter;\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
    is_fixable=True,
)
