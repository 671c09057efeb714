"""Fetched documents in the library: they are what was asked for, and where they came from is kept."""

from __future__ import annotations

from contextlib import closing
from hashlib import sha256
from pathlib import Path

from resdiff.errors import ReadingError
from resdiff.fetching import Fetched
from resdiff.frozen import dataclass
from resdiff.library.adding import add_entry
from resdiff.library.entry import make_entry
from resdiff.library.packing import deflated
from resdiff.library.schema import guarded, open_for_writing, writing
from resdiff.library.store import Library
from resdiff.model import Metadata

_TABLE = (
    "CREATE TABLE IF NOT EXISTS origin(sha256 BLOB PRIMARY KEY, url TEXT, final_url TEXT, fetched TEXT, modified TEXT)"
)
"""Made when the first fetched document is added: most libraries have none."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fetched document came from."""

    url: str
    final_url: str
    """The address that answered, after redirects."""
    fetched: str
    """When, UTC, ISO 8601."""
    modified: str
    """``Last-Modified`` as the host gave it, or empty."""


def add_fetched(fetched: Fetched, library: Path) -> bool:
    """Add a fetched document and its origin to the database ``library``; tell whether it is new there.

    Symbol and language are those that were asked for. Raises ``ReadingError`` for a form that cannot be read here
    (the file stays in the cache), ``LibraryError`` where the library cannot be written.
    """
    record = fetched.record
    try:
        data = fetched.path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{fetched.path}: cannot be read: {error.strerror or error}") from error
    digest = sha256(data).digest()
    known = Metadata(symbol=record.symbol, language=record.language)
    report = add_entry(make_entry(data, str(fetched.path), deflated(data), digest, known), library)
    with closing(open_for_writing(library)) as connection, guarded(library), writing(connection):
        connection.execute(_TABLE)
        origin = (digest, record.url, record.final_url, record.fetched, record.modified)
        connection.execute("INSERT OR IGNORE INTO origin VALUES(?, ?, ?, ?, ?)", origin)
    return report.added > 0


def origin_of(document: str, library: Library) -> Origin | None:
    """Return where the document with the SHA-256 ``document`` (hexadecimal) was fetched from; None if it was not."""
    if not library.rows("SELECT 1 FROM sqlite_master WHERE name = 'origin'"):
        return None
    found = library.rows(
        "SELECT url, final_url, fetched, modified FROM origin WHERE sha256 = ?", (bytes.fromhex(document),)
    )
    return Origin(*found[0]) if found else None
