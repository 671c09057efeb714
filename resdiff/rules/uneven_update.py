"""RD307: what moves on from session to session moves on evenly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from resdiff.rules.conventions import PRACTICE
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause
from resdiff.rules.session_updates import Update, session_updates

_TEXT = (
    "## {0}/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 73/125 of 11 December 2018,\n\n"
    "1. *Requests* the Secretary-General to report on catches to the General Assembly at its {1} session;\n\n"
    "2. *Calls upon* States to report on their gear to the Assembly at its {2} session;\n\n"
    "3. *Decides* to include in the provisional agenda of its {3} session the item entitled “Fisheries”.\n"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Report a session that has moved on to another than most clauses that named the same one in the base."""
    groups: dict[int, list[Update]] = {}
    for update in session_updates(subject):
        if update.new.number != update.old:
            groups.setdefault(update.old, []).append(update)
    for old, updates in groups.items():
        counted = Counter(update.new.number for update in updates).most_common(2)
        if len(counted) < 2 or counted[0][1] == counted[1][1]:
            continue
        usual = counted[0][0]
        for update in updates:
            if update.new.number != usual:
                phrase = update.clause.text[update.new.start : update.new.end]
                yield Finding(
                    in_clause(update.clause, update.new.start, update.new.end),
                    f"“{phrase}”: session {old} of the base became {update.new.number} here and {usual} elsewhere",
                    base_label=update.base_label,
                )


RULE = Rule(
    code="RD307",
    name="uneven-update",
    severity=Severity.WARNING,
    summary="One session of the base became different sessions in different clauses of the draft.",
    why=(
        "Reports and agenda items that were asked for at one session mostly stay together. Where one clause names "
        "another session than the rest, it was moved on twice, or not far enough."
    ),
    source=PRACTICE,
    advice="Name the same session, unless the difference is meant.",
    bad=Example(
        _TEXT.format(76, "seventy-eighth", "seventy-seventh", "seventy-eighth"),
        _TEXT.format(74, "seventy-sixth", "seventy-sixth", "seventy-sixth"),
    ),
    good=Example(
        _TEXT.format(76, "seventy-eighth", "seventy-eighth", "seventy-eighth"),
        _TEXT.format(74, "seventy-sixth", "seventy-sixth", "seventy-sixth"),
    ),
    check=check,
    needs_base=True,
)
