"""RD202: every footnote has its mark."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.rules.conventions import FOOTNOTES
from resdiff.rules.notes import mark_value, marks
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report numbered footnotes that no mark cites; asterisks stand in headers, which have no marks."""
    cited = {marked.reference.note for marked in marks(subject.draft)}
    for note in subject.draft.footnotes:
        if note.key not in cited and mark_value(note.mark):
            yield Finding(Place(Spot.NOTE, note.key), f"no mark in the text cites footnote {note.mark}")


RULE = Rule(
    code="RD202",
    name="note-without-mark",
    severity=Severity.ERROR,
    summary="A numbered footnote is cited by no mark in the text.",
    why=(
        "Every footnote has its mark in the text and every mark its footnote. A footnote that nothing cites is what "
        "remains when a paragraph is deleted and its footnote is not."
    ),
    source=FOOTNOTES,
    advice="Put the mark where the footnote belongs, or delete the footnote.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n<sup>1</sup> Resolution 70/1.\n\n<sup>2</sup> "
        "Resolution 70/2.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n<sup>1</sup> Resolution 70/1.\n"
    ),
    check=check,
)
