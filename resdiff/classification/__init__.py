"""What kind of change a group of linked clauses underwent, and what else is to be said of it.

``KINDS`` is read from top to bottom: the first test that holds gives the kind. ``TAGS`` are all read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from resdiff.classification.asking import addressee_changed, requests_changed
from resdiff.classification.citing import citations_changed
from resdiff.classification.figures import numbers_changed
from resdiff.classification.group import Group, grouped
from resdiff.classification.kinds import is_added, is_dropped, is_editorial, is_routine, is_unchanged
from resdiff.classification.openings import opening_changed
from resdiff.classification.places import merged, moved, part_changed, renumbered, split
from resdiff.model import Edit, Kind, Resolution, Tag

__all__ = ["Group", "classify", "classify_text", "grouped"]

KINDS: tuple[tuple[Kind, Callable[[Group], bool]], ...] = (
    (Kind.ADDED, is_added),
    (Kind.DROPPED, is_dropped),
    (Kind.UNCHANGED, is_unchanged),
    (Kind.EDITORIAL, is_editorial),
    (Kind.ROUTINE, is_routine),
)

TAGS: tuple[Callable[[Group], tuple[Tag, ...]], ...] = (
    moved,
    renumbered,
    split,
    merged,
    part_changed,
    opening_changed,
    citations_changed,
    requests_changed,
    addressee_changed,
    numbers_changed,
)
SAID_OF_ONE_SIDE = (requests_changed,)
"""What is said of clauses that were added or dropped, too."""


def classify(group: Group) -> tuple[Kind, tuple[Tag, ...]]:
    """Return the kind of a change and its tags, in the order of ``TagName``."""
    kind = next((kind for kind, holds in KINDS if holds(group)), Kind.REWORDED)
    one_side = kind in (Kind.ADDED, Kind.DROPPED)
    return kind, tuple(tag for find in (SAID_OF_ONE_SIDE if one_side else TAGS) for tag in find(group))


def classify_text(edits: Sequence[Edit], old: Resolution, new: Resolution) -> Kind:
    """Return the kind of change of a text that both documents have outside their clauses, as a heading."""
    group = grouped((), (), tuple(edits), (old, new))
    tests = [(kind, holds) for kind, holds in KINDS if kind not in (Kind.ADDED, Kind.DROPPED)]
    return next((kind for kind, holds in tests if holds(group)), Kind.REWORDED)
