"""What a library needs to know of a document to find it, read without making blocks of every paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from resdiff.formats.akn.blocks import Collector
from resdiff.formats.akn.cover import read_conclusions, read_cover, read_formula
from resdiff.formats.akn.metadata import read_metadata
from resdiff.formats.akn.tree import AKN, parse_tree
from resdiff.model import Metadata


@dataclass(frozen=True, slots=True)
class Summary:
    """A document's declarations and its words."""

    metadata: Metadata
    preamble: str
    """Text of the preambles with their footnotes."""
    text: str
    """Text of the whole document."""


def summarize(data: bytes, name: str) -> Summary:
    """Return the declarations and the words of an AKN4UN document; the metadata are those that ``read`` gives.

    Raises ``ReadingError`` for XML that is broken, hostile or no UN document.
    """
    from lxml import etree

    root, _ = parse_tree(data, name)
    collector = Collector()
    preambles = []
    for part in root[0]:
        if part.tag in (f"{AKN}coverPage", f"{AKN}preface"):
            read_cover(part, collector)
        elif part.tag == f"{AKN}conclusions":
            read_conclusions(part, collector)
    for preamble in root.iter(f"{AKN}preamble"):
        for formula in preamble.iterchildren(f"{AKN}formula"):
            read_formula(formula, collector)
        preambles.append(etree.tostring(preamble, method="text", encoding="unicode", with_tail=False))
    text = etree.tostring(root[0], method="text", encoding="unicode")
    return Summary(read_metadata(root, collector.blocks), "\n".join(preambles), text)
