"""Word with real tracked changes: the old text as the base, every change marked, as a delegation submits it.

Rejecting every change gives the old text to the letter, accepting every one the new.
"""

from __future__ import annotations

from resdiff.model import Comparison
from resdiff.renderers.docx.markup import Markup
from resdiff.renderers.docx.parts import DECLARATION, SPACES, footer, package, properties, settings, styles
from resdiff.renderers.docx.revised import Revised, Reviser
from resdiff.renderers.docx.sheet import Style
from resdiff.renderers.docx.units import units
from resdiff.renderers.options import Layout, RenderOptions
from resdiff.renderers.wording import names_of

_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
    '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr><w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="2400" w:bottom="1440" w:left="2400" w:header="576" w:footer="576" w:gutter="0"/>'
    "{bidi}</w:sectPr>"
)


def render(comparison: Comparison, options: RenderOptions) -> bytes:
    """Return the comparison as a Word file: a redline, or with ``Layout.TABLE`` a table of departures."""
    if options.layout is Layout.TABLE:
        from resdiff.renderers.docx.departures import render_table

        return render_table(comparison, options, revision_date(comparison, options), core(comparison, options))
    language = comparison.old.metadata.language or comparison.new.metadata.language
    reviser = Reviser(comparison.old, comparison.new)
    paragraphs = [revised for unit in units(comparison) for revised in reviser.revise(unit)]
    # Word cannot delete the last paragraph of a file: an empty one that never changes stands at the end.
    paragraphs.append(Revised(Style.LINE))
    markup = Markup(options.author, revision_date(comparison, options), language, native_moves=options.native_moves)
    body = "".join(markup.paragraph(revised) for revised in paragraphs)
    marks = {ink.note: ink.text for revised in paragraphs for ink in revised.inks if ink.note}
    notes = markup.footnotes(reviser.footnotes, [marks[number] for number in sorted(marks)])
    fixed = {"styles": styles(language), "settings": settings(), "footer": footer()}
    parts = {"document": document(body, language), **fixed, "footnotes": notes}
    return package(parts, core(comparison, options))


def document(body: str, language: str) -> str:
    """Return the main part around ``body``."""
    page = _PAGE.format(bidi="<w:bidi/>" if language == "ar" else "")
    return f"{DECLARATION}<w:document {SPACES}><w:body>{body}{page}</w:body></w:document>"


def core(comparison: Comparison, options: RenderOptions) -> str:
    """Return the core properties: the title names both documents."""
    title = " → ".join(names_of(comparison.documents))
    language = comparison.old.metadata.language or comparison.new.metadata.language
    return properties(title, options.author, revision_date(comparison, options), language)


def revision_date(comparison: Comparison, options: RenderOptions) -> str:
    """Return the date that changes bear: that of the options, else the new document's own; never today's."""
    if options.date:
        return (options.date if "T" in options.date else f"{options.date}T00:00:00").removesuffix("Z") + "Z"
    known = comparison.new.metadata.distributed or comparison.new.metadata.adopted
    return f"{known or '2000-01-01'}T00:00:00Z"
