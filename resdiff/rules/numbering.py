"""RD101: operative paragraphs are numbered 1, 2, 3 … without gap or repetition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resdiff.model import Clause, Part
from resdiff.rules.conventions import NUMBERS
from resdiff.rules.outline import is_operative, number_of, paragraphs
from resdiff.rules.paragraph_citations import cited_paragraphs
from resdiff.rules.rule import Example, Finding, Replacement, Rule, Severity, Subject, at_number

_LATER = re.compile(r"\b(?:bis|ter|quater|quinquies|alt)\b|\d\s?[A-Za-z]\b", re.IGNORECASE)
"""Numbers of paragraphs put between others while a text is negotiated: ``3 bis``, ``3 alt``, ``3A``."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each number that does not follow the one before it."""
    is_mendable = not any(True for _ in cited_paragraphs(subject))
    previous_end = 0
    for group in paragraphs(subject.draft, Part.OPERATIVE):
        numbered = [clause for clause in group if number_of(clause) and not _LATER.search(clause.number)]
        if not numbered or not is_operative(group, subject.draft.metadata.language):
            continue
        first = number_of(numbered[0])
        start = previous_end if first == previous_end + 1 else 0
        fix = _renumbered(numbered, start) if is_mendable else ()
        last = start
        for clause in numbered:
            number = number_of(clause)
            if number != last + 1:
                yield Finding(at_number(clause), _message(last, number), fix=fix)
                fix = ()
            last = number
        previous_end = last


def _message(last: int, number: int) -> str:
    if last == 0:
        return f"the first operative paragraph is numbered {number}"
    if number == last:
        return f"two operative paragraphs are numbered {number}"
    if number > last + 1:
        missing = f"{last + 1}" if number == last + 2 else f"{last + 1} to {number - 1}"
        return f"paragraph {number} follows paragraph {last}: {missing} missing"
    return f"paragraph {number} follows paragraph {last}"


def _renumbered(numbered: list[Clause], start: int) -> tuple[Replacement, ...]:
    """Number the group anew; nothing where a number is not written in plain digits."""
    if not all(re.fullmatch(r"\D*[0-9]+\D*", clause.number) for clause in numbered):
        return ()
    return tuple(
        Replacement(at_number(clause), re.sub(r"[0-9]+", str(right), clause.number))
        for right, clause in enumerate(numbered, start=start + 1)
        if number_of(clause) != right
    )


RULE = Rule(
    code="RD101",
    name="numbering",
    severity=Severity.ERROR,
    summary="The number of an operative paragraph does not follow the one before it.",
    why=(
        "Operative paragraphs are numbered consecutively, so that a reference to a paragraph is the same in every "
        "language version. A gap or a repetition is what an inserted or deleted paragraph leaves behind."
    ),
    source=NUMBERS,
    advice="Number the operative paragraphs consecutively, and look at what refers to them by number.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n3. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
    is_fixable=True,
)
