"""What changed, at a glance: the chart of kinds and the grouped list of changes."""

from __future__ import annotations

from resdiff.frozen import dataclass
from resdiff.model import Change, Comparison, Kind, TagName
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.wording import SUBSTANTIVE, excerpt, labels, tag_words

_OPEN = 24
"""Groups with more entries than this are closed at first."""

_OPENINGS = (TagName.OPENING_STRONGER, TagName.OPENING_WEAKER)


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of the chart: ``start`` and ``width`` in per cent of all changes."""

    kind: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of changes."""

    kind: str
    target: str
    labels: str
    text: str
    tags: tuple[str, ...]
    side: int
    """0: the text is the old document's; 1: the new one's."""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one sort under a title."""

    title: str
    entries: tuple[Entry, ...]
    open: bool


def bars(comparison: Comparison) -> tuple[Bar, ...]:
    """Return the chart: one stretch for each kind, as long as its share of the changes."""
    total = len(comparison.changes) or 1
    found, start = [], 0.0
    for kind, count in reversed(comparison.counts().items()):
        width = round(100 * count / total, 2)
        if count:
            found.append(Bar(str(kind), round(start, 2), width))
        start += width
    return tuple(found)


def groups(comparison: Comparison, texts: Interface) -> tuple[Group, ...]:
    """Return the list of changes: openings that grew stronger or weaker, then by kind, substance first."""
    found = [
        Group(
            texts.kinds[kind],
            tuple(_entry(comparison, change, texts) for change in comparison.changes if change.kind is kind),
            kind in SUBSTANTIVE,
        )
        for kind in (Kind.REWORDED, Kind.DROPPED, Kind.ADDED, Kind.ROUTINE, Kind.EDITORIAL)
    ]
    found.insert(0, Group(texts.openings, _openings(comparison, texts), open=True))
    return tuple(
        Group(group.title, group.entries, group.open and len(group.entries) <= _OPEN)
        for group in found
        if group.entries
    )


def _openings(comparison: Comparison, texts: Interface) -> tuple[Entry, ...]:
    """Return an entry for each opening phrase that grew stronger or weaker: the two phrases, not the text."""
    return tuple(
        Entry(
            str(change.kind),
            f"new-{change.new[0]}",
            labels(change),
            f"{tag.old} → {tag.new}",
            (texts.tags[tag.name],),
            1,
        )
        for change in comparison.changes
        for tag in change.tags
        if tag.name in _OPENINGS and change.new
    )


def _entry(comparison: Comparison, change: Change, texts: Interface) -> Entry:
    target = f"new-{change.new[0]}" if change.new else f"old-{change.old[0]}"
    return Entry(
        str(change.kind),
        target,
        labels(change),
        excerpt(comparison, change),
        tag_words(change, texts),
        1 if change.new else 0,
    )
