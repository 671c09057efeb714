"""What is in the cache is whole, unchanged, and of the document that was asked for."""

import json
import os
from pathlib import Path

import pytest
from support.ods import WORD, Reply, Server

from resdiff.errors import FetchError
from resdiff.fetching import Cache, Fetcher, FileType, Record, UnavailableError, WantedForm, cache_for, parse_host
from resdiff.fetching.cache import file_name
from resdiff.symbols import parse_symbol

SYMBOL = parse_symbol("A/RES/63/194")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return cache_for(parse_host("documents.un.org"), tmp_path)


def keep(cache: Cache, symbol: str = "A/RES/63/194", data: bytes = WORD) -> Record:
    import hashlib

    url = "https://documents.un.org/api/symbol/access"
    record = Record(
        symbol=symbol,
        language="fr",
        asked="docx",
        type=FileType.WORD,
        file=file_name(symbol, "fr", FileType.WORD),
        url=url,
        final_url=url,
        fetched="2026-03-02T12:00:00+00:00",
        modified="",
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )
    cache.keep(record, data)
    return record


def find(cache: Cache) -> Record | None:
    return cache.find(SYMBOL, "fr", WantedForm.WORD)


def test_what_is_kept_is_found(cache: Cache) -> None:
    assert find(cache) is None
    record = keep(cache)
    assert find(cache) == record
    assert cache.find(SYMBOL, "en", WantedForm.WORD) is None
    assert cache.find(SYMBOL, "fr", WantedForm.PDF) is None


def test_a_changed_file_does_not_count(cache: Cache) -> None:
    cache.path(keep(cache)).write_bytes(WORD + b"x")
    assert find(cache) is None


def test_a_lost_file_does_not_count(cache: Cache) -> None:
    cache.path(keep(cache)).unlink()
    assert find(cache) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"symbol": "A/RES/63/194"}', "\0"])
def test_a_broken_record_does_not_count(cache: Cache, content: str) -> None:
    keep(cache)
    next(cache.folder.glob("*.json")).write_text(content)
    assert find(cache) is None


def test_a_record_cannot_point_out_of_the_cache(cache: Cache, tmp_path: Path) -> None:
    keep(cache)
    outside = tmp_path / "secret"
    outside.write_bytes(WORD)
    path = next(cache.folder.glob("*.json"))
    path.write_text(json.dumps({**json.loads(path.read_text()), "file": "../../secret"}))
    assert find(cache) is None


def test_no_unfinished_file_is_left(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FetchError, match="No space left"):
        keep(cache)
    assert list(cache.folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "fetched").write_text("a file where the folder should be")
    with pytest.raises(FetchError, match="cannot write to the cache") as raised:
        keep(cache_for(parse_host("documents.un.org"), tmp_path))
    assert "RESDIFF_CACHE" in raised.value.hint


def test_different_symbols_have_different_names() -> None:
    symbols = ["A/RES/75/245 B", "A/RES/75/245-B", "A/RES/75/245/B", "A/RES/75-245/B"]
    names = {file_name(symbol, "fr", FileType.WORD) for symbol in symbols}
    assert len(names) == len(symbols)
    assert all(Path(name).name == name for name in names)


def test_hosts_have_folders_of_their_own(tmp_path: Path) -> None:
    hosts = ["documents.un.org", "https://mirror.example", "https://mirror.example:8443", "https://mirror.example/ods"]
    assert len({cache_for(parse_host(host), tmp_path).folder for host in hosts}) == len(hosts)


def test_the_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESDIFF_CACHE", str(tmp_path / "mine"))
    assert cache_for(parse_host("documents.un.org")).folder == tmp_path / "mine" / "fetched" / "documents.un.org"


def test_two_fetchers_at_once_leave_a_whole_file(cache: Cache) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: keep(cache), range(20)))
    assert find(cache) is not None
    assert sorted(path.name for path in cache.folder.iterdir()) == [
        "A_RES_63_194.fr.asked-docx.json",
        "A_RES_63_194.fr.docx",
    ]


def test_a_series_that_was_stopped_goes_on_where_it_was(fetcher: Fetcher, server: Server) -> None:
    symbols = [parse_symbol(f"A/RES/{session}/1") for session in range(60, 70)]

    def fetch_all() -> None:
        for symbol in symbols:
            fetcher.fetch(symbol, "en")

    server.answer = lambda request: Reply(WORD) if len(server.asked) <= 4 else Reply(status=403)
    with pytest.raises(UnavailableError):
        fetch_all()
    assert len(server.asked) == 5
    server.asked.clear()
    server.answer = lambda request: Reply(WORD)
    fetch_all()
    assert [path.split("%2F")[2] for path in server.asked] == [str(session) for session in range(64, 70)]
