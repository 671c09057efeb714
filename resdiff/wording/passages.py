"""Passages that two sets of stretches share: what was dropped in one clause and put in in another.

So many words in a row that stand on both sides (a core) are found as sets of word runs, and grown in both directions,
over a word or two that differ where the words after these agree again. The work is in proportion to the words dropped
and put in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from resdiff.frozen import dataclass

Words = Sequence[str]

_GAPS = (((1, 1),), ((1, 0), (0, 1)), ((2, 2),), ((1, 2), (2, 1)), ((2, 0), (0, 2)))
"""Words of the two sides that a gap may skip; of two mirrored ones, neither is taken where both would do."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How long things must be, in words (in Chinese: characters)."""

    core: int
    """Without a gap."""
    least: int
    """A passage worth telling."""
    again: int
    """Must agree after a gap."""
    letters: int
    """Shorter stretches, in letters and blanks, hold no passage."""


SPACED = Scale(6, 8, 3, 40)
UNSPACED = Scale(12, 16, 5, 16)


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a dropped stretch that were put in in another one; spans are a first word and the one after the last."""

    old: int
    """Index of the stretch."""
    old_span: tuple[int, int]
    new: int
    new_span: tuple[int, int]
    core: tuple[int, int]
    """The longest run without a gap: words of the old stretch."""


def matches(old: Sequence[Words], new: Sequence[Words], scale: Scale) -> Iterator[Match]:
    """Return every match that has a core, once for each core; matches may overlap.

    A core has a run of ``scale.core`` words that stands once in ``old`` and once in ``new``.
    """
    dropped: set[Words] = set().union(*(_runs(words, scale.core) for words in old))
    put_in = _places(new, scale.core, dropped)
    origins = _places(old, scale.core, put_in.keys())
    seen: set[tuple[int, int, int, int]] = set()
    for run, found in put_in.items():
        if len(found) > 1 or len(origins[run]) > 1:
            continue
        (number, place), (other, at) = found[0], origins[run][0]
        core = _core(old[other], new[number], at, place)
        if (name := (other, number, core[0], place - at)) not in seen:
            seen.add(name)
            yield _grown(old[other], new[number], core, core[0] + place - at, (other, number), scale)


def _places(side: Sequence[Words], length: int, among: Set[Words]) -> dict[Words, list[tuple[int, int]]]:
    """Return where each of the runs ``among`` stands: in which stretch, at which word."""
    index: dict[Words, list[tuple[int, int]]] = {}
    for number, words in enumerate(side):
        if among.isdisjoint(_runs(words, length)):
            continue
        for place, run in enumerate(_runs(words, length)):
            if run in among:
                index.setdefault(run, []).append((number, place))
    return index


def _runs(words: Words, length: int) -> Iterator[Words]:
    """Return each run of so many words."""
    return zip(*(words[shift:] for shift in range(length)), strict=False)


def _core(old: Words, new: Words, at: int, place: int) -> tuple[int, int]:
    """Return where, in ``old``, the words around ``old[at]`` begin and end to be those around ``new[place]``."""
    back = _agree(old, new, at - 1, place - 1, -1)
    return at - back, at + _agree(old, new, at, place, 1)


def _agree(old: Words, new: Words, at: int, place: int, step: int) -> int:
    """Count the words that agree from ``old[at]`` and ``new[place]`` on."""
    count = 0
    while 0 <= at < len(old) and 0 <= place < len(new) and old[at] == new[place]:
        at, place, count = at + step, place + step, count + 1
    return count


def _grown(old: Words, new: Words, core: tuple[int, int], start: int, names: tuple[int, int], scale: Scale) -> Match:
    ends = _beyond(old, new, (core[1], start + core[1] - core[0]), 1, scale.again)
    starts = _beyond(old, new, (core[0] - 1, start - 1), -1, scale.again)
    return Match(names[0], (starts[0] + 1, ends[0]), names[1], (starts[1] + 1, ends[1]), core)


def _beyond(old: Words, new: Words, place: tuple[int, int], step: int, again: int) -> tuple[int, int]:
    """Go on from ``place`` over gaps; return the first places of both sides that do not belong any more."""
    while True:
        for gaps in _GAPS:
            good = [
                (at + step * run, there + step * run)
                for at, there in ((place[0] + step * gap[0], place[1] + step * gap[1]) for gap in gaps)
                if (run := _agree(old, new, at, there, step)) >= again
                and not (_figures(old, place[0], at) or _figures(new, place[1], there))
            ]
            if len(good) == 1:
                place = good[0]
                break
        else:
            return place


def _figures(words: Words, start: int, end: int) -> bool:
    """Tell whether a gap skips a figure: another amount or year is another statement."""
    low, high = (start, end) if start <= end else (end + 1, start + 1)
    return any(word[0].isdigit() for word in words[max(0, low) : high])
