"""RD304: agreed language is not changed in a few words by accident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from resdiff.languages import language
from resdiff.languages.language import Language
from resdiff.model import Change, Clause, Kind, Part, TagName
from resdiff.rules.conventions import SUBMISSION
from resdiff.rules.edited import Passage, passages
from resdiff.rules.forms import are_exchanged, is_form, is_spelling, other_words
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject, in_clause
from resdiff.text import fold, words

MOST_WORDS = 3
"""Words that a small rewording changes on either side."""
_MOST_KEPT = 5000
"""Words that are known to be, or not to be, of time."""
_SHORT = 3
"""Letters of the longest word that goes with a date: "in", "du", "del"."""
_OPENING_REACH = 60
"""Characters within which "also" belongs to the opening phrase."""
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


_TRANSLATED_ANEW = 10
"""Clauses that a translation leaves reworded in few words; where there are more, it was revised as a whole."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report clauses that differ from the base in a few words only, at the first of them.

    A translation that was revised as a whole is told once: of eleven and more such clauses of a Spanish, Russian,
    Arabic or Chinese resolution five in six stayed as they were in English.
    """
    found = list(_reworded(subject))
    spoken = subject.language
    if spoken is None or not spoken.check.is_mostly_translated or len(found) <= _TRANSLATED_ANEW:
        yield from found
        return
    labels = ", ".join(finding.place.key for finding in found)
    yield Finding(
        Place(Spot.DOCUMENT),
        f"agreed language changed in a few words of {len(found)} clauses, as if translated anew: {labels}",
        "Look at each with resdiff compare, or keep to the words of the base.",
    )


def _reworded(subject: Subject) -> Iterator[Finding]:
    """Give a finding for each clause that differs from the base in a few words."""
    for change in subject.changes:
        if change.kind is not Kind.REWORDED or len(change.old) != 1 or len(change.new) != 1:
            continue
        clause = subject.new(change.new[0])
        if any(tag.name in _EXPLAINED for tag in change.tags) or clause.part not in (Part.PREAMBULAR, Part.OPERATIVE):
            continue
        found = _small(change, clause, subject.language)
        if found:
            shown = "; ".join(_shown(passage) for passage in found)
            yield Finding(
                in_clause(clause, found[0].start, found[0].end),
                f"agreed language changed: {shown}",
                base_label=change.old[0],
            )


def _small(change: Change, clause: Clause, spoken: Language | None) -> list[Passage]:
    """Return what changed, if it is a few words of a long clause; what moves on with time does not count."""
    if len(words(clause.text)) < FEWEST_WORDS:
        return []
    found: list[Passage] = []
    for passage in sorted(passages(change), key=lambda one: len(one.old) + len(one.new)):
        if _counts(passage, clause, spoken):
            found.append(passage)
            if max(map(len, _sides(found))) > MOST_WORDS:
                return []  # long passages, which take longest to weigh, are mostly not reached
    found.sort(key=lambda one: one.start)
    # Words that moved, or stand in another form elsewhere, are no change.
    return found if _says_more(*_sides(found), spoken) else []


def _sides(found: Sequence[Passage]) -> tuple[list[str], list[str]]:
    """Return the folded words of the base and of the draft in some passages."""
    old = [word for passage in found for word in words(fold(passage.old))]
    new = [word for passage in found for word in words(fold(passage.new))]
    return old, new


def _counts(passage: Passage, clause: Clause, spoken: Language | None) -> bool:
    """Tell whether a passage changes words of substance.

    The opening phrase has rules of its own; figures, dates and sessions move on with time; signs are no words.
    """
    if passage.start < len(clause.opening):
        return False
    old, new = words(fold(passage.old)), words(fold(passage.new))
    changed = other_words(old, new, spoken)
    if not _says_more(old, new, spoken):
        return False
    in_time = [word for word in changed if word[0].isdigit() or (spoken and _is_of_time(word, spoken.code))]
    if in_time:
        return any(word.isalpha() and len(word) > _SHORT for word in changed if word not in in_time)
    chained = _chain_words(spoken.code) if spoken and passage.start < _OPENING_REACH else frozenset()
    return not all(word in chained for word in changed)


def _says_more(old: Sequence[str], new: Sequence[str], spoken: Language | None) -> bool:
    """Tell whether the words that only one side has say anything: spelling and grammar do not."""
    changed = other_words(old, new, spoken)
    if not any(word.isalpha() for word in changed) or is_spelling("".join(old), "".join(new), spoken):
        return False
    if are_exchanged(old, new, spoken):
        return False
    return spoken is None or not all(word in _grammar(spoken.code) for word in changed)


@cache
def _grammar(code: str) -> frozenset[str]:
    """Return the folded articles and prepositions, which translators change from year to year."""
    spoken = language(code)
    common = {word for phrase in (*spoken.common_words, *spoken.check.small) for word in words(fold(phrase))}
    return frozenset(common - {word for phrase in spoken.check.weighty for word in words(fold(phrase))})


@lru_cache(_MOST_KEPT)
def _is_of_time(word: str, code: str) -> bool:
    """Tell whether a folded word is one of dates and sessions: a month, or an ordinal in any of its forms."""
    spoken = language(code)
    return word in _words(spoken.months) or any(
        is_form(word, ordinal, spoken) for ordinal in _words(spoken.session_ordinals)
    )


@cache
def _words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in words(fold(phrase)))


@cache
def _chain_words(code: str) -> frozenset[str]:
    """Return the folded words that lengthen an opening phrase: "also", "further"."""
    return frozenset(word for phrase in language(code).opening_modifiers for word in words(fold(phrase)))


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
