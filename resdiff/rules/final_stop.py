"""RD106: the last operative paragraph ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Part
from resdiff.rules.conventions import PUNCTUATION
from resdiff.rules.endings import end_groups, signs, wrong_end
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report the last paragraph of the operative part of each section where it ends otherwise."""
    code = subject.draft.metadata.language
    known = signs(code)
    groups = end_groups(subject.draft, Part.OPERATIVE)
    for index, group in enumerate(groups):
        last = group[-1]
        is_end = index + 1 == len(groups) or groups[index + 1][0].section != last.section
        if is_end and not last.cells:
            found = wrong_end(last, known.stop[0], known.stop, code, "the last operative paragraph")
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
