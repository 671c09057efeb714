"""``resdiff fetch SYMBOL…``: get documents from the Official Document System, and keep them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resdiff.cli.options import library_option
from resdiff.cli.terminal import tell_progress
from resdiff.errors import ExitCode, FetchError, OutputError, ReadingError
from resdiff.languages import LANGUAGES

if TYPE_CHECKING:
    from resdiff.fetching import Fetched, Fetcher
    from resdiff.symbols import Symbol

FORMS = ("best", "docx", "pdf")


@click.command("fetch")
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL...")
@click.option(
    "--lang",
    "languages",
    type=click.Choice(LANGUAGES),
    multiple=True,
    default=("en",),
    show_default=True,
    help="Language version. May be given several times.",
)
@click.option(
    "--form", type=click.Choice(FORMS), default="best", show_default=True, help="Word, PDF, or Word if there is one."
)
@click.option("--host", metavar="HOST", default="", help="Fetch from this host instead of documents.un.org.")
@click.option("-o", "--output", "folder", metavar="FOLDER", help="Also put the files into this folder.")
@click.option("--again", is_flag=True, help="Fetch even what was fetched before: it may have been reissued.")
@click.option("--delay", type=click.FloatRange(min=1, max=3600), metavar="SECONDS", help="Pause between requests.")
@library_option
@click.option("--no-library", is_flag=True, help="Keep the files in the cache only.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def fetch_command(
    symbols: tuple[str, ...],
    languages: tuple[str, ...],
    form: str,
    host: str,
    folder: str | None,
    again: bool,
    delay: float | None,
    library: str,
    no_library: bool,
    quiet: bool,
) -> int:
    """Fetch documents from the Official Document System.

    One request is made at a time. Documents are kept, and added to the library; what was fetched before is not fetched
    again.

    \b
    resdiff fetch A/RES/63/194 A/RES/74/176
    resdiff fetch "S/RES/1325 (2000)" --lang fr --lang en
    resdiff fetch A/RES/74/176 --form docx -o drafts/
    """  # noqa: D301 - click's mark for lines that are kept
    from resdiff.fetching import UnavailableError, WantedForm
    from resdiff.symbols import parse_symbol

    wanted = list(dict.fromkeys((parse_symbol(text), code) for text in symbols for code in languages))
    target = _output_folder(folder)
    fetcher = _fetcher(host, delay, again=again)
    path = None if no_library else _library(library)
    failed = 0
    for done, (symbol, language) in enumerate(wanted):
        try:
            fetched = fetcher.fetch(symbol, language, WantedForm(form))
        except FetchError as error:
            failed += 1
            _complain(error)
            if isinstance(error, UnavailableError):
                _left_out(wanted[done + 1 :])
                return ExitCode.DIFFERENT
            continue
        line = _kept(fetched, target, path)
        if not quiet:
            tell_progress("")
            click.echo(line)
    return ExitCode.DIFFERENT if failed else ExitCode.OK


def _fetcher(host: str, delay: float | None, *, again: bool) -> Fetcher:
    from resdiff.fetching import Limits, chosen_host, fetcher_for

    limits = Limits(delay=delay) if delay else None
    return fetcher_for(chosen_host(host), limits=limits, notice=tell_progress, again=again)


def _library(given: str) -> Path:
    from resdiff.library.location import locate

    return locate(given)


def _output_folder(folder: str | None) -> Path | None:
    """Make the folder before anything is fetched."""
    if folder is None:
        return None
    path = Path(folder)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make the folder {path}: {error.strerror or error}") from error
    return path


def _kept(fetched: Fetched, folder: Path | None, library: Path | None) -> str:
    """Put the document where it was asked for; return the line that says so."""
    record = fetched.record
    path = fetched.path
    if folder is not None:
        from resdiff.cli.writing import write_file

        path = folder / fetched.path.name
        write_file(path, fetched.path.read_bytes())
    told = [f"{record.symbol} ({record.language}): {record.type.value}, {_size(record.size)}"]
    told.append("fetched" if fetched.is_new else f"there since {record.fetched[:10]}")
    if library is not None:
        told.append(_added(fetched, library))
    if fetched.note:
        told.append(fetched.note)
    return f"{'; '.join(told)}: {path}"


def _added(fetched: Fetched, library: Path) -> str:
    """Add the document to the library; say whether it is there."""
    from resdiff.library.fetched import add_fetched

    try:
        return "added to the library" if add_fetched(fetched, library) else "in the library"
    except ReadingError as error:
        return f"not in the library ({str(error).removeprefix(f'{fetched.path}: ')})"


def _size(size: int) -> str:
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def _left_out(rest: list[tuple[Symbol, str]]) -> None:
    if rest:
        shown = ", ".join(f"{symbol} ({language})" for symbol, language in rest[:5])
        more = f" and {len(rest) - 5} more" if len(rest) > 5 else ""
        click.echo(f"resdiff: not asked for after that: {shown}{more}", err=True)


def _complain(error: FetchError) -> None:
    tell_progress("")
    click.echo(f"resdiff: {_printable(str(error))}", err=True)
    if error.hint:
        click.echo(f"  {_printable(error.hint)}", err=True)


def _printable(text: str) -> str:
    """Keep control characters of what a host says away from the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
