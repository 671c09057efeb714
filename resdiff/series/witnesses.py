"""All versions of the series that a document belongs to, parsed: what ``resdiff history 76/186`` follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resdiff.library.location import locate
from resdiff.library.lookup import load, look_up
from resdiff.library.resolving import STANDARD_INPUT, ResolvingOptions, exists, resolve
from resdiff.library.store import Library
from resdiff.series.chain import Version, series
from resdiff.series.previous import previous_record

if TYPE_CHECKING:
    from resdiff.model import Resolution


def resolve_series(text: str, options: ResolvingOptions) -> tuple[Resolution, ...]:
    """Return all versions of the series of the document that ``text`` names, oldest first.

    Of a symbol without a language that language version is taken which has other versions. A file is the last version
    of its series. Raises ``SymbolError`` for an unknown symbol, ``ReadingError`` for a file that cannot be read.
    """
    if text == STANDARD_INPUT or exists(Path(text)):
        return _up_to_file(resolve(text, options), options)
    with Library(locate(options.library)) as library:
        found = look_up(library, text, options.language, options.form)
        if found:
            chains = (series(library, record).versions for record in found)
            longer = next((chain for chain in chains if len(chain) > 1), None)
            return _loaded(library, longer) if longer else (load(library, found[0]),)
    return (resolve(text, options),)


def _up_to_file(document: Resolution, options: ResolvingOptions) -> tuple[Resolution, ...]:
    with Library(locate(options.library)) as library:
        before = previous_record(library, document)
        if before is None:
            return (document,)
        versions = series(library, before).versions
        reached = [version.record.symbol for version in versions].index(before.symbol)
        return (*_loaded(library, versions[: reached + 1]), document)


def _loaded(library: Library, versions: tuple[Version, ...]) -> tuple[Resolution, ...]:
    return tuple(load(library, version.record) for version in versions)
