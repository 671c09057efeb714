"""Passages that moved within one change: dropped here, put in there, word for word."""

from __future__ import annotations

from collections.abc import Sequence

from resdiff.frozen import replace
from resdiff.model import Edit, Operation
from resdiff.text import folded_words

_LEAST = 3
"""Shorter passages are no move worth telling."""


def mark_moves(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return ``edits`` with each deletion and insertion of the same words numbered as one moved passage."""
    if not {Operation.DELETE, Operation.INSERT} <= {edit.operation for edit in edits}:
        return tuple(edits)
    dropped: dict[tuple[str, ...], list[int]] = {}
    for place, edit in enumerate(edits):
        if edit.operation is Operation.DELETE and edit.text:
            dropped.setdefault(folded_words(edit.text), []).append(place)
    out = list(edits)
    number = 0
    for place, edit in enumerate(edits):
        if edit.operation is not Operation.INSERT or not edit.text:
            continue
        said = folded_words(edit.text)
        if len(said) >= _LEAST and dropped.get(said):
            number += 1
            source = dropped[said].pop(0)
            out[source] = replace(out[source], moved=number)
            out[place] = replace(out[place], moved=number)
    return tuple(out)
