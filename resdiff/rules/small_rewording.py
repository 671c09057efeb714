"""RD304: agreed language is not changed in a few words by accident."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Change, Kind, Part, TagName
from resdiff.rules.conventions import SUBMISSION
from resdiff.rules.edited import Passage, passages
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause
from resdiff.text import fold, words

MOST_WORDS = 3
"""Words that a small rewording changes on either side."""
FEWEST_WORDS = 12
"""Words of a clause of which a few are few."""
_EXPLAINED = frozenset(
    {
        TagName.SPLIT,
        TagName.MERGED,
        TagName.PART_CHANGED,
        TagName.OPENING_STRONGER,
        TagName.OPENING_WEAKER,
        TagName.CITATION_ADDED,
        TagName.CITATION_DROPPED,
        TagName.CITATION_MOVED_ON,
        TagName.REQUEST_ADDED,
        TagName.REQUEST_DROPPED,
        TagName.NUMBER_CHANGED,
    }
)
"""Tags that say why the words changed, or that another rule reports."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report clauses that differ from the base in a few words only, at the first of them."""
    for change in subject.changes:
        if change.kind is not Kind.REWORDED or len(change.old) != 1 or len(change.new) != 1:
            continue
        clause = subject.new(change.new[0])
        if any(tag.name in _EXPLAINED for tag in change.tags) or clause.part not in (Part.PREAMBULAR, Part.OPERATIVE):
            continue
        found = _small(change, clause.text, clause.opening)
        if found:
            shown = "; ".join(_shown(passage) for passage in found)
            yield Finding(
                in_clause(clause, found[0].start, found[0].end),
                f"agreed language changed: {shown}",
                base_label=change.old[0],
            )


def _small(change: Change, text: str, opening: str) -> list[Passage]:
    """Return what changed, if it is a few words of a long clause; chained openings and figures do not count."""
    found = [passage for passage in passages(change) if _counts(passage, len(opening))]
    old = sum(len(words(passage.old)) for passage in found)
    new = sum(len(words(passage.new)) for passage in found)
    is_small = old + new > 0 and max(old, new) <= MOST_WORDS and len(words(text)) >= FEWEST_WORDS
    return found if is_small else []


def _counts(passage: Passage, opening: int) -> bool:
    """Tell whether a passage changes words: not in the opening phrase, not only signs or figures."""
    if passage.start < opening:
        return False
    old, new = words(fold(passage.old)), words(fold(passage.new))
    return old != new and any(word.isalpha() for word in (*old, *new))


def _shown(passage: Passage) -> str:
    old, new = passage.old.strip(), passage.new.strip()
    if not old:
        return f"“{new}” inserted"
    if not new:
        return f"“{old}” left out"
    return f"“{old}” became “{new}”"


RULE = Rule(
    code="RD304",
    name="small-rewording",
    severity=Severity.WARNING,
    summary="A clause differs from the base in a few words.",
    why=(
        "Wording that has been agreed for years carries compromises. One to three words changed in a long clause are "
        "either a slip or a change that somebody will ask about."
    ),
    source=SUBMISSION,
    advice='Take the words of the base, or record the departure: resdiff check --accept LABEL --reason "…".',
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect all fishing vessels that carry unmarked or prohibited gear on the high "
        "seas;\n\n2. *Decides* to remain seized of the matter.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect all fishing vessels that carry unmarked or illegal gear on the high "
        "seas;\n\n2. *Decides* to remain seized of the matter.\n",
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect all fishing vessels that carry unmarked or illegal gear on the high "
        "seas;\n\n2. *Decides* to remain seized of the matter.\n",
        "## 79/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect all fishing vessels that carry unmarked or illegal gear on the high "
        "seas;\n\n2. *Decides* to remain seized of the matter.\n",
    ),
    check=check,
    needs_base=True,
)
