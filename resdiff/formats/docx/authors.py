"""Who the tracked changes of a Word file are by."""

from __future__ import annotations

from collections import Counter

from resdiff.formats.docx.package import Package, W
from resdiff.formats.docx.revisions import DELETED, INSERTED

_PARTS = frozenset({"footnotes", "endnotes"})


def count_authors(data: bytes, name: str) -> Counter[str]:
    """Return how many tracked changes of text each author made, in the text and its notes; an unnamed author is ``""``.

    Raises ``ReadingError`` where ``data`` is no Word file.
    """
    package = Package(data, name)
    path = package.main()
    related = (relation for relation in package.relations(path).values() if not relation.is_external)
    counted: Counter[str] = Counter()
    for part in (path, *(relation.target for relation in related if relation.kind in _PARTS)):
        root = package.part(part)
        for element in root.iter(*INSERTED, *DELETED) if root is not None else ():
            counted[(element.get(f"{W}author") or "").strip()] += 1
    return counted
