"""What the classifiers look at: a group of linked clauses, its edits, and the documents they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.model import Clause, Edit, Operation, Resolution


@dataclass(frozen=True, slots=True)
class Region:
    """One place that changed: what stood there and what stands there now, with the words around it."""

    old: str
    new: str
    before: str
    """The common text right before it, as in the new document."""
    after: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of linked clauses, or one that is added or dropped."""

    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    edits: tuple[Edit, ...]
    old_document: Resolution
    new_document: Resolution
    regions: tuple[Region, ...]
    """Every place where words changed, in the order of the text."""
    moved: bool = False
    """Whether the clauses changed places within their part."""

    @property
    def language(self) -> str:
        """ISO 639-1 code, or empty where unknown."""
        return self.new_document.metadata.language or self.old_document.metadata.language


def grouped(
    old: tuple[Clause, ...],
    new: tuple[Clause, ...],
    edits: tuple[Edit, ...],
    documents: tuple[Resolution, Resolution],
    *,
    moved: bool = False,
) -> Group:
    """Return the group of some clauses of the old and the new document, with the edits between them."""
    return Group(old, new, edits, *documents, tuple(_regions(edits)), moved)


def _regions(edits: tuple[Edit, ...]) -> Iterator[Region]:
    """Yield every place where words changed; footnote marks are left out."""
    made = [edit for edit in edits if edit.text]
    place = 0
    while place < len(made):
        start = place
        while place < len(made) and made[place].operation is not Operation.EQUAL:
            place += 1
        if place > start:
            stretch = made[start:place]
            yield Region(
                "".join(edit.text for edit in stretch if edit.operation is Operation.DELETE),
                "".join(edit.text for edit in stretch if edit.operation is Operation.INSERT),
                made[start - 1].text if start else "",
                made[place].text if place < len(made) else "",
            )
        else:
            place += 1
