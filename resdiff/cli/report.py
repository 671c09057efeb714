"""``resdiff report DRAFT…``: an HTML report of each draft against its base, for a pre-commit hook."""

from __future__ import annotations

from pathlib import Path

import click

from resdiff.cli.options import language_option
from resdiff.errors import ExitCode, OutputError


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
    from resdiff.check.drafts import is_checkable, load_draft
    from resdiff.cli.writing import write_file
    from resdiff.comparison import compare
    from resdiff.renderers import RenderOptions, render

    configuration = (read_configuration(Path(config)) or Configuration()) if config else find_configuration(Path())
    bases = Bases(configuration, against, language or configuration.language)
    out = Path(folder)
    for name in drafts:
        draft = load_draft(Path(name), language or configuration.language)
        base, called = bases.find(draft) if is_checkable(draft.resolution) else (None, "no resolution")
        if base is None:
            click.echo(f"{name}: no report: {called or 'it has no base'}")
            continue
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"cannot make {out}: {error.strerror}") from error
        target = out / report_name(Path(name))
        write_file(target, render(compare(base, draft.resolution), "html", RenderOptions()))
        click.echo(f"{name}: against {called}: {target}")
    return ExitCode.OK


def report_name(draft: Path) -> str:
    """Return the report's file name: the draft's path in one word, so that drafts of one name do not collide."""
    parts = [part for part in draft.with_suffix("").parts if part not in ("/", "\\", "..", ".")]
    return "-".join(part.replace(":", "") for part in parts[-3:]) + ".html"
