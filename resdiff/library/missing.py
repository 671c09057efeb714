"""Symbols that the library lacks: fetched and added, where the user has allowed it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from resdiff.library.lookup import look_up
from resdiff.library.store import LANGUAGE_ORDER, Library

FETCHED_FORMS = frozenset({"", "docx", "pdf"})
"""Forms that can be fetched; the empty one is the best there is."""


def fetch_missing(
    symbols: Sequence[str],
    library: Path,
    language: str = "",
    form: str = "",
    *,
    allowed: bool | None = None,
    notice: Callable[[str], None] | None = None,
) -> bool:
    """Fetch those of ``symbols`` that the database ``library`` lacks, and add them; tell whether any was added.

    Without a language they are fetched in one in which the others are there, or in English. ``allowed`` is what the
    command line says; None leaves it to the environment and the project. Raises ``SymbolError`` for what is no symbol,
    ``FetchError`` for what cannot be fetched, ``ReadingError`` for what was fetched and cannot be read.
    """
    with Library(library) as opened:
        found = {text: look_up(opened, text, language, form) for text in symbols}
    missing = [text for text, records in found.items() if not records]
    if not missing or form not in FETCHED_FORMS:
        return False
    from resdiff.fetching import WantedForm, chosen_host, fetcher_for, is_allowed
    from resdiff.library.fetched import add_fetched
    from resdiff.symbols import parse_symbol

    if not is_allowed(allowed):
        return False
    there = {record.language for records in found.values() for record in records}
    chosen = language or next((code for code in LANGUAGE_ORDER if code in there), LANGUAGE_ORDER[0])
    wanted = [parse_symbol(text) for text in missing]
    fetcher = fetcher_for(chosen_host(), notice=notice)
    try:
        for symbol in wanted:
            add_fetched(fetcher.fetch(symbol, chosen, WantedForm(form or WantedForm.BEST)), library)
    finally:
        if notice:
            notice("")
    return True
