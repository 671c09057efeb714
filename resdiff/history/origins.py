"""Where words come from: each letter of a text carries the witness with which it came in, from version to version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from resdiff.frozen import dataclass
from resdiff.model import Change, Edit, Operation
from resdiff.model.history import Stretch

Origins = Sequence[int]
"""For each letter of a text the index of the witness with which it came in."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A clause's text, and the origins of its letters."""

    text: str
    origins: Origins


def carried(change: Change, old: Mapping[str, Traced], lengths: Mapping[str, int], witness: int) -> dict[str, Origins]:
    """Carry the origins of the old clauses of a change over to its new ones.

    ``old`` has all clauses of the old version, ``lengths`` the lengths of the new ones, both by label; ``witness`` is
    the one that the new clauses stand in. A passage that moved, within the change or from another clause, keeps its
    origin.
    """
    before: list[int] = []
    for label in change.old:
        before += [witness] * bool(before) + list(old[label].origins)  # clauses of a change are joined by a newline
    after = _walked(change.edits, before, old, witness)
    found: dict[str, Origins] = {}
    start = 0
    for label in change.new:
        found[label] = after[start : start + lengths[label]]
        start += lengths[label] + 1
    return found


def _walked(edits: Sequence[Edit], before: Origins, old: Mapping[str, Traced], witness: int) -> list[int]:
    after: list[int] = []
    moved = _moved(edits, before)
    place = 0
    for edit in edits:
        spelled = len(edit.old_text or edit.text)
        match edit.operation:
            case Operation.DELETE:
                place += spelled
            case Operation.EQUAL:
                after += _stretched(before[place : place + spelled], len(edit.text), witness)
                place += spelled
            case Operation.INSERT:
                source = _elsewhere(edit, old) if edit.elsewhere else moved.get(edit.moved, ())
                after += _stretched(source, len(edit.text), witness)
    return after


def _moved(edits: Sequence[Edit], before: Origins) -> dict[int, Origins]:
    """Return the origins of the passages that moved within the change, by their number."""
    found: dict[int, Origins] = {}
    place = 0
    for edit in edits:
        if edit.operation is Operation.INSERT:
            continue
        spelled = len(edit.old_text or edit.text)
        if edit.operation is Operation.DELETE and edit.moved:
            found[edit.moved] = before[place : place + spelled]
        place += spelled
    return found


def _elsewhere(edit: Edit, old: Mapping[str, Traced]) -> Origins:
    """Return the origins of a passage in the clause that it came from; none where it is not there to the letter."""
    source = old[edit.elsewhere]
    place = source.text.find(edit.text)
    return source.origins[place : place + len(edit.text)] if place >= 0 else ()


def _stretched(origins: Origins, length: int, witness: int) -> Origins:
    """Return ``origins`` for a text of ``length`` letters: printed forms of one text may differ in length."""
    if not origins:
        return [witness] * length
    if len(origins) == length:
        return origins
    return [origins[place * len(origins) // length] for place in range(length)]


def stretches(text: str, origins: Origins) -> tuple[Stretch, ...]:
    """Return ``text`` cut where its origin changes; blanks go with what stands before them."""
    if len(text) != len(origins):
        raise ValueError(f"{len(text)} letters, {len(origins)} origins")
    settled: list[int] = []
    for letter, origin in zip(text, origins, strict=True):
        settled.append(settled[-1] if letter.isspace() and settled else origin)
    found, start = [], 0
    for origin, run in groupby(settled):
        end = start + sum(1 for _ in run)
        found.append(Stretch(text[start:end], origin))
        start = end
    return tuple(found)
