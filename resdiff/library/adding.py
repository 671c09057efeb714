"""Add documents: read them on all cores, write them in one process, in transactions of about 500.

Killed at any moment, what is committed is whole, and running the same command again adds the rest: a document is known
by the hash of its bytes, and a zip is skipped at once when all of it has been dealt with before.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import file_digest
from itertools import chain, islice
from pathlib import Path

from resdiff.errors import ReadingError
from resdiff.library.entry import Entry
from resdiff.library.intake import Failure, Member, file_member, is_zip, members, walk
from resdiff.library.keys import agenda_key, cited_number, listed, title_key
from resdiff.library.schema import guarded, open_for_writing, writing
from resdiff.library.spelling import index_of, spelled
from resdiff.library.workers import Chunk, Read, cut_in_chunks, read_all, reason_of
from resdiff.text import visible

BATCH = 20
"""Chunks that are written in one transaction."""
_PATIENCE = 1.0
"""Seconds that a transaction waits for the next chunk: other processes may want to write."""


@dataclass(slots=True)
class Report:
    """What came of adding."""

    added: int = 0
    known: int = 0
    """Documents that were there already."""
    replaced: list[str] = field(default_factory=list)
    """Symbols of which another text in the same language and form is there; the newer one is shown from now on."""
    failures: list[Failure] = field(default_factory=list)


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
    results = read_all(chunks, known, _PATIENCE)
    for first in results:
        if first is None:
            continue
        with writing(connection):
            for arrived in chain((first,), islice(results, BATCH - 1)):
                if arrived is None:
                    break
                chunk, read = arrived
                for result in read:
                    _write(result, chunk.container, connection, report)
                    if isinstance(result, Failure) and chunk.container:
                        zips[chunk.container].append(result)
                progress(len(read))
    with writing(connection):
        for container, failures in zips.items():
            told = json.dumps([(failure.name, failure.reason) for failure in failures])
            connection.execute("INSERT OR REPLACE INTO container VALUES(?, ?)", (container, told))
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def _chunks(
    paths: list[Path], connection: sqlite3.Connection, report: Report, zips: dict[bytes, list[Failure]]
) -> Iterator[Chunk]:
    """Yield what is to be read; zips that were dealt with before are skipped here."""
    files: list[Member] = []
    for path in walk(paths):
        if not is_zip(path):
            files.append(file_member(path))
            continue
        try:
            container = _hash_of(path)
            if container in zips or _dealt_with(container, connection, report):
                continue
            found, refused = members(path)
        except ReadingError as error:
            report.failures.append(Failure(str(path), reason_of(error, str(path))))
            continue
        zips[container] = list(refused)
        report.failures += refused
        yield from cut_in_chunks(found, container)
    yield from cut_in_chunks(files, b"")


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


def _write(result: Read, container: bytes, connection: sqlite3.Connection, report: Report) -> None:
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
        " agenda_item, agenda_title, agenda_key, adopted, cited, name, size) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
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
            agenda_key(metadata.agenda_title),
            metadata.adopted,
            listed(entry.cited),
            visible(entry.name),
            entry.size,
        ),
    ).lastrowid
    assert document is not None  # noqa: S101 - a row was inserted
    connection.execute("INSERT INTO content VALUES(?, ?)", (document, entry.packed))
    title = spelled(metadata.title, metadata.language)
    connection.execute(
        f"INSERT INTO {index_of(metadata.language)}(rowid, title, text) VALUES(?, CAST(? AS TEXT), CAST(? AS TEXT))",
        (document, title, entry.text),
    )
    return document
