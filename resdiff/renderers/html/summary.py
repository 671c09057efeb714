"""What changed, at a glance: the chart of kinds and the grouped list of changes."""

from __future__ import annotations

from dataclasses import dataclass

from resdiff.model import Change, Comparison, Kind, TagName
from resdiff.renderers.interface.texts import Interface
from resdiff.renderers.wording import SUBSTANTIVE, excerpt, labels, tag_words

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
    language: str


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
    openings = [change for change in comparison.changes if any(change.has(name) for name in _OPENINGS)]
    found = [(" · ".join(texts.tags[name] for name in _OPENINGS), openings, True)]
    found += [
        (texts.kinds[kind], [change for change in comparison.changes if change.kind is kind], kind in SUBSTANTIVE)
        for kind in (Kind.REWORDED, Kind.DROPPED, Kind.ADDED, Kind.ROUTINE, Kind.EDITORIAL)
    ]
    return tuple(
        Group(title, tuple(_entry(comparison, change, texts) for change in changes), is_open and len(changes) <= 12)
        for title, changes, is_open in found
        if changes
    )


def _entry(comparison: Comparison, change: Change, texts: Interface) -> Entry:
    document = comparison.new if change.new else comparison.old
    target = f"new-{change.new[0]}" if change.new else f"old-{change.old[0]}"
    return Entry(
        str(change.kind),
        target,
        labels(change),
        excerpt(comparison, change),
        tag_words(change, texts),
        document.metadata.language or "und",
    )
