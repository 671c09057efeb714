"""Tell whether one resolution is an earlier version of another, and by which sign.

Titles alone do not tell: "Situation of human rights in Belarus" is nearer to "… in Myanmar" than many a title is to its
own next version. So near titles count only if the texts share phrases, and within one session of the General Assembly
or the Human Rights Council two near titles are two subjects. The bounds were set on the English resolutions of the
General Assembly's 74th and 75th sessions and tried on the rest (docs/explanation/series.md).
"""

from __future__ import annotations

from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.library.keys import cited_number, title_key
from resdiff.library.store import Library, Record
from resdiff.library.texts import phrases, shared
from resdiff.text import fold

_SAME_BUT_DATES = 0.94
"""Titles so alike under one agenda item differ in a date, an ordinal or a hyphen."""
_NEAR = 0.72
"""Titles so alike are near."""
_SHARED = 0.30
"""Share of common phrases that near titles under one agenda item need."""
_FAR = 0.5
"""Titles less alike are never versions of one another, even if recalled."""
_RECALLED = 0.96
"""What the likeness of titles and twice the share of common phrases come to for a resolution that is recalled."""


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
    """Whether the later version names it in its preamble."""


@dataclass(frozen=True, slots=True)
class Later:
    """The later version, with what is asked about it again and again."""

    record: Record
    recalled: frozenset[str]
    """Numbers of resolutions that its preamble names."""
    phrases: dict[str, int]


def judge_by_title(later: Record, recalled: frozenset[str], other: Record) -> Predecessor | None:
    """Return ``other`` as an earlier version if it has the same title, evened out."""
    if not later.title or title_key(later.title) != title_key(other.title):
        return None
    return Predecessor(other, Sign.SAME_TITLE, 1.0, 1.0, cited_number(other.symbol) in recalled)


def judge(library: Library, later: Later, other: Record) -> Predecessor | None:
    """Return ``other`` as an earlier version of ``later`` with another title, or None."""
    record = later.record
    likeness = title_likeness(record.title, other.title)
    if likeness < _FAR or _are_siblings(record, other):
        return None
    named = cited_number(other.symbol) in later.recalled
    same_item = bool(record.agenda_title) and fold(record.agenda_title) == fold(other.agenda_title)
    if not named and not (same_item and likeness >= _NEAR):
        return None
    common = shared(later.phrases, phrases(library, other))
    if same_item and (likeness >= _SAME_BUT_DATES or (likeness >= _NEAR and common >= _SHARED)):
        return Predecessor(other, Sign.SAME_AGENDA_ITEM, likeness, common, named)
    if named and likeness + 2 * common >= _RECALLED:
        return Predecessor(other, Sign.RECALLED, likeness, common, named)
    return None


def title_likeness(left: str, right: str) -> float:
    """Tell how alike two titles are, 0…1: the mean of their letters in order and of their words in any order."""
    from rapidfuzz import fuzz

    one, two = title_key(left), title_key(right)
    if not one or not two:
        return 0.0
    return (fuzz.token_sort_ratio(one, two) + fuzz.ratio(one, two)) / 200


def _are_siblings(record: Record, other: Record) -> bool:
    """Tell whether two resolutions of one session are apart: not so A and B of one, nor the Security Council's."""
    if record.body == "SC" or record.session != other.session:
        return False
    return cited_number(record.symbol) != cited_number(other.symbol)
