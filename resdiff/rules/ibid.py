"""Footnotes that say "the same place" (Ibid.), and what they point at."""

from __future__ import annotations

from resdiff.model import Footnote
from resdiff.rules.rule import Subject
from resdiff.text import fold


def is_ibid(note: Footnote, subject: Subject) -> bool:
    """Tell whether a footnote begins with the language's word for "the same place"."""
    language = subject.language
    folded = fold(note.text)
    return language is not None and any(folded.startswith(fold(word)) for word in language.ibid)


def antecedent(notes: tuple[Footnote, ...], index: int, subject: Subject) -> Footnote | None:
    """Return the footnote that the "Ibid." of ``notes[index]`` points at: the last before it that names a source."""
    for note in reversed(notes[:index]):
        if not is_ibid(note, subject):
            return note
    return None
