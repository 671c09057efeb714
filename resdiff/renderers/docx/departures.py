"""A table of departures for delegations: number, old text, new text with its changes, kind, room for remarks.

The changes in the third column are real tracked changes: accepted, it holds the new text alone.
"""

from __future__ import annotations

from itertools import zip_longest

from resdiff.model import Change, Clause, Comparison, Edit, Kind, Operation
from resdiff.renderers.docx.markup import Markup
from resdiff.renderers.docx.parts import DECLARATION, SPACES, footer, package, settings, styles
from resdiff.renderers.docx.revised import Ink, Revised
from resdiff.renderers.docx.sheet import Style
from resdiff.renderers.docx.units import diff_texts, typeset
from resdiff.renderers.interface import interface
from resdiff.renderers.options import RenderOptions, interface_language
from resdiff.renderers.wording import names_of

_WIDTHS = (1300, 4300, 4300, 1400, 2660)
"""Twentieths of a point, on a letter page lying on its side."""
_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
    '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/><w:pgMar w:top="900" w:right="900" '
    'w:bottom="900" w:left="900" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
)


def render_table(comparison: Comparison, options: RenderOptions, date: str, core: str) -> bytes:
    """Return the table as a Word file with the core properties ``core``.

    Unchanged clauses are left out, as the table lists departures.
    """
    code = interface_language(comparison.documents, options)
    words = interface(code)
    language = comparison.new.metadata.language or comparison.old.metadata.language
    markup = Markup(options.author, date, language)
    names = names_of(comparison.documents)
    rows = [_row([markup.paragraph(_head(text)) for text in (words.clauses, *names, words.changes, words.remarks)], "")]
    notes = _Notes(comparison, markup)
    known = {clause.label: clause for clause in comparison.old.clauses}
    for change in comparison.changes:
        if change.kind is Kind.UNCHANGED or change.kind in options.ignore:
            continue
        old = [known[label] for label in change.old]
        label = " → ".join(dict.fromkeys(", ".join(labels) for labels in (change.old, change.new) if labels))
        changed = markup.paragraph(Revised(Style.LINE, inks=_inks(change.edits)))
        kind = _plain(markup, words.kinds[change.kind])
        before, after = notes.of(change)
        cells = [_plain(markup, label), _texts(markup, old) + before, changed + after, kind, _plain(markup, "")]
        rows.append(_row(cells))
    mirrored = "<w:bidiVisual/>" if language == "ar" else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    table = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{mirrored}<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )
    body = f"{DECLARATION}<w:document {SPACES}><w:body>{table}<w:p/>{_PAGE}</w:body></w:document>"
    fixed = {"styles": styles(language), "settings": settings(), "footer": footer()}
    return package({"document": body, **fixed, "footnotes": markup.footnotes([], [])}, core)


def _row(cells: list[str], properties: str = "<w:cantSplit/>") -> str:
    """Return a row; without ``properties`` it is the head, shaded and repeated on every page."""
    shade = "" if properties else '<w:shd w:val="clear" w:color="auto" w:fill="E8E8E8"/>'
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr>{properties or '<w:cantSplit/><w:tblHeader/>'}</w:trPr>{made}</w:tr>"


def _head(text: str) -> Revised:
    return Revised(Style.HEADING, inks=[Ink(Operation.EQUAL, text)])


class _Notes:
    """Footnotes whose texts changed, to stand below the clause that cites them."""

    def __init__(self, comparison: Comparison, markup: Markup) -> None:
        sides = comparison.documents
        self._notes = [{note.key: note for note in side.footnotes} for side in sides]
        self._markup = markup

    def of(self, change: Change) -> tuple[str, str]:
        """Return the paragraphs of the notes that ``change`` alters: as they were, and with their changes."""
        keys = [edit.old_note for edit in change.edits], [edit.new_note for edit in change.edits]
        cited = [[notes[key] for key in side if key in notes] for notes, side in zip(self._notes, keys, strict=True)]
        before = after = ""
        for old, new in zip_longest(*cited):
            texts = [f"{note.mark} {note.text}" if note else "" for note in (old, new)]
            if old and new and old.text == new.text:
                continue
            if old:
                before += self._markup.paragraph(Revised(Style.NOTE, inks=[Ink(Operation.EQUAL, texts[0])]))
            after += self._markup.paragraph(Revised(Style.NOTE, inks=_inks(diff_texts(*texts))))
        return before, after


def _plain(markup: Markup, text: str) -> str:
    return markup.paragraph(Revised(Style.LINE, inks=[Ink(Operation.EQUAL, text)] if text else []))


def _texts(markup: Markup, clauses: list[Clause]) -> str:
    texts = [f"{clause.number} {clause.text}".strip() for clause in clauses]
    return "".join(_plain(markup, text) for text in texts) or _plain(markup, "")


def _inks(edits: tuple[Edit, ...]) -> list[Ink]:
    return [Ink(edit.operation, edit.text) for edit in typeset(edits) if edit.text]
