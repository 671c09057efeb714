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
from itertools import chain

from resdiff.encoding import COMPARABLE, code_point
from resdiff.model import Edit, Operation
from resdiff.wording.units import LINE, Unit


@dataclass(slots=True)
class Block:
    """A stretch that is common to both sides, or dropped on one and put in on the other."""

    old: list[Unit]
    new: list[Unit]
    equal: bool

    def weight(self) -> float:
        """Return how much a reader sees in the stretch: the more of both sides."""
        new = sum([unit.weight for unit in self.new])
        return new if self.equal else max(new, sum([unit.weight for unit in self.old]))


def edits(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Edit, ...]:
    """Return the edits that turn ``old`` into ``new``; deletions stand before insertions at the same place."""
    if not (old and new):
        return (*_spelled(Operation.DELETE, old), *_spelled(Operation.INSERT, new))
    blocks = [Block([], [], True), *_absorb(_blocks(old, new)), Block([], [], True)]
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
    keys = [[unit.key for unit in side] for side in (old, new)]
    signs = {key: code_point(number) for number, key in enumerate(dict.fromkeys(chain(*keys)))}
    spelled = ["".join(map(signs.__getitem__, side)) for side in keys]
    out: list[Block] = []
    places = [0, 0]
    for steps in _script(*spelled):
        ends = [place + step for place, step in zip(places, steps, strict=True)]
        equal = steps[0] == steps[1] and spelled[0][places[0] : ends[0]] == spelled[1][places[1] : ends[1]]
        if not (out and out[-1].equal == equal):
            out.append(Block([], [], equal))
        out[-1].old += old[places[0] : ends[0]]
        out[-1].new += new[places[1] : ends[1]]
        places = ends
    return out


def _script(old: str, new: str) -> list[tuple[int, int]]:
    """Return the shortest edit script, cleaned up: signs of the old text and of the new one that each step takes."""
    from diff_match_patch import diff_match_patch
    from rapidfuzz.distance import LCSseq

    delete, insert, equal = diff_match_patch.DIFF_DELETE, diff_match_patch.DIFF_INSERT, diff_match_patch.DIFF_EQUAL
    steps: list[tuple[int, str]] = []
    for op in LCSseq.opcodes(old, new):
        if op.tag == "equal":
            steps.append((equal, old[op.src_start : op.src_end]))
            continue
        steps += [(delete, text) for text in (old[op.src_start : op.src_end],) if text]
        steps += [(insert, text) for text in (new[op.dest_start : op.dest_end],) if text]
    matcher = diff_match_patch()
    matcher.diff_cleanupMerge(steps)
    matcher.diff_cleanupSemantic(steps)
    return [(0 if side == insert else len(text), 0 if side == delete else len(text)) for side, text in steps]


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


def _absorb(blocks: list[Block]) -> list[Block]:
    """Take common stretches into the edits around them where those weigh more on both sides."""
    weights = [block.weight() for block in blocks]
    place = 1
    while place < len(blocks) - 1:
        block = blocks[place]
        is_slight = weights[place] <= min(weights[place - 1], weights[place + 1]) or not _has_word(block)
        if not (block.equal and is_slight) or LINE in block.new:
            place += 1
            continue
        before, after = blocks[place - 1], blocks[place + 1]
        joined = Block(before.old + block.old + after.old, before.new + block.new + after.new, False)
        blocks[place - 1 : place + 2] = [joined]
        weights[place - 1 : place + 2] = [joined.weight()]
        place = max(1, place - 2)
    return _trim(blocks)


def _has_word(block: Block) -> bool:
    return any(unit.word for unit in block.new)


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
