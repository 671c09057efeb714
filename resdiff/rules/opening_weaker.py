"""RD302: no opening phrase of agreed language is weakened unawares."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import TagName
from resdiff.rules.conventions import SUBMISSION
from resdiff.rules.opening_strength import changed_openings, example
from resdiff.rules.rule import Finding, Rule, Severity, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report clauses whose opening phrase is weaker than in the base."""
    return changed_openings(subject, TagName.OPENING_WEAKER, "weakened")


RULE = Rule(
    code="RD302",
    name="opening-weaker",
    severity=Severity.ERROR,
    summary="The opening phrase of a clause is weaker than in the base.",
    why=(
        "Whether an organ urges, calls upon, encourages or invites is what is negotiated longest. A change of the verb "
        "is a change of substance even where every other word stays."
    ),
    source=SUBMISSION,
    advice='Take the verb of the base, or record the departure: resdiff check --accept LABEL --reason "…".',
    bad=example("Invites", "Urges"),
    good=example("Urges", "Urges"),
    check=check,
    needs_base=True,
)
