"""Every text of a draft with its place: header, headings, clauses, footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Resolution
from resdiff.rules.rule import Place, Spot


def texts(draft: Resolution) -> Iterator[tuple[str, Place]]:
    """Give each text of the draft, and the place of its beginning."""
    for index, line in enumerate(draft.header):
        yield line.text, Place(Spot.HEADER, str(index))
    for index, heading in enumerate(draft.headings):
        yield heading.text, Place(Spot.HEADING, str(index))
    for clause in draft.clauses:
        yield clause.text, Place(Spot.CLAUSE, clause.label)
    for note in draft.footnotes:
        yield note.text, Place(Spot.NOTE, note.key)


def within(place: Place, start: int, end: int) -> Place:
    """Return the stretch ``[start:end]`` of the text that begins at ``place``."""
    return Place(place.spot, place.key, start, end)
