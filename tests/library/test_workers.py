"""Reading documents on all cores: in order, in bounded pieces, and never waiting longer than the writer wants to."""

import time
from pathlib import Path

import pytest
from support.library import document

from resdiff.library import workers
from resdiff.library.entry import Entry
from resdiff.library.intake import Failure, Member
from resdiff.library.workers import CHUNK, LARGEST_CHUNK, Chunk, cut_in_chunks, read_all


def member(name: str, size: int = 1000) -> Member:
    return Member(name, name, size)


def test_chunks_are_bounded_in_number_and_size() -> None:
    small = [member(f"{n}.xml") for n in range(2 * CHUNK + 1)]
    assert [len(chunk.members) for chunk in cut_in_chunks(small, b"")] == [CHUNK, CHUNK, 1]
    large = [member("a.pdf", LARGEST_CHUNK), member("b.pdf", LARGEST_CHUNK // 2), member("c.pdf", LARGEST_CHUNK // 2)]
    assert [len(chunk.members) for chunk in cut_in_chunks(large, b"")] == [1, 2]
    assert [chunk.members for chunk in cut_in_chunks(large, b"")] == [(large[0],), tuple(large[1:])]


def test_documents_come_in_the_order_of_the_input(tmp_path: Path) -> None:
    members = []
    for number in range(1, 5 * CHUNK):
        path = tmp_path / f"{number}.xml"
        path.write_bytes(document(f"A/RES/90/{number}", "Lamps") if number % 10 else b"")
        members.append(Member(str(path), str(path), path.stat().st_size))
    read = [
        one
        for arrived in read_all(list(cut_in_chunks(members, b"")), frozenset(), 5.0)
        if arrived
        for one in arrived[1]
    ]
    assert [one.name for one in read if isinstance(one, Entry | Failure)] == [one.name for one in members]
    assert sum(isinstance(one, Failure) for one in read) == 11


def test_the_writer_is_told_when_nothing_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "read_chunk", lambda chunk, known: time.sleep(0.5) or [])
    chunks = [Chunk(tuple(member(f"{n}.xml") for n in range(20)), b"")]
    results = list(read_all(chunks, frozenset(), 0.1))
    assert results[0] is None
    assert results[-1] == (chunks[0], [])


def test_few_large_chunks_wait_at_a_time() -> None:
    large = Chunk((member("a.pdf", 60_000_000),), b"")
    assert workers._is_room(large, [large], workers=2)
    assert not workers._is_room(large, [large, large], workers=2)
    small = Chunk((member("a.xml"),), b"")
    assert workers._is_room(small, [small] * 15, workers=2)
    assert not workers._is_room(small, [small] * 16, workers=2)
