"""Tags about requests: reports asked for anew or no longer, and another addressee."""

from __future__ import annotations

from itertools import islice

from resdiff.classification.group import Group
from resdiff.classification.openings import opening_words
from resdiff.classification.vocabulary import Vocabulary, vocabulary
from resdiff.model import Clause, Tag, TagName
from resdiff.text import folded_words, word_spans

_ASKED = 25
"""What is asked for stands within so many words of the verb of request."""
_SPOKEN_TO = 12
"""Whom a clause addresses stands within so many words of its beginning."""


def requests_changed(group: Group) -> tuple[Tag, ...]:
    """Compare how many reports and the like both sides ask for."""
    known = vocabulary(group.language)
    old, new = (sum(_requests(clause, known) for clause in side) for side in (group.old, group.new))
    if old == new:
        return ()
    name = TagName.REQUEST_ADDED if new > old else TagName.REQUEST_DROPPED
    return (Tag(name, str(old), str(new)),)


def _requests(clause: Clause, known: Vocabulary) -> int:
    """Count the verbs of request that are soon followed by what is asked for: a report, an update, a briefing."""
    if not known.requests:
        return 0
    if not known.spaced:
        opens = any(clause.text.startswith(verb) for verb in known.requests)
        return int(opens and any(word in clause.text for word in known.reports))
    said = folded_words(clause.text)
    if known.requests.isdisjoint(said):
        return 0
    verbs = [place for place, word in enumerate(said) if word in known.requests]
    ends = [*verbs[1:], len(said)]
    return sum(
        any(word in known.reports for word in said[place : min(end, place + _ASKED)])
        for place, end in zip(verbs, ends, strict=False)
    )


def addressee_changed(group: Group) -> tuple[Tag, ...]:
    """Compare whom one clause and its successor address, where both say so right after the opening."""
    if not (len(group.old) == len(group.new) == 1):
        return ()
    known = vocabulary(group.language)
    old, new = (_addressee(side[0], known) for side in (group.old, group.new))
    if not old or not new or old[1] == new[1]:
        return ()
    return (Tag(TagName.ADDRESSEE_CHANGED, old[0], new[0]),)


def _addressee(clause: Clause, known: Vocabulary) -> tuple[str, str] | None:
    """Return the first addressee that the beginning of a clause names: the name as printed, and whose name it is."""
    if not known.scale or not _asks(clause, known):
        return None
    if not known.spaced:
        said = clause.text[:20]
        found = [(said.find(name), -len(name), name, whose) for name, whose in known.addressees]
        return next(((name, whose) for place, _, name, whose in sorted(found) if place >= 0), None)
    said = f" {' '.join(folded_words(clause.text)[:_SPOKEN_TO])} "
    found = [(said.find(f" {name} "), -len(name), name, whose) for name, whose in known.addressees]
    return next(
        (
            (_printed(clause.text, said[:place].count(" "), name), whose)
            for place, _, name, whose in sorted(found)
            if place >= 0
        ),
        None,
    )


def _printed(text: str, first: int, name: str) -> str:
    """Return the words of ``text`` from the one numbered ``first`` on that make up ``name``, as they are printed."""
    spans = list(islice(word_spans(text), first, first + name.count(" ") + 1))
    return text[spans[0][1] : spans[-1][2]]


def _asks(clause: Clause, known: Vocabulary) -> bool:
    """Tell whether a clause asks something of somebody: its opening stands on the first scale."""
    said = opening_words(clause, known)
    joint = " " if known.spaced else ""
    scale = known.scale or {}
    phrases = (joint.join(said[:size]) for size in range(len(said), 0, -1))
    return next((scale[phrase][0] == 0 for phrase in phrases if phrase in scale), False)
