"""A document with its predecessor: what ``resdiff compare 76/186`` compares."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resdiff.errors import SymbolError
from resdiff.frozen import replace
from resdiff.library.keys import cited_number
from resdiff.library.location import locate
from resdiff.library.lookup import load, look_up
from resdiff.library.resolving import STANDARD_INPUT, ResolvingOptions, exists, resolve
from resdiff.library.store import Library, Record
from resdiff.model import CitationKind, Part
from resdiff.series.chain import Series, Version, find_record, predecessor, series

if TYPE_CHECKING:
    from resdiff.model import Resolution

_HINT = "add the earlier ones with resdiff library add, or name the one to compare with"


def resolve_with_previous(text: str, options: ResolvingOptions) -> tuple[Resolution, Resolution]:
    """Return the predecessor of the document that ``text`` names, and the document.

    Of a symbol without a language that language version is taken which has a predecessor. A file's predecessor is
    found by its title and by what its preamble recalls. Raises ``SymbolError`` where the library has none.
    """
    if text == STANDARD_INPUT or exists(Path(text)):
        return _of_file(resolve(text, options), options)
    with Library(locate(options.library)) as library:
        known = bool(look_up(library, text, options.language, options.form))
    if not known:
        resolve(text, options)  # fetches it if that is allowed, else says what is near
    with Library(locate(options.library)) as library:
        found = look_up(library, text, options.language, options.form)
        for record in found:
            before = predecessor(library, record)
            if before:
                return load(library, before.record), load(library, record)
    called = found[0].symbol if found else text
    raise SymbolError(f"no earlier version of {called} is in the library", hint=_HINT)


def _of_file(document: Resolution, options: ResolvingOptions) -> tuple[Resolution, Resolution]:
    """Find the predecessor of a document that is not in the library, such as a draft."""
    with Library(locate(options.library)) as library:
        before = previous_record(library, document)
        if before is None:
            raise SymbolError(f"no earlier version of {document.name} is in the library", hint=_HINT)
        return load(library, before), document


def previous_record(library: Library, document: Resolution) -> Record | None:
    """Return the predecessor of a document that is not in the library, such as a draft, or None."""
    before = predecessor(library, _as_record(document), _recalled_in(document))
    return before.record if before else None


def series_of_file(text: str, options: ResolvingOptions) -> Series:
    """Return the series of the document that a path, or ``-``, names: it is the last version.

    One whose symbol the library has is that version. Raises ``ReadingError`` where it cannot be read.
    """
    document = resolve(text, options)
    symbol, language = document.metadata.symbol, document.metadata.language
    with Library(locate(options.library)) as library:
        if symbol and library.find(symbol, language):
            return series(library, find_record(library, symbol, language))
        record = _as_record(document)
        before = predecessor(library, record, _recalled_in(document))
        last = Version(replace(record, symbol=symbol or document.name), before)
        if before is None:
            return Series(last.record.symbol, (last,))
        versions = series(library, before.record).versions
        reached = [version.record.symbol for version in versions].index(before.record.symbol)
        return Series(last.record.symbol, (*versions[: reached + 1], last))


def _as_record(document: Resolution) -> Record:
    """Write a document that is not in the library as a record, later than all that are."""
    metadata = document.metadata
    adopted = metadata.kind == "resolution"
    return Record(
        key=0,
        symbol=metadata.symbol if adopted else "",
        language=metadata.language,
        form=document.form,
        sha256=document.sha256,
        body=metadata.body if adopted else _adopting(metadata.body),
        kind="resolution",
        session=metadata.session if adopted else "",
        title=metadata.title,
        agenda_item=metadata.agenda_item,
        agenda_title=metadata.agenda_title,
        adopted=metadata.adopted,
        name=document.name,
        size=0,
    )


def _adopting(body: str) -> str:
    """Tell which body adopts the drafts of ``body``: a Main Committee's are the General Assembly's."""
    return "GA" if not body or body.startswith("A/C") else body


def _recalled_in(document: Resolution) -> frozenset[str]:
    clauses = (clause for clause in document.clauses if clause.part is Part.PREAMBULAR)
    citations = (citation for clause in clauses for citation in clause.citations)
    return frozenset(cited_number(citation.value) for citation in citations if citation.kind is CitationKind.SYMBOL)
