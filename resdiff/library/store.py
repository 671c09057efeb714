"""Look documents up in the library: by symbol, language and form, with the embedded seeds always part of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from resdiff.errors import LibraryError, ReadingError, SymbolError
from resdiff.frozen import dataclass
from resdiff.library.packing import inflated
from resdiff.library.schema import guarded, open_for_reading, open_for_writing, writing
from resdiff.library.seeds import Seed, seeds
from resdiff.symbols import parse_symbol

if TYPE_CHECKING:
    import sqlite3

FORMS: tuple[str, ...] = ("akn", "docx", "html", "pdf", "markdown", "text")
"""Best first: official XML before Word before PDF before scanned text. The values of ``Form``, without its import."""
LANGUAGE_ORDER: tuple[str, ...] = ("en", "fr", "es", "ru", "zh", "ar")
"""Which language is taken where none is asked for."""
_COLUMNS = (
    "id, symbol, language, form, sha256, body, kind, session, title, agenda_item, agenda_title, adopted, name, size"
)


@dataclass(frozen=True, slots=True)
class Record:
    """One document of the library: everything but its text."""

    key: int
    """In the database; negative for seeds: minus the position in the manifest, from 1."""
    symbol: str
    language: str
    form: str
    sha256: str
    body: str
    kind: str
    session: str
    title: str
    agenda_item: str
    agenda_title: str
    adopted: str
    name: str
    """Where it came from."""
    size: int
    """In bytes."""

    @property
    def is_seed(self) -> bool:
        """Tell whether the document comes with resdiff."""
        return self.key < 0

    @property
    def order(self) -> tuple[tuple[str, str, int, str, int, str, str], int, int, int]:
        """Sorts by symbol in time, then language, then form, best first, then the one that was added last."""
        languages = LANGUAGE_ORDER.index(self.language) if self.language in LANGUAGE_ORDER else len(LANGUAGE_ORDER)
        form = FORMS.index(self.form) if self.form in FORMS else len(FORMS)
        return parse_symbol(self.symbol).sort_key, languages, form, -self.key


class Library:
    """The documents that symbols are looked up in: a database, which need not exist yet, and the seeds.

    Opened for reading it never writes. Use it in a ``with`` statement, or ``close`` it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_for_reading(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        if self._connection is not None:
            self._connection.close()

    def rows(self, query: str, parameters: Iterable[object] = ()) -> list[sqlite3.Row]:
        """Run a query on the database; nothing if there is none. What is no text (odd bytes typed) finds nothing."""
        if self._connection is None:
            return []
        with guarded(self.path):
            storable = (_encodable(value) if isinstance(value, str) else value for value in parameters)
            return self._connection.execute(query, tuple(storable)).fetchall()

    def records(self, where: str = "1", parameters: Iterable[object] = ()) -> list[Record]:
        """Return the documents of the database for which the SQL condition ``where`` holds (no seeds)."""
        found = self.rows(f"SELECT {_COLUMNS} FROM document WHERE {where}", parameters)  # noqa: S608 - ours
        return [Record(row[0], row[1], row[2], row[3], row[4].hex(), *row[5:]) for row in found]

    def find(self, symbol: str, language: str = "", form: str = "") -> list[Record]:
        """Return the documents with ``symbol``, best first; ``language`` and ``form`` narrow it.

        A symbol without the letter of a part also finds the document that holds its parts (75/101 finds 75/101 A-B).
        """
        found = self.records("symbol = ?", (symbol,)) + [seed for seed in seed_records() if seed.symbol == symbol]
        if not found and symbol and symbol[-1].isdigit():
            found = self.records("symbol > ? AND symbol < ?", (f"{symbol} ", f"{symbol} Z"))
        chosen = (r for r in found if language in ("", r.language) and form in ("", r.form))
        return sorted(chosen, key=lambda record: record.order)

    def everything(self) -> list[Record]:
        """Return all documents, seeds included, in the order of their symbols."""
        return sorted([*self.records(), *seed_records()], key=lambda record: record.order)

    def symbols(self, beginning: str = "") -> list[str]:
        """Return the symbols that begin so, seeds included, each once; cheap enough for a shell's completion."""
        end = beginning + "\U0010ffff"
        found = {
            row[0]
            for row in self.rows(
                "SELECT DISTINCT symbol FROM document WHERE symbol >= ? AND symbol < ?", (beginning, end)
            )
        }
        return sorted(found | {seed.symbol for seed in seeds() if seed.symbol.startswith(beginning)})

    def content(self, record: Record) -> bytes:
        """Return the bytes of the document, as they were when it was added."""
        if record.is_seed:
            return seeds()[-record.key - 1].path.read_bytes()
        rows = self.rows("SELECT packed FROM content WHERE document = ?", (record.key,))
        if not rows:
            raise LibraryError(f"{record.symbol}: its text is missing from the library {self.path}", hint=_REPAIR)
        try:
            return inflated(rows[0][0])
        except ReadingError as error:
            raise LibraryError(f"{record.symbol}: its text in the library is damaged: {error}", hint=_REPAIR) from error


_REPAIR = "see resdiff library verify; remove the document and add it again"


@cache
def seed_records() -> tuple[Record, ...]:
    """Return the embedded documents as records."""
    return tuple(_record(position, seed) for position, seed in enumerate(seeds(), 1))


def _record(position: int, seed: Seed) -> Record:
    form = "markdown" if seed.file.endswith(".md") else "text"
    session = parse_symbol(seed.symbol).session
    return Record(
        -position,
        seed.symbol,
        seed.language,
        form,
        seed.sha256,
        seed.body,
        seed.kind,
        session,
        seed.title,
        "",
        "",
        seed.date,
        f"seeds/{seed.file}",
        0,
    )


def normalised(text: str) -> str:
    """Return ``text`` as a normalised symbol, or as it is if it is none (an alias, a title of a document)."""
    try:
        return str(parse_symbol(text))
    except SymbolError:
        return text


def remove(path: Path, records: Iterable[Record]) -> int:
    """Remove documents from the library; return how many were there. Seeds cannot be removed."""
    chosen = list(records)
    if any(record.is_seed for record in chosen):
        raise LibraryError("the documents that come with resdiff cannot be removed")
    connection = open_for_writing(path)
    try:
        with guarded(path), writing(connection):
            return sum(_remove(connection, record) for record in chosen)
    finally:
        connection.close()


def _remove(connection: sqlite3.Connection, record: Record) -> int:
    """Remove one document; the zips that it came in count as not yet dealt with."""
    containers = "SELECT container FROM member WHERE document = ?"
    connection.execute(f"DELETE FROM container WHERE sha256 IN ({containers})", (record.key,))  # noqa: S608 - ours
    for table in ("member", "content"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (record.key,))  # noqa: S608 - ours
    # The search index keeps stale rows: they lead to no document any more, and numbers are never given out again.
    return connection.execute("DELETE FROM document WHERE id = ?", (record.key,)).rowcount


def _encodable(text: str) -> str:
    """Return ``text`` as UTF-8 can hold it: what stands for odd bytes of the command line becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
