"""Which resolutions may belong to the series of another: by title, by item of the agenda, by number."""

from __future__ import annotations

from collections.abc import Iterable

from resdiff.library import searching
from resdiff.library.keys import agenda_key, cited_number, title_key
from resdiff.library.store import Library, Record, seed_records
from resdiff.symbols import parse_symbol


def of_titles(library: Library, record: Record, titles: Iterable[str]) -> list[Record]:
    """Return the resolutions with one of ``titles``, evened out, of the body and in the language of ``record``."""
    keys = tuple(filter(None, map(title_key, titles)))
    return _of_its_kind(
        library, record, {"title_key IN ({})": keys}, [s for s in _seeds(record) if title_key(s.title) in keys]
    )


def relatives(library: Library, record: Record, numbers: Iterable[str] = (), naming: str = "") -> list[Record]:
    """Return the resolutions under the item of ``record``, those that ``numbers`` cite, those ``naming`` a number."""
    keys = tuple(searching.naming(library, naming)) if naming else ()
    signs: dict[str, tuple[object, ...]] = {
        "agenda_key = ?": (agenda_key(record.agenda_title),) if record.agenda_title else (),
        "number IN ({})": tuple(numbers),
        "id IN ({})": keys,
    }
    return _of_its_kind(library, record, signs, _seeds(record))


def recalled_by(library: Library, record: Record) -> frozenset[str]:
    """Return the numbers that the preamble of ``record`` names; none for a seed, which the database does not know."""
    rows = library.rows("SELECT cited FROM document WHERE id = ?", (record.key,))
    return frozenset(number for row in rows for number in row[0].splitlines() if number)


def time_of(record: Record) -> tuple[int, str, int, str]:
    """Order the resolutions of one body in time; the Security Council numbers them on from year to year."""
    symbol = parse_symbol(record.symbol)
    number = int(symbol.number) if symbol.number.isdecimal() else 0
    session = int(symbol.session) if symbol.session.isdecimal() and record.body != "SC" else 0
    return session, "" if record.body == "SC" else symbol.session, number, symbol.part


def is_earlier(other: Record, record: Record) -> bool:
    """Tell whether ``other`` was adopted before ``record``; what has no symbol yet is later than all that have one."""
    return not record.symbol or (other.symbol != record.symbol and time_of(other) < time_of(record))


def are_siblings(record: Record, other: Record) -> bool:
    """Tell whether two resolutions of one session are apart: not so A and B of one, nor the Security Council's."""
    if record.body == "SC" or record.session != other.session:
        return False
    return cited_number(record.symbol) != cited_number(other.symbol)


def _of_its_kind(
    library: Library, record: Record, signs: dict[str, tuple[object, ...]], seeds: list[Record]
) -> list[Record]:
    """Return what shows a sign, in the language and of the body of ``record``: the best form of each symbol."""
    # An empty list would make SQLite read the whole table instead of the indexes of the others.
    shown = {sign: values for sign, values in signs.items() if values}
    conditions = " OR ".join(sign.format(",".join("?" * len(values))) for sign, values in shown.items())
    found = library.records(
        f"({conditions or '0'}) AND language = ? AND body = ? AND kind = ? AND title <> ''",
        (*(value for values in shown.values() for value in values), record.language, record.body, record.kind),
    )
    best: dict[str, Record] = {}
    for other in sorted([*found, *seeds], key=lambda candidate: candidate.order):
        best.setdefault(other.symbol, other)
    return list(best.values())


def _seeds(record: Record) -> list[Record]:
    wanted = (record.language, record.body, record.kind)
    return [seed for seed in seed_records() if (seed.language, seed.body, seed.kind) == wanted]
