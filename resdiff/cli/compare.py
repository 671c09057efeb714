"""``resdiff compare OLD NEW``: what changed between two resolutions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.locating import library_option
from resdiff.cli.options import fetch_option, language_option, output_option, revisions_option
from resdiff.cli.redlining import is_for_own_file, redline_own_file
from resdiff.cli.targets import STANDARD_OUTPUT, Target, choose_targets, deliver
from resdiff.cli.terminal import has_colour, tell_progress, terminal_width
from resdiff.errors import ExitCode, OptionError
from resdiff.languages import LANGUAGES
from resdiff.model import Comparison, Form, Kind
from resdiff.renderers import RENDERERS, Layout, RenderOptions, render

if TYPE_CHECKING:
    from resdiff.options import Options


@click.command("compare")
@click.argument("old", shell_complete=complete_symbol)
@click.argument("new", required=False, shell_complete=complete_symbol)
@click.option("--previous", is_flag=True, help="Compare with the earlier version in the library, found by resdiff.")
@output_option
@click.option("--format", "format_", type=click.Choice(list(RENDERERS)), help="Format of the output.")
@click.option(
    "--layout",
    type=click.Choice([layout.value for layout in Layout]),
    help="Two columns or one; Word: a table.",
)
@click.option("--summary", is_flag=True, help="Only the counts and the changes of substance (text).")
@click.option("--explain", is_flag=True, help="Say of each link how it was found.")
@click.option("--ignore", metavar="KINDS", default="", help="Fold these kinds away: editorial,routine.")
@click.option("--min-score", type=click.FloatRange(0, 1), help="Leave out links less likely than this to be right.")
@click.option("--link", "pins", multiple=True, metavar="OLD=NEW", help="Lay down a link: OP3=PP28.")
@click.option("--unlink", "unlinks", multiple=True, metavar="LABEL", help="Forbid a clause's links: PP6, or OP3=PP28.")
@click.option("--links", "links_file", metavar="FILE", help="Read links and unlinks from a TOML file.")
@language_option
@click.option(
    "--form",
    type=click.Choice([form.value for form in Form]),
    help="Take documents in this form; the best if not given.",
)
@library_option
@fetch_option
@revisions_option
@click.option("--ui-lang", type=click.Choice(LANGUAGES), help="Language of the report's own texts.")
@click.option("--width", type=click.IntRange(min=40), help="Columns of text output.")
@click.option("--pager/--no-pager", default=True, help="Page long text on a terminal.")
@click.option("--author", default="resdiff", metavar="NAME", help="Word: who the tracked changes are by.")
@click.option("--date", default="", metavar="DATE", help="Word: date of the changes; the new document's if not given.")
@click.option("--native-moves", is_flag=True, help="Word: moved clauses as Word's own moves.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there is any difference.")
@click.option("-q", "--quiet", is_flag=True, help="Print no summary after writing files.")
def compare_command(old: str, new: str | None, outputs: tuple[str, ...], format_: str | None, **options: object) -> int:
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
    comparison = _compare(old, new, options)
    for to, content in _rendered(comparison, targets, options):
        deliver(to, content, paged=bool(options["pager"]))
    if outputs and not options["quiet"] and not any(to.is_standard_output for to in targets):
        click.echo(_summary(comparison, targets))
    return ExitCode.DIFFERENT if options["exit_code"] and _differs(comparison) else ExitCode.OK


def _differs(comparison: Comparison) -> bool:
    kinds = {change.kind for change in comparison.changes} | {heading.kind for heading in comparison.headings}
    return bool(kinds - {Kind.UNCHANGED})


def _compare(old: str, new: str | None, options: dict[str, object]) -> Comparison:
    from resdiff.comparison import compare
    from resdiff.library.resolving import ResolvingOptions, resolve_pair

    if old == new == STANDARD_OUTPUT:
        raise OptionError("only one of the two documents can come from standard input")
    if new is not None and options["previous"]:
        raise OptionError("--previous goes with one document", hint="leave out OLD: it is found in the library")
    chosen = _comparing_options(options)
    fetch = options["fetch"]
    resolving = ResolvingOptions(
        language=str(options["language"] or ""),
        form=str(options["form"] or ""),
        library=str(options["library"] or ""),
        fetch=fetch if isinstance(fetch, bool) else None,
        revisions=str(options["revisions"]),
        notice=tell_progress,
    )
    if new is None:
        from resdiff.series.previous import resolve_with_previous

        return compare(*resolve_with_previous(old, resolving), chosen)
    return compare(*resolve_pair(old, new, resolving), chosen)


def _comparing_options(options: dict[str, object]) -> Options:
    from resdiff.options import MIN_SCORE, Options, parse_kinds, parse_pin, parse_unlink, read_links

    pins, unlinks = options["pins"], options["unlinks"]
    assert isinstance(pins, tuple)  # noqa: S101 - click's multiple=True
    assert isinstance(unlinks, tuple)  # noqa: S101
    min_score = options["min_score"]
    chosen = Options(
        min_score=min_score if isinstance(min_score, float) else MIN_SCORE,
        pins=tuple(parse_pin(pin) for pin in pins),
        unlinks=tuple(parse_unlink(unlink) for unlink in unlinks),
        ignore=parse_kinds(str(options["ignore"])),
    )
    return chosen.merged(read_links(Path(str(options["links_file"])))) if options["links_file"] else chosen


def _render_options(options: dict[str, object]) -> RenderOptions:
    from resdiff.options import parse_kinds

    width = options["width"]
    return RenderOptions(
        layout=Layout(str(options["layout"])) if options["layout"] else None,
        width=width if isinstance(width, int) else terminal_width(),
        colour=has_colour(),
        ui_language=str(options["ui_lang"] or ""),
        ignore=parse_kinds(str(options["ignore"])),
        summary_only=bool(options["summary"]),
        explain=bool(options["explain"]),
        author=str(options["author"]),
        date=_date(str(options["date"])),
        native_moves=bool(options["native_moves"]),
    )


def _date(text: str) -> str:
    """Check an ISO 8601 date or time."""
    from datetime import datetime

    try:
        return text and datetime.fromisoformat(text).isoformat().replace("+00:00", "Z")
    except ValueError as error:
        raise OptionError(f"--date: {text} is not a date", hint="write 2026-10-01 or 2026-10-01T09:00:00Z") from error


def _rendered(
    comparison: Comparison, targets: tuple[Target, ...], options: dict[str, object]
) -> list[tuple[Target, str | bytes]]:
    """Render everything before anything is written: a renderer that fails leaves no file behind."""
    from resdiff.frozen import replace

    shown = _render_options(options)
    plain = replace(shown, colour=False)
    rendered: list[tuple[Target, str | bytes]] = []
    for to in targets:
        if is_for_own_file(comparison, to.format, plain):
            made = redline_own_file(comparison, plain, str(options["revisions"]), str(options["library"] or ""))
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
