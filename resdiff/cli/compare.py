"""``resdiff compare OLD NEW``: what changed between two resolutions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.notices import notice
from resdiff.cli.options import (
    fetch_option,
    form_option,
    interface_language_option,
    language_option,
    library_option,
    output_option,
    pager_option,
    revisions_option,
    width_option,
)
from resdiff.cli.redlining import is_for_own_file, redline_own_file
from resdiff.cli.targets import STANDARD_OUTPUT, Target, choose_targets, deliver
from resdiff.cli.terminal import has_colour, tell_progress, terminal_width
from resdiff.errors import ExitCode, OptionError
from resdiff.model import Comparison, Kind
from resdiff.renderers import RENDERERS, Layout, RenderOptions, render

if TYPE_CHECKING:
    from resdiff.options import Options


class _Given(TypedDict):
    """What the command line gave, as click converts it."""

    previous: bool
    layout: str | None
    summary: bool
    explain: bool
    ignore: tuple[str, ...]
    min_score: float | None
    pins: tuple[str, ...]
    unlinks: tuple[str, ...]
    links_file: str | None
    language: str | None
    form: str | None
    library: str
    fetch: bool | None
    revisions: str
    ui_lang: str | None
    width: int | None
    pager: bool
    author: str
    date: str
    native_moves: bool
    exit_code: bool
    quiet: bool


@click.command("compare")
@click.argument("old", shell_complete=complete_symbol)
@click.argument("new", required=False, shell_complete=complete_symbol)
@click.option("--previous", is_flag=True, help="Compare with the earlier version in the library, found by resdiff.")
@output_option
@click.option("--format", "format_", type=click.Choice(list(RENDERERS)), help="Format of the output.")
@click.option(
    "--layout",
    type=click.Choice([layout.value for layout in Layout]),
    help="Two columns or one; Word: a table in place of the redline.",
)
@click.option("--summary", is_flag=True, help="Only the counts and the changes of substance (text).")
@click.option("--explain", is_flag=True, help="Say of each link how it was found.")
@click.option("--ignore", metavar="KINDS", multiple=True, help="Fold these kinds away: editorial,routine.")
@click.option("--min-score", type=click.FloatRange(0, 1), help="Leave out links less likely than this to be right.")
@click.option("--link", "pins", multiple=True, metavar="OLD=NEW", help="Lay down a link: OP3=PP28.")
@click.option("--unlink", "unlinks", multiple=True, metavar="LABEL", help="Forbid a clause's links: PP6, or OP3=PP28.")
@click.option("--links", "links_file", metavar="FILE", help="Read links and unlinks from a TOML file.")
@language_option
@form_option
@library_option
@fetch_option
@revisions_option
@interface_language_option
@width_option
@pager_option
@click.option("--author", default="resdiff", metavar="NAME", help="Word: who the tracked changes are by.")
@click.option("--date", default="", metavar="DATE", help="Word: date of the changes; the new document's if not given.")
@click.option("--native-moves", is_flag=True, help="Word: moved clauses as Word's own moves.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there is any difference.")
@click.option("-q", "--quiet", is_flag=True, help="Print no summary after writing files.")
def compare_command(
    old: str, new: str | None, outputs: tuple[str, ...], format_: str | None, **given: Unpack[_Given]
) -> int:
    """Compare two versions of a resolution, clause by clause.

    OLD and NEW are symbols, paths, or - for standard input. One alone is compared with its predecessor in the
    library (see resdiff series).

    \b
    resdiff compare 63/194 74/176
    resdiff compare 63/194 74/176 -o report.html -o changes.csv
    resdiff compare 74/176
    resdiff compare A/RES/74/176 draft.docx --ignore editorial,routine
    """  # noqa: D301 - click's mark for lines that are kept
    targets = choose_targets(outputs, format_, RENDERERS, (old, new))
    if given["layout"] == Layout.TABLE and not any(RENDERERS[to.format].binary for to in targets):
        raise OptionError("--layout table is for Word", hint="for a table of changes in text say --format table")
    shown = _render_options(given)
    comparison = _compare(old, new, given)
    for to, content in _rendered(comparison, targets, shown, given):
        deliver(to, content, paged=given["pager"])
    if not given["quiet"] and (suspicion := notice(comparison)):
        click.echo(suspicion, err=True)
    if outputs and not given["quiet"] and not any(to.is_standard_output for to in targets):
        click.echo(_summary(comparison, targets))
    return ExitCode.DIFFERENT if given["exit_code"] and _differs(comparison) else ExitCode.OK


def _differs(comparison: Comparison) -> bool:
    kinds = {change.kind for change in comparison.changes} | {heading.kind for heading in comparison.headings}
    return bool(kinds - {Kind.UNCHANGED})


def _compare(old: str, new: str | None, given: _Given) -> Comparison:
    from resdiff.comparison import compare
    from resdiff.library.resolving import ResolvingOptions, resolve_pair

    if old == new == STANDARD_OUTPUT:
        raise OptionError("only one of the two documents can come from standard input")
    if new is not None and given["previous"]:
        raise OptionError("--previous goes with one document", hint="leave out OLD: it is found in the library")
    chosen = _comparing_options(given)
    resolving = ResolvingOptions(
        language=given["language"] or "",
        form=given["form"] or "",
        library=given["library"],
        fetch=given["fetch"],
        revisions=given["revisions"],
        notice=tell_progress,
    )
    if new is None:
        from resdiff.series.previous import resolve_with_previous

        return compare(*resolve_with_previous(old, resolving), chosen)
    return compare(*resolve_pair(old, new, resolving), chosen)


def _comparing_options(given: _Given) -> Options:
    from resdiff.options import MIN_SCORE, Options, parse_pin, parse_unlink, read_links

    chosen = Options(
        min_score=MIN_SCORE if given["min_score"] is None else given["min_score"],
        pins=tuple(parse_pin(pin) for pin in given["pins"]),
        unlinks=tuple(parse_unlink(unlink) for unlink in given["unlinks"]),
    )
    return chosen.merged(read_links(Path(given["links_file"]))) if given["links_file"] else chosen


def _render_options(given: _Given) -> RenderOptions:
    from resdiff.options import parse_kinds
    from resdiff.text import visible

    return RenderOptions(
        layout=Layout(given["layout"]) if given["layout"] else None,
        width=given["width"] or terminal_width(),
        colour=has_colour(),
        ui_language=given["ui_lang"] or "",
        ignore=parse_kinds(" ".join(given["ignore"])),
        summary_only=given["summary"],
        explain=given["explain"],
        author=visible(given["author"]),
        date=_date(given["date"]),
        native_moves=given["native_moves"],
    )


def _date(text: str) -> str:
    """Check an ISO 8601 date or time."""
    from datetime import datetime

    try:
        return text and datetime.fromisoformat(text).isoformat().replace("+00:00", "Z")
    except ValueError as error:
        raise OptionError(f"--date: {text} is not a date", hint="write 2026-10-01 or 2026-10-01T09:00:00Z") from error


def _rendered(
    comparison: Comparison, targets: tuple[Target, ...], shown: RenderOptions, given: _Given
) -> list[tuple[Target, str | bytes]]:
    """Render everything before anything is written: a renderer that fails leaves no file behind."""
    from resdiff.frozen import replace

    plain = replace(shown, colour=False)
    rendered: list[tuple[Target, str | bytes]] = []
    for to in targets:
        if is_for_own_file(comparison, to.format, plain):
            made = redline_own_file(comparison, plain, given["revisions"], given["library"])
            rendered.append((to, made))
        else:
            rendered.append((to, render(comparison, to.format, shown if to.is_standard_output else plain)))
    return rendered


def _summary(comparison: Comparison, targets: tuple[Target, ...]) -> str:
    """Say in a line or two what was found and where the reports are."""
    from resdiff.renderers.wording import names_of
    from resdiff.text import visible

    old, new = map(visible, names_of((comparison.old, comparison.new)))
    counts = ", ".join(f"{count} {kind}" for kind, count in comparison.counts().items() if count)
    tags = ", ".join(f"{count} {name}" for name, count in comparison.tag_counts().items() if count)
    lines = [f"{old} → {new}: {counts or 'no clauses'}"]
    if tags:
        lines.append(f"  of these {tags}")
    lines += [f"  {to.format} report in {to.path}" for to in targets]
    return "\n".join(lines)
