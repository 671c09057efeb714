"""Two documents to links: which clause became which.

1. Words are numbered and weighed by rarity (``similarity``), and the pairs worth measuring chosen (``candidates``).
2. A logistic model weighs each pair; the best one-to-one links are found together, not one by one (``pairing``).
3. Further links are made where a clause covers what its partner's other links leave open (``partition``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from heapq import nsmallest

from resdiff.alignment.model import prior
from resdiff.alignment.pairing import Pair, Scored, Terms, one_to_one
from resdiff.alignment.partition import further_links
from resdiff.frozen import dataclass, replace
from resdiff.kinship import kinship
from resdiff.model import Evidence, Link, Resolution, Step
from resdiff.options import SURE, Options, check_labels
from resdiff.similarity import Profiles, profiles
from resdiff.text import folded_words, words

__all__ = ["align"]

_SHOWN = 8
"""So many shared words are named as evidence."""


def align(old: Resolution, new: Resolution, options: Options | None = None) -> tuple[Link, ...]:
    """Return the links between the clauses of two documents, in the order of the old text, then of the new.

    Raises ``OptionError`` where a pin or unlink names a clause that is not there.
    """
    options = check_labels(options or Options(), old, new)
    before, after = ({clause.label: index for index, clause in enumerate(side.clauses)} for side in (old, new))
    pins = frozenset((before[a], after[b]) for a, b in options.pins)
    banned = frozenset((before.get(a, -1), after.get(b, -1)) for a, b in options.unlinks)
    prepared = profiles(old, new)
    terms = Terms(pins, banned, prior(kinship(old, new)), options.min_score)
    found = _find_either_way(old, new, prepared, terms)
    leaders = found.leaders()
    links = []
    for pair in sorted({*found.single, *found.further}):
        step = _step(pair, found, pins, prepared)
        weighed = found.further.get(pair) or found.scored[pair]
        chance = 1.0 if step is Step.PINNED else weighed.probability
        if chance >= options.min_score:
            rival = next((other for other in leaders.get(pair[0], ()) if other != pair), None)
            evidence = Evidence(
                step,
                tuple((name, round(min(max(value, 0.0), 1.0), 4)) for name, value in weighed.features.items()),
                _shared(prepared, pair, new.clauses[pair[1]].text),
                new.clauses[rival[1]].label if rival else "",
                round(found.scored[rival].probability, 4) if rival else 0.0,
            )
            labels = old.clauses[pair[0]].label, new.clauses[pair[1]].label
            links.append(Link(*labels, round(chance, 4), evidence, chance >= SURE))
    return tuple(links)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the search found, as pairs of indexes of an old and a new clause."""

    single: Collection[Pair]
    further: Mapping[Pair, Scored]
    scored: Mapping[Pair, Scored]

    def turned(self) -> _Found:
        """Return the same with the sides exchanged."""
        return _Found(
            {(b, a) for a, b in self.single},
            {(b, a): value.turned() for (a, b), value in self.further.items()},
            {(b, a): value for (a, b), value in self.scored.items()},
        )

    def leaders(self) -> dict[int, list[Pair]]:
        """Return each old clause's two best pairs."""
        rows: dict[int, list[Pair]] = {}
        for pair in sorted(self.scored, key=lambda pair: (-self.scored[pair].probability, pair)):
            row = rows.setdefault(pair[0], [])
            if len(row) < 2:
                row.append(pair)
        return rows


def _find_either_way(old: Resolution, new: Resolution, prepared: Profiles, terms: Terms) -> _Found:
    """Search from the same side whichever text is called old, so that exchanging them exchanges the links."""
    if _rank(old) > _rank(new):
        return _find(new, old, replace(prepared, old=prepared.new, new=prepared.old), terms.turned()).turned()
    return _find(old, new, prepared, terms)


def _find(old: Resolution, new: Resolution, prepared: Profiles, terms: Terms) -> _Found:
    single, scored = one_to_one(old, new, prepared, terms)
    return _Found(single, further_links(prepared, single, scored, terms), scored)


def _rank(document: Resolution) -> tuple[int, list[str]]:
    return len(document.clauses), [clause.text for clause in document.clauses]


def _step(pair: Pair, found: _Found, pins: Collection[Pair], prepared: Profiles) -> Step:
    """Tell which step found the link."""
    if pair in pins:
        return Step.PINNED
    if pair in found.further:
        return Step.SPLIT if any(other[0] == pair[0] for other in found.single) else Step.MERGE
    if prepared.old[pair[0]].spelled == prepared.new[pair[1]].spelled:
        return Step.IDENTICAL
    return Step.ASSIGNMENT


def _shared(prepared: Profiles, pair: Pair, text: str) -> tuple[str, ...]:
    """Return the rarest words of both clauses, rarest first, as ``text``, the new clause, has them."""
    printed = dict(zip(folded_words(text), words(text), strict=True))
    common = prepared.old[pair[0]].words & prepared.new[pair[1]].words
    rarest = (prepared.vocabulary[number] for number in nsmallest(_SHOWN, common))
    return tuple(printed.get(word, word) for word in rarest)
