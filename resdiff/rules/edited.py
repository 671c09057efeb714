"""The edits of a change, with where each stands in the clause of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.model import Change, Operation


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the base, and the passage of the draft that stands in its place; either may be empty."""

    old: str
    new: str
    start: int
    """Where ``new`` stands in the clause of the draft."""

    @property
    def end(self) -> int:
        """Where ``new`` ends in the clause of the draft."""
        return self.start + len(self.new)


def passages(change: Change) -> Iterator[Passage]:
    """Give what differs between the two clauses of a one-to-one change, in order."""
    at, old, new = 0, "", ""
    for edit in change.edits:
        if not edit.text:
            continue
        if edit.operation is Operation.EQUAL:
            if old or new:
                yield Passage(old, new, at - len(new))
            old = new = ""
            at += len(edit.text)
        elif edit.operation is Operation.DELETE:
            old += edit.text
        else:
            new += edit.text
            at += len(edit.text)
    if old or new:
        yield Passage(old, new, at - len(new))
