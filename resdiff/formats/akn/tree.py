"""Bytes to a checked XML tree: no entities, no network, no declarations, bounded depth and size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.model import Doubt, DoubtCode

if TYPE_CHECKING:
    from lxml.etree import _Element

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
"""Namespace of Akoma Ntoso 3.0, as lxml writes it before a name."""

_MENDABLE = frozenset({"ERR_TAG_NAME_MISMATCH", "ERR_DOCUMENT_END"})
"""Errors that closing and leaving out end tags can mend without touching a word."""

_PREFIX = len(AKN)
_ENDED = re.compile(rb"</akomaNtoso>\s*$")
_TAG = re.compile(rb"<(?P<end>/?)(?P<name>[\w:.-]+)(?P<rest>[^<>]*)>")
_MAX_DEPTH = 256
"""As libxml2's own limit."""
LARGEST = 16 * 1024 * 1024
"""Bytes of a document, at most: 25 times the largest there is. A tree of tiny elements takes thirty times as much."""

_DOCUMENTS = frozenset({f"{AKN}statement", f"{AKN}documentCollection", f"{AKN}doc", f"{AKN}act"})


def local_name(element: _Element) -> str:
    """Return the name of an element without its namespace."""
    tag = str(element.tag)
    return tag[_PREFIX:] if tag.startswith(AKN) else tag.rpartition("}")[2]


def parse_tree(data: bytes, name: str) -> tuple[_Element, tuple[Doubt, ...]]:
    """Return the root element of an Akoma Ntoso document, and a doubt if its tags had to be mended.

    Entities are not replaced, nothing is fetched, and libxml2's own limits hold (depth 256, names and text sizes),
    so hostile input costs no more than its length. Raises ``ReadingError`` for anything but a UN document.
    """
    if not data.strip():
        raise ReadingError(f"{name}: the file is empty", hint="download it again")
    if len(data) > LARGEST:
        raise ReadingError(
            f"{name}: {len(data) / 1_000_000:.0f} MB of XML are too large",
            hint=f"at most {LARGEST // 1_000_000} MB are read; is this one document?",
        )
    root, doubts = _parsed(data, name)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadingError(
            f"{name}: the XML declares a document type or entities, which UN documents never do",
            hint="remove the <!DOCTYPE …> if you trust the file",
        )
    if root.tag != f"{AKN}akomaNtoso" or not any(child.tag in _DOCUMENTS for child in root):
        tag = str(root.tag).rpartition("}")[2]
        raise ReadingError(
            f"{name}: XML, but not a UN document: its root is <{tag}>, not an <akomaNtoso> with a <statement>",
            hint="resdiff reads AKN4UN, the XML of https://github.com/UNxml",
        )
    return root, doubts


def _parsed(data: bytes, name: str) -> tuple[_Element, tuple[Doubt, ...]]:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser), ()
    except etree.XMLSyntaxError as error:
        line, reason = error.lineno or 0, error.msg or "not well-formed"
        mendable = {entry.type_name for entry in parser.error_log} <= _MENDABLE and _ENDED.search(data)
    if mendable:
        try:
            root = etree.fromstring(_mended(data), parser)
        except etree.XMLSyntaxError:
            pass
        else:
            return root, (
                Doubt(DoubtCode.STRUCTURE, f"start and end tags did not match and were mended: {reason}", line=line),
            )
    raise ReadingError(f"{name}: broken XML: {reason}", hint="download the file again")


def _mended(data: bytes) -> bytes:
    """Return ``data`` with its tags matched: well-formed, of the same words, if tags were all that was wrong.

    An unclosed element is closed where its parent ends, an end tag that closes nothing is left out, as are comments.
    """
    pieces: list[bytes] = []
    opened: list[bytes] = []
    position = 0
    data = b"".join(piece.partition(b"-->")[2] if number else piece for number, piece in enumerate(data.split(b"<!--")))
    for match in _TAG.finditer(data):
        pieces.append(data[position : match.start()])
        position = match.end()
        name = match["name"]
        if match["rest"].endswith(b"/"):
            pieces.append(match[0])
        elif not match["end"]:
            opened.append(name)
            pieces.append(match[0])
            if len(opened) > _MAX_DEPTH:
                break
        elif name in opened:
            while (last := opened.pop()) != name:
                pieces.append(b"</" + last + b">")
            pieces.append(match[0])
    return b"".join((*pieces, data[position:]))
