"""RD110: paragraphs in a row with one opening are chained by "also" and "further"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from resdiff.model import Clause, Part
from resdiff.rules.conventions import PRACTICE
from resdiff.rules.outline import paragraphs
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted
from resdiff.text import fold, folded_words

_LINKS: dict[str, tuple[str, str]] = {"en": ("also", "further")}
"""Languages in which the chain is firm. Of neighbours with one verb in the preambles of the 76th session's English
resolutions (every third) 331 are chained and 3 are not; in French 244 and 44, so that nothing is said there.
"""
_ADDRESSEE = 3
"""Words after an operative verb that tell whom it speaks to: "the Secretary-General", "all States"."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report the second of two neighbours whose opening phrases are the same."""
    code = subject.draft.metadata.language
    if code not in _LINKS:
        return
    headed = {heading.position for heading in subject.draft.headings}
    position = {clause.label: index for index, clause in enumerate(subject.draft.clauses)}
    for part in (Part.PREAMBULAR, Part.OPERATIVE):
        for group in paragraphs(subject.draft, part):
            for before, clause in pairwise(group):
                if position[clause.label] not in headed and _same_opening(before, clause):
                    yield _finding(clause, code)


def _same_opening(before: Clause, clause: Clause) -> bool:
    """Tell whether two neighbours open alike; operative ones only where they speak to the same addressee."""
    if not clause.opening or fold(before.opening).rstrip(" ,") != fold(clause.opening).rstrip(" ,"):
        return False
    if clause.part is Part.PREAMBULAR:
        return True
    return _addressee(before) == _addressee(clause)


def _addressee(clause: Clause) -> tuple[str, ...]:
    return folded_words(clause.text[len(clause.opening) :])[:_ADDRESSEE]


def _finding(clause: Clause, code: str) -> Finding:
    also, further = _LINKS[code]
    is_linked = fold(also) in fold(clause.opening).split()
    return Finding(
        in_clause(clause, 0, len(clause.opening)),
        f"two paragraphs in a row open with {quoted(clause.opening)}",
        f"Add “{further if is_linked else also}” to the second.",
    )


RULE = Rule(
    code="RD110",
    name="also-chain",
    severity=Severity.WARNING,
    summary="Two paragraphs in a row open with the same phrase, without “also” or “further”.",
    why=(
        "Where paragraphs in a row open with the same verb, the second takes “also” and the third “further”. When a "
        "paragraph is inserted, moved or deleted, the chain breaks."
    ),
    source=PRACTICE,
    advice="Put “also” into the second opening phrase, “further” into the third.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "*Recalling* the Convention on the Law of the Sea,\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "*Recalling also* the Convention on the Law of the Sea,\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
