"""Add documents: read them on all cores, write them in one process, in transactions of about 500.

Killed at any moment, what is committed is whole, and running the same command again adds the rest: a document is known
by the hash of its bytes, and a zip is skipped at once when all of it has been dealt with before.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from itertools import islice
from pathlib import Path

from resdiff.errors import LibraryError, ReadingError, ResdiffError
from resdiff.library.entry import Entry, make_entry
from resdiff.library.intake import Failure, Member, fetch, is_zip, members, walk
from resdiff.library.keys import cited_number, title_key
from resdiff.library.schema import guarded, open_for_writing, writing

CHUNK = 24
"""Documents that a worker reads at a time."""
BATCH = 20
"""Chunks that are written in one transaction."""
_FEW = 12
"""So few documents are read without starting workers."""
_MOST_WORKERS = 8


@dataclass(slots=True)
class Report:
    """What came of adding."""

    added: int = 0
    known: int = 0
    """Documents that were there already."""
    replaced: list[str] = field(default_factory=list)
    """Symbols of which another text in the same language and form is there; the newer one is shown from now on."""
    failures: list[Failure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Chunk:
    members: tuple[Member, ...]
    container: bytes
    """Hash of the zip that they are in, or empty."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A document that is in the library already."""

    sha256: bytes


_Read = Entry | Failure | _Known


def add(paths: Iterable[Path], library: Path, progress: Callable[[int], None] | None = None) -> Report:
    """Add the documents in ``paths`` to the database ``library`` and say what came of it.

    ``progress`` is called with the number of documents dealt with since the last call. Raises ``LibraryError`` where
    the library cannot be written; a document that cannot be read is no error but a failure in the report.
    """
    report = Report()
    connection = open_for_writing(library)
    try:
        with guarded(library):
            _add(list(paths), connection, report, progress or (lambda _: None))
    finally:
        connection.close()
    return report


def add_entry(entry: Entry, library: Path) -> Report:
    """Add one document that has been read already to the database ``library``. Raises ``LibraryError``."""
    report = Report()
    connection = open_for_writing(library)
    try:
        with guarded(library), writing(connection):
            _write(entry, b"", connection, report)
    finally:
        connection.close()
    return report


def _add(paths: list[Path], connection: sqlite3.Connection, report: Report, progress: Callable[[int], None]) -> None:
    known = frozenset(row[0] for row in connection.execute("SELECT sha256 FROM document"))
    zips: dict[bytes, list[Failure]] = {}
    chunks = list(_chunks(paths, connection, report, zips))
    results = _read_all(chunks, known)
    while batch := list(islice(results, BATCH)):
        with writing(connection):
            for chunk, read in batch:
                for result in read:
                    _write(result, chunk.container, connection, report)
                    if isinstance(result, Failure) and chunk.container:
                        zips[chunk.container].append(result)
        progress(sum(len(read) for _, read in batch))
    with writing(connection):
        for container, failures in zips.items():
            told = json.dumps([(failure.name, failure.reason) for failure in failures])
            connection.execute("INSERT OR REPLACE INTO container VALUES(?, ?)", (container, told))
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _chunks(
    paths: list[Path], connection: sqlite3.Connection, report: Report, zips: dict[bytes, list[Failure]]
) -> Iterator[_Chunk]:
    """Yield what is to be read; zips that were dealt with before are skipped here."""
    files: list[Member] = []
    for path in walk(paths):
        if not is_zip(path):
            files.append(Member(str(path), str(path)))
            continue
        try:
            container = _hash_of(path)
            if container in zips or _dealt_with(container, connection, report):
                continue
            found, refused = members(path)
        except ReadingError as error:
            report.failures.append(Failure(str(path), _reason(error, str(path))))
            continue
        zips[container] = list(refused)
        report.failures += refused
        yield from (_Chunk(tuple(found[i : i + CHUNK]), container) for i in range(0, len(found), CHUNK))
    yield from (_Chunk(tuple(files[i : i + CHUNK]), b"") for i in range(0, len(files), CHUNK))


def _hash_of(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").digest()
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read: {error.strerror or error}") from error


def _dealt_with(container: bytes, connection: sqlite3.Connection, report: Report) -> bool:
    """Tell whether all of a zip has been dealt with before; if so, count and name again what was found then."""
    row = connection.execute("SELECT failures FROM container WHERE sha256 = ?", (container,)).fetchone()
    if row is None:
        return False
    report.failures += [Failure(name, reason) for name, reason in json.loads(row[0])]
    counted = connection.execute("SELECT count(*) FROM member WHERE container = ?", (container,)).fetchone()
    report.known += counted[0]
    return True


def _read_all(chunks: list[_Chunk], known: frozenset[bytes]) -> Iterator[tuple[_Chunk, list[_Read]]]:
    """Read chunks in order, on all cores if there are many; only a few chunks are in memory at a time."""
    if sum(len(chunk.members) for chunk in chunks) <= _FEW:
        yield from ((chunk, read_chunk(chunk.members, known)) for chunk in chunks)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_all_start_methods, get_context

    workers = min(
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, _MOST_WORKERS
    )
    context = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    with ProcessPoolExecutor(workers, context, _begin_worker, (os.getpid(), known)) as pool:
        waiting: list[tuple[_Chunk, Future[list[_Read]]]] = []
        ahead = iter(chunks)
        try:
            waiting += [(chunk, pool.submit(_work, chunk.members)) for chunk in islice(ahead, 2 * workers)]
            while waiting:
                chunk, future = waiting.pop(0)
                read = future.result()
                waiting += [(following, pool.submit(_work, following.members)) for following in islice(ahead, 1)]
                yield chunk, read
        except BrokenProcessPool as error:
            raise LibraryError(
                "a worker process was killed while it read documents",
                hint="what was added before is kept: run the command again; is there enough memory?",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_KNOWN: list[frozenset[bytes]] = []


def _begin_worker(parent: int, known: frozenset[bytes]) -> None:
    """Set up a worker: what is known already, and an end when the parent has ended (even if it was killed)."""
    import signal
    import threading
    import time

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _KNOWN[:] = [known]

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _work(chunk: tuple[Member, ...]) -> list[_Read]:
    return read_chunk(chunk, _KNOWN[0])


def read_chunk(chunk: Iterable[Member], known: frozenset[bytes]) -> list[_Read]:
    """Read documents: each becomes an entry, a failure with its reason, or is known already."""
    results: list[_Read] = []
    for member in chunk:
        try:
            data, packed = fetch(member)
            digest = sha256(data).digest()
            results.append(_Known(digest) if digest in known else make_entry(data, member.name, packed, digest))
        except ResdiffError as error:
            results.append(Failure(member.name, _reason(error, member.name)))
        except Exception as error:  # a bug in a reader must not cost the other documents
            results.append(Failure(member.name, f"a bug in resdiff: {type(error).__name__}: {error}"))
    return results


def _reason(error: ResdiffError, name: str) -> str:
    return str(error).removeprefix(f"{name}: ")


def _write(result: _Read, container: bytes, connection: sqlite3.Connection, report: Report) -> None:
    """Write one document, with the zip it came from."""
    if isinstance(result, Failure):
        report.failures.append(result)
        return
    row = connection.execute("SELECT id FROM document WHERE sha256 = ?", (result.sha256,)).fetchone()
    if row is not None:
        report.known += 1
        document = row[0]
    elif isinstance(result, Entry):
        document = _insert(result, connection, report)
        report.added += 1
    else:  # it was known when we began and has been removed since
        return
    if container:
        connection.execute("INSERT OR IGNORE INTO member VALUES(?, ?)", (container, document))


def _insert(entry: Entry, connection: sqlite3.Connection, report: Report) -> int:
    metadata = entry.metadata
    same = (metadata.symbol, metadata.language, entry.form.value)
    if connection.execute("SELECT 1 FROM document WHERE symbol=? AND language=? AND form=?", same).fetchone():
        report.replaced.append(f"{metadata.symbol} ({metadata.language or '?'}, {entry.form.value})")
    document = connection.execute(
        "INSERT INTO document(symbol, language, form, sha256, body, kind, session, title, number, title_key,"
        " agenda_item, agenda_title, adopted, name, size) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            *same,
            entry.sha256,
            metadata.body,
            metadata.kind,
            metadata.session,
            metadata.title,
            cited_number(metadata.symbol),
            title_key(metadata.title),
            metadata.agenda_item,
            metadata.agenda_title,
            metadata.adopted,
            entry.name,
            entry.size,
        ),
    ).lastrowid
    assert document is not None  # noqa: S101 - a row was inserted
    connection.execute("INSERT INTO content VALUES(?, ?)", (document, entry.packed))
    connection.executemany("INSERT OR IGNORE INTO cited VALUES(?, ?)", ((number, document) for number in entry.cited))
    connection.execute("INSERT INTO search(rowid, title, text) VALUES(?, ?, ?)", (document, metadata.title, entry.text))
    return document
