"""``resdiff report DRAFT…``: an HTML report of each draft against its base, for a pre-commit hook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.options import language_option, library_option
from resdiff.errors import ExitCode, OutputError

if TYPE_CHECKING:
    from resdiff.check.bases import Bases
    from resdiff.check.drafts import Draft


@click.command("report")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against",
    metavar="BASE",
    default="",
    shell_complete=complete_symbol,
    help="Base of the drafts: a symbol or path.",
)
@click.option("-o", "--output", "folder", metavar="FOLDER", default="resdiff-reports", help="Where the reports go.")
@click.option("--config", metavar="FILE", help="Read this configuration.")
@language_option
@library_option
def report_command(
    drafts: tuple[str, ...], against: str, folder: str, config: str | None, language: str | None, library: str
) -> int:
    """Write an HTML report of each draft against its base.

    DRAFT is a file or a folder with drafts; the report of talks/draft.md is resdiff-reports/talks/draft.md.html.
    The base is found as check finds it. Drafts without a base, and files that are no resolutions, are named and left
    out.
    """
    from resdiff.check.bases import Bases
    from resdiff.check.collecting import drafts_at
    from resdiff.check.configuration import Configuration, find_configuration, read_configuration
    from resdiff.check.drafts import load_draft

    configuration = (read_configuration(Path(config)) or Configuration()) if config else find_configuration(Path())
    spoken = language or configuration.language
    with Bases(configuration, against, spoken, library) as bases:
        for path in drafts_at(Path(name) for name in drafts):
            click.echo(f"{path}: {_report(load_draft(path, spoken), bases, Path(folder))}")
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
    target = folder / report_path(Path(draft.name))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make {target.parent}: {error.strerror}") from error
    write_file(target, render(compare(base, draft.resolution), "html", RenderOptions()))
    return f"against {called}: {target}"


def report_path(draft: Path) -> Path:
    """Return where in the folder of reports a draft's own one lies: as the draft in its folder, so none collide."""
    parts = [part.replace(":", "") for part in draft.parts if part not in (draft.anchor, "..", ".")]
    return Path(*parts[:-1], f"{parts[-1]}.html")
