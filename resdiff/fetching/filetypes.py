"""What a file truly is, by its first bytes: the Official Document System sends what it has, whatever was asked for."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_HEAD = 1024
"""A PDF's header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1)."""
_PDF_TAIL = 2048
_WEB_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<meta", b"<title", b"<!--")


class FileType(StrEnum):
    """Kinds of files that the host is known to send; the value is the file name's ending."""

    WORD = "docx"
    OLD_WORD = "doc"
    WORD_PERFECT = "wpd"
    RICH_TEXT = "rtf"
    OPEN_DOCUMENT = "odt"
    PDF = "pdf"
    WEB_PAGE = "html"
    """Never a document: the host's way to say that there is none, or that it refuses."""
    EMPTY = "empty"
    UNKNOWN = "unknown"


DOCUMENTS = frozenset(
    {
        FileType.WORD,
        FileType.OLD_WORD,
        FileType.WORD_PERFECT,
        FileType.RICH_TEXT,
        FileType.OPEN_DOCUMENT,
        FileType.PDF,
    }
)
MODERN = frozenset({FileType.WORD, FileType.PDF})
"""What resdiff reads by itself; for the others it needs LibreOffice."""


def tell_type(data: bytes) -> FileType:
    """Return what ``data`` is; its declared type and name play no part."""
    head = data[:_PDF_HEAD]
    if not data.strip():
        return FileType.EMPTY
    if data.startswith(_OLE):
        return FileType.OLD_WORD
    if data.startswith(b"\xffWPC"):
        return FileType.WORD_PERFECT
    if data.startswith(b"{\\rtf"):
        return FileType.RICH_TEXT
    if data.startswith(b"PK"):
        return _packed(data)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_WEB_PAGE):
        return FileType.WEB_PAGE
    if b"%PDF-" in head:
        return FileType.PDF
    return FileType.WEB_PAGE if b"<html" in head.lower() else FileType.UNKNOWN


def is_whole(data: bytes, kind: FileType) -> bool:
    """Tell whether the end of the file is there, for the kinds that show it: a transfer may end early unnoticed."""
    if kind is FileType.PDF:
        return b"%%EOF" in data[-_PDF_TAIL:]
    if kind in (FileType.WORD, FileType.OPEN_DOCUMENT):
        return zipfile.is_zipfile(io.BytesIO(data))
    return True


def _packed(data: bytes) -> FileType:
    """Tell Word from OpenDocument by the names in the archive, or by its first entry if its end is missing."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        head = data[:4096]
        names = {"word/"} if b"[Content_Types].xml" in head or b"word/" in head else set()
    if any(name.startswith("word/") for name in names):
        return FileType.WORD
    if data[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return FileType.OPEN_DOCUMENT
    return FileType.UNKNOWN
