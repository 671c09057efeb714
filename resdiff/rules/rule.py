"""What a rule of the drafters' check is: a value with its reasons and examples, and one pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES, language
from resdiff.languages.language import Language
from resdiff.model import Change, Clause, Comparison, Resolution


class Severity(StrEnum):
    """How much a finding weighs, heaviest first."""

    ERROR = "error"
    """Wrong in any resolution; the check fails."""
    WARNING = "warning"
    """Most likely wrong, or right only if it was meant."""
    NOTE = "note"
    """Worth knowing."""


class Spot(StrEnum):
    """What kind of thing a place points into; ``Place.key`` says which one."""

    CLAUSE = "clause"
    """``key`` is the label; ``start`` and ``end`` count in the clause's text."""
    NUMBER = "number"
    """The printed number of the clause ``key``."""
    MARK = "mark"
    """The footnote mark ``references[start]`` of the clause ``key``."""
    NOTE = "note"
    """``key`` is the footnote's key; ``start`` and ``end`` count in its text."""
    NOTE_MARK = "note-mark"
    """The mark before the footnote ``key``."""
    HEADING = "heading"
    """``key`` is the index in ``headings``."""
    HEADER = "header"
    """``key`` is the index in ``header``."""
    SOURCE = "source"
    """``start`` and ``end`` count in the text of the file."""
    DOCUMENT = "document"
    """The document as a whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document: ``[start:end]`` in what ``spot`` and ``key`` name; ``end`` -1 is its end."""

    spot: Spot
    key: str = ""
    start: int = 0
    end: int = -1


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a fix puts in a place; an empty stretch (``start == end``) is an insertion."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule found: where, what, and what to do."""

    place: Place
    message: str
    advice: str = ""
    """What to do here; empty where the rule's own advice says it."""
    base_label: str = ""
    """Label of the clause of the base that it concerns, or empty."""
    fix: tuple[Replacement, ...] = ()
    """Changes that mend it without touching a word of substance; all or none of them."""


def _none_later(_symbol: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What the rules look at: a draft, and what is known beside it."""

    draft: Resolution
    comparison: Comparison | None = None
    """With the base as ``old`` and the draft as ``new``; None without a base."""
    source: str = ""
    """The text of the file where it is text that can be shown and mended (plain text, Markdown), else empty."""
    later: Callable[[str], str] = _none_later
    """Symbol of the latest version of a resolution that is known to have a later one, else empty."""

    @property
    def language(self) -> Language | None:
        """Words and signs of the draft's language; None where it is not known."""
        code = self.draft.metadata.language
        return language(code) if code in LANGUAGES else None

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes from the base to the draft; none without a base."""
        return self.comparison.changes if self.comparison else ()

    def old(self, label: str) -> Clause:
        """Return the clause ``label`` of the base. Raises ``KeyError`` where there is none."""
        return _by_label(self.comparison.old if self.comparison else None, label)

    def new(self, label: str) -> Clause:
        """Return the clause ``label`` of the draft. Raises ``KeyError`` where there is none."""
        return _by_label(self.draft, label)


def _by_label(document: Resolution | None, label: str) -> Clause:
    for clause in document.clauses if document else ():
        if clause.label == label:
            return clause
    raise KeyError(label)


@dataclass(frozen=True, slots=True)
class Example:
    """A small draft, in Markdown, and its base where the rule needs one."""

    text: str
    base: str = ""


Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the drafters' check. Its page in docs/reference/rules/ is made from this value."""

    code: str
    """``RD101``; the first digit is the family, see ``FAMILIES``."""
    name: str
    """Short name in kebab case: ``numbering``."""
    severity: Severity
    summary: str
    """One sentence: what is reported."""
    why: str
    """Why it matters, with the convention behind it."""
    source: str
    """Where the convention is written down."""
    advice: str
    """What to do about a finding."""
    bad: Example
    good: Example
    check: Check
    is_fixable: bool = False
    needs_base: bool = False
    is_found_by_runner: bool = False
    """The rule needs more than a parsed draft: the runner finds it, and ``check`` finds nothing."""


def nothing(_subject: Subject) -> Iterator[Finding]:
    """Find nothing: the check of rules that the runner finds."""
    return iter(())


FAMILIES: dict[str, str] = {
    "RD0": "the check itself",
    "RD1": "structure",
    "RD2": "references",
    "RD3": "agreed language",
    "RD4": "text",
}
"""The first letters of a code, and what the rules of that family look at."""


def in_clause(clause: Clause, start: int = 0, end: int = -1) -> Place:
    """Return the place ``text[start:end]`` of a clause."""
    return Place(Spot.CLAUSE, clause.label, start, end)


def at_number(clause: Clause) -> Place:
    """Return the place of the clause's printed number."""
    return Place(Spot.NUMBER, clause.label)


def quoted(text: str, limit: int = 60) -> str:
    """Return the beginning of ``text`` for a message, at most ``limit`` signs, cut at a blank."""
    if len(text) <= limit:
        return f"“{text}”"
    cut = text[:limit].rsplit(" ", 1)[0] if " " in text[:limit] else text[:limit]
    return f"“{cut.rstrip(' ,;:')} …”"
