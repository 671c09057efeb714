"""Tags that say what became of the clauses' places: moved, renumbered, split, merged, changed part."""

from __future__ import annotations

from resdiff.classification.group import Group
from resdiff.model import Tag, TagName


def _labels(group: Group) -> tuple[str, str]:
    return ", ".join(clause.label for clause in group.old), ", ".join(clause.label for clause in group.new)


def moved(group: Group) -> tuple[Tag, ...]:
    """The clause stands elsewhere among its neighbours."""
    return (Tag(TagName.MOVED, *_labels(group)),) if group.moved else ()


def renumbered(group: Group) -> tuple[Tag, ...]:
    """The clause's label changed because of what was added or dropped before it; by itself no change."""
    one_each = len(group.old) == len(group.new) == 1
    if not one_each or group.moved or group.old[0].part is not group.new[0].part:
        return ()
    old, new = _labels(group)
    return (Tag(TagName.RENUMBERED, old, new),) if old != new else ()


def split(group: Group) -> tuple[Tag, ...]:
    """One clause became several."""
    return (Tag(TagName.SPLIT, *_labels(group)),) if len(group.new) > 1 else ()


def merged(group: Group) -> tuple[Tag, ...]:
    """Several clauses became one."""
    return (Tag(TagName.MERGED, *_labels(group)),) if len(group.old) > 1 else ()


def part_changed(group: Group) -> tuple[Tag, ...]:
    """A preambular clause became operative, or the other way round."""
    old = sorted({clause.part.value for clause in group.old})
    new = sorted({clause.part.value for clause in group.new})
    return (Tag(TagName.PART_CHANGED, ", ".join(old), ", ".join(new)),) if old != new else ()
