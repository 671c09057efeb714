"""Fetched documents in the library: found by the symbol that was asked for, with where they came from."""

from pathlib import Path

import pytest
from support.word import docx, p

from resdiff.errors import ReadingError
from resdiff.fetching import Fetched, FileType, Record
from resdiff.fetching.cache import file_name
from resdiff.library.adding import add
from resdiff.library.fetched import add_fetched, origin_of
from resdiff.library.store import Library

TEXT = ("The General Assembly,", "Recalling its resolution 61/180,", "1. Decides to remain seized of the matter.")
URL = "https://documents.un.org/api/symbol/access?s=A%2FRES%2F99%2F1&l=en&t=docx"
FINAL = "https://documents.un.org/doc/undoc/gen/n99/001/01.docx"


def fetched(folder: Path, symbol: str, data: bytes, kind: FileType = FileType.WORD) -> Fetched:
    path = folder / file_name(symbol, "en", kind)
    path.write_bytes(data)
    record = Record(
        symbol=symbol,
        language="en",
        asked="docx",
        type=kind,
        file=path.name,
        url=URL,
        final_url=FINAL,
        fetched="2026-03-02T12:00:00+00:00",
        modified="",
        size=len(data),
        sha256="",
    )
    return Fetched(record, path, is_new=True)


def resolution(*lines: str) -> bytes:
    return docx("".join(p(line) for line in lines))


@pytest.mark.parametrize("symbol", ["A/RES/99/1", "A/C.3/99/L.60/Rev.1", "A/RES/99/245 B", "S/RES/9999 (2099)"])
def test_it_is_found_by_the_symbol_that_was_asked_for(tmp_path: Path, symbol: str) -> None:
    """Even where the text names no symbol, and the file's name cannot be read back."""
    database = tmp_path / "library.sqlite"
    data = resolution(*TEXT)
    assert add_fetched(fetched(tmp_path, symbol, data), database)
    with Library(database) as library:
        (record,) = library.find(symbol)
        assert (record.language, record.form) == ("en", "docx")
        assert library.content(record) == data


def test_where_it_came_from_is_kept(tmp_path: Path) -> None:
    database = tmp_path / "library.sqlite"
    add_fetched(fetched(tmp_path, "A/RES/99/1", resolution(*TEXT)), database)
    with Library(database) as library:
        (record,) = library.find("A/RES/99/1")
        origin = origin_of(record.sha256, library)
        assert origin is not None
        assert (origin.url, origin.final_url, origin.fetched) == (URL, FINAL, "2026-03-02T12:00:00+00:00")


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    database = tmp_path / "library.sqlite"
    document = fetched(tmp_path, "A/RES/99/1", resolution(*TEXT))
    assert add_fetched(document, database)
    assert not add_fetched(document, database)
    with Library(database) as library:
        assert len(library.find("A/RES/99/1")) == 1


def test_documents_of_other_ways_have_no_origin(tmp_path: Path) -> None:
    database = tmp_path / "library.sqlite"
    path = tmp_path / "A-RES-99-2.docx"
    path.write_bytes(resolution(*TEXT))
    assert add([path], database).failures == []
    with Library(database) as library:
        (record,) = library.find("A/RES/99/2")
        assert origin_of(record.sha256, library) is None


def test_what_cannot_be_read_is_said_and_not_added(tmp_path: Path) -> None:
    database = tmp_path / "library.sqlite"
    broken = resolution(*TEXT)[:-40]
    with pytest.raises(ReadingError):
        add_fetched(fetched(tmp_path, "A/RES/99/1", broken), database)
    with Library(database) as library:
        assert library.find("A/RES/99/1") == []
