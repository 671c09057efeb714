"""Which session each operative clause asks for in the base, and in the draft."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.model import Clause, Part
from resdiff.rules.rule import Subject
from resdiff.rules.sessions import Session, sessions


@dataclass(frozen=True, slots=True)
class Update:
    """A session named in a clause of the base, and what the linked clause of the draft names in its place."""

    clause: Clause
    base_label: str
    old: int
    new: Session


def session_updates(subject: Subject) -> Iterator[Update]:
    """Give the sessions to come that operative clauses of the base name, with what the draft names instead.

    A session is to come if it is later than the base's own. Only clauses linked one to one that name as many sessions
    in both texts are looked at.
    """
    comparison, code = subject.comparison, subject.draft.metadata.language
    if comparison is None or not comparison.old.metadata.session.isdigit():
        return
    own = int(comparison.old.metadata.session)
    old_code = comparison.old.metadata.language
    olds = {clause.label: clause for clause in comparison.old.clauses}
    news = {clause.label: clause for clause in comparison.new.clauses}
    for change in comparison.changes:
        if len(change.old) != 1 or len(change.new) != 1:
            continue
        before, after = olds[change.old[0]], news[change.new[0]]
        if after.part is not Part.OPERATIVE or before.part is not Part.OPERATIVE:
            continue
        old = list(sessions(before.text, old_code))
        new = list(sessions(after.text, code))
        if len(old) == len(new):
            for was, now in zip(old, new, strict=True):
                if was.number > own:
                    yield Update(after, before.label, was.number, now)


def draft_session(subject: Subject) -> int:
    """Return the session that the draft's header or symbol gives, or 0; it is never guessed."""
    session = subject.draft.metadata.session
    return int(session) if session.isdigit() else 0
