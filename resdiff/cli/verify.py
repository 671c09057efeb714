"""``resdiff verify DRAFT.docx --base SYMBOL``: whether a draft shows every change against the official text."""

from __future__ import annotations

from pathlib import Path

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.options import language_option
from resdiff.errors import ExitCode, ReadingError


@click.command("verify")
@click.argument("draft", metavar="DRAFT.docx")
@click.option(
    "--base",
    required=True,
    metavar="BASE",
    shell_complete=complete_symbol,
    help="The official text: a symbol or path.",
)
@language_option
def verify_command(draft: str, base: str, language: str) -> int:
    """Verify that a Word draft tracks all its changes.

    With all tracked changes rejected it must be the official text. Exit code 0: it is, and every change names its
    author. 1: it is not, and the places are listed.

    \b
    resdiff verify draft.docx --base A/RES/74/176
    """  # noqa: D301 - click's mark for lines that are kept
    from resdiff.library.resolving import ResolvingOptions, resolve
    from resdiff.verification import verify

    path = Path(draft)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadingError(f"{draft}: cannot be read: {error.strerror}") from error
    official = resolve(base, ResolvingOptions(language=language or ""))
    found = verify(data, draft, official)
    name = official.metadata.symbol or official.name
    for finding in found.findings:
        click.echo(f"{draft}: {finding.flaw}: {finding.message}")
    authors = ", ".join(f"{author or 'unnamed'} ({count})" for author, count in found.authors) or "none"
    verdict = "departs from" if found.findings else "is, with all changes rejected,"
    click.echo(f"{draft} {verdict} {name} ({found.clauses} clauses); changes by: {authors}")
    return ExitCode.DIFFERENT if found.findings else ExitCode.OK
