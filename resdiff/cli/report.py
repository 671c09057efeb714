"""``resdiff report DRAFT…``: an HTML report of each draft against its base, for a pre-commit hook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resdiff.cli.options import language_option
from resdiff.errors import ExitCode, OutputError

if TYPE_CHECKING:
    from resdiff.check.bases import Bases
    from resdiff.check.drafts import Draft


@click.command("report")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option("--against", metavar="BASE", default="", help="Base of the drafts: a symbol or path.")
@click.option("-o", "--output", "folder", metavar="FOLDER", default="resdiff-reports", help="Where the reports go.")
@click.option("--config", metavar="FILE", help="Read this configuration.")
@language_option
def report_command(drafts: tuple[str, ...], against: str, folder: str, config: str | None, language: str | None) -> int:
    """Write an HTML report of each draft against its base, which is found as check finds it.

    Drafts without a base, and files that are no resolutions, are named and left out.
    """
    from resdiff.check.bases import Bases
    from resdiff.check.configuration import Configuration, find_configuration, read_configuration
    from resdiff.check.drafts import load_draft

    configuration = (read_configuration(Path(config)) or Configuration()) if config else find_configuration(Path())
    spoken = language or configuration.language
    with Bases(configuration, against, spoken) as bases:
        for name in drafts:
            click.echo(f"{name}: {_report(load_draft(Path(name), spoken), bases, Path(folder))}")
    return ExitCode.OK


def _report(draft: Draft, bases: Bases, folder: Path) -> str:
    """Write the report of one draft; return what to say of it."""
    from resdiff.check.drafts import is_checkable
    from resdiff.cli.writing import write_file
    from resdiff.comparison import compare
    from resdiff.renderers import RenderOptions, render

    if not is_checkable(draft.resolution):
        return "no report: this does not look like a resolution"
    base, called = bases.find(draft)
    if base is None:
        return f"no report: {called or 'it has no base'}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make {folder}: {error.strerror}") from error
    target = folder / report_name(Path(draft.name))
    write_file(target, render(compare(base, draft.resolution), "html", RenderOptions()))
    return f"against {called}: {target}"


def report_name(draft: Path) -> str:
    """Return the report's file name: the draft's path in one word, so that drafts of one name do not collide."""
    parts = [part for part in draft.with_suffix("").parts if part not in ("/", "\\", "..", ".")]
    return "-".join(part.replace(":", "") for part in parts[-3:]) + ".html"
