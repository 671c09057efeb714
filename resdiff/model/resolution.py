"""A document with its structure: header, clauses, footnotes, citations, and what was left out or is in doubt."""

from __future__ import annotations

from enum import StrEnum

from resdiff.frozen import dataclass


class Part(StrEnum):
    """The part of a document that a clause belongs to."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    BODY = "body"
    """Numbered paragraphs of a report."""
    ANNEX = "annex"


class HeaderRole(StrEnum):
    """What a line before the first clause or after the last one says."""

    MASTHEAD = "masthead"
    """"United Nations", the name of the body."""
    SYMBOL = "symbol"
    DISTRIBUTION = "distribution"
    LANGUAGE = "language"
    SESSION = "session"
    AGENDA_ITEM = "agenda-item"
    AGENDA_TITLE = "agenda-title"
    ADOPTION = "adoption"
    """"Resolution adopted by the General Assembly on 18 December 2008"."""
    BASIS = "basis"
    """"[on the report of the Third Committee (A/63/431)]"."""
    TITLE = "title"
    ENACTING_FORMULA = "enacting-formula"
    SUMMARY = "summary"
    MEETING = "meeting"
    """The closing lines: meeting and date of adoption."""
    VOTE = "vote"
    SPONSORS = "sponsors"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line of the header or of the closing lines, as printed."""

    role: HeaderRole
    text: str
    line: int = 0
    references: tuple[Reference, ...] = ()


WITHOUT_VOTE = "without a vote"
"""Value of ``Metadata.vote`` where a file declares that there was none, whatever its language."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document. Strings are empty and tuples empty where unknown; dates are ISO 8601."""

    symbol: str = ""
    """Normalised: ``A/RES/63/194``."""
    body: str = ""
    """Code of the issuing body: ``GA``, ``SC``, ``ECOSOC``, ``HRC``, … (see symbols)."""
    kind: str = ""
    """``resolution``, ``decision``, ``report``, ``draft``, … (see symbols)."""
    session: str = ""
    """``63``, or the year for bodies that count by years."""
    agenda_item: str = ""
    agenda_title: str = ""
    title: str = ""
    enacting_formula: str = ""
    adopted: str = ""
    meeting: str = ""
    """The meeting's number in digits."""
    distributed: str = ""
    committee_report: str = ""
    """Symbol of the report or draft on which the text was adopted."""
    language: str = ""
    """ISO 639-1 code: ar, en, es, fr, ru, zh."""
    vote: str = ""
    """In favour, against, abstaining (``130-2-51``), ``WITHOUT_VOTE``, or the line as printed."""
    sponsors: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


class CitationKind(StrEnum):
    """How a citation names what it cites."""

    SYMBOL = "symbol"
    """A document with a UN symbol; the value is normalised (``A/RES/61/180``)."""
    TREATY = "treaty"
    """A treaty by its place in the United Nations Treaty Series: ``UNTS 2237:39574`` (volume:number)."""
    DATE = "date"
    """A date that stands alone; the value is ISO 8601."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document, treaty or date that a text names."""

    kind: CitationKind
    value: str
    start: int
    end: int
    """``text[start:end]`` are the words that name it."""
    date: str = ""
    """ISO date given together with a symbol ("resolution 61/180 of 20 December 2006")."""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A footnote mark in a clause: it stands after ``text[:offset]``."""

    offset: int
    note: str
    """Key of the footnote."""
    mark: str
    """The mark as printed, without markup."""


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]``."""

    start: int
    end: int


class DoubtCode(StrEnum):
    """What kind of thing the reader is not sure of."""

    LOST_MARK = "lost-mark"
    """A footnote mark seems to have been lost or read as a letter."""
    GLUED_MARK = "glued-mark"
    """Digits glued to a word were taken for a footnote mark."""
    ORPHAN_NOTE = "orphan-note"
    """A footnote that nothing refers to."""
    MISSING_NOTE = "missing-note"
    """A footnote mark without a footnote."""
    JOINED = "joined"
    """Two pieces were joined over a page break."""
    NUMBERING = "numbering"
    """A number was missing, doubled or out of order, and was inferred."""
    STRUCTURE = "structure"
    """The text did not look like a resolution; the parser fell back to plain paragraphs."""
    LANGUAGE = "language"
    """The language could not be told with confidence."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader is not sure of. The text is never changed for it."""

    code: DoubtCode
    message: str
    label: str = ""
    """The clause it concerns, or empty for the whole document."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the source that are in no clause, heading, header line or footnote, and why."""

    text: str
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph or sub-paragraph. ``text`` has neither its number nor footnote marks, and no line breaks."""

    label: str
    """Unique within the document, shown and used in links: ``PP1``, ``OP3(a)(ii)``, ``OP(a)``, ``18(a)``, ``AX1-3``."""
    part: Part
    text: str
    number: str = ""
    """As printed: ``1.``, ``a)``; empty where the clause has none."""
    depth: int = 0
    """0 for a paragraph, 1 for a sub-paragraph, …"""
    parent: str = ""
    """Label of the enclosing clause (the chapeau), or empty."""
    section: str = ""
    """Prefix that tells apart composite resolutions, sections and annexes; it is part of the label."""
    opening: str = ""
    """Opening phrase as printed, a prefix of ``text``: ``Rappelant également``."""
    italics: tuple[Span, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    cells: tuple[Span, ...] = ()
    """For a row of a table: its cells; ``text`` is the cells joined with `` | ``."""
    line: int = 0
    """1-based line in the source, 0 where unknown."""
    page: int = 0

    @property
    def address(self) -> str:
        """Where the clause stands: ``OP3/a/ii``."""
        return self.label.replace(")(", "/").replace("(", "/").removesuffix(")")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between clauses; it stands before ``clauses[position]``."""

    text: str
    level: int
    position: int
    section: str = ""
    references: tuple[Reference, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote; several references may cite it."""

    key: str
    """Unique within the document."""
    mark: str
    """As printed (``5``, ``*``), or inferred, which is then a doubt."""
    text: str
    italics: tuple[Span, ...] = ()
    citations: tuple[Citation, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Resolution:
    """A parsed document: a resolution, decision, draft or report."""

    name: str
    """Path, symbol or ``<stdin>``: what messages call it."""
    form: str
    """A value of ``Form``: how it was read."""
    sha256: str
    metadata: Metadata
    header: tuple[HeaderLine, ...]
    clauses: tuple[Clause, ...]
    headings: tuple[Heading, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[Doubt, ...] = ()
