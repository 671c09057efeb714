"""From what a user typed, a path, a symbol or ``-``, to a parsed document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError, ResdiffError, SymbolError
from resdiff.frozen import dataclass, replace
from resdiff.library.location import locate
from resdiff.library.lookup import common_language, load, look_up
from resdiff.library.missing import fetch_missing
from resdiff.library.store import Library
from resdiff.model import Form
from resdiff.symbols import parse_symbol, suggest

if TYPE_CHECKING:
    from resdiff.formats.docx.revisions import Revisions
    from resdiff.model import Resolution

STANDARD_INPUT = "-"
_LISTED = 8
"""Symbols that an error lists where none is near."""
_ELSEWHERE = "see resdiff library list; resdiff fetch gets others"


@dataclass(frozen=True, slots=True)
class ResolvingOptions:
    """How a document is looked up and read."""

    language: str = ""
    """ISO 639-1 code: take this language version, and read text as this language; empty: whatever there is."""
    form: str = ""
    """Take the document in this form, and read files as this form; empty: the best there is."""
    library: str = ""
    """Path of the library; empty: where ``locate`` says."""
    fetch: bool | None = None
    """Whether a symbol that the library lacks may be fetched; None: as the environment and the project say."""
    revisions: str = ""
    """Which side of tracked changes is read from Word files: a value of ``Revisions``; empty: the final text."""
    notice: Callable[[str], None] | None = None
    """Is told what is being fetched, and at the end an empty text."""


def resolve(text: str, options: ResolvingOptions | None = None) -> Resolution:
    """Return the document that ``text`` names: a path that exists, ``-`` for standard input, or a symbol.

    Raises ``ReadingError`` for a document that cannot be read, ``SymbolError`` for one that is not known.
    """
    if not text.strip():
        raise SymbolError("no document is named: the argument is empty", hint="name a file or a symbol")
    options = options or ResolvingOptions()
    form = Form(options.form) if options.form else None
    path = Path(text)
    if text == STANDARD_INPUT or exists(path):
        from resdiff.parsing import parse
        from resdiff.reading import read_path

        return parse(read_path(path, form, _revisions(options)), options.language)
    found = _in_library(text, options)
    if found is None and _fetch((text,), options):
        found = _in_library(text, options)
    if found is None:
        with Library(locate(options.library)) as library:
            raise _unknown(library, text, options)
    return found


def resolve_pair(old: str, new: str, options: ResolvingOptions) -> tuple[Resolution, Resolution]:
    """Return two documents, in one language if it is not said which (see ``resolve_together``)."""
    first, second = resolve_together((old, new), options)
    return first, second


def resolve_together(texts: Sequence[str], options: ResolvingOptions) -> tuple[Resolution, ...]:
    """Return the documents that ``texts`` name, in one language if it is not said which.

    Symbols are taken in a language that all are there in, symbols beside a file in the language of the first file.
    """
    if options.language:
        return tuple(resolve(text, options) for text in texts)
    files = {text: resolve(text, options) for text in texts if text == STANDARD_INPUT or exists(Path(text))}
    if files:
        first = next(iter(files.values()))
        return tuple(files[text] if text in files else resolve(text, _beside(first, text, options)) for text in texts)
    language = _common_language(texts, options)
    if not language and _fetch(texts, options):
        language = _common_language(texts, options)
    return tuple(resolve(text, replace(options, language=language)) for text in texts)


def _common_language(texts: Sequence[str], options: ResolvingOptions) -> str:
    with Library(locate(options.library)) as library:
        return common_language(library, *texts)


def _beside(document: Resolution, text: str, options: ResolvingOptions) -> ResolvingOptions:
    """Ask for the symbol ``text`` in the language of ``document``, if it is there or can be fetched in it."""
    wanted = replace(options, language=document.metadata.language)
    with Library(locate(options.library)) as library:
        there = bool(look_up(library, text, wanted.language, wanted.form))
    return wanted if there or _fetch((text,), wanted) else options


def _in_library(text: str, options: ResolvingOptions) -> Resolution | None:
    with Library(locate(options.library)) as library:
        found = look_up(library, text, options.language, options.form)
        return load(library, found[0]) if found else None


def _fetch(texts: Sequence[str], options: ResolvingOptions) -> bool:
    """Fetch what the library lacks of ``texts``, if that is allowed and none of them was meant as a file."""
    if any(_is_meant_as_file(text) for text in texts):
        return False
    library = locate(options.library)
    return fetch_missing(texts, library, options.language, options.form, allowed=options.fetch, notice=options.notice)


def exists(path: Path) -> bool:
    """Tell whether a file or folder is there; what cannot be a file name is not."""
    try:
        return path.exists()
    except (OSError, ValueError):  # too long for a file name, or a null byte
        return False


def _revisions(options: ResolvingOptions) -> Revisions | None:
    if not options.revisions:
        return None
    from resdiff.formats.docx.revisions import Revisions

    return Revisions(options.revisions)


def _is_meant_as_file(text: str) -> bool:
    from resdiff.formats import READERS

    known = {suffix for reader in READERS.values() for suffix in reader.suffixes}
    return Path(text).suffix.lower() in known or text.startswith((".", "~", "/"))


def _unknown(library: Library, text: str, options: ResolvingOptions) -> ResdiffError:
    """Say what is near and what there is."""
    if _is_meant_as_file(text):
        return ReadingError(f"there is no file {text}", hint="check the path")
    symbol = str(parse_symbol(text))
    there = look_up(library, text)
    if there:
        wanted = " and ".join(
            f"{what} {value!r}" for what, value in (("language", options.language), ("form", options.form)) if value
        )
        kept = sorted({f"{record.language or '?'} ({record.form})" for record in there})
        return SymbolError(f"{symbol} is not there in {wanted}", hint=f"there is: {', '.join(kept)}")
    known = library.symbols()
    near = suggest(symbol, known)
    if near:
        return SymbolError(f"no document has the symbol {symbol}", hint=f"near: {', '.join(near)}; {_ELSEWHERE}")
    listed = ", ".join(known[:_LISTED]) + (f" … and {len(known) - _LISTED} more" if len(known) > _LISTED else "")
    return SymbolError(f"no document has the symbol {symbol}", hint=f"there is: {listed}; {_ELSEWHERE}")
