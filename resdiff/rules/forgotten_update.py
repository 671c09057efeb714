"""RD306: what moves on from session to session has moved on."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.rules.conventions import PRACTICE
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause
from resdiff.rules.session_updates import draft_session, session_updates

_TEXT = (
    "## {0}/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 73/125 of 11 December 2018,\n\n"
    "1. *Requests* the Secretary-General to report on catches to the General Assembly at its {1} session;\n\n"
    "2. *Decides* to include in the provisional agenda of its {2} session the item entitled “Fisheries”.\n"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Report a session that stands as in the base, although the draft is for that session or a later one.

    Where the draft's session is not known, one that stays is reported if others of the same have moved on.
    """
    updates = list(session_updates(subject))
    now = draft_session(subject)
    moved = {update.old for update in updates if update.new.number > update.old}
    for update in updates:
        if update.new.number != update.old:
            continue
        stays = update.old <= now if now else update.old in moved
        if stays:
            phrase = update.clause.text[update.new.start : update.new.end]
            why = f"the draft is for session {now}" if now else "elsewhere in the draft it has moved on"
            yield Finding(
                in_clause(update.clause, update.new.start, update.new.end),
                f"“{phrase}” stands as in the base, and {why}",
                base_label=update.base_label,
            )


RULE = Rule(
    code="RD306",
    name="forgotten-update",
    severity=Severity.WARNING,
    summary="A session that should have moved on since the base stands as it did.",
    why=(
        "What an organ asks for at a later session has to be moved on whenever the resolution is taken up again. A "
        "request to report at a session that is over, or under way, is lost."
    ),
    source=PRACTICE,
    advice="Name the session that is meant now.",
    bad=Example(
        _TEXT.format(76, "seventy-sixth", "seventy-eighth"), _TEXT.format(74, "seventy-sixth", "seventy-sixth")
    ),
    good=Example(
        _TEXT.format(76, "seventy-eighth", "seventy-eighth"), _TEXT.format(74, "seventy-sixth", "seventy-sixth")
    ),
    check=check,
    needs_base=True,
)
