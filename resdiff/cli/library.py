"""``resdiff library``: the documents that symbols are looked up in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.options import language_option, library_option, list_format_option
from resdiff.errors import ExitCode

if TYPE_CHECKING:
    from resdiff.library.adding import Report
    from resdiff.library.store import Library, Record

_SHOWN_FAILURES = 20


@click.group("library")
def library_command() -> None:
    """Keep the documents that symbols are looked up in.

    The library is one file; it lies in the user's data directory, or where --library, RESDIFF_LIBRARY or the key
    library in resdiff.toml or [tool.resdiff] of pyproject.toml says. The embedded documents are always part of it.
    """


@library_command.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@library_option
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but failures.")
def add_command(paths: tuple[Path, ...], library: str, quiet: bool) -> int:
    r"""Add documents from files, folders and zips.

    Zips are read in place. What is there already is not added again, so the command may be repeated, also after it
    was stopped. Files that cannot be read are named at the end, the others are added, and the exit code is 1.
    """
    from resdiff.library.adding import add
    from resdiff.library.location import locate

    path = locate(library)
    with _progress(quiet=quiet) as progress:
        report = add(paths, path, progress)
    if not quiet:
        click.echo(f"{report.added} added, {report.known} there already, {len(report.failures)} failed: {path}")
        for replaced in report.replaced[:_SHOWN_FAILURES]:
            click.echo(f"  another text of {replaced}: the one added last is used, see resdiff library info")
        if not (report.added or report.known or report.failures):
            click.echo(
                "  nothing there is a document: files end in .xml, .docx, .pdf, .html, .md or .txt, or are zips of such"
            )
    _print_failures(report)
    return ExitCode.DIFFERENT if report.failures else ExitCode.OK


def _print_failures(report: Report) -> None:
    for failure in report.failures[:_SHOWN_FAILURES]:
        click.echo(f"failed: {_plain(failure.name)}: {_plain(failure.reason)}", err=True)
    if len(report.failures) > _SHOWN_FAILURES:
        click.echo(
            f"… and {len(report.failures) - _SHOWN_FAILURES} more failed; add them one by one to see why", err=True
        )


@library_command.command("list")
@click.argument("beginning", default="", shell_complete=complete_symbol)
@library_option
@language_option
@list_format_option
def list_command(beginning: str, library: str, language: str | None, format_: str) -> None:
    """List documents by the beginning of their symbols.

    Without BEGINNING all are listed.
    """
    with _opened(library) as opened:
        records = [
            record
            for record in opened.everything()
            if record.symbol.startswith(beginning.upper()) and language in (None, record.language)
        ]
    _print_records(records, as_json=format_ == "json")


@library_command.command("search")
@click.argument("words", nargs=-1, required=True)
@library_option
@language_option
@click.option("-n", "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Documents shown.")
@list_format_option
def search_command(words: tuple[str, ...], library: str, language: str | None, limit: int, format_: str) -> int:
    r"""Find documents by words of their titles or texts.

    All the WORDS must be there. Case and accents do not count; "several words" in quotes are a phrase, and traffick* is
    a beginning.
    """
    from resdiff.library.searching import search

    with _opened(library) as opened:
        hits, total = search(opened, " ".join(_quoted(word) for word in words), language or "", limit)
    if format_ == "json":
        found = [{**_as_json(hit.record), "excerpt": hit.excerpt} for hit in hits]
        click.echo(json.dumps({"total": total, "documents": found}, ensure_ascii=False, indent=1))
        return ExitCode.OK
    for hit in hits:
        click.echo(_line(hit.record))
        if hit.excerpt:
            click.echo(f"    {_plain(hit.excerpt)}")
    click.echo(f"{total} found" + (f", {len(hits)} shown" if len(hits) < total else ""))
    return ExitCode.OK


@library_command.command("info")
@click.argument("symbol", shell_complete=complete_symbol)
@library_option
@language_option
@list_format_option
def info_command(symbol: str, library: str, language: str | None, format_: str) -> None:
    """Say what the library has of a symbol.

    That is its languages and forms, and where each came from. The first is the one used.
    """
    from resdiff.series import find_record

    with _opened(library) as opened:
        first = find_record(opened, symbol, language or "")
        records = opened.find(first.symbol, language or "")
    if format_ == "json":
        click.echo(json.dumps([_as_json(record) for record in records], ensure_ascii=False, indent=1))
        return
    for record in records:
        click.echo(_line(record))
        facts = {
            "adopted": record.adopted,
            "agenda item": f"{record.agenda_item} {record.agenda_title}".strip(),
            "from": record.name,
            "bytes": str(record.size or ""),
            "sha256": record.sha256,
        }
        for name, value in facts.items():
            if value:
                click.echo(f"    {name}: {_plain(value)}")


@library_command.command("remove")
@click.argument("symbol", shell_complete=complete_symbol)
@library_option
@language_option
@click.option("--form", default="", help="Only this form: akn, docx, html, pdf, markdown, text.")
@click.option("--sha256", "digest", default="", help="Only the document whose SHA-256 begins so.")
def remove_command(symbol: str, library: str, language: str | None, form: str, digest: str) -> None:
    """Remove a symbol from the library.

    All its languages and forms go, unless narrowed.
    """
    from resdiff.errors import SymbolError
    from resdiff.library.location import locate
    from resdiff.library.store import normalised, remove

    with _opened(library) as opened:
        found = opened.find(normalised(symbol), language or "", form)
    chosen = [record for record in found if record.sha256.startswith(digest) and not record.is_seed]
    if not chosen and any(record.is_seed for record in found):
        raise SymbolError(f"{found[0].symbol} comes with resdiff and cannot be removed")
    if not chosen:
        raise SymbolError(f"nothing of {symbol} can be removed", hint="resdiff library list says what is there")
    click.echo(f"{remove(locate(library), chosen)} removed")


@library_command.command("verify")
@library_option
def verify_command(library: str) -> int:
    """Check the database and every document's hash."""
    from resdiff.library.verifying import verify

    with _opened(library) as opened, _progress(quiet=False) as progress:
        result = verify(opened, progress)
    for problem in result.problems:
        click.echo(_plain(problem), err=True)
    click.echo(f"{result.checked} documents checked, {len(result.problems)} problems")
    return ExitCode.DIFFERENT if result.problems else ExitCode.OK


@library_command.command("path")
@library_option
def path_command(library: str) -> None:
    """Print where the library is."""
    from resdiff.library.location import locate

    click.echo(locate(library))


@contextmanager
def _opened(library: str) -> Iterator[Library]:
    from resdiff.library.location import locate
    from resdiff.library.store import Library

    with Library(locate(library)) as opened:
        yield opened


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Callable[[int], None]]:
    """Count documents on standard error while it is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    done = 0

    def progress(count: int) -> None:
        """Say that ``count`` more documents are done."""
        nonlocal done
        done += count
        click.echo(f"\r{done} documents", err=True, nl=False)

    yield progress
    click.echo("\r" + " " * 30 + "\r", err=True, nl=False)


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word and '"' not in word else word


def _print_records(records: list[Record], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([_as_json(record) for record in records], ensure_ascii=False, indent=1))
        return
    for record in records:
        click.echo(_line(record))


def _line(record: Record) -> str:
    return f"{record.symbol}  {record.language or '?'}  {record.form}  {_plain(record.title)}"


def _as_json(record: Record) -> dict[str, object]:
    return {
        "symbol": record.symbol,
        "language": record.language,
        "form": record.form,
        "title": record.title,
        "adopted": record.adopted,
        "agenda_item": record.agenda_item,
        "agenda_title": record.agenda_title,
        "from": record.name,
        "sha256": record.sha256,
        "embedded": record.is_seed,
    }


def _plain(text: str) -> str:
    """Keep control characters of documents and file names away from the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
