"""From what a user typed, a path, a symbol or ``-``, to a parsed document."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError, ResdiffError, SymbolError
from resdiff.library.seeds import Seed, find_seed, seeds
from resdiff.symbols import parse_symbol, suggest

if TYPE_CHECKING:
    from resdiff.model import Resolution


@dataclass(frozen=True, slots=True)
class ResolvingOptions:
    """How a document is looked up and read."""

    language: str = ""
    """ISO 639-1 code: take this language version, and read text as this language; empty: whatever there is."""


def resolve(text: str, options: ResolvingOptions | None = None) -> Resolution:
    """Return the document that ``text`` names: a path that exists, ``-`` for standard input, or a symbol.

    Raises ``ReadingError`` for a document that cannot be read, ``SymbolError`` for one that is not known.
    """
    options = options or ResolvingOptions()
    if text == "-":
        return _parse_bytes(sys.stdin.buffer.read(), "<stdin>", options)
    path = Path(text)
    if _exists(path):
        from resdiff.parsing import parse
        from resdiff.reading import read_path

        return parse(read_path(path), options.language)
    seed = find_seed(text, options.language)
    if seed is not None:
        return _parse_seed(seed)
    raise _unknown(text, options)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # too long for a file name, or a null byte
        return False


def _parse_bytes(data: bytes, name: str, options: ResolvingOptions) -> Resolution:
    from resdiff.parsing import parse
    from resdiff.reading import read

    return parse(read(data, name), options.language)


def _parse_seed(seed: Seed) -> Resolution:
    """Parse a seed; what its manifest declares stands in for what its text lacks."""
    from resdiff.parsing import parse
    from resdiff.reading import read

    source = read(seed.path.read_bytes(), seed.symbol)
    declared = replace(source.metadata, symbol=seed.symbol, body=seed.body, kind=seed.kind, title=seed.title)
    return parse(replace(source, metadata=declared), seed.language)


def _unknown(text: str, options: ResolvingOptions) -> ResdiffError:
    """Say what is near and what there is."""
    if Path(text).suffix.lower() in _FILE_SUFFIXES or text.startswith((".", "~", "/")):
        return ReadingError(f"there is no file {text}", hint="check the path")
    symbol = str(parse_symbol(text))
    known = [seed.symbol for seed in seeds()]
    if symbol in known:
        there = sorted(seed.language for seed in seeds() if seed.symbol == symbol)
        return SymbolError(
            f"{symbol} is not there in language {options.language!r}", hint=f"there is: {', '.join(there)}"
        )
    near = suggest(symbol, known)
    listed = f"near: {', '.join(near)}" if near else f"there is: {', '.join(known)}"
    return SymbolError(f"no document has the symbol {symbol}", hint=listed)


_FILE_SUFFIXES = {".txt", ".md", ".markdown", ".xml", ".html", ".htm", ".docx", ".doc", ".odt", ".pdf", ".json"}
"""What ends like this was meant as a file."""
