"""Tags about opening phrases: stronger, weaker, or changed where the scale does not say."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from resdiff.classification.group import Group
from resdiff.classification.vocabulary import Vocabulary, vocabulary
from resdiff.model import Clause, Tag, TagName
from resdiff.text import folded_words

_REACH = 9
"""An opening phrase is no longer than so many words (signs, in Chinese)."""


def opening_changed(group: Group) -> tuple[Tag, ...]:
    """Compare the opening phrases of one clause and its successor on the scale of their language."""
    if not (len(group.old) == len(group.new) == 1):
        return ()
    known = vocabulary(group.language)
    old, new = group.old[0], group.new[0]
    places = (_place(old, known), _place(new, known))
    shown = (old.opening, new.opening)
    if places[0] and places[1]:
        if places[0][0] != places[1][0]:
            return (Tag(TagName.OPENING_CHANGED, *shown),)
        if places[0][1] != places[1][1]:
            stronger = places[0][1] < places[1][1]
            return (Tag(TagName.OPENING_STRONGER if stronger else TagName.OPENING_WEAKER, *shown),)
        # One step of the scale: the same verb in the form of another part, or another verb of the same weight.
        same = old.part is not new.part or _plain(old, known) == _plain(new, known) or _only_cut(old, new)
        return () if same else (Tag(TagName.OPENING_CHANGED, *shown),)
    if old.part is not new.part or not all(shown) or _plain(old, known) == _plain(new, known) or _only_cut(old, new):
        return ()
    return (Tag(TagName.OPENING_CHANGED, *shown),)


def _only_cut(old: Clause, new: Clause) -> bool:
    """Tell whether both clauses begin with the longer of their openings: only the italics end elsewhere."""
    reach = max(len(old.opening), len(new.opening))
    return folded_words(old.text[:reach]) == folded_words(new.text[:reach])


def opening_words(clause: Clause, known: Vocabulary) -> list[str]:
    """Return the first words of a clause, folded, without those that only chain it to the one before it."""
    return _unchained(folded_words(clause.text[:200]), known, _REACH)


def _plain(clause: Clause, known: Vocabulary) -> list[str]:
    return _unchained(folded_words(clause.opening), known)


def _unchained(words: Sequence[str], known: Vocabulary, most: int = sys.maxsize) -> list[str]:
    """Leave out the words that only chain a clause to the one before it, one (``also``) or two (``in addition``).

    No more than ``most`` words are returned.
    """
    out: list[str] = []
    place = 0
    while place < len(words) and len(out) < most:
        if words[place] in known.chain:
            place += 1
        elif " ".join(words[place : place + 2]) in known.chain:
            place += 2
        else:
            out.append(words[place])
            place += 1
    return out


def _place(clause: Clause, known: Vocabulary) -> tuple[int, int] | None:
    """Return the scale and the step of the longest phrase that the clause opens with."""
    if not known.scale:
        return None
    joint = " " if known.spaced else ""
    said = opening_words(clause, known)
    return next(
        (known.scale[phrase] for size in range(len(said), 0, -1) if (phrase := joint.join(said[:size])) in known.scale),
        None,
    )
