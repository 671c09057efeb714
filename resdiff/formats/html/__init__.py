"""Web pages: lxml's parser of HTML as it is found in the wild; what is menu, script or hidden is left out and said so.

A page's text is cut where a browser would start a new line box; list numbers are made as a browser shows them.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.formats.html.charset import decode
from resdiff.formats.html.notes import find_notes
from resdiff.formats.html.page import Page, frames_of
from resdiff.formats.html.walk import walk
from resdiff.model import Dropped, Form, Metadata, Source

if TYPE_CHECKING:
    from lxml.etree import _Element


_LANGUAGES = frozenset({"ar", "en", "es", "fr", "ru", "zh"})


def read(data: bytes, name: str) -> Source:
    """Return the web page in ``data`` as blocks.

    Raises ``ReadingError`` where there is no element, or the bytes are in no encoding that is known.
    """
    root = _parse(decode(data, name), name)
    page = Page.of(root)
    blocks, dropped = walk(page, find_notes(page.body))
    frames = frames_of(root)
    if not any(block.text.strip() for block in blocks):
        raise _empty(name, frames, root)
    dropped = (*dropped, *(Dropped("", f"a frame that shows another page: {frame}") for frame in frames))
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
    metadata = Metadata(language=language if language in _LANGUAGES else "")
    return Source(name, Form.HTML, hashlib.sha256(data).hexdigest(), blocks, metadata, (*page.dropped, *dropped))


def _empty(name: str, frames: tuple[str, ...], root: _Element) -> ReadingError:
    """Return the error for a page that shows no text of its own."""
    if frames:
        hint = "Open and save the page in the frame: " + ", ".join(frames[:3]) + "."
        return ReadingError(f"{name}: the page has no text of its own, only frames", hint=hint)
    if root.find(".//script") is not None:
        hint = "Save it from a browser once the text is shown, or give the Word or PDF file."
        return ReadingError(f"{name}: the page has no text; a script is to put it there", hint=hint)
    return ReadingError(f"{name}: the page shows no text", hint="Is the file complete?")


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
