"""What a library needs to know of a document to find it, read without making blocks of every paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.formats.akn.blocks import Collector
from resdiff.formats.akn.cover import read_cover
from resdiff.formats.akn.metadata import read_identity
from resdiff.formats.akn.tree import AKN, parse_tree
from resdiff.frozen import dataclass
from resdiff.model import HeaderRole, Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element

_TELLING = frozenset({HeaderRole.SYMBOL, HeaderRole.TITLE, HeaderRole.AGENDA_ITEM, HeaderRole.AGENDA_TITLE})
"""Header lines that ``read_identity`` asks for."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A document's declarations and its words."""

    metadata: Metadata
    """Symbol, body, kind, session, agenda item, title, date of adoption and language; the rest is empty."""
    preamble: bytes
    """Text of the preambles with their footnotes, in UTF-8."""
    text: bytes
    """Text of the whole document, in UTF-8."""


def summarize(data: bytes, name: str) -> Summary:
    """Return what an AKN4UN document says it is, as ``read`` gives it, and its words.

    Raises ``ReadingError`` for XML that is broken, hostile or no UN document.
    """
    root, _ = parse_tree(data, name)
    collector = Collector()
    preambles: list[bytes] = []
    texts: list[bytes] = []
    for part in (part for child in root for part in child):
        if part.tag in (f"{AKN}coverPage", f"{AKN}preface"):
            read_cover(part, collector, _TELLING)
        if part.tag == f"{AKN}preamble":
            preambles.append(_text(part))
        elif part.tag != f"{AKN}meta":
            preambles += [_text(preamble) for preamble in part.iterdescendants(f"{AKN}preamble")]
            texts.append(_text(part))
    return Summary(read_identity(root, collector.blocks), b"\n".join(preambles), b"\n".join((*preambles, *texts)))


def _text(element: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(element, method="text", encoding="utf-8", with_tail=False)
