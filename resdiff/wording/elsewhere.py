"""Text that left one clause and turns up in another, as a rule without a link between the two.

It stands as dropped in one place and as added in another. Here each end is told where the other is. A passage counts
if it is long enough, says something (its words are rare in resolutions at large, see ``resdiff.kinship``), and stands
only once in either document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from math import fsum, sqrt

from resdiff.frozen import dataclass
from resdiff.kinship import RAREST, rarities
from resdiff.model import Change, Edit, Operation, Resolution
from resdiff.text import even, folded_words, word_spans, words
from resdiff.wording.passages import SPACED, UNSPACED, matches
from resdiff.wording.units import text_units

_WEIGHT = 15.0
"""What a passage must weigh that is all that was dropped, or all that was put in, at its place: less is a phrase of
anybody's. One that is a share of it must weigh more, by the root of the share, …"""
_WEIGHT_ALONE = 32.0
"""… but no more than that."""
_WITHOUT_CAPITALS = 2.0
"""The bounds are so much higher where no capital letters tell a name from what is said."""
_SLIGHT = 1.5
"""Rarity of words that weigh nothing (articles, prepositions, "international"); none begins or ends a passage."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of one clause that was dropped or put in: ``text`` stands at ``start`` of an edit."""

    change: int
    edit: int
    label: str
    start: int
    text: str
    alone: bool
    """Whether the change has no more than one clause on either side."""


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a passage: words ``start`` to ``end`` of a stretch."""

    stretch: _Stretch
    start: int
    end: int

    def meets(self, other: _End) -> bool:
        """Tell whether both have a word in common."""
        return self.stretch == other.stretch and self.start < other.end and other.start < self.end

    def characters(self) -> tuple[int, int]:
        """Return where the end begins and stops in the text of its edit; no unit (a date, a compound) is cut."""
        text = self.stretch.text
        spans = list(word_spans(text))
        ends = [0, *accumulate(len(unit.text) for unit in text_units(text))]
        start = min(end for end in ends if end >= spans[self.start][1])
        stop = max(start, *(end for end in ends if end <= spans[self.end - 1][2]))
        stop -= len(text[start:stop]) - len(text[start:stop].rstrip())
        return self.stretch.start + start, self.stretch.start + stop


@dataclass(frozen=True, slots=True)
class _Scales:
    """How much words say: their rarity beyond the slight ones; names and figures half, for they name more than say."""

    rarity: Mapping[str, float]
    in_pairs: bool
    """The table has pairs of signs, not words (Chinese); each sign is in two of them."""
    bound: float = 1.0
    """By how much the bounds are raised."""

    def __call__(self, text: str, start: int = 0, end: int | None = None) -> float:
        """Weigh the words ``start`` to ``end`` of a text."""
        printed, folded = words(text)[start:end], folded_words(text)[start:end]
        terms = [one + other for one, other in pairwise(folded)] if self.in_pairs else folded
        return (0.5 if self.in_pairs else 1.0) * fsum(
            max(0.0, self.rarity.get(term, RAREST) - _SLIGHT) * (0.5 if _names(word) else 1.0)
            for term, word in zip(terms, printed, strict=False)
        )

    def trimmed(self, said: Sequence[str], start: int, end: int) -> tuple[int, int]:
        """Return ``start`` and ``end`` without the slight words at either end."""
        while start < end and self.rarity.get(said[start], RAREST) < _SLIGHT:
            start += 1
        while start < end and self.rarity.get(said[end - 1], RAREST) < _SLIGHT:
            end -= 1
        return start, end


def mark_elsewhere(changes: Sequence[Change], old: Resolution, new: Resolution) -> tuple[Change, ...]:
    """Return ``changes`` with each passage that went to (or came from) another clause as an edit that says where.

    An edit that holds a passage is cut around it, so both texts are spelled as before. Where the language has no table
    of common words, or the documents are not in one language, nothing is marked.
    """
    code = new.metadata.language
    scale = UNSPACED if code == "zh" else SPACED
    dropped = list(_stretches(changes, Operation.DELETE, scale.letters))
    put_in = list(_stretches(changes, Operation.INSERT, scale.letters))
    if not (dropped and put_in and code == old.metadata.language and (rarity := rarities(code))):
        return tuple(changes)
    has_capitals = dropped[0].text.lower() != dropped[0].text.upper()
    scales = _Scales(rarity, code == "zh", 1.0 if has_capitals else _WITHOUT_CAPITALS)
    cuts: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for pair in _passages(dropped, put_in, (old, new), scales):
        spans = [end.characters() for end in pair]
        if all(start < stop for start, stop in spans):
            for end, span, other in zip(pair, spans, pair[::-1], strict=True):
                place = (end.stretch.change, end.stretch.edit)
                cuts.setdefault(place, []).append((*span, other.stretch.label))
    if not cuts:
        return tuple(changes)
    touched = {number for number, _ in cuts}
    return tuple(
        replace(change, edits=tuple(_cut(change.edits, number, cuts))) if number in touched else change
        for number, change in enumerate(changes)
    )


def _stretches(changes: Sequence[Change], operation: Operation, letters: int) -> Iterator[_Stretch]:
    """Return what was dropped or put in, cut where a clause of a group ends; moves within a change are told already."""
    for number, change in enumerate(changes):
        labels = iter(change.old if operation is Operation.DELETE else change.new)
        label = next(labels, "")
        alone = max(len(change.old), len(change.new)) == 1
        for place, edit in enumerate(change.edits):
            is_own = edit.operation is operation
            if not is_own and (edit.operation is not Operation.EQUAL or "\n" not in edit.text):
                continue
            start = 0
            for turn, line in enumerate(edit.text.split("\n")):
                label = next(labels, label) if turn else label
                if is_own and len(line) >= letters and not edit.moved:
                    yield _Stretch(number, place, label, start, line, alone)
                start += len(line) + 1


def _passages(
    dropped: Sequence[_Stretch], put_in: Sequence[_Stretch], documents: tuple[Resolution, Resolution], weigh: _Scales
) -> list[tuple[_End, _End]]:
    """Return the passages worth telling, both ends of each; of those that overlap, the weightiest."""
    said = [[folded_words(stretch.text) for stretch in side] for side in (dropped, put_in)]
    scale = UNSPACED if weigh.in_pairs else SPACED
    found: list[tuple[float, tuple[_End, _End]]] = []
    for match in matches(said[0], said[1], scale):
        if dropped[match.old].alone and dropped[match.old].change == put_in[match.new].change:
            continue  # within one clause: see ``moves``
        ends = (
            _End(dropped[match.old], *weigh.trimmed(said[0][match.old], *match.old_span)),
            _End(put_in[match.new], *weigh.trimmed(said[1][match.new], *match.new_span)),
        )
        if min(end.end - end.start for end in ends) < scale.least:
            continue
        weight = min(weigh(end.stretch.text, end.start, end.end) for end in ends)
        if weight < _WEIGHT * weigh.bound:
            continue
        if any(_is_name(end.stretch.text, end.start) for end in ends):
            weight /= 2
        sides = zip(ends, (dropped, put_in), strict=True)
        share = max(weight / fsum(weigh(one.text) for one in _siblings(end, side)) for end, side in sides)
        if weight < weigh.bound * min(_WEIGHT_ALONE, _WEIGHT / sqrt(share)):
            continue
        core = said[0][match.old][match.core[0] : match.core[1]]
        if all(_times(core, document) == 1 for document in documents):
            found.append((weight, ends))
    kept: list[tuple[_End, _End]] = []
    for _, pair in sorted(found, key=lambda entry: -entry[0]):
        if not any(mine.meets(one) for other in kept for mine, one in zip(pair, other, strict=True)):
            kept.append(pair)
    return kept


def _names(word: str) -> bool:
    """Tell whether a word is a figure or begins with a capital letter."""
    return word[0].isdigit() or word[0].isupper()


def _is_name(text: str, start: int) -> bool:
    """Tell whether a quotation mark or a capital in mid-sentence stands at a word or just before it: a name goes on."""
    if not start:
        return False
    spans = [(begin, end) for _, begin, end in word_spans(text)][max(0, start - 2) : start + 1]
    initials = [text[begin] for begin, _ in spans[-2:]]
    is_quoted = '"' in even(text[spans[-2][1] : spans[-1][0]])
    return is_quoted or initials[1].isupper() or (initials[0].isupper() and len(spans) > 2)


def _siblings(end: _End, side: Sequence[_Stretch]) -> list[_Stretch]:
    """Return all that was dropped from (or put in) the clause of an end."""
    own = end.stretch
    return [one for one in side if (one.change, one.label) == (own.change, own.label)]


def _times(run: Sequence[str], document: Resolution) -> int:
    """Count how often so many words stand in a row in the clauses of a document."""
    sought = f" {' '.join(run)} "
    return sum(f" {' '.join(folded_words(clause.text))} ".count(sought) for clause in document.clauses)


def _cut(
    edits: Sequence[Edit], change: int, cuts: Mapping[tuple[int, int], list[tuple[int, int, str]]]
) -> Iterator[Edit]:
    """Cut the edits of a change around its passages."""
    for place, edit in enumerate(edits):
        at = 0
        for start, end, label in sorted(cuts.get((change, place), ())):
            if start > at:
                yield replace(edit, text=edit.text[at:start])
            yield replace(edit, text=edit.text[start:end], elsewhere=label)
            at = end
        if at < len(edit.text) or not edit.text:
            yield replace(edit, text=edit.text[at:])
