"""Which paragraphs of the two documents stand together in the redline, and in which order all of them stand.

The old text is the base and keeps its order. What the new text has in another order is deleted in the one place and
inserted in the other, unless the user asked for Word's own moves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from resdiff.encoding import COMPARABLE, common, spell
from resdiff.frozen import dataclass, replace
from resdiff.model import Comparison, Edit, Operation
from resdiff.renderers.docx.sheet import Sheet, sheets
from resdiff.text import tokens


@dataclass(frozen=True, slots=True)
class Unit:
    """Paragraphs that became paragraphs, or that were added (``old`` empty) or deleted (``new`` empty)."""

    old: tuple[Sheet, ...]
    new: tuple[Sheet, ...]
    edits: tuple[Edit, ...] = ()
    moved: int = 0
    """Non-zero: the deletion and the insertion with this number are one passage, to the letter the same."""


def units(comparison: Comparison) -> tuple[Unit, ...]:
    """Return all paragraphs of both documents in the order of the redline, each document's own order kept."""
    old, new = sheets(comparison.old), sheets(comparison.new)
    places = ({sheet.key: at for at, sheet in enumerate(old)}, {sheet.key: at for at, sheet in enumerate(new)})
    paired = [unit for unit in _paired(comparison, old, new) if _is_whole(unit, places)]
    anchors = _in_order(paired, places)
    moved = _moved([unit for unit in paired if unit not in anchors])
    found: list[Unit] = []
    at_old = at_new = 0
    for anchor in (*anchors, None):
        end_old = places[0][anchor.old[0].key] if anchor else len(old)
        end_new = places[1][anchor.new[0].key] if anchor else len(new)
        found += [Unit((sheet,), (), moved=moved[0].get(sheet.key, 0)) for sheet in old[at_old:end_old]]
        found += [Unit((), (sheet,), moved=moved[1].get(sheet.key, 0)) for sheet in new[at_new:end_new]]
        if anchor:
            found.append(anchor)
            at_old, at_new = end_old + len(anchor.old), end_new + len(anchor.new)
    return tuple(found)


def diff_texts(old: str, new: str) -> tuple[Edit, ...]:
    """Return the edits from ``old`` to ``new`` by words, to the letter: for lines that are no clauses, and typesetting.

    Two texts that are too long to be compared are one change.
    """
    left, right = tokens(old), tokens(new)
    if len(left) * len(right) > COMPARABLE:
        return tuple(Edit(*side) for side in ((Operation.DELETE, old), (Operation.INSERT, new)))
    edits: list[Edit] = []
    at = (0, 0)
    for start, begin, size in (*common(*spell([left, right])), (len(left), len(right), 0)):
        sides = (
            (Operation.DELETE, left[at[0] : start]),
            (Operation.INSERT, right[at[1] : begin]),
            (Operation.EQUAL, left[start : start + size]),
        )
        edits += [Edit(operation, "".join(said)) for operation, said in sides if said]
        at = start + size, begin + size
    return tuple(edits)


def typeset(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Cut what both sides say but typeset otherwise, so that a no-break space alone is dropped and put in."""
    for edit in edits:
        if edit.old_text and edit.old_text != edit.text:
            yield from diff_texts(edit.old_text, edit.text)
        else:
            yield edit


def _paired(comparison: Comparison, old: Sequence[Sheet], new: Sequence[Sheet]) -> Iterable[Unit]:
    """Yield the paragraphs that became paragraphs: linked clauses, headings, lines of one role in the same order."""
    sides = {sheet.key: sheet for sheet in old}, {sheet.key: sheet for sheet in new}
    for change in comparison.changes:
        if change.old and change.new:
            olds = tuple(sides[0][label] for label in change.old)
            yield Unit(olds, tuple(sides[1][label] for label in change.new), change.edits)
    for heading in comparison.headings:
        if heading.old >= 0 and heading.new >= 0:
            before, after = sides[0][f"heading {heading.old}"], sides[1][f"heading {heading.new}"]
            yield Unit((before,), (after,), heading.edits)
    lines = [[sheet for sheet in side if sheet.group] for side in (old, new)]
    roles = [[sheet.group for sheet in side] for side in lines]
    matcher = SequenceMatcher(None, roles[0], roles[1], autojunk=False)
    for start, begin, size in matcher.get_matching_blocks():
        for step in range(size):
            before, after = lines[0][start + step], lines[1][begin + step]
            yield Unit((before,), (after,), ())


def _is_whole(unit: Unit, places: tuple[dict[str, int], dict[str, int]]) -> bool:
    """Tell whether the paragraphs of ``unit`` stand together in both documents."""
    for side, known in ((unit.old, places[0]), (unit.new, places[1])):
        at = [known[sheet.key] for sheet in side]
        if at != list(range(at[0], at[0] + len(at))):
            return False
    return True


def _in_order(paired: Sequence[Unit], places: tuple[dict[str, int], dict[str, int]]) -> list[Unit]:
    """Return the largest choice of ``paired`` that has one order in both documents (by patience sorting)."""
    ordered = sorted(paired, key=lambda unit: places[0][unit.old[0].key])
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, unit in enumerate(ordered):
        place = places[1][unit.new[0].key]
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
        before.append(ends[at - 1] if at else -1)
    chosen: list[Unit] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(ordered[index])
        index = before[index]
    return chosen[::-1]


def _moved(apart: Iterable[Unit]) -> tuple[dict[str, int], dict[str, int]]:
    """Number the units that stand elsewhere in the new document and are the same to the letter."""
    numbers: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for unit in apart:
        bare = [replace(sheet, key="", line=0, part=None, cells=()) for sheet in (*unit.old, *unit.new)]
        same = len(unit.old) == len(unit.new) == 1 and bare[0] == bare[1]
        if same and not unit.old[0].references:
            number = len(numbers[0]) + 1
            numbers[0][unit.old[0].key] = numbers[1][unit.new[0].key] = number
    return numbers
