"""The file that a document was read from, read once more: a path, or the library's own copy."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.library.location import locate
from resdiff.library.resolving import exists
from resdiff.library.store import Library

if TYPE_CHECKING:
    from resdiff.model import Resolution


def original(document: Resolution, library: str = "") -> bytes | None:
    """Return the bytes that ``document`` was read from, or None where they are not to be had any more.

    What came from standard input is gone, and a file may have changed; ``library`` is as in ``ResolvingOptions``.
    """
    path = Path(document.name)
    if exists(path):
        try:
            data = path.read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == document.sha256 else None
    with Library(locate(library)) as known:
        for record in known.records("sha256 = ?", (bytes.fromhex(document.sha256),)):
            try:
                return known.content(record)
            except ReadingError:
                return None
    return None
