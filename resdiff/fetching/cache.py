"""The cache of fetched documents: each file whole or not there, beside it a record of where it came from."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from resdiff.errors import FetchError
from resdiff.fetching.filetypes import FileType
from resdiff.fetching.hosts import Host, WantedForm
from resdiff.symbols import Symbol

CACHE_VARIABLE = "RESDIFF_CACHE"
"""The environment variable that names another folder for the cache."""


@dataclass(frozen=True, slots=True)
class Record:
    """Provenance of one fetched file, as the JSON beside it says."""

    symbol: str
    language: str
    asked: str
    """``docx`` or ``pdf``."""
    type: FileType
    """What came."""
    file: str
    """Name of the file, in the folder of the record."""
    url: str
    """The address that was asked for."""
    final_url: str
    """The address that answered, after redirects."""
    fetched: str
    """When, UTC, ISO 8601 to the second."""
    modified: str
    """``Last-Modified`` as the host gave it, or empty."""
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Cache:
    """The files fetched from one host: ``<folder>/<host>/A_RES_63_194.fr.docx`` and ``….asked-docx.json``."""

    folder: Path

    def find(self, symbol: Symbol, language: str, asked: WantedForm) -> Record | None:
        """Return the record of a document that is there, whole and unchanged, or None."""
        try:
            fields = json.loads(self._record_path(symbol, language, asked).read_text("utf-8"))
            record = Record(**{**fields, "type": FileType(fields["type"])})
            data = self.path(record).read_bytes()
        except (OSError, ValueError, TypeError, KeyError):
            return None
        same = record.symbol == symbol.text and record.language == language
        return record if same and hashlib.sha256(data).hexdigest() == record.sha256 else None

    def keep(self, record: Record, data: bytes) -> None:
        """Write the file, then its record: a record that can be read vouches for a whole file.

        Raises ``FetchError`` where the folder cannot be written.
        """
        record_path = self.folder / f"{_stem(record.symbol, record.language)}.asked-{record.asked}.json"
        written = json.dumps(asdict(record), ensure_ascii=False, indent=2) + "\n"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _write(self.path(record), data)
            _write(record_path, written.encode("utf-8"))
        except OSError as error:
            raise FetchError(
                f"cannot write to the cache {self.folder}: {error.strerror or error}",
                hint=f"name another folder in {CACHE_VARIABLE}",
            ) from error

    def path(self, record: Record) -> Path:
        """Return where the file of ``record`` lies."""
        return self.folder / Path(record.file).name

    def _record_path(self, symbol: Symbol, language: str, asked: WantedForm) -> Path:
        return self.folder / f"{_stem(symbol.text, language)}.asked-{asked.value}.json"


def file_name(symbol: str, language: str, kind: FileType) -> str:
    """Return the name a document is kept under: ``A_RES_63_194.fr.docx``; different symbols differ in it."""
    return f"{_stem(symbol, language)}.{kind.value}"


def cache_for(host: Host, folder: Path | None = None) -> Cache:
    """Return the cache of ``host``: below ``folder``, or RESDIFF_CACHE, or the user's cache folder."""
    if folder is None:
        named = os.environ.get(CACHE_VARIABLE, "")
        if named:
            folder = Path(named)
        else:
            from platformdirs import user_cache_path

            folder = user_cache_path("resdiff", appauthor=False)
    return Cache(folder / "fetched" / re.sub(r"[^A-Za-z0-9.-]+", "_", f"{host.authority}{host.path}"))


def _stem(symbol: str, language: str) -> str:
    """Symbols have neither ``_`` nor ``+``, so no two share a name; nothing in them leads out of the folder."""
    return f"{symbol.replace('/', '_').replace(' ', '+')}.{language}"


def _write(path: Path, data: bytes) -> None:
    """Write to a temporary file in the same folder, and rename it: readers see the old file or the new one."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
