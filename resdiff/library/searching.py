"""Search the library's texts: all words must occur, quotes make a phrase, an asterisk ends a beginning."""

from __future__ import annotations

import re
import unicodedata

from resdiff.frozen import dataclass
from resdiff.library.keys import listed
from resdiff.library.seeds import seeds
from resdiff.library.spelling import ALPHABETS, index_of, spelled
from resdiff.library.store import Library, Record, seed_records
from resdiff.library.texts import around

_PIECES = re.compile(r'"([^"]*)"|(\S+)')
_WEIGHTS = "10.0, 1.0"
"""A word in the title counts ten times (https://www.sqlite.org/fts5.html#the_bm25_function)."""
_MARKS = re.compile("[\u0300-\u036f\u0640\u064b-\u0652]")
_SHOWN = (
    "NOT EXISTS (SELECT 1 FROM document AS newer WHERE newer.symbol = document.symbol AND newer.id > document.id"
    " AND newer.language = document.language AND newer.form = document.form)"
)
"""Not replaced by another text of the same symbol, language and form."""
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
    sources, parameters = _sources(pieces, language)
    if not sources:
        return [], 0
    counts = " UNION ALL ".join(f"SELECT count(*) AS found {source}" for _, source in sources)
    total = library.rows(f"SELECT sum(found) FROM ({counts})", parameters)  # noqa: S608 - ours
    ranked = library.rows(
        " UNION ALL ".join(
            f"SELECT document.id, document.symbol, bm25({index}, {_WEIGHTS}) AS rank {source}"
            for index, source in sources
        )
        + " ORDER BY rank, symbol, id LIMIT ?",
        (*parameters, limit),
    )
    places = {row[0]: place for place, row in enumerate(ranked)}
    marks = ",".join("?" * len(places))
    records = library.records(f"id IN ({marks})", tuple(places)) if places else []
    records.sort(key=lambda record: places[record.key])
    in_seeds = [record for record in seed_records() if language in ("", record.language) and _is_in(record, pieces)]
    hits = [Hit(record, _excerpt(library, record, pieces)) for record in (*in_seeds, *records)[:limit]]
    return hits, (total[0][0] if total else 0) + len(in_seeds)


def naming(library: Library, number: str) -> list[int]:
    """Return the keys of the documents whose preambles name the resolution ``number``: ``61/180``."""
    sources, parameters = _sources([(number, True)], "")
    found = " UNION ALL ".join(
        f"SELECT document.id {source} AND instr(document.cited, ?{len(parameters) + 1})" for _, source in sources
    )
    return [row[0] for row in library.rows(found, (*parameters, listed([number])))] if found else []


def _sources(pieces: list[tuple[str, bool]], language: str) -> tuple[list[tuple[str, str]], list[object]]:
    """Say where to look for ``pieces``: each index with its part of a query, and the parameters of all parts."""
    sources: list[tuple[str, str]] = []
    parameters: list[object] = []
    for spelling in [language] if language else ["", *ALPHABETS]:
        query = _query(pieces, spelling)
        if not query:
            continue
        index = index_of(spelling)
        parameters.append(query)
        source = f"FROM {index} JOIN document ON document.id = {index}.rowid"
        source += f" WHERE {index} MATCH CAST(?{len(parameters)} AS TEXT) AND {_SHOWN}"
        if spelling:
            parameters.append(spelling)
            source += f" AND document.language = ?{len(parameters)}"
        sources.append((index, source))
    return sources, parameters


def _query(pieces: list[tuple[str, bool]], language: str) -> bytes:
    """Write all pieces for FTS5 as ``language`` spells them; nothing if one cannot be spelled, or there is none."""
    terms = []
    for piece, phrase in pieces:
        if not any(sign.isalnum() for sign in piece):
            continue
        beginning = not phrase and piece.endswith("*")
        words = spelled(piece.removesuffix("*") if beginning else piece, language).strip().replace(b'"', b'""')
        if not words:
            return b""
        terms.append(b'"%b"%b' % (words, b"*" if beginning else b""))
    return b" ".join(terms)


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
