"""Web pages: lxml's parser of HTML as it is found in the wild; what is menu, script or hidden is left out and said so.

A page's text is cut where a browser would start a new line box; list numbers are made as a browser shows them.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.formats.html.notes import find_notes
from resdiff.formats.html.page import Page
from resdiff.formats.html.walk import walk
from resdiff.model import Form, Metadata, Source

if TYPE_CHECKING:
    from lxml.etree import _Element


_CHARSET = re.compile(rb"<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_LANGUAGES = frozenset({"ar", "en", "es", "fr", "ru", "zh"})
_WIDER = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What pages name, and what browsers decode it with (https://encoding.spec.whatwg.org/#names-and-labels)."""


def read(data: bytes, name: str) -> Source:
    """Return the web page in ``data`` as blocks.

    Raises ``ReadingError`` where there is no element, or the bytes are in no encoding that is known.
    """
    root = _parse(_decode(data, name), name)
    page = Page.of(root)
    blocks, dropped = walk(page, find_notes(page.body))
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
    metadata = Metadata(language=language if language in _LANGUAGES else "")
    return Source(name, Form.HTML, hashlib.sha256(data).hexdigest(), blocks, metadata, (*page.dropped, *dropped))


def _decode(data: bytes, name: str) -> str:
    """Decode as browsers do: a byte order mark, then what the page says, then UTF-8, then Western European."""
    tried: list[str] = []
    if data.startswith(codecs.BOM_UTF8):
        tried.append("utf-8-sig")
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        tried.append("utf-16")
    named = _CHARSET.search(data[:4096])
    if named:
        try:
            encoding = codecs.lookup(named[1].decode("ascii")).name
            tried.append(_WIDER.get(encoding, encoding))
        except LookupError:
            pass
    for encoding in (*tried, "utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" not in text:
            return text
    raise ReadingError(f"{name}: the page's encoding is not known", hint="Save the page as UTF-8.")


def _parse(text: str, name: str) -> _Element:
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    declared = re.compile(r"^\s*<\?xml[^<>]{0,300}\?>")
    try:
        root = etree.fromstring(declared.sub("", text, count=1), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise ReadingError(f"{name}: no web page can be read from this", hint="Is the file complete?")
    if any("depth" in entry.message for entry in parser.error_log.filter_from_level(etree.ErrorLevels.FATAL)):
        raise ReadingError(f"{name}: the page's elements are nested too deeply", hint="Save its text in another form.")
    return root
