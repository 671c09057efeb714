"""The chain of versions: backwards from predecessor to predecessor, forwards to whatever goes on from the last one.

Cycles may be of one, two or more years, so the latest earlier resolution for which a sign holds is taken, whatever its
session. A resolution of the same title always goes before one with a near title. Of another title only one whose own
series has ended counts: where "Sustainable mountain development" goes on under its title in the same session, no other
resolution of that session is its next version.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from resdiff.errors import SymbolError
from resdiff.frozen import dataclass
from resdiff.library.keys import cited_number, title_key
from resdiff.library.store import Library, Record, normalised
from resdiff.library.texts import phrases, shared
from resdiff.series.candidates import are_siblings, is_earlier, of_titles, recalled_by, relatives, time_of
from resdiff.series.judging import FAR, Later, Predecessor, judge, judge_by_title, title_likeness
from resdiff.symbols import suggest

_LONGEST = 100
"""Versions of one series at most: the General Assembly has met for fewer years."""
_MOST_READ = 8
"""Candidates with another title whose text is looked at, those with the nearest titles and the recalled ones first."""
_MOST_OF_ONE_TITLE = 4
"""Earlier resolutions of the same title whose text is looked at, the latest ones, where a session has two."""
_TELLING = 0.3
"""Share of common phrases below which none of them is told from the others."""
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
    recalled = recalls | recalled_by(library, record)
    same = [other for other in of_titles(library, record, [record.title]) if is_earlier(other, record)]
    if same:
        return judge_by_title(_latest_of_its_kind(library, record, same), recalled)
    candidates = list(_open_series(library, record, recalled))
    if not candidates:
        return None
    later = Later(record, recalled, phrases(library, record) if record.key else {})
    found = [judged for other, named in candidates if (judged := judge(library, later, other, named=named))]
    most = max((judged.shared for judged in found), default=0.0)
    near = [judged for judged in found if judged.shared >= _NEARLY_AS_MUCH * most]
    return max(near, key=lambda judged: time_of(judged.record), default=None)


def _latest_of_its_kind(library: Library, record: Record, same: list[Record]) -> Record:
    """Return the latest of those with the same title; where a session has two of it, the latest that is like it.

    The reports of the Board of Auditors have a resolution in December and another, on peacekeeping, in June.
    """
    latest = sorted(same, key=time_of)[-_MOST_OF_ONE_TITLE:]
    sessions = [other.session for other in (*latest, record)]
    if record.body == "SC" or not record.key or len(set(sessions)) == len(sessions):
        return latest[-1]
    own = phrases(library, record)
    common = {other.symbol: shared(own, phrases(library, other)) for other in latest}
    most = max(common.values())
    if most < _TELLING:
        return latest[-1]
    return [other for other in latest if common[other.symbol] >= _NEARLY_AS_MUCH * most][-1]


def _open_series(library: Library, record: Record, recalled: frozenset[str]) -> Iterator[tuple[Record, bool]]:
    """Yield the latest version of each earlier series that may go on in ``record``, and whether that recalls it."""
    earlier = [other for other in relatives(library, record, recalled) if is_earlier(other, record)]
    near = _nearest(record, earlier, {other.symbol for other in earlier if cited_number(other.symbol) in recalled})
    titles = list({title_key(other.title): other.title for other in near}.items())[:_MOST_READ]
    versions: dict[str, list[Record]] = {key: [] for key, _ in titles}
    for other in of_titles(library, record, (title for _, title in titles)):
        versions[title_key(other.title)].append(other)
    for group in versions.values():
        if any(are_siblings(record, other) for other in group):
            continue
        before = [other for other in group if is_earlier(other, record)]
        if before:
            named = any(cited_number(other.symbol) in recalled for other in before)
            yield _latest_of_its_kind(library, record, before), named


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
    later = [other for other in of_titles(library, record, [record.title]) if is_earlier(record, other)]
    if later:
        later = [min(later, key=time_of)]
    else:
        later = [
            other
            for other in relatives(library, record, naming=cited_number(record.symbol))
            if is_earlier(record, other)
        ]
        later = sorted(_nearest(record, later)[:_MOST_READ], key=time_of)
    for other in later:
        before = predecessor(library, other)
        if before and before.record.symbol == record.symbol:
            return Version(other, before)
    return None


def _nearest(record: Record, others: list[Record], first: Collection[str] = ()) -> list[Record]:
    """Return those of ``others`` whose titles are not far from that of ``record``, nearest first after ``first``."""
    others = [other for other in others if not are_siblings(record, other)]
    likeness = {other.title: title_likeness(record.title, other.title) for other in others}
    near = [other for other in others if likeness[other.title] >= FAR]
    return sorted(near, key=lambda other: (other.symbol not in first, -likeness[other.title]))
