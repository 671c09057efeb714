"""Tell whether one resolution is an earlier version of another, and by which sign.

Titles alone do not tell: "Situation of human rights in Belarus" is nearer to "… in Myanmar" than many a title is to its
own next version. Nor do texts: a resolution may quote most of another that it does not replace. So both are weighed
together, and where they leave a doubt none is taken. The bounds were set on 172 finds that were read
(docs/explanation/series.md, tests/benchmarks/judged_predecessors.tsv).
"""

from __future__ import annotations

from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.library.keys import agenda_key, cited_number, title_key
from resdiff.library.store import Library, Record
from resdiff.library.texts import phrases, shared

FAR = 0.5
"""Titles less alike are never versions of one another, even if recalled."""
_SAME_BUT_DATES = 0.94
"""Titles so alike under one agenda item differ in a date, an ordinal or a hyphen."""
_NEAR = 0.72
"""Titles under one agenda item are at least so alike, unless the earlier version is recalled."""
_WEIGHED = 2.0
"""What twice the likeness of the titles and the share of common phrases come to."""
_WEIGHED_ELSEWHERE = 2.05
"""The same for a resolution that is recalled from under another item."""
_SHORTEST_HEAD = 3
"""Words of a title before its colon that say what the series is about."""


class Sign(StrEnum):
    """How a predecessor was found, surest first."""

    SAME_TITLE = "same-title"
    SAME_AGENDA_ITEM = "near-title-same-agenda-item"
    RECALLED = "near-title-recalled"


@dataclass(frozen=True, slots=True)
class Predecessor:
    """An earlier version, and how it was found."""

    record: Record
    sign: Sign
    likeness: float
    """Of the titles, 0…1."""
    shared: float
    """Share of common phrases, 0…1; 1 where the titles are the same, which needs no more."""
    recalled: bool
    """Whether the later version names it in its preamble, or an earlier one of its title."""


@dataclass(frozen=True, slots=True)
class Later:
    """The later version, with what is asked about it again and again."""

    record: Record
    recalled: frozenset[str]
    """Numbers of resolutions that its preamble names."""
    phrases: dict[str, int]


def judge_by_title(other: Record, recalled: frozenset[str]) -> Predecessor:
    """Return ``other`` as an earlier version with the same title, evened out."""
    return Predecessor(other, Sign.SAME_TITLE, 1.0, 1.0, cited_number(other.symbol) in recalled)


def judge(library: Library, later: Later, other: Record, *, named: bool) -> Predecessor | None:
    """Return ``other`` as an earlier version of ``later`` with another title, or None.

    ``named`` tells whether the later version recalls it.
    """
    record = later.record
    likeness = title_likeness(record.title, other.title)
    key = agenda_key(record.agenda_title)
    same_item = bool(key) and key == agenda_key(other.agenda_title)
    if not named and not (same_item and likeness >= _NEAR):
        return None
    common = shared(later.phrases, phrases(library, other))
    weighed = 2 * likeness + common
    if same_item and likeness >= _NEAR and (likeness >= _SAME_BUT_DATES or weighed >= _WEIGHED):
        return Predecessor(other, Sign.SAME_AGENDA_ITEM, likeness, common, named)
    if named and (weighed >= _WEIGHED_ELSEWHERE or _have_one_head(record.title, other.title)):
        return Predecessor(other, Sign.RECALLED, likeness, common, named)
    return None


def _have_one_head(left: str, right: str) -> bool:
    """Tell whether two titles are one subject with an aspect of the year: "Health and foreign policy: …"."""
    (one, colon, _), (two, other_colon, _) = left.partition(":"), right.partition(":")
    return (
        bool(colon and other_colon) and len((key := title_key(one)).split()) >= _SHORTEST_HEAD and key == title_key(two)
    )


def title_likeness(left: str, right: str) -> float:
    """Tell how alike two titles are, 0…1: the mean of their letters in order and of their words in any order."""
    from rapidfuzz import fuzz

    one, two = title_key(left), title_key(right)
    if not one or not two:
        return 0.0
    return (fuzz.token_sort_ratio(one, two) + fuzz.ratio(one, two)) / 200
