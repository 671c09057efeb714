"""Search the library's texts: all words must occur, quotes make a phrase, an asterisk ends a beginning."""

from __future__ import annotations

import re
import unicodedata

from resdiff.frozen import dataclass
from resdiff.library.keys import searchable
from resdiff.library.seeds import seeds
from resdiff.library.store import Library, Record, seed_records
from resdiff.library.texts import around

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_RANK = "bm25(search, 10.0, 1.0)"
"""A word in the title counts ten times (https://www.sqlite.org/fts5.html#the_bm25_function)."""
_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652]")
_AROUND = 70
"""Characters shown on each side of what was found."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document in which all words occur."""

    record: Record
    excerpt: str
    """Text around the first of the words that stands in it as typed; empty if none does."""


def search(library: Library, words: str, language: str = "", limit: int = 20) -> tuple[list[Hit], int]:
    """Return the best ``limit`` documents that have all the ``words``, best first, and how many there are in all.

    Case and accents do not count. Only the text that would be shown for its symbol is searched in: not one that was
    replaced by a newer one.
    """
    pieces = [(phrase or word, bool(phrase)) for phrase, word in _PIECES.findall(words)]
    query = " ".join(filter(None, (_term(piece, phrase=phrase) for piece, phrase in pieces)))
    if not query:
        return [], 0
    wanted = ("search MATCH ?", (query,)) if not language else ("search MATCH ? AND language = ?", (query, language))
    source = f"FROM search JOIN document ON document.id = search.rowid WHERE {wanted[0]}"
    total = library.rows(f"SELECT count(*) {source}", wanted[1])
    ranked = library.rows(
        f"SELECT document.id {source} ORDER BY {_RANK}, document.symbol, document.id LIMIT ?",
        (*wanted[1], limit),
    )
    places = {row[0]: place for place, row in enumerate(ranked)}
    marks = ",".join("?" * len(places))
    records = library.records(f"id IN ({marks})", tuple(places)) if places else []
    records.sort(key=lambda record: places[record.key])
    in_seeds = [record for record in seed_records() if language in ("", record.language) and _is_in(record, pieces)]
    hits = [Hit(record, _excerpt(library, record, pieces)) for record in (*in_seeds, *records)[:limit]]
    return hits, (total[0][0] if total else 0) + len(in_seeds)


def _term(piece: str, *, phrase: bool) -> str:
    """Write a word or phrase for FTS5; Han text is a phrase of its characters."""
    beginning = not phrase and piece.endswith("*")
    spelled = searchable(piece.removesuffix("*") if beginning else piece).strip().replace('"', '""')
    if not any(sign.isalnum() for sign in spelled):
        return ""
    return f'"{spelled}"*' if beginning else f'"{spelled}"'


def _is_in(record: Record, pieces: list[tuple[str, bool]]) -> bool:
    text = _evened(f"{record.symbol} {record.title} {_seed_text(record)}")
    return all(
        re.search(rf"\b{re.escape(_evened(piece.removesuffix('*')))}" + ("" if piece.endswith("*") else r"\b"), text)
        for piece, _ in pieces
    )


def _evened(text: str) -> str:
    """Return ``text`` without case and accents, quickly."""
    return text.casefold() if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold()


def _seed_text(record: Record) -> str:
    return seeds()[-record.key - 1].path.read_text("utf-8")


def _excerpt(library: Library, record: Record, pieces: list[tuple[str, bool]]) -> str:
    """Return the text around the first piece that is found as it was typed."""
    return next(
        (shown for piece, _ in pieces if (shown := around(library, record, piece.removesuffix("*"), _AROUND))), ""
    )
