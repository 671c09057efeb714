"""Two sequences of units to edits that a person would mark: few, whole phrases.

The shortest edit script comes from rapidfuzz (longest common subsequence, bit-parallel: Hyyrö 2004), which is exact,
needs no deadline and so gives the same answer on any machine. diff-match-patch's semantic clean-up (Fraser 2006) then
makes phrases of it, on units written as single signs. What follows does on words what that clean-up cannot see in
signs: common stretches that weigh less than the edits around them are taken into these, and edits slide to the best
boundary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from resdiff.encoding import COMPARABLE, Match, common, spell
from resdiff.model import Edit, Operation
from resdiff.wording.units import LINE, Unit


@dataclass(slots=True)
class Block:
    """A stretch that is common to both sides, or dropped on one and put in on the other."""

    old: list[Unit]
    new: list[Unit]
    equal: bool


def edits(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Edit, ...]:
    """Return the edits that turn ``old`` into ``new``; deletions stand before insertions at the same place."""
    if not (old and new):
        return (*_spelled(Operation.DELETE, old), *_spelled(Operation.INSERT, new))
    blocks = [Block([], [], True), *_trim(_blocks(old, new)), Block([], [], True)]
    _slide(blocks)
    out: list[Edit] = []
    for block in blocks:
        if block.equal:
            out.extend(_equal(block))
        else:
            out.extend(_spelled(Operation.DELETE, block.old))
            out.extend(_spelled(Operation.INSERT, block.new))
    return tuple(out)


def _blocks(old: Sequence[Unit], new: Sequence[Unit]) -> list[Block]:
    """Return an edit script as blocks, alternately equal and not."""
    if len(old) * len(new) > COMPARABLE:  # the middle becomes one deletion and one insertion
        return _affixes(old, new)
    out: list[Block] = []
    at = (0, 0)
    for start, other, size in (*_common(old, new), (len(old), len(new), 0)):
        if at != (start, other):
            out.append(Block(list(old[at[0] : start]), list(new[at[1] : other]), False))
        at = start + size, other + size
        if size:
            out.append(Block(list(old[start : at[0]]), list(new[other : at[1]]), True))
    return out


def _common(old: Sequence[Unit], new: Sequence[Unit]) -> list[Match]:
    """Return the common stretches that hold edits apart."""
    spelled = spell([[unit.key for unit in side] for side in (old, new)])
    # Blanks and signs hold nothing apart: without them half as much is left for the clean-up, which is slow.
    ends = (len(old), len(new))
    said = [match for match in common(*spelled) if _is_at_end(match, ends) or any(map(_says, _new_units(match, new)))]
    return _weighty(_cleaned(said, *spelled), old, new)


def _is_at_end(match: Match, ends: tuple[int, int]) -> bool:
    """Tell whether nothing stands before a common stretch, or nothing after it, on either side."""
    return match[:2] == (0, 0) or (match[0] + match[2], match[1] + match[2]) == ends


def _new_units(match: Match, new: Sequence[Unit]) -> Sequence[Unit]:
    return new[match[1] : match[1] + match[2]]


def _says(unit: Unit) -> bool:
    """Tell whether a unit holds the edits around it apart: a word, or the end of a clause."""
    return unit.word or unit is LINE


def _cleaned(found: Sequence[Match], old: str, new: str) -> list[Match]:
    """Return the common stretches that diff-match-patch's semantic clean-up leaves."""
    from diff_match_patch import diff_match_patch

    delete, insert, equal = diff_match_patch.DIFF_DELETE, diff_match_patch.DIFF_INSERT, diff_match_patch.DIFF_EQUAL
    steps: list[tuple[int, str]] = []
    at = (0, 0)
    for start, other, size in (*found, (len(old), len(new), 0)):
        sides = (delete, old[at[0] : start]), (insert, new[at[1] : other]), (equal, old[start : start + size])
        steps += [(side, text) for side, text in sides if text]
        at = start + size, other + size
    matcher = diff_match_patch()
    matcher.diff_cleanupMerge(steps)
    matcher.diff_cleanupSemantic(steps)
    out: list[Match] = []
    start = other = 0
    for side, text in steps:
        if side == equal:
            out.append((start, other, len(text)))
        start += len(text) if side != insert else 0
        other += len(text) if side != delete else 0
    return out


def _affixes(old: Sequence[Unit], new: Sequence[Unit]) -> list[Block]:
    """Return what is common at the start and at the end, and all between as one change."""
    least = min(len(old), len(new))
    start = next((i for i in range(least) if old[i].key != new[i].key), least)
    end = next((i for i in range(least - start) if old[-1 - i].key != new[-1 - i].key), least - start)
    cut = (len(old) - end, len(new) - end)
    parts = [
        Block(list(old[:start]), list(new[:start]), True),
        Block(list(old[start : cut[0]]), list(new[start : cut[1]]), False),
        Block(list(old[cut[0] :]), list(new[cut[1] :]), True),
    ]
    return [part for part in parts if part.old or part.new]


def _weighty(found: Sequence[Match], old: Sequence[Unit], new: Sequence[Unit]) -> list[Match]:
    """Leave out the common stretches that weigh no more than the change before them nor than that after them.

    A change weighs what a reader sees of it: the more of its two sides. The clauses of a group stay apart.
    """
    before, after = (list(accumulate([unit.weight for unit in side], initial=0)) for side in (old, new))
    ends = len(old), len(new)
    kept = list(found)
    place = 0

    def change(start: tuple[int, int], end: tuple[int, int]) -> int:
        """Return the weight of what stands between two places of both sides."""
        return max(before[end[0]] - before[start[0]], after[end[1]] - after[start[1]])

    while place < len(kept):
        start, other, size = kept[place]
        last = kept[place - 1] if place else (0, 0, 0)
        following = kept[place + 1][:2] if place + 1 < len(kept) else ends
        least = min(
            change((last[0] + last[2], last[1] + last[2]), (start, other)),
            change((start + size, other + size), following),
        )
        units = _new_units(kept[place], new)
        is_slight = after[other + size] - after[other] <= least or not any(unit.word for unit in units)
        if is_slight and not _is_at_end(kept[place], ends) and LINE not in units:
            del kept[place]
            place = max(0, place - 1)
        else:
            place += 1
    return kept


def _trim(blocks: list[Block]) -> list[Block]:
    """Give back to the neighbours what both sides of a change begin or end with."""
    out: list[Block] = []
    for block in blocks:
        for part in [block] if block.equal else _affixes(block.old, block.new):
            if out and out[-1].equal and part.equal:
                out[-1].old += part.old
                out[-1].new += part.new
            else:
                out.append(part)
    return out


def _slide(blocks: list[Block]) -> None:
    """Move pure insertions and deletions sideways to the boundaries that read best, in place.

    The first and the last block are equal ones, if empty.
    """
    for place, block in enumerate(blocks):
        if block.equal or (block.old and block.new):
            continue
        before, after = blocks[place - 1], blocks[place + 1]
        while _slides(before.new[-1:], (block.old or block.new)[-1:]):
            _step(before, block, after, left=True)
        best, steps, at = _fit(before, block, after), 0, 0
        while _slides((block.old or block.new)[:1], after.new[:1]):
            _step(before, block, after, left=False)
            steps += 1
            value = _fit(before, block, after)
            if value >= best:
                best, at = value, steps
        for _ in range(steps - at):
            _step(before, block, after, left=True)


def _slides(one: list[Unit], other: list[Unit]) -> bool:
    return bool(one and other) and one[0].key == other[0].key and one[0] is not LINE


def _step(before: Block, block: Block, after: Block, *, left: bool) -> None:
    """Slide a pure insertion or deletion by one unit; both texts stay what they were."""
    source, target = (before, after) if left else (after, before)
    end = -1 if left else 0
    old, new = source.old.pop(end), source.new.pop(end)
    side = block.old or block.new
    leaving = side.pop(end)
    arriving = old if side is block.old else new
    pair = (leaving, new) if side is block.old else (old, leaving)
    side.insert(0 if left else len(side), arriving)
    target.old.insert(0 if left else len(target.old), pair[0])
    target.new.insert(0 if left else len(target.new), pair[1])


def _fit(before: Block, block: Block, after: Block) -> int:
    """Return how well a pure insertion or deletion is cut: the higher the better."""
    side = block.old or block.new
    return _boundary(before.new[-1:], side[0]) + _boundary(side[-1:], after.new[0] if after.new else None)


def _boundary(left: list[Unit], right: Unit | None) -> int:
    """Grade a cut: at a line 5, after a blank or at an end 3, before a sign 2, before a blank 1."""
    if (left and left[0] is LINE) or right is LINE:
        return 5
    if right is None or not left or left[0].blank:
        return 3
    if right.blank:
        return 1
    return 2 if not right.word else 0


def _equal(block: Block) -> list[Edit]:
    """Return a common stretch as edits; footnote marks stand alone."""
    out: list[Edit] = []
    start = 0
    for place in range(len(block.new) + 1):
        if place < len(block.new) and (block.new[place].text or not block.new[place].note):
            continue
        old = "".join(unit.text for unit in block.old[start:place])
        new = "".join(unit.text for unit in block.new[start:place])
        if new:
            out.append(Edit(Operation.EQUAL, new, old_text=old if old != new else ""))
        if place < len(block.new):
            out.append(Edit(Operation.EQUAL, "", old_note=block.old[place].note, new_note=block.new[place].note))
        start = place + 1
    return out


def _spelled(operation: Operation, stretch: Sequence[Unit]) -> list[Edit]:
    """Return a dropped or added stretch as edits; footnote marks stand alone."""
    out: list[Edit] = []
    text = ""
    for unit in stretch:
        if unit.text:
            text += unit.text
            continue
        if text:
            out.append(Edit(operation, text))
            text = ""
        dropped = operation is Operation.DELETE
        out.append(Edit(operation, "", old_note=unit.note if dropped else "", new_note="" if dropped else unit.note))
    if text:
        out.append(Edit(operation, text))
    return out
