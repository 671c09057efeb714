"""RD204: "Ibid." points at a source."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.rules.conventions import SOURCES
from resdiff.rules.ibid import antecedent, is_ibid
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Report "Ibid." with no source before it."""
    notes = subject.draft.footnotes
    for index, note in enumerate(notes):
        if is_ibid(note, subject) and antecedent(notes, index, subject) is None:
            yield Finding(
                Place(Spot.NOTE, note.key), f"footnote {note.mark} says “Ibid.”, and no source stands before it"
            )


RULE = Rule(
    code="RD204",
    name="ibid-nothing",
    severity=Severity.ERROR,
    summary="A footnote says “Ibid.”, and no footnote before it names a source.",
    why=(
        "“Ibid.” repeats the source of the footnote just before it. When that footnote is deleted or moved, nothing is "
        "left to repeat."
    ),
    source=SOURCES,
    advice="Name the source in full.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n<sup>1</sup> Ibid., vol. 1833, No. 31363.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the Convention,<sup>1</sup>\n\n"
        "1. *Decides* to remain seized of the matter.\n\n"
        "<sup>1</sup> United Nations, *Treaty Series*, vol. 1833, No. 31363.\n"
    ),
    check=check,
)
