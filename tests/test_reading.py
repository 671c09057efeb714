"""Reading: the form by content, then by name; clear errors for what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from resdiff.errors import ReadingError
from resdiff.model import Form
from resdiff.reading import LARGEST, guess_form, read, read_path


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (b"# Title\n\n*Recalling* its resolution", "-", Form.MARKDOWN),
        (b"Recalling its resolution,\n\n1. Decides", "-", Form.TEXT),
        (b"plain", "x.MD", Form.MARKDOWN),
        (b"1. *Decides*", "x.txt", Form.TEXT),
    ],
)
def test_form_is_told(data: bytes, name: str, form: Form) -> None:
    assert guess_form(data, name) is form
    assert read(data, name).form is form


def test_a_given_form_wins() -> None:
    assert read(b"# x", "x.md", Form.TEXT).form is Form.TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (bytes(range(256)) * 4, "x: "),
        ("Décide".encode("utf-16")[:-1], "broken utf-16"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        read(data, "x")


def test_too_large_is_refused() -> None:
    with pytest.raises(ReadingError, match="too large"):
        read(b"a" * (LARGEST + 1), "x.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    source = read("Décide de rester saisie".encode(encoding), "x.txt")
    assert [block.text for block in source.blocks] == ["Décide de rester saisie"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Решает продолжать рассмотрение этого вопроса.", "تقرر أن تبقي المسألة قيد النظر."])
def test_utf_16_without_a_mark_is_told_by_its_blanks_whatever_the_name(text: str, encoding: str) -> None:
    assert [block.text for block in read(text.encode(encoding), "draft").blocks] == [text]


@pytest.mark.parametrize(
    "data", [("决定继续处理此案" * 9 + "1").encode("utf-16-le"), b"Decides to\x00 act on the matter"]
)
def test_what_cannot_be_told_is_to_be_saved_as_utf_8(data: bytes) -> None:
    with pytest.raises(ReadingError) as caught:
        read(data, "x.txt")
    assert "as UTF-8" in caught.value.hint


def test_missing_file_and_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="no such file"):
        read_path(tmp_path / "missing.txt")
    with pytest.raises(ReadingError, match="directory"):
        read_path(tmp_path)
    with pytest.raises(ReadingError):
        read_path(Path("a\x00b"))


def test_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("*Recalling* x", encoding="utf-8")
    assert read_path(path).blocks[0].runs[0].italic
