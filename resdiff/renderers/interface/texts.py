"""What every interface language has to say. Counts stand apart from words, so that no language needs plural forms."""

from __future__ import annotations

from collections.abc import Mapping

from resdiff.frozen import dataclass
from resdiff.model import DoubtCode, Form, HeaderRole, Kind, Part, Step, TagName


@dataclass(frozen=True, slots=True)
class Interface:
    """The texts of one language. Braces stand for what is filled in: ``{label}``, ``{n}``, ``{total}``, ``{day}``."""

    code: str
    right_to_left: bool
    kinds: Mapping[Kind, str]
    tags: Mapping[TagName, str]
    parts: Mapping[Part, str]
    steps: Mapping[Step, str]
    forms: Mapping[Form, str]
    roles: Mapping[HeaderRole, str]
    doubt_codes: Mapping[DoubtCode, str]
    languages: Mapping[str, str]

    # the two documents
    about: str
    colon: str
    comparison: str
    old: str
    new: str
    session: str
    adopted: str
    agenda_item: str
    vote: str
    without_vote: str
    language: str
    date: str
    read_as: str
    fingerprint: str
    inferred: str
    doubts: str
    left_out: str
    header: str
    footnotes: str
    uncited: str

    # what changed
    summary: str
    substantive: str
    openings: str
    other_changes: str
    no_changes: str
    clauses: str
    map: str
    moved_to: str
    moved_from: str
    possible: str
    heading: str
    note: str
    remarks: str

    # spoken before and after changed words
    spoken_added: str
    spoken_dropped: str
    spoken_moved_out: str
    spoken_moved_in: str
    spoken_end: str

    # evidence of a link
    why: str
    probability: str
    found_by: str
    shared_words: str
    next_best: str

    # the history of a series
    history: str
    witnesses: str
    since: str
    since_first: str
    reworded_in: str
    never_reworded: str
    absent_from: str
    dropped_in: str
    merged_in: str
    ended: str
    word_origins: str
    first_text: str

    # working with the page
    skip: str
    tools: str
    changes: str
    show: str
    show_all: str
    tag: str
    all_tags: str
    search: str
    search_count: str
    search_none: str
    previous: str
    next: str
    change_count: str
    unified: str
    theme: str
    theme_system: str
    theme_light: str
    theme_dark: str
    fold: str
    nothing_shown: str
    help: str
    close: str
    key_next: str
    key_previous: str
    key_search: str
    key_match: str
    key_layout: str
    key_fold: str
    key_help: str
    key_close: str
    made_by: str

    def named(self, name: str, value: object) -> str:
        """Return ``name: value`` with the colon as this language writes it."""
        return f"{name}{self.colon}{value}"
