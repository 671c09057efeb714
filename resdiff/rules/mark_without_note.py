"""RD201: every footnote mark has its footnote."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import DoubtCode
from resdiff.rules.conventions import FOOTNOTES
from resdiff.rules.notes import marks
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause


def check(subject: Subject) -> Iterator[Finding]:
    """Report marks whose footnote is missing."""
    notes = {note.key for note in subject.draft.footnotes}
    for marked in marks(subject.draft):
        if marked.reference.note not in notes:
            yield Finding(marked.place, f"footnote mark {marked.reference.mark} has no footnote")
    known = {clause.label for clause in subject.draft.clauses}
    for doubt in subject.draft.doubts:
        if doubt.code is DoubtCode.MISSING_NOTE and doubt.label in known:
            yield Finding(in_clause(subject.new(doubt.label)), f"a footnote mark has no footnote: {doubt.message}")


RULE = Rule(
    code="RD201",
    name="mark-without-note",
    severity=Severity.ERROR,
    summary="A footnote mark has no footnote.",
    why=(
        "Every footnote has its mark in the text and every mark its footnote. A mark without a footnote leaves a "
        "citation without its source; it is what remains when a note is deleted and its mark is not."
    ),
    source=FOOTNOTES,
    advice="Add the footnote, or take the mark out.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "*Recalling also* the Agreement,<sup>2</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n<sup>1</sup> Resolution 70/1.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "*Recalling also* the Agreement,<sup>2</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n<sup>1</sup> Resolution 70/1.\n\n<sup>2</sup> "
        "Resolution 70/2.\n"
    ),
    check=check,
)
