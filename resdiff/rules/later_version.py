"""RD208: what is recalled is the latest version."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.rules.conventions import CITING_RESOLUTIONS
from resdiff.rules.recalling import cited_resolutions, recalled
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause


def check(subject: Subject) -> Iterator[Finding]:
    """Report a recalled resolution that has a later version in the library which the draft does not name."""
    named = cited_resolutions(subject.draft) | {subject.draft.metadata.symbol}
    base = subject.comparison.old.metadata.symbol if subject.comparison else ""
    reported: set[str] = set()
    for clause, citation in recalled(subject.draft):
        later = subject.later(citation.value)
        if later and later not in named and later not in reported:
            reported.add(later)
            whose = ", the base of this draft" if later == base else ""
            message = f"{citation.value} has a later version, {later}{whose}, which the draft does not name"
            yield Finding(in_clause(clause, citation.start, citation.end), message)


RULE = Rule(
    code="RD208",
    name="later-version",
    severity=Severity.WARNING,
    summary="A recalled resolution has a later version in the library, which the draft does not name.",
    why=(
        "A draft recalls the last resolution on its subject. In a text taken over from two sessions ago, the list of "
        "resolutions recalled often ends one too early."
    ),
    source=CITING_RESOLUTIONS,
    advice="Recall the later version as well, or instead.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 63/194 of 18 December 2008,\n\n"
        "1. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n"
        "*Recalling* its resolutions 63/194 of 18 December 2008 and 74/176 of 18 December 2019,\n\n"
        "1. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
