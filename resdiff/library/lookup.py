"""From a symbol to a parsed document of the library, in the language and form that are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.frozen import replace
from resdiff.library.store import LANGUAGE_ORDER, Library, Record, normalised
from resdiff.model import Form

if TYPE_CHECKING:
    from resdiff.model import Resolution


def look_up(library: Library, text: str, language: str = "", form: str = "") -> list[Record]:
    """Return what the library has of a symbol, or of an embedded document's alias ("decision 4/4"), best first."""
    found = library.find(normalised(text), language, form)
    if found:
        return found
    from resdiff.library.seeds import find_seed

    seed = find_seed(text, language)
    return library.find(seed.symbol, language, form) if seed else []


def common_language(library: Library, *texts: str) -> str:
    """Return the first language, in the usual order, in which all of these symbols are there, or nothing."""
    shared = set(LANGUAGE_ORDER)
    for text in texts:
        shared &= {record.language for record in look_up(library, text)}
    return next((language for language in LANGUAGE_ORDER if language in shared), "")


def load(library: Library, record: Record) -> Resolution:
    """Read and parse a document; what the library knows stands in for what its text lacks."""
    from resdiff.parsing import parse
    from resdiff.reading import read

    source = read(library.content(record), record.symbol, Form(record.form))
    if source.form is not Form.AKN:
        said = source.metadata
        declared = replace(
            said,
            symbol=record.symbol,
            body=record.body or said.body,
            kind=record.kind or said.kind,
            title=record.title or said.title,
        )
        source = replace(source, metadata=declared)
    return parse(source, record.language)
