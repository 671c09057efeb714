"""What the rules on weakened and strengthened opening phrases have in common."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import TagName
from resdiff.rules.rule import Example, Finding, Subject, in_clause

BASE = (
    "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
    "1. *{0}* States to inspect vessels that carry unmarked fishing gear;\n\n"
    "2. *Decides* to remain seized of the matter.\n"
)


def example(draft: str, base: str) -> Example:
    """Return an example whose first operative paragraph opens with ``draft``, and with ``base`` in the base."""
    return Example(BASE.format(draft).replace("79/1", "80/1"), BASE.format(base))


def changed_openings(subject: Subject, name: TagName, verb: str) -> Iterator[Finding]:
    """Report each change that carries the tag ``name``; ``verb`` says what happened to the opening phrase."""
    for change in subject.changes:
        for tag in change.tags:
            if tag.name is not name or not change.new or not change.old:
                continue
            clause = subject.new(change.new[0])
            yield Finding(
                in_clause(clause, 0, len(clause.opening)),
                f"the opening phrase was {verb}: “{tag.old}” became “{tag.new}”",
                base_label=change.old[0],
            )
            break
