"""The text of a document as paragraphs of the house's styles, as OpenDocument XML."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from resdiff.model import Block, BlockKind, HeaderRole, Run

if TYPE_CHECKING:
    from support.printing.page import Print

_IN_HEAD = {HeaderRole.MASTHEAD, HeaderRole.DISTRIBUTION, HeaderRole.LANGUAGE}
_HANGING = {HeaderRole.SESSION: "HeadBold", HeaderRole.AGENDA_ITEM: "Head", HeaderRole.AGENDA_TITLE: "HeadBold"}
_STYLES = {
    HeaderRole.ADOPTION: "Adopted", HeaderRole.BASIS: "Basis", HeaderRole.TITLE: "Title",
    HeaderRole.MEETING: "Close", HeaderRole.VOTE: "Item",
}  # fmt: skip
_ABOVE = {*_HANGING, HeaderRole.ADOPTION, HeaderRole.BASIS, HeaderRole.TITLE}
"""Lines over the whole width of a page whose text is set in columns."""
_ARABIC = re.compile("[\u0621-\u064a]")
_GROUPS = re.compile("(?<=\\d)\u00a0(?=\\d{3})")
_SUB = re.compile(r"\(?([a-zа-я]|[أ-ي]|[ivx]{2,5}|\d{1,3})\)")


def masthead(wanted: "Print", symbol: str) -> str:
    """Return the first page's head: organisation and symbol, body, distribution."""
    lines = [block for block in wanted.source.blocks if block.role in _IN_HEAD]
    organisation = lines[0].text if lines else "United Nations"
    bodies = [block.text for block in lines[1:] if block.role is HeaderRole.MASTHEAD]
    rest = [block.text for block in lines[1:] if block.role is not HeaderRole.MASTHEAD]
    made = [paragraph("Mast", f"<text:tab/>{escape(organisation)}<text:tab/>{symbol}")]
    made += [paragraph("MastBold", f"<text:tab/>{escape(body)}") for body in bodies[:1]]
    made += [paragraph("MastSmall", escape(text)) for text in rest]
    return "".join(made)


def body(wanted: "Print") -> str:
    """Return everything below the head of the first page."""
    blocks = [block for block in wanted.source.blocks if block.role not in _IN_HEAD]
    notes = {block.note: block for block in blocks if block.kind is BlockKind.NOTE}
    blocks = _titled([block for block in blocks if block.kind is not BlockKind.NOTE], wanted)
    made: list[str] = []
    is_first_annex = True
    begun = 0
    for is_row, group in groupby(blocks, lambda block: block.kind is BlockKind.TABLE_ROW):
        if is_row:
            made.append(_table(list(group), notes))
            continue
        for block in group:
            if not begun and wanted.notes_across and block.role not in _ABOVE:
                begun = len(made)
            style = _style(block)
            if style == "Annex" and is_first_annex:
                style, is_first_annex = "NewPage", False
            mark = f"{escape(block.mark)}<text:tab/>" if block.mark else ""
            made.append(paragraph(style, mark + _runs(block.runs, notes)))
    if wanted.notes_across:
        inside = "".join(made[begun:])
        made[begun:] = [f'<text:section text:name="C" text:style-name="Columns">{inside}</text:section>']
    return "".join(made)


def _titled(blocks: list[Block], wanted: "Print") -> Iterator[Block]:
    """Put the number of a resolution before its title, and a draft's sponsors in place of its adoption."""
    number = ""
    for block in blocks:
        if block.role is HeaderRole.SYMBOL:
            number = block.text if block.text.endswith(".") and not wanted.sponsors else ""
            is_shown = not number and block.text != wanted.source.metadata.symbol and not wanted.sponsors
            if is_shown:
                yield Block(BlockKind.PARAGRAPH, block.runs, role=HeaderRole.ADOPTION)
        elif wanted.sponsors and block.role in (HeaderRole.ADOPTION, HeaderRole.BASIS, HeaderRole.MEETING):
            if block.role is HeaderRole.ADOPTION:
                yield Block(BlockKind.HEADING, (Run(wanted.sponsors, bold=True),))
        elif block.role is HeaderRole.TITLE and number:
            yield Block(BlockKind.PARAGRAPH, block.runs, mark=number, role=HeaderRole.TITLE)
            number = ""
        else:
            yield block


def _style(block: Block) -> str:
    if block.role in _HANGING:
        return _HANGING[block.role]
    if block.role in _STYLES:
        return _STYLES[block.role]
    if block.kind is BlockKind.HEADING:
        return "Annex" if block.level == 1 and block.section.startswith("AX") else "Heading"
    if block.mark and _SUB.match(block.mark):
        return f"Sub{min(max(block.depth, 1), 4)}"
    return "Item" if block.mark else "Body"


def paragraph(style: str, inside: str) -> str:
    """Return one paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _runs(runs: Iterable[Run], notes: dict[str, Block]) -> str:
    """Return runs; a note is written where it is referred to first, and then taken from ``notes``."""
    made: list[str] = []
    for run in runs:
        # the XML's Arabic keeps groups of digits in the order of plain blanks, which stand from right to left
        shown = _GROUPS.sub(" ", run.text) if _ARABIC.search(run.text) else run.text
        text = "<text:line-break/>".join(escape(part) for part in shown.split("\n"))
        style = ("I" if run.italic else "") + ("B" if run.bold else "")
        if run.note and run.note in notes:
            note = notes.pop(run.note)
            label = escape(note.mark or run.text)
            content = paragraph("Note", f"<text:s/>{_runs(note.runs, notes)}")
            made.append(
                f'<text:note text:id="{run.note}" text:note-class="footnote"><text:note-citation '
                f'text:label="{label}">{label}</text:note-citation><text:note-body>{content}</text:note-body></text:note>'
            )
        elif run.superscript or run.note:
            made.append(f'<text:span text:style-name="Up">{text}</text:span>')
        else:
            made.append(f'<text:span text:style-name="{style}">{text}</text:span>' if style else text)
    return "".join(made)


def _table(rows: list[Block], notes: dict[str, Block]) -> str:
    width = max(len(row.cells) for row in rows)
    made = ['<table:table table:style-name="T">']
    made += [f'<table:table-column table:style-name="W{share}"/>' for share in _shares(rows, width)]
    for row in rows:
        cells = [*row.cells, *((),) * (width - len(row.cells))]
        if len(row.cells) == 1 and width > 1:
            inside = paragraph("Cell", _runs(row.cells[0], notes))
            made.append(
                f'<table:table-row><table:table-cell table:style-name="C" table:number-columns-spanned="{width}">'
                f"{inside}</table:table-cell></table:table-row>"
            )
            continue
        made.append("<table:table-row>")
        for cell in cells:
            made.append(
                f'<table:table-cell table:style-name="C">{paragraph("Cell", _runs(cell, notes))}</table:table-cell>'
            )
        made.append("</table:table-row>")
    return "".join(made) + "</table:table>"


def _shares(rows: list[Block], width: int) -> list[int]:
    """Return the widths of the columns in hundredths: by their longest words, the rest by how much they hold."""
    texts = [[plain_text(row.cells[n]) for row in rows if len(row.cells) > max(n, 1)] for n in range(width)]
    words = [max((len(word) for text in column for word in text.split()), default=1) + 2 for column in texts]
    holds = [max((len(text) for text in column), default=1) for column in texts]
    need = sum(words)
    extra = max(75 - need, 5)
    wanted = [word + extra * hold / max(sum(holds), 1) for word, hold in zip(words, holds, strict=True)]
    return [max(round(100 * share / sum(wanted)), 1) for share in wanted]


def plain_text(runs: Iterable[Run]) -> str:
    """Return the text of runs."""
    return "".join(run.text for run in runs)
