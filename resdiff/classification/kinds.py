"""The kinds of change, one small test each. Better quiet than wrong: what is not surely routine is reworded."""

from __future__ import annotations

import re
from itertools import zip_longest
from unicodedata import normalize

from resdiff.classification.group import Group, Region
from resdiff.classification.passing import moves_on, note_moves_on, passage
from resdiff.classification.vocabulary import Vocabulary, vocabulary
from resdiff.model import Clause, Operation
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


def _marks(clauses: tuple[Clause, ...]) -> list[str]:
    return [reference.mark for clause in clauses for reference in clause.references]


def is_editorial(group: Group) -> bool:
    """Only punctuation, quotes, capitals, hyphens, spelling variants, footnote numbers or scanning flaws differ."""
    known = vocabulary(group.language)
    return all(same_letters(region.old, region.new, known) for region in _shortest_first(group)) and all(
        all(texts) and same_letters(*texts, known) for texts in _changed_notes(group)
    )


def is_routine(group: Group) -> bool:
    """Only what moves on with time differs, beside what is editorial.

    Sessions, dates, years, report symbols, the predecessors in "Recalling its resolution", "also" and "further".
    """
    if len(group.old) > 1 or len(group.new) > 1:
        return False
    time = passage(group)
    return all(
        same_letters(region.old, region.new, time.words) or moves_on(region, time) for region in _shortest_first(group)
    ) and all(note_moves_on(*texts, time) for texts in _changed_notes(group))


def _shortest_first(group: Group) -> list[Region]:
    """Return what changed so that a place which settles that a change matters comes early, and is soon looked at."""
    return sorted(group.regions, key=lambda region: len(region.old) + len(region.new))


def _changed_notes(group: Group) -> list[tuple[str, str]]:
    """Return what the footnotes say that are no longer the same, old and new in turn; nothing where a side has none."""
    gone = [edit.old_note for edit in group.edits if edit.operation is Operation.DELETE and edit.old_note]
    come = [edit.new_note for edit in group.edits if edit.operation is Operation.INSERT and edit.new_note]
    if not (gone or come):
        return []
    said = [{note.key: note.text for note in side.footnotes} for side in (group.old_document, group.new_document)]
    texts = ([said[0].get(key, "") for key in gone], [said[1].get(key, "") for key in come])
    return list(zip_longest(*texts, fillvalue=""))


def same_letters(old: str, new: str, known: Vocabulary) -> bool:
    """Tell whether two texts read the same: equal but for signs, case, hyphens, spelling and glued footnote marks."""
    return _letters(old, known) == _letters(new, known)


def _letters(text: str, known: Vocabulary) -> str:
    joined = "".join(_plain(word) for word in words(even(text)))
    for variant, usual in known.spelling:
        joined = joined.replace(variant, usual)
    return joined


def _plain(word: str) -> str:
    """Return a word in small letters, without an accent on its capital nor a footnote mark glued to its end."""
    first = normalize("NFD", word[0])[0] if word[0].isupper() else word[0]
    plain = first + word[1:]
    return (_GLUED.sub("", plain) if plain[-1].isdigit() else plain).casefold()
