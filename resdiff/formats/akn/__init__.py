"""The United Nations' own XML: AKN4UN, a profile of Akoma Ntoso 3.0 (https://www.w3id.org/un/schema/akn4un/).

One file a concern: ``tree`` turns bytes into a checked tree, ``metadata`` reads the declarations, ``cover`` the cover
page and closing lines, ``inline`` text with its styles, links and footnotes, ``body`` the order of
paragraphs, ``mending`` what the markup misjudges.
"""

from __future__ import annotations

from hashlib import sha256

from resdiff.formats.akn.blocks import Collector
from resdiff.formats.akn.body import read_document
from resdiff.formats.akn.mending import mend
from resdiff.formats.akn.metadata import read_metadata
from resdiff.formats.akn.tree import parse_tree
from resdiff.model import Form, Source

__all__ = ["read"]


def read(data: bytes, name: str) -> Source:
    """Read one AKN4UN document: a resolution, or a collection of resolutions (A, B, …) under one symbol.

    Raises ``ReadingError`` for XML that is broken, hostile or no UN document.
    """
    root, doubts = parse_tree(data, name)
    collector = Collector()
    read_document(root, collector)
    metadata = read_metadata(root, collector.blocks)
    return Source(
        name=name,
        form=Form.AKN,
        sha256=sha256(data).hexdigest(),
        blocks=tuple(mend(collector.blocks, metadata.language)),
        metadata=metadata,
        dropped=tuple(collector.dropped),
        doubts=doubts,
    )
