"""RD301: no clause of the base is dropped unawares."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Change, Kind, Part
from resdiff.rules.conventions import SUBMISSION
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject, in_clause, quoted

_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)
_MOST = 0.6
"""Above this share of the base the draft is a new text, or the base is the wrong one: that is said once."""
_FEWEST = 8
"""Paragraphs of a base of which a share says something."""
_LISTED = 4
_OTHER_BASE = "The base may be another text: name it with --against, or as base in the draft's front matter."


def check(subject: Subject) -> Iterator[Finding]:
    """Report each clause of the base that became nothing in the draft, where the clause before it ends."""
    if subject.comparison is None:
        return
    dropped = {label for change in subject.changes if change.kind is Kind.DROPPED for label in change.old}
    outer = [c for c in subject.comparison.old.clauses if c.depth == 0 and c.part in _PARTS and not c.cells]
    gone = [clause.label for clause in outer if clause.label in dropped]
    if len(outer) >= _FEWEST and len(gone) > _MOST * len(outer):
        base = subject.comparison.old.metadata.symbol or subject.comparison.old.name
        message = f"{len(gone)} of {len(outer)} paragraphs of {base} stand nowhere in the draft: {_some(gone)}"
        yield Finding(Place(Spot.DOCUMENT), message, _OTHER_BASE, base_label=gone[0])
        return
    before = ""
    for change in subject.changes:
        if change.kind is Kind.DROPPED:
            finding = _finding(change, subject, before, dropped)
            if finding:
                yield finding
        elif change.new:
            before = change.new[-1]


def _some(labels: list[str]) -> str:
    """Return the first of ``labels`` in one line, and how many more there are."""
    more = len(labels) - _LISTED
    return ", ".join(labels[:_LISTED]) + f" and {more} more" if more > 1 else ", ".join(labels)


def _finding(change: Change, subject: Subject, before: str, dropped: set[str]) -> Finding | None:
    clause = subject.old(change.old[0])
    if clause.part not in _PARTS or clause.parent in dropped or clause.cells or not clause.text.strip():
        return None
    assert subject.comparison is not None  # noqa: S101 - there are changes
    base = subject.comparison.old.metadata.symbol or subject.comparison.old.name
    below = sum(1 for label in dropped if label.startswith(clause.label + "("))
    with_list = f" and its {below} sub-paragraphs" if below > 1 else " and its sub-paragraph" if below else ""
    message = f"{clause.label} of {base}{with_list} was dropped: {quoted(clause.text, 90)}"
    if not before:
        return Finding(Place(Spot.DOCUMENT), message, base_label=clause.label)
    end = len(subject.new(before).text)
    place = in_clause(subject.new(before), max(end - 1, 0), end)
    return Finding(place, f"{message}; it stood after what is {before} now", base_label=clause.label)


RULE = Rule(
    code="RD301",
    name="dropped-clause",
    severity=Severity.ERROR,
    summary="A clause of the base stands nowhere in the draft.",
    why=(
        "Agreed language that a draft leaves out without saying so is what delegations notice last and resent most. "
        "Every departure from the base has to be shown."
    ),
    source=SUBMISSION,
    advice='Put the clause back, or record the departure: resdiff check --accept LABEL --reason "…".',
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n"
        "2. *Urges* flag States to inspect vessels that carry unmarked fishing gear;\n\n"
        "3. *Decides* to remain seized of the matter.\n",
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect vessels that carry unmarked fishing gear;\n\n"
        "2. *Calls upon* States to report on their catches;\n\n"
        "3. *Decides* to remain seized of the matter.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n"
        "2. *Urges* flag States to inspect vessels that carry unmarked fishing gear;\n\n"
        "3. *Decides* to remain seized of the matter.\n",
    ),
    check=check,
    needs_base=True,
)
