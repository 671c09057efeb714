"""A resolution as the paragraphs of a draft: header, headings, clauses, closing lines, in the order of the document."""

from __future__ import annotations

from enum import StrEnum

from resdiff.frozen import dataclass
from resdiff.model import Clause, HeaderLine, HeaderRole, Heading, Part, Reference, Resolution, Span

CLOSING = frozenset({HeaderRole.MEETING, HeaderRole.VOTE})


class Style(StrEnum):
    """Identifiers of the paragraph styles."""

    LINE = "ResLine"
    TITLE = "ResTitle"
    FORMULA = "ResFormula"
    HEADING = "ResHeading"
    CLAUSE = "ResClause"
    SUB = "ResSub"
    SUB_SUB = "ResSubSub"
    CLOSING = "ResClosing"
    NOTE = "FootnoteText"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paragraph."""

    key: str
    """Unique within the document: a clause's label, or the kind and number of another line."""
    text: str
    style: Style
    number: str = ""
    italics: tuple[Span, ...] = ()
    references: tuple[Reference, ...] = ()
    group: str = ""
    """Lines of the same group on both sides may be one line that changed: the role of a header line."""
    part: Part | None = None
    """The part of a clause."""
    cells: tuple[Span, ...] = ()
    """For a row of a table: where its cells stand in the text."""
    line: int = 0
    """Where the paragraph stands in its source; in a Word file its number."""

    @property
    def whole(self) -> str:
        """The paragraph as it is shown, but for its footnote marks."""
        return f"{self.number}\t{self.text}" if self.number else self.text


def sheets(document: Resolution) -> tuple[Sheet, ...]:
    """Return the paragraphs of ``document``; notes that nothing refers to stand last."""
    found: list[Sheet] = []
    for number, line in enumerate(document.header):
        if line.role not in CLOSING:
            found.append(_line(f"head {number}", line))
    headings = list(enumerate(document.headings))
    for position in range(len(document.clauses) + 1):
        while headings and headings[0][1].position <= position:
            number, heading = headings.pop(0)
            found.append(_heading(f"heading {number}", heading))
        if position < len(document.clauses):
            found.append(_clause(document.clauses[position]))
    for number, line in enumerate(document.header):
        if line.role in CLOSING:
            found.append(_line(f"foot {number}", line))
    cited = {reference.note for sheet in found for reference in sheet.references}
    for note in document.footnotes:
        if note.key not in cited:
            text = f"{note.mark} {note.text}".strip()
            found.append(Sheet(f"note {note.key}", text, Style.NOTE, group="note", line=note.line))
    return tuple(found)


def _heading(key: str, heading: Heading) -> Sheet:
    return Sheet(key, heading.text, Style.HEADING, references=heading.references, line=heading.line)


def _line(key: str, line: HeaderLine) -> Sheet:
    styles = {HeaderRole.TITLE: Style.TITLE, HeaderRole.ENACTING_FORMULA: Style.FORMULA}
    style = Style.CLOSING if line.role in CLOSING else styles.get(line.role, Style.LINE)
    italics = (Span(0, len(line.text.rstrip(",، "))),) if line.role is HeaderRole.ENACTING_FORMULA else ()
    return Sheet(key, line.text, style, "", italics, line.references, line.role, line=line.line)


def _clause(clause: Clause) -> Sheet:
    style = (Style.CLAUSE, Style.SUB, Style.SUB_SUB)[min(clause.depth, 2)]
    italics = clause.italics or ((Span(0, len(clause.opening)),) if clause.opening else ())
    if clause.part is Part.BODY and not clause.italics:
        italics = ()
    return Sheet(
        key=clause.label,
        text=clause.text,
        style=style,
        number=clause.number,
        italics=italics,
        references=clause.references,
        part=clause.part,
        cells=clause.cells,
        line=clause.line,
    )
