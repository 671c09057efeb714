"""What the rules on weakened and strengthened opening phrases have in common."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Change, Operation, TagName
from resdiff.rules.rule import Example, Finding, Subject, in_clause
from resdiff.text import words

BASE = (
    "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
    "1. *{0}* States to inspect vessels that carry unmarked fishing gear;\n\n"
    "2. *Decides* to remain seized of the matter.\n"
)


def example(draft: str, base: str) -> Example:
    """Return an example whose first operative paragraph opens with ``draft``, and with ``base`` in the base."""
    return Example(BASE.format(draft).replace("79/1", "80/1"), BASE.format(base))


_STILL_THE_SAME = 0.4
"""Share of words that stay in a clause of which a changed verb says something; others are new texts."""


def _kept(change: Change) -> float:
    """Return the share of the longer side's words that are on both sides."""
    counted = dict.fromkeys(Operation, 0)
    for edit in change.edits:
        counted[edit.operation] += len(words(edit.text))
    equal = counted[Operation.EQUAL]
    longer = equal + max(counted[Operation.DELETE], counted[Operation.INSERT])
    return equal / longer if longer else 0.0


def changed_openings(subject: Subject, name: TagName, verb: str) -> Iterator[Finding]:
    """Report each change that carries the tag ``name``; ``verb`` says what happened to the opening phrase."""
    for change in subject.changes:
        for tag in change.tags:
            if tag.name is not name or not change.new or not change.old or _kept(change) < _STILL_THE_SAME:
                continue
            clause = subject.new(change.new[0])
            yield Finding(
                in_clause(clause, 0, len(clause.opening)),
                f"the opening phrase was {verb}: “{tag.old}” became “{tag.new}”",
                base_label=change.old[0],
            )
            break
