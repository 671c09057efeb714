"""The result of comparing two documents: links between clauses, changes, and the words that changed."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.model.resolution import Resolution


class Step(StrEnum):
    """Which step of the alignment found a link."""

    IDENTICAL = "identical"
    ASSIGNMENT = "assignment"
    SPLIT = "split"
    MERGE = "merge"
    PINNED = "pinned"
    """The user said so."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a link is known."""

    step: Step
    features: tuple[tuple[str, float], ...] = ()
    """Named measurements, each in 0…1, in a fixed order."""
    shared: tuple[str, ...] = ()
    """The rarest words that both sides have, rarest first."""
    runner_up: str = ""
    """Label of the next best partner on the new side, or empty."""
    runner_up_score: float = 0.0


@dataclass(frozen=True, slots=True)
class Link:
    """Clause ``old`` of the old text became (a part of) clause ``new`` of the new one."""

    old: str
    new: str
    score: float
    """Calibrated probability, 0…1, that the link is right."""
    evidence: Evidence
    sure: bool = True
    """False below the "sure" bound: shown as possible."""


class Operation(StrEnum):
    """What happened to a stretch of text."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of text and what happened to it, or (``text`` empty) a footnote mark.

    Over one change the EQUAL and DELETE texts spell the old clauses, the EQUAL and INSERT texts the new ones;
    where one side has several clauses, their texts are joined with a newline.
    """

    operation: Operation
    text: str
    old_text: str = ""
    """For EQUAL pieces whose printed form differs (``’`` and ``'``): the old form; else empty, the old is ``text``."""
    old_note: str = ""
    """Key of the old footnote, for a mark."""
    new_note: str = ""
    moved: int = 0
    """Non-zero: this DELETE and the INSERT with the same number are one passage that moved within the change."""
    elsewhere: str = ""
    """Label of the clause of the other document where the words of this DELETE went, or those of this INSERT were."""


class Kind(StrEnum):
    """What kind of change a group of clauses underwent."""

    UNCHANGED = "unchanged"
    EDITORIAL = "editorial"
    """Punctuation, quotes, spelling variants, footnote numbers, scanning flaws only."""
    ROUTINE = "routine"
    """Only what moves on with time: sessions, dates, years, meeting numbers, report symbols."""
    REWORDED = "reworded"
    ADDED = "added"
    DROPPED = "dropped"


class TagName(StrEnum):
    """What else is to be said of a change."""

    MOVED = "moved"
    RENUMBERED = "renumbered"
    SPLIT = "split"
    MERGED = "merged"
    PART_CHANGED = "part-changed"
    OPENING_STRONGER = "opening-stronger"
    OPENING_WEAKER = "opening-weaker"
    OPENING_CHANGED = "opening-changed"
    CITATION_ADDED = "citation-added"
    CITATION_DROPPED = "citation-dropped"
    CITATION_MOVED_ON = "citation-moved-on"
    REQUEST_ADDED = "request-added"
    REQUEST_DROPPED = "request-dropped"
    ADDRESSEE_CHANGED = "addressee-changed"
    NUMBER_CHANGED = "number-changed"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with what it is about: ``opening-weaker`` from ``Urges`` to ``Encourages``."""

    name: TagName
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One group of linked clauses, or one clause that was added or dropped.

    Every clause of both documents is in exactly one change.
    """

    kind: Kind
    old: tuple[str, ...]
    """Labels, in document order; empty if added."""
    new: tuple[str, ...]
    """Labels, in document order; empty if dropped."""
    edits: tuple[Edit, ...]
    tags: tuple[Tag, ...] = ()
    links: tuple[Link, ...] = ()

    def has(self, name: TagName) -> bool:
        """Tell whether the change carries the tag ``name``."""
        return any(tag.name is name for tag in self.tags)


@dataclass(frozen=True, slots=True)
class HeadingChange:
    """Headings compared: indexes into the documents' ``headings``; -1 where a side has none."""

    kind: Kind
    old: int
    new: int
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents and everything that was found about how one became the other."""

    old: Resolution
    new: Resolution
    links: tuple[Link, ...]
    changes: tuple[Change, ...]
    """In reading order of the new document; dropped clauses stand after what preceded them in the old one."""
    headings: tuple[HeadingChange, ...] = ()

    @property
    def documents(self) -> tuple[Resolution, Resolution]:
        """Both documents, old first."""
        return self.old, self.new

    def counts(self) -> dict[Kind, int]:
        """Number of changes of each kind, every kind present, in the order of ``Kind``."""
        counted = Counter(change.kind for change in self.changes)
        return {kind: counted[kind] for kind in Kind}

    def tag_counts(self) -> dict[TagName, int]:
        """Number of changes that carry each tag, every tag present, in the order of ``TagName``."""
        counted = Counter(name for change in self.changes for name in {tag.name for tag in change.tags})
        return {name: counted[name] for name in TagName}
