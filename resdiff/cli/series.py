"""``resdiff series DOCUMENT``: all versions of a recurring resolution."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.options import language_option, library_option, list_format_option

if TYPE_CHECKING:
    from resdiff.series import Predecessor, Series, Version


@click.command("series")
@click.argument("document", shell_complete=complete_symbol)
@library_option
@language_option
@list_format_option
def series_command(document: str, library: str, language: str | None, format_: str) -> None:
    """List the versions of a recurring resolution.

    DOCUMENT is one of them, a symbol or a file; each is told with how it was found. A file that the library does not
    have, such as a draft, is the last one. Only what is in the library can be found: see resdiff library add.

    \b
    resdiff series 76/186
    resdiff series draft.docx
    """  # noqa: D301 - click's mark for lines that are kept
    found = _found(document, language or "", library)
    click.echo(_json(found) if format_ == "json" else _text(found))


def _found(document: str, language: str, library: str) -> Series:
    from pathlib import Path

    from resdiff.library.location import locate
    from resdiff.library.resolving import STANDARD_INPUT, ResolvingOptions, exists
    from resdiff.library.store import Library
    from resdiff.series import find_record, series
    from resdiff.series.previous import series_of_file

    if document == STANDARD_INPUT or exists(Path(document)):
        return series_of_file(document, ResolvingOptions(language=language, library=library))
    with Library(locate(library)) as opened:
        return series(opened, find_record(opened, document, language))


def _text(found: Series) -> str:
    lines = []
    for version in found.versions:
        mark = "*" if version.record.symbol == found.asked else " "
        lines.append(f"{mark} {version.record.symbol}  {version.record.adopted}  {version.record.title}")
        if version.predecessor:
            lines.append(f"      goes on from {version.predecessor.record.symbol}: {_how(version.predecessor)}")
    if len(found.versions) == 1:
        lines.append("no other version is in the library")
    return "\n".join(lines)


def _how(predecessor: Predecessor) -> str:
    """Say in words by which sign an earlier version was found."""
    from resdiff.series import Sign

    likeness = f"title {predecessor.likeness:.0%} alike, {predecessor.shared:.0%} of the phrases shared"
    told = {
        Sign.SAME_TITLE: "same title",
        Sign.SAME_AGENDA_ITEM: f"same agenda item, {likeness}",
        Sign.RECALLED: f"recalled in the preamble, {likeness}",
    }[predecessor.sign]
    return told + (", recalled" if predecessor.recalled and predecessor.sign is not Sign.RECALLED else "")


def _json(found: Series) -> str:
    return json.dumps(
        {"schema": "resdiff/series/1", "asked": found.asked, "versions": [_version(v) for v in found.versions]},
        ensure_ascii=False,
        indent=1,
    )


def _version(version: Version) -> dict[str, object]:
    record, before = version.record, version.predecessor
    return {
        "symbol": record.symbol,
        "language": record.language,
        "title": record.title,
        "adopted": record.adopted,
        "predecessor": before
        and {
            "symbol": before.record.symbol,
            "sign": before.sign.value,
            "title_likeness": round(before.likeness, 3),
            "shared_phrases": round(before.shared, 3),
            "recalled": before.recalled,
        },
    }
