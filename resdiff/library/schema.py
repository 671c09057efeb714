"""The library's database: its tables, how it is opened, and what its errors mean.

SQLite in WAL mode: readers never wait, writers wait for each other, and a process that is killed leaves what it had
committed (https://www.sqlite.org/wal.html). Documents are kept as their original bytes, so that a better parser reads
them better and nothing can be lost by storing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from resdiff.errors import LibraryError

if TYPE_CHECKING:
    import sqlite3

VERSION = 3
"""Of the tables below; kept in the database as ``user_version``."""
APPLICATION = 0x72736466
"""``rsdf``; kept in the database as ``application_id``."""
_WAIT = 60.0
"""Seconds to wait for another process that is writing."""
_PAUSE = 0.005
"""Seconds between two tries where SQLite does not wait itself."""

_TABLES = """
CREATE TABLE document(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    symbol TEXT NOT NULL,
    language TEXT NOT NULL,
    form TEXT NOT NULL,
    sha256 BLOB NOT NULL UNIQUE,
    body TEXT NOT NULL,
    kind TEXT NOT NULL,
    session TEXT NOT NULL,
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    title_key TEXT NOT NULL,
    agenda_item TEXT NOT NULL,
    agenda_title TEXT NOT NULL,
    agenda_key TEXT NOT NULL,
    adopted TEXT NOT NULL,
    cited TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL
);
CREATE INDEX document_symbol ON document(symbol);
CREATE INDEX document_number ON document(number);
CREATE INDEX document_title ON document(title_key);
CREATE INDEX document_agenda ON document(agenda_key);
CREATE TABLE content(document INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE container(sha256 BLOB PRIMARY KEY, failures TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE member(container BLOB, document INTEGER, PRIMARY KEY(document, container)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE spelled USING fts5(title, text, content='', tokenize='ascii');
"""

_INDEXING = {"hashsize": 16 << 20, "automerge": 16}
"""Bytes of the index built in memory before it is written, and parts of it before they are merged: adding thousands of
documents takes a fifth less than with FTS5's own 1 MB and 4 (https://www.sqlite.org/fts5.html#configuration_options)."""


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite and of the disk into ``LibraryError`` with what to do."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        raise _explained(path, error) from error
    except OSError as error:
        raise LibraryError(
            f"the library {path} cannot be used: {error.strerror or error}", hint=_OTHER_PLACE
        ) from error


def open_for_reading(path: Path) -> sqlite3.Connection | None:
    """Open the library for reading only, or return None where there is none yet."""
    if not path.exists():
        return None
    import sqlite3

    with guarded(path):
        try:
            return _checked(_connect(path, "mode=ro"), path)
        except sqlite3.OperationalError:
            # In a folder that nobody may write to, WAL needs to be told that nobody does.
            return _checked(_connect(path, "mode=ro&immutable=1"), path)


def open_for_writing(path: Path) -> sqlite3.Connection:
    """Open the library for reading and writing; make it if it does not exist."""
    with guarded(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(path, "mode=rwc")
        try:
            _keep_a_log(connection)
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.execute("PRAGMA cache_size=-32768")
            connection.execute("PRAGMA wal_autocheckpoint=16000")
            connection.execute("PRAGMA secure_delete=OFF")  # some systems' SQLite wipes what merging leaves behind
            with writing(connection):
                if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    _make(connection)
            return _checked(connection, path)
        except BaseException:
            connection.close()
            raise


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction, begun as a writer: all of it is kept, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    import sqlite3
    from urllib.parse import quote

    uri = f"file:{quote(str(path.absolute()))}?{mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log, which lets others read while one writes.

    Where two processes make the database at once, SQLite calls one of them busy without waiting for the other.
    """
    import sqlite3
    import time

    end = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > end:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _make(connection: sqlite3.Connection) -> None:
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    for index in ("search", "spelled"):
        for option, value in _INDEXING.items():
            connection.execute(f"INSERT INTO {index}({index}, rank) VALUES(?, ?)", (option, value))
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    connection.execute(f"PRAGMA user_version={VERSION}")


def _checked(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """Return the connection if it leads to a library of this version, else close it."""
    try:
        _check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection, path: Path) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION:
        raise LibraryError(f"{path} is a database, but no library of resdiff", hint="give another path with --library")
    if version > VERSION:
        raise LibraryError(
            f"the library {path} was written by a newer resdiff (version {version} of its tables, known: {VERSION})",
            hint="update resdiff, or give another path with --library",
        )
    if version < VERSION:
        raise LibraryError(
            f"the library {path} was written by an older resdiff (version {version} of its tables, known: {VERSION})",
            hint="move the file away and add your documents again",
        )


_OTHER_PLACE = "name a place that may be written to with --library or RESDIFF_LIBRARY"


def _barred(path: Path) -> str:
    """Say what the system does not let us do with the library: SQLite says no more than that it could not."""
    import os

    if path.is_dir():
        return "opened: it is a folder"
    if path.exists() and not os.access(path, os.R_OK):
        return "read: its permissions do not let you"
    for place, called in ((path.parent, "its folder"), (path, "the file")):
        if place.exists() and not os.access(place, os.W_OK):
            return f"written: {called} is read-only"
    return "opened or written here"


def _explained(path: Path, error: sqlite3.Error) -> LibraryError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith("SQLITE_FULL"):
        return LibraryError(
            f"the disk is full: the library {path} could not grow",
            hint="what was added before is kept: make room and run the command again",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return LibraryError(f"the library {path} cannot be {_barred(path)}", hint=_OTHER_PLACE)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryError(f"another process has been writing to the library {path} for long", hint="try again later")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return LibraryError(
            f"the library {path} is damaged: {error}",
            hint="move the file away and add your documents again; nothing else is stored in it",
        )
    return LibraryError(f"the library {path}: {error}")
