"""The chain of versions: backwards from predecessor to predecessor, forwards to whatever goes on from the last one.

Cycles may be of one, two or more years, so the latest earlier resolution for which a sign holds is taken, whatever its
session. A resolution of the same title always goes before one with a near title.
"""

from __future__ import annotations

from collections.abc import Iterable

from resdiff.errors import SymbolError
from resdiff.frozen import dataclass
from resdiff.library.keys import cited_number, title_key
from resdiff.library.store import Library, Record, normalised, seed_records
from resdiff.library.texts import phrases
from resdiff.series.judging import Later, Predecessor, judge, judge_by_title, title_likeness
from resdiff.symbols import parse_symbol, suggest

_LONGEST = 100
"""Versions of one series at most: the General Assembly has met for fewer years."""
_MOST_READ = 8
"""Candidates with another title whose text is looked at, those with the nearest titles and the recalled ones first."""
_NEARLY_AS_MUCH = 0.5
"""A later candidate is taken before an earlier one if it shares at least this part of what that one shares."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version in a series."""

    record: Record
    predecessor: Predecessor | None
    """The version before it; None for the first one in the library."""


@dataclass(frozen=True, slots=True)
class Series:
    """All versions of one recurring resolution in the library, oldest first."""

    asked: str
    """Symbol that was asked for."""
    versions: tuple[Version, ...]


def find_record(library: Library, text: str, language: str = "") -> Record:
    """Return the best document for a symbol as typed; raises ``SymbolError`` that names near ones."""
    symbol = normalised(text)
    found = library.find(symbol, language)
    if found:
        return found[0]
    there = sorted({record.language for record in library.find(symbol)})
    if there:
        raise SymbolError(f"{symbol} is not there in language {language!r}", hint=f"there is: {', '.join(there)}")
    known = library.symbols()
    near = suggest(symbol, known)
    listed = f"near: {', '.join(near)}" if near else f"{len(known)} symbols are there: resdiff library list"
    raise SymbolError(f"no document has the symbol {symbol}", hint=listed)


def predecessor(library: Library, record: Record, recalls: frozenset[str] = frozenset()) -> Predecessor | None:
    """Return the version that ``record`` goes on from, in the same language, or None if the library has none.

    For a document that is not in the library, ``recalls`` are the numbers that its preamble names (``61/180``); it is
    later than all that are if it has no symbol.
    """
    recalled = recalls | _recalled_by(library, record)
    earlier = [other for other in _relatives(library, record, numbers=recalled) if _is_earlier(other, record)]
    same = [judged for other in earlier if (judged := judge_by_title(record, recalled, other))]
    if same:
        return max(same, key=lambda judged: _time(judged.record))
    if not earlier:
        return None
    earlier.sort(key=lambda other: (cited_number(other.symbol) in recalled, title_likeness(record.title, other.title)))
    later = Later(record, recalled, phrases(library, record) if record.key else {})
    found = [judged for other in earlier[-_MOST_READ:] if (judged := judge(library, later, other))]
    if not found:
        return None
    most = max(judged.shared for judged in found)
    near = [judged for judged in found if judged.shared >= _NEARLY_AS_MUCH * most]
    return max(near, key=lambda judged: _time(judged.record))


def series(library: Library, record: Record) -> Series:
    """Return the chain of versions that ``record`` belongs to, oldest first."""
    chain: list[Version] = []
    current: Record | None = record
    while current is not None and len(chain) < _LONGEST:
        before = predecessor(library, current)
        chain.insert(0, Version(current, before))
        current = before.record if before else None
    while len(chain) < _LONGEST and (after := _successor(library, chain[-1].record)):
        chain.append(after)
    return Series(record.symbol, tuple(chain))


def _successor(library: Library, record: Record) -> Version | None:
    """Return the earliest later resolution whose predecessor is ``record``."""
    naming = library.rows("SELECT document FROM cited WHERE number = ?", (cited_number(record.symbol),))
    relatives = _relatives(library, record, keys={row[0] for row in naming})
    later = sorted((other for other in relatives if _is_earlier(record, other)), key=_time)
    title = title_key(record.title)
    same = [other for other in later if title_key(other.title) == title]
    for other in same[:1] or later:
        before = predecessor(library, other)
        if before and before.record.symbol == record.symbol:
            return Version(other, before)
    return None


def _relatives(library: Library, record: Record, numbers: Iterable[str] = (), keys: Iterable[int] = ()) -> list[Record]:
    """Return what may belong to the series: the best form of each symbol, in the language and of the body."""
    possible: dict[str, tuple[object, ...]] = {
        "title_key = ?": (title_key(record.title),) if record.title else (),
        "agenda_title = ?": (record.agenda_title,) if record.agenda_title else (),
        "number IN ({})": tuple(numbers),
        "id IN ({})": tuple(keys),
    }
    # An empty list would make SQLite read the whole table instead of the indexes of the others.
    signs = {sign: values for sign, values in possible.items() if values}
    conditions = " OR ".join(sign.format(",".join("?" * len(values))) for sign, values in signs.items())
    found = library.records(
        f"({conditions or '0'}) AND language = ? AND body = ? AND kind = ? AND title <> ''",
        (*(value for values in signs.values() for value in values), record.language, record.body, record.kind),
    )
    found += [seed for seed in seed_records() if _is_of(seed, record)]
    best: dict[str, Record] = {}
    for other in sorted(found, key=lambda candidate: candidate.order):
        best.setdefault(other.symbol, other)
    return list(best.values())


def _is_of(other: Record, record: Record) -> bool:
    return (other.language, other.body, other.kind) == (record.language, record.body, record.kind)


def _recalled_by(library: Library, record: Record) -> frozenset[str]:
    """Return the numbers that the preamble of ``record`` names; none for a seed, which the database does not know."""
    return frozenset(row[0] for row in library.rows("SELECT number FROM cited WHERE document = ?", (record.key,)))


def _time(record: Record) -> tuple[int, str, int, str]:
    """Order the resolutions of one body in time; the Security Council numbers them on from year to year."""
    symbol = parse_symbol(record.symbol)
    number = int(symbol.number) if symbol.number.isdigit() else 0
    session = int(symbol.session) if symbol.session.isdigit() and record.body != "SC" else 0
    return session, "" if record.body == "SC" else symbol.session, number, symbol.part


def _is_earlier(other: Record, record: Record) -> bool:
    return not record.symbol or (other.symbol != record.symbol and _time(other) < _time(record))
