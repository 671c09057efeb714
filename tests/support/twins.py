"""One resolution in all forms: written once as an OpenDocument text, turned into the others by LibreOffice."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from resdiff.model import Clause, Footnote, Resolution

_SPACES = {"office": "office:1.0", "style": "style:1.0", "text": "text:1.0", "fo": "xsl-fo-compatible:1.0"}
_HEAD = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}"' for key, value in _SPACES.items())
_STYLES = """
<office:styles>
 <style:default-style style:family="paragraph">
  <style:paragraph-properties style:writing-mode="{direction}" fo:text-align="{align}" fo:margin-bottom="6pt"/>
  <style:text-properties style:font-name="{font}" fo:font-family="{font}" fo:font-size="10pt"
   fo:language="{language}" style:font-family-asian="Noto Serif CJK SC" style:font-size-asian="10pt"
   style:font-family-complex="Noto Naskh Arabic"
   style:font-size-complex="10pt"/>
 </style:default-style>
 <style:style style:name="Body" style:family="paragraph">
  <style:paragraph-properties fo:text-indent="24pt"/></style:style>
 <style:style style:name="Sub" style:family="paragraph">
  <style:paragraph-properties fo:text-indent="24pt" fo:margin-left="24pt"/></style:style>
 <style:style style:name="Footnote" style:family="paragraph">
  <style:paragraph-properties fo:margin-bottom="0pt"/><style:text-properties fo:font-size="8pt"
   style:font-size-complex="8pt" style:font-size-asian="8pt"/></style:style>
 <style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"
  style:font-style-complex="italic" style:font-style-asian="italic"/></style:style>
 <style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-weight="bold"
  fo:font-size="12pt"
  style:font-weight-complex="bold" style:font-size-complex="12pt" style:font-size-asian="12pt"/></style:style>
 <style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 60%"/></style:style>
 <text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Up"
  style:num-format="1" text:start-value="0" text:start-numbering-at="document"/>
</office:styles>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="612pt"
 fo:page-height="792pt" fo:margin-top="40pt" fo:margin-bottom="40pt" fo:margin-left="120pt" fo:margin-right="120pt"/>
 <style:header-style><style:header-footer-properties fo:margin-bottom="20pt"/></style:header-style>
 <style:footer-style><style:header-footer-properties fo:margin-top="20pt"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
 <style:header><text:p>{symbol}</text:p></style:header>
 <style:footer><text:p><text:page-number/>/<text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
"""
_FILTERS = {"docx": "docx:MS Word 2007 XML", "doc": "doc:MS Word 97", "html": "html:HTML (StarWriter)", "pdf": "pdf"}


def make_twins(document: Resolution, folder: Path, forms: tuple[str, ...]) -> dict[str, Path]:
    """Write ``document`` in each of ``forms`` (``docx``, ``doc``, ``odt``, ``html``, ``pdf``) into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "twin.fodt"
    source.write_text(flat_open_document(document), "utf-8")
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed"
    for form in forms:
        subprocess.run(
            [
                program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to",
                _FILTERS.get(form, form), "--outdir", str(folder), str(source),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return {form: folder / f"twin.{form}" for form in forms}


def flat_open_document(document: Resolution) -> str:
    """Return ``document`` laid out as the United Nations lay out resolutions, as flat OpenDocument XML."""
    is_arabic = document.metadata.language == "ar"
    styles = _STYLES.format(
        direction="rl-tb" if is_arabic else "lr-tb",
        align="start" if is_arabic else "justify",
        font="Noto Naskh Arabic" if is_arabic else "Liberation Serif",
        language=document.metadata.language or "en",
        symbol=escape(document.metadata.symbol),
    )
    body = [_paragraph("Title", escape(document.metadata.title.lstrip("- "))), _paragraph("Body", _formula(document))]
    headings = list(document.headings)
    notes = {note.key: note for note in document.footnotes}
    for position, clause in enumerate(document.clauses):
        while headings and headings[0].position == position:
            body.append(_paragraph("Title", escape(headings.pop(0).text)))
        number = f"{escape(clause.number)} <text:tab/>" if clause.number else ""
        body.append(_paragraph("Sub" if clause.depth else "Body", number + _clause(clause, notes)))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_HEAD} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{styles}'
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"
    )


def _paragraph(style: str, inside: str) -> str:
    return f"<text:p text:style-name={quoteattr(style)}>{inside}</text:p>"


def _formula(document: Resolution) -> str:
    return f'<text:span text:style-name="I">{escape(document.metadata.enacting_formula)}</text:span>'


def _clause(clause: Clause, notes: dict[str, Footnote]) -> str:
    """Return a clause's text; a note is written where it is referred to first, and then taken from ``notes``.

    Where it is referred to again its mark is typed, as in documents of the United Nations.
    """
    pieces: list[str] = []
    at = 0
    places = {at, len(clause.text), len(clause.opening), *(reference.offset for reference in clause.references)}
    for place in sorted(places):
        text = escape(clause.text[at:place])
        pieces.append(f'<text:span text:style-name="I">{text}</text:span>' if place == len(clause.opening) else text)
        for number, reference in enumerate(clause.references):
            if reference.offset == place and reference.note not in notes:
                pieces.append(f'<text:span text:style-name="Up">{escape(reference.mark)}</text:span>')
            elif reference.offset == place:
                note = notes.pop(reference.note)
                pieces.append(
                    f'<text:note text:id="{clause.label}-{number}" text:note-class="footnote">'
                    f"<text:note-citation>{escape(note.mark)}</text:note-citation><text:note-body>"
                    f"{_paragraph('Footnote', '<text:s/>' + escape(note.text))}</text:note-body></text:note>"
                )
        at = place
    return "".join(pieces)
