"""The true type of a file is in its bytes."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.ods import OLD_WORD, PAGE, PDF, WORD, WORD_PERFECT

from resdiff.fetching import FileType, tell_type
from resdiff.fetching.filetypes import is_whole


def archive(*entries: tuple[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        for name, content in entries:
            written.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (WORD, FileType.WORD),
        (WORD[:-30], FileType.WORD),
        (OLD_WORD, FileType.OLD_WORD),
        (WORD_PERFECT, FileType.WORD_PERFECT),
        (PDF, FileType.PDF),
        (b"\xef\xbb\xbf\r\n" + PDF, FileType.PDF),
        (rb"{\rtf1\ansi}", FileType.RICH_TEXT),
        (archive(("mimetype", "application/vnd.oasis.opendocument.text")), FileType.OPEN_DOCUMENT),
        (archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), FileType.UNKNOWN),
        (archive(("xl/workbook.xml", "<x/>")), FileType.UNKNOWN),
        (PAGE, FileType.WEB_PAGE),
        (b"\xef\xbb\xbf\n<HTML>", FileType.WEB_PAGE),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", FileType.WEB_PAGE),
        (b"<!doctype html><p>How to cite %PDF-1.4 files</p>", FileType.WEB_PAGE),
        (b"", FileType.EMPTY),
        (b" \r\n", FileType.EMPTY),
        (b"GIF89a", FileType.UNKNOWN),
        (b"PK", FileType.UNKNOWN),
    ],
)
def test_first_bytes(data: bytes, kind: FileType) -> None:
    assert tell_type(data) is kind


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"<html", OLD_WORD]))
def test_any_bytes_have_a_type(data: bytes, head: bytes) -> None:
    assert tell_type(head + data) in FileType


def test_a_missing_end_shows() -> None:
    assert is_whole(WORD, FileType.WORD)
    assert not is_whole(WORD[:-30], FileType.WORD)
    assert is_whole(PDF, FileType.PDF)
    assert not is_whole(PDF[:-8], FileType.PDF)
    assert is_whole(OLD_WORD, FileType.OLD_WORD)
