"""Two documents to a comparison: links, groups of linked clauses, the words that changed, and what kind of change."""

from __future__ import annotations

from collections.abc import Sequence

from resdiff.alignment import align
from resdiff.alignment.headings import pair_headings
from resdiff.alignment.order import moved_links
from resdiff.classification import classify, classify_text, grouped
from resdiff.model import Change, Comparison, HeadingChange, Kind, Link, Resolution
from resdiff.options import Options
from resdiff.wording import compare_clauses, compare_texts, mark_elsewhere

__all__ = ["compare"]


def compare(old: Resolution, new: Resolution, options: Options | None = None) -> Comparison:
    """Compare two documents.

    Every clause of both stands in exactly one change. Raises ``OptionError`` where a pin or unlink names a clause
    that is not there.
    """
    links = align(old, new, options)
    moved = moved_links(old, new, links)
    changes = [_change(old, new, group, moved) for group in _groups(old, new, links)]
    ordered = mark_elsewhere(_in_reading_order(old, new, changes), old, new)
    return Comparison(old, new, links, ordered, _headings(old, new, links))


def _groups(
    old: Resolution, new: Resolution, links: Sequence[Link]
) -> list[tuple[tuple[int, ...], tuple[int, ...], tuple[Link, ...]]]:
    """Return the connected groups of linked clauses, and each clause that has no link by itself."""
    places = tuple({clause.label: place for place, clause in enumerate(side.clauses)} for side in (old, new))
    # Nodes of one graph: old clauses first, then new ones.
    size = len(old.clauses)
    root = list(range(size + len(new.clauses)))

    def find(node: int) -> int:
        """Return the representative of the group of ``node``, and shorten the way to it (union-find)."""
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for link in links:
        root[find(size + places[1][link.new])] = find(places[0][link.old])
    members: dict[int, tuple[list[int], list[int]]] = {}
    for node in range(len(root)):
        side = members.setdefault(find(node), ([], []))
        side[node >= size].append(node - size if node >= size else node)
    linked: dict[int, list[Link]] = {}
    for link in links:
        linked.setdefault(find(places[0][link.old]), []).append(link)
    return [(tuple(olds), tuple(news), tuple(linked.get(key, ()))) for key, (olds, news) in members.items()]


def _change(
    old: Resolution,
    new: Resolution,
    members: tuple[tuple[int, ...], tuple[int, ...], tuple[Link, ...]],
    moved: frozenset[tuple[str, str]],
) -> Change:
    before = tuple(old.clauses[place] for place in members[0])
    after = tuple(new.clauses[place] for place in members[1])
    edits = compare_clauses(before, after, old, new)
    is_moved = any((link.old, link.new) in moved for link in members[2])
    kind, tags = classify(grouped(before, after, edits, (old, new), moved=is_moved))
    labels = tuple(clause.label for clause in before), tuple(clause.label for clause in after)
    return Change(kind, *labels, edits, tags, members[2])


def _in_reading_order(old: Resolution, new: Resolution, changes: Sequence[Change]) -> tuple[Change, ...]:
    """Order changes by their first new clause; a dropped clause follows the clause that preceded it in the old text."""
    of_old = {label: change for change in changes for label in change.old}
    of_new = {label: change for change in changes for label in change.new}
    followers: dict[int, list[Change]] = {}
    start: list[Change] = []
    home: Change | None = None
    for clause in old.clauses:
        change = of_old[clause.label]
        if change.new:
            home = change
        elif home is None:
            start.append(change)
        else:
            followers.setdefault(id(home), []).append(change)
    out = start
    seen: set[int] = set()
    for clause in new.clauses:
        change = of_new[clause.label]
        if id(change) not in seen:
            seen.add(id(change))
            out.append(change)
            out.extend(followers.get(id(change), ()))
    return tuple(out)


def _headings(old: Resolution, new: Resolution, links: Sequence[Link]) -> tuple[HeadingChange, ...]:
    """Compare headings: those that became another, then each that was added or dropped, in the new text's order."""
    out = []
    for before, after in pair_headings(old, new, links):
        texts = (old.headings[before].text if before >= 0 else "", new.headings[after].text if after >= 0 else "")
        edits = compare_texts(*texts)
        kind = Kind.ADDED if before < 0 else Kind.DROPPED if after < 0 else classify_text(edits, old, new)
        out.append(HeadingChange(kind, before, after, edits))
    return tuple(out)
