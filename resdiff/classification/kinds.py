"""The kinds of change, one small test each. Better quiet than wrong: what is not surely routine is reworded."""

from __future__ import annotations

import re

from resdiff.classification.group import Group
from resdiff.model import Operation
from resdiff.text import even, words

_GLUED = re.compile(r"(?<=[^\W\d])\d{1,2}$")


def is_added(group: Group) -> bool:
    """Nothing stood for it in the old text."""
    return not group.old and bool(group.new)


def is_dropped(group: Group) -> bool:
    """Nothing stands for it in the new text."""
    return not group.new and bool(group.old)


def is_unchanged(group: Group) -> bool:
    """The same words and signs, but for blanks; footnote marks that say the same under the same number."""
    if any(edit.operation is not Operation.EQUAL for edit in group.edits):
        return False
    if any(edit.old_text and _visible(edit.old_text) != _visible(edit.text) for edit in group.edits):
        return False
    return _marks(group.old) == _marks(group.new)


def _visible(text: str) -> str:
    return "".join(text.split())


def _marks(clauses: tuple[object, ...]) -> list[str]:
    return [reference.mark for clause in clauses for reference in getattr(clause, "references", ())]


def is_editorial(group: Group) -> bool:
    """Only punctuation, quotes, capitals, hyphens, spelling variants, footnote numbers or scanning flaws differ."""
    if any(edit.operation is not Operation.EQUAL and not edit.text for edit in group.edits):
        return False
    return all(_same_words(region.old, region.new) for region in group.regions())


def _same_words(old: str, new: str) -> bool:
    """Tell whether two texts read the same: equal but for signs, case, hyphens and glued footnote marks."""
    return _letters(old) == _letters(new)


def _letters(text: str) -> str:
    return "".join(_GLUED.sub("", word.casefold()) for word in words(even(text)))


def is_routine(group: Group) -> bool:
    """Only what moves on with time differs."""
    return False
