"""What the user may ask of a renderer. Every renderer honours what makes sense for it and ignores the rest."""

from __future__ import annotations

from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.model import Kind, Resolution
from resdiff.renderers.interface import INTERFACES


class Layout(StrEnum):
    """How the two texts stand to each other."""

    SIDE_BY_SIDE = "side-by-side"
    UNIFIED = "unified"
    TABLE = "table"
    """Word: a table of departures in place of the redline."""


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What the user asked for; the defaults suit a file."""

    layout: Layout | None = None
    """None: what suits the output; text takes two columns where ``width`` allows."""
    width: int = 100
    """Columns of the terminal, for text."""
    colour: bool = False
    """Whether text may have terminal colours."""
    ui_language: str = ""
    """Language of the interface texts; empty: that of the documents, English where that is unknown."""
    ignore: frozenset[Kind] = frozenset()
    """Kinds to fold away like what is unchanged; nothing is ever left out of a file."""
    summary_only: bool = False
    """Text: the counts and the substantive changes alone."""
    author: str = "resdiff"
    """Word: who the tracked changes are by."""
    date: str = ""
    """Word: when they were made, ISO 8601; empty: the date of the new document, never today's."""
    native_moves: bool = False
    """Word: moved clauses as Word's own moves, in place of a deletion and an insertion."""
    clauses: frozenset[str] = frozenset()
    """History, as text or Markdown: labels in the last version of the clauses whose whole story is told."""
    explain: bool = False
    """Text, Markdown: how each link was found. HTML, JSON and CSV always have it."""


def interface_language(documents: tuple[Resolution, ...], options: RenderOptions) -> str:
    """Return the code of the interface language: that asked for, else the one all documents share, else English."""
    if options.ui_language:
        return options.ui_language
    languages = {document.metadata.language for document in documents}
    shared = languages.pop() if len(languages) == 1 else ""
    return shared if shared in INTERFACES else "en"


def folded_kinds(options: RenderOptions) -> frozenset[Kind]:
    """Return the kinds that are shown folded: what is unchanged, and what the user ignores."""
    return options.ignore | {Kind.UNCHANGED}
