"""One group of linked clauses to word-level edits."""

from __future__ import annotations

from collections.abc import Sequence

from resdiff.model import Clause, Edit, Operation, Resolution
from resdiff.wording.edits import edits
from resdiff.wording.elsewhere import mark_elsewhere
from resdiff.wording.moves import mark_moves
from resdiff.wording.units import text_units, units, whole

__all__ = ["compare_clauses", "compare_texts", "mark_elsewhere", "spell"]


def compare_clauses(
    old: Sequence[Clause], new: Sequence[Clause], old_document: Resolution, new_document: Resolution
) -> tuple[Edit, ...]:
    """Return the edits that turn the clauses ``old`` into ``new``; either may be empty, several are joined by newlines.

    Footnote marks are edits with empty text, equal where their notes say the same.
    """
    if not (old and new):
        return edits(whole(old), whole(new))
    if len(old) == len(new) == 1 and old[0].text == new[0].text and not (old[0].references or new[0].references):
        return (Edit(Operation.EQUAL, old[0].text),) if old[0].text else ()
    return mark_moves(edits(units(old, old_document), units(new, new_document)))


def compare_texts(old: str, new: str) -> tuple[Edit, ...]:
    """Return the edits that turn one text without footnote marks (a heading, a title) into another."""
    return mark_moves(edits(text_units(old), text_units(new)))


def spell(made: Sequence[Edit], operation: Operation) -> str:
    """Return the old text (``operation`` DELETE) or the new one (INSERT) that the edits spell."""
    if operation is Operation.DELETE:
        return "".join(edit.old_text or edit.text for edit in made if edit.operation is not Operation.INSERT)
    return "".join(edit.text for edit in made if edit.operation is not Operation.DELETE)
