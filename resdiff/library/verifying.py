"""Check that the library is whole: the database itself, and every document's bytes against their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from resdiff.errors import LibraryError
from resdiff.frozen import dataclass
from resdiff.library.store import Library


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked, and what is wrong."""

    checked: int
    problems: tuple[str, ...]


def verify(library: Library, progress: Callable[[int], None] | None = None) -> Verification:
    """Check the database's own structure, then inflate and hash every document, the seeds included."""
    problems = [f"the database: {row[0]}" for row in library.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
    records = library.everything()
    for record in records:
        try:
            if hashlib.sha256(library.content(record)).hexdigest() != record.sha256:
                problems.append(f"{record.symbol} ({record.language}, {record.form}): its text was altered")
        except (LibraryError, OSError) as error:
            problems.append(str(error))
        if progress:
            progress(1)
    return Verification(len(records), tuple(problems))
