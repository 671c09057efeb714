"""The source formats: one module each, best evidence of a document's structure first. A new one is one line below."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from resdiff.formats import signatures
from resdiff.frozen import dataclass
from resdiff.model import Form, Source


@dataclass(frozen=True, slots=True)
class Reader:
    """Where a form is read, and how it is told. The module is imported when a document in this form is read."""

    module: str
    """Has ``read(data: bytes, name: str) -> Source``."""
    suffixes: tuple[str, ...]
    """Endings of file names, in lower case, with the dot."""
    has_signature: Callable[[bytes], bool]
    """Tells from the first bytes whether data may have this form; cheap, never raises."""

    def read(self, data: bytes, name: str) -> Source:
        """Return ``data`` as blocks; ``name`` is what messages call it. Raises ``ReadingError``."""
        source = import_module(self.module).read(data, name)
        assert isinstance(source, Source)  # noqa: S101 - a wrong line in READERS is a bug
        return source


READERS: dict[Form, Reader] = {
    Form.AKN: Reader("resdiff.formats.akn", (".xml", ".akn"), signatures.is_xml),
    Form.WORD: Reader(
        "resdiff.formats.docx", (".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".wpd"), signatures.is_word
    ),
    Form.HTML: Reader("resdiff.formats.html", (".html", ".htm", ".xhtml"), signatures.is_html),
    Form.PDF: Reader("resdiff.formats.pdf", (".pdf",), signatures.is_pdf),
    Form.MARKDOWN: Reader("resdiff.formats.markdown", (".md", ".markdown", ".mkd"), signatures.is_markdown),
    Form.TEXT: Reader("resdiff.formats.plain", (".txt", ".text"), signatures.is_text),
}
