"""What a comparison makes one suspect: two texts that are no versions of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resdiff.model import Comparison

_FEW = 3
"""Texts with fewer clauses may well have none in common."""


def notice(comparison: Comparison) -> str:
    """Return a line for the user where the two texts are in two languages, or share no clause; else an empty text."""
    from resdiff.renderers.wording import names_of
    from resdiff.text import visible

    old, new = map(visible, names_of((comparison.old, comparison.new)))
    languages = comparison.old.metadata.language, comparison.new.metadata.language
    if all(languages) and languages[0] != languages[1]:
        found = f"{old} is read as {languages[0]!r}, {new} as {languages[1]!r}"
        return f"note: {found}; texts are compared by their words, so take both in one language (--lang)"
    shortest = min(len(comparison.old.clauses), len(comparison.new.clauses))
    if not comparison.links and shortest >= _FEW:
        return f"note: no clause of {old} was found again in {new}; are they versions of one text?"
    return ""
