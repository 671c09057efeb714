"""The source formats: one module each, best evidence of a document's structure first. A new one is one line below."""

from __future__ import annotations

from typing import Protocol

from resdiff.formats import akn, docx, html, markdown, pdf, plain
from resdiff.model import Form, Source


class Reader(Protocol):
    """What a format's module offers. Importing it is cheap: heavy libraries are imported where they are used."""

    FORM: Form
    SUFFIXES: tuple[str, ...]
    """Endings of file names, in lower case, with the dot."""

    def sniff(self, data: bytes) -> bool:
        """Tell from the first bytes whether ``data`` has this form; cheap, never raises."""
        ...

    def read(self, data: bytes, name: str) -> Source:
        """Return ``data`` as blocks; ``name`` is what messages call it. Raises ``ReadingError``."""
        ...


READERS: dict[Form, Reader] = {
    Form.AKN: akn,
    Form.WORD: docx,
    Form.HTML: html,
    Form.PDF: pdf,
    Form.MARKDOWN: markdown,
    Form.TEXT: plain,
}
