"""A ``Source`` as flat OpenDocument XML in a house style, and many of them as PDFs by one run of LibreOffice."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from resdiff.model import HeaderRole, Source
from support.printing.house import HOUSES, House
from support.printing.styles import FONTS, styles
from support.printing.text import body

_SPACES = {
    "office": "office:1.0", "style": "style:1.0", "text": "text:1.0", "table": "table:1.0",
    "fo": "xsl-fo-compatible:1.0", "svg": "svg-compatible:1.0",
}  # fmt: skip
_HEAD = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}"' for key, value in _SPACES.items())


@dataclass(frozen=True)
class Print:
    """What to print, and how."""

    name: str
    """Of the file, without an ending."""
    source: Source
    house: House = field(default_factory=lambda: HOUSES["New York"])
    is_justified: bool = True
    spacing: float = 0.0
    """Points between letters."""
    cuts_words: bool = False
    columns: int = 1
    notes_across: bool = False
    """With columns: title and footnotes go over the page's whole width; else the notes of a column stand below it."""
    sponsors: str = ""
    """Of a draft: stands above the title in place of the line on adoption."""
    draft_symbol: str = ""
    rules: bool = True
    """Tables have lines between their rows and columns."""


_FILTERS = {"docx": "docx:MS Word 2007 XML", "html": "html:HTML (StarWriter)"}


def print_all(prints: Sequence[Print], folder: Path, *, tagged: bool = True, form: str = "pdf") -> dict[str, Path]:
    """Print all of ``prints`` into ``folder``; ``tagged`` is whether the PDFs say what is no content.

    ``form`` may also be ``docx`` or ``html``, for the same text in a form that is no print.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sources = []
    for wanted in prints:
        source = folder / f"{wanted.name}.fodt"
        source.write_text(flat_open_document(wanted), "utf-8")
        sources.append(str(source))
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed"
    options = json.dumps({"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}})
    subprocess.run(
        [
            program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to",
            _FILTERS.get(form, f"pdf:writer_pdf_Export:{options}"), "--outdir", str(folder), *sources,
        ],
        check=True, capture_output=True, timeout=60 + 30 * len(sources),
    )  # fmt: skip
    return {wanted.name: folder / f"{wanted.name}.{form}" for wanted in prints}


def flat_open_document(wanted: Print) -> str:
    """Return the document as LibreOffice is to print it."""
    language = wanted.source.metadata.language or "en"
    symbol = escape(wanted.draft_symbol or wanted.source.metadata.symbol)
    title = escape(" ".join(block.text for block in wanted.source.blocks if block.role is HeaderRole.TITLE))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_HEAD} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">'
        + styles(wanted, FONTS.get(language, FONTS["en"]), language, symbol, title)
        + f"<office:body><office:text>{body(wanted)}</office:text></office:body></office:document>"
    )
