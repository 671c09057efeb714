"""What a format reader hands to the parser: a document as marked-up blocks, nothing decided yet.

Readers of structured forms (the UN's XML, Word) fill in what the form says: part, role, depth, mark.
Readers of plain forms leave these empty and the parser infers them.
"""

from __future__ import annotations

from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.model.resolution import Doubt, Dropped, HeaderRole, Metadata, Part


class Form(StrEnum):
    """The form in which a document was given, best evidence of its structure first."""

    AKN = "akn"
    """The UN's own XML (AKN4UN, Akoma Ntoso 3.0)."""
    WORD = "docx"
    HTML = "html"
    PDF = "pdf"
    MARKDOWN = "markdown"
    TEXT = "text"


class BlockKind(StrEnum):
    """What a block is by its markup, not by its meaning."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    NOTE = "note"
    """The text of a footnote, known as such from the markup."""
    TABLE_ROW = "table-row"
    """One row of a table; its cells are the block's ``cells``."""
    RULE = "rule"
    PAGE_BREAK = "page-break"
    FURNITURE = "furniture"
    """Running heads, page numbers, job numbers: known from the form to be no text of the document."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. The text is as in the source, spaces evened out at most."""

    text: str
    italic: bool = False
    bold: bool = False
    superscript: bool = False
    note: str = ""
    """Key of the NOTE block this run refers to, where the markup says so; the run's text is the mark."""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of the source, in reading order."""

    kind: BlockKind
    runs: tuple[Run, ...]
    line: int = 0
    """1-based line in the source (XML, text), or 1-based paragraph (Word); 0 where unknown."""
    page: int = 0
    """1-based page where the form has pages, else 0."""
    mark: str = ""
    """Number, letter or bullet that the markup set apart from the text: ``1.``, ``(a)``, ``–``."""
    depth: int = -1
    """Nesting of a paragraph: 0 outermost, 1 sub-paragraph, …; -1 where the form does not say."""
    level: int = 0
    """Level of a heading, 1 outermost; 0 for other blocks."""
    part: Part | None = None
    section: str = ""
    """Prefix of the labels within: ``A`` of a composite resolution, ``AX1`` for an annex, ``II`` for a section."""
    role: HeaderRole | None = None
    """For blocks that are header fields, where the form says so."""
    note: str = ""
    """Key of a NOTE block, unique within the source."""
    cells: tuple[tuple[Run, ...], ...] = ()

    @property
    def text(self) -> str:
        """The block's text without styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: where it came from, and its blocks."""

    name: str
    """Path, symbol or ``<stdin>``: what messages call it."""
    form: Form
    sha256: str
    """Of the bytes that were read."""
    blocks: tuple[Block, ...]
    metadata: Metadata
    """What the form itself declares; empty fields are inferred by the parser."""
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    """What the reader is not sure of, for the parser to pass on."""
