"""What the first bytes of a document say of its form. Cheap, never raises; broken files are found by their reader."""

from __future__ import annotations

import codecs
import re

from resdiff.formats.encoding import unmarked_utf16

_HEAD = 4096
_BOMS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_HTML = (
    rb"<!doctype\s+html|<html[\s>]|<(?:body|head|title|p|div|table|article|h[1-6])(?:\s[^<>]{0,500})?>"  # its elements
)
_MARKDOWN = rb"(?m)^#{1,6} |\*\*\S|<sup>|^\*[^*\s][^*\n]*\*|^\|.*\|\s*$|\]\("
_MARKDOWN_WITHIN = 262_144
_CONVERTIBLE: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", "an old Word file (.doc)"),
    (b"{\\rtf", "rtf", "a Rich Text file (.rtf)"),
    (b"\xffWPC", "wpd", "a WordPerfect file (.wpd)"),
)
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"


def is_xml(data: bytes) -> bool:
    """Tell whether ``data`` is XML other than a web page; what it is exactly is found, and said, by its reader."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(_BOMS)
    if b"<akomaNtoso" in head:
        return True
    is_page = b"<html" in head or b"DOCTYPE html" in head
    return head.startswith((b"<?xml", b"<!DOCTYPE", b"<!ENTITY")) and not is_page


def is_word(data: bytes) -> bool:
    """Tell whether ``data`` is a Word file, or one that LibreOffice makes a Word file of (.doc, .odt, .rtf, .wpd)."""
    return (data[:4] == b"PK\x03\x04" and b"word/" in data) or convertible_kind(data) is not None


def convertible_kind(data: bytes) -> tuple[str, str] | None:
    """Return ending and name of a file that LibreOffice turns into a Word file, or None for any other."""
    for magic, suffix, what in _CONVERTIBLE:
        if data.startswith(magic):
            return suffix, what
    if data[:4] == b"PK\x03\x04" and _ODT in data[:128]:
        return "odt", "an OpenDocument text (.odt)"
    return None


def is_html(data: bytes) -> bool:
    """Tell whether ``data`` is a web page: a document type, or one of HTML's own elements near its beginning."""
    head = data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    return head[:1] == b"<" and b"akomaNtoso" not in head and re.search(_HTML, head, re.IGNORECASE) is not None


def is_pdf(data: bytes) -> bool:
    """Tell whether ``data`` is a PDF: its signature may stand anywhere in the first kilobyte."""
    return b"%PDF-" in data[:1024]


def is_markdown(data: bytes) -> bool:
    """Tell whether ``data`` looks like Markdown: it has headings, emphasis, raised marks, tables or links."""
    return b"\x00" not in data[:_HEAD] and re.search(_MARKDOWN, data[:_MARKDOWN_WITHIN]) is not None


def is_text(data: bytes) -> bool:
    """Tell whether ``data`` may be plain text; anything without zero bytes may, and UTF-16."""
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return b"\x00" not in data[:_HEAD] or marked or bool(unmarked_utf16(data))
