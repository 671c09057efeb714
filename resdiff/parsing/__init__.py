"""A ``Source`` to a ``Resolution``: a line of small steps, each of which takes a draft and returns the next one.

The parser never refuses a text and loses no word of it: what is no clause, heading, header line or footnote is listed
in ``dropped`` with the reason, and what it is not sure of is listed in ``doubts``.
"""

from __future__ import annotations

from collections.abc import Callable

from resdiff.frozen import replace
from resdiff.model import Resolution, Source
from resdiff.parsing.citing import cite
from resdiff.parsing.counting import count_through
from resdiff.parsing.describing import describe
from resdiff.parsing.draft import Draft
from resdiff.parsing.finishing import finish
from resdiff.parsing.flattening import flatten
from resdiff.parsing.header import read_header
from resdiff.parsing.inferring import infer_numbers
from resdiff.parsing.joining import join_pieces
from resdiff.parsing.labelling import label
from resdiff.parsing.losses import find_lost_marks
from resdiff.parsing.matching import match_marks
from resdiff.parsing.notes import set_notes_aside
from resdiff.parsing.numbering import separate_numbers
from resdiff.parsing.openings import find_openings
from resdiff.parsing.sections import enter_sections
from resdiff.parsing.structure import divide
from resdiff.parsing.tongue import tell_language

STEPS: tuple[Callable[[Draft], Draft], ...] = (
    flatten,
    tell_language,
    separate_numbers,
    set_notes_aside,
    join_pieces,
    read_header,
    divide,
    count_through,
    enter_sections,
    infer_numbers,
    label,
    match_marks,
    find_lost_marks,
    finish,
    find_openings,
    describe,
    cite,
)


def parse(source: Source, language: str = "") -> Resolution:
    """Return the structure of ``source``. ``language`` (ISO 639-1) overrides what would be guessed. Never raises."""
    if language:
        source = replace(source, metadata=replace(source.metadata, language=language))
    draft = Draft(source, doubts=source.doubts)
    for step in STEPS:
        draft = step(draft)
    return Resolution(
        name=source.name,
        form=source.form.value,
        sha256=source.sha256,
        metadata=draft.metadata,
        header=draft.header,
        clauses=draft.clauses,
        headings=draft.closed_headings,
        footnotes=draft.footnotes,
        dropped=draft.dropped,
        doubts=draft.doubts,
    )
