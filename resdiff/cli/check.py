"""``resdiff check DRAFT…``: what is wrong with drafts as resolutions, and what they do to agreed language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.options import language_option, library_option
from resdiff.errors import ExitCode, OptionError
from resdiff.frozen import replace

if TYPE_CHECKING:
    from resdiff.check import Report
    from resdiff.check.baseline import Acceptance
    from resdiff.check.configuration import Configuration

_FORMATS = ("text", "json", "sarif", "github", "markdown")


class _Given(TypedDict):
    """What the command line gave, as click converts it."""

    against: str
    format_: str
    output: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str | None
    fix: bool
    diff: bool
    accept: tuple[str, ...]
    reason: str
    prune: bool
    baseline: str | None
    config: str | None
    no_config: bool
    language: str | None
    library: str


@click.command("check")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--against",
    metavar="BASE",
    default="",
    shell_complete=complete_symbol,
    help="Base of the drafts: a symbol or path, or none.",
)
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help="Format of the output.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
@click.option("--select", multiple=True, metavar="CODES", help="Look only for these: RD3,RD104.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not look for these.")
@click.option("--fail-on", type=click.Choice(("error", "warning", "note")), help="Lightest severity that fails.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing a word of substance.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--accept", multiple=True, metavar="LABEL", help="Record the departure at this clause in the baseline.")
@click.option("--reason", default="", help="Why it is accepted.")
@click.option("--prune", is_flag=True, help="Take entries that no longer apply out of the baseline.")
@click.option("--baseline", metavar="FILE", help="The baseline. Default: resdiff-baseline.toml.")
@click.option("--config", metavar="FILE", help="Read this configuration.")
@click.option("--no-config", is_flag=True, help="Read no configuration.")
@language_option
@library_option
def check_command(drafts: tuple[str, ...], **given: Unpack[_Given]) -> int:
    """Check drafts before they are committed or tabled.

    DRAFT is a file in any format that is read, a folder with drafts (Markdown, text, Word) or - for standard input.

    The base, whose agreed language a draft keeps or departs from, is given by --against, by the draft's front matter
    (base: A/RES/74/176), by configuration, or is the predecessor that the library knows.

    \b
    resdiff check draft.md --against A/RES/74/176
    resdiff check drafts/*.docx --format sarif -o findings.sarif
    resdiff check draft.md --accept OP7 --reason "agreed in informals on 3 October"
    """  # noqa: D301 - click's mark for lines that are kept
    from resdiff.check.collecting import drafts_at

    _refuse_contradictions(given)
    configuration = _configuration(given)
    paths = list(drafts_at(Path(draft) for draft in drafts))
    if given["fix"] or given["diff"]:
        return _mend(paths, configuration, given)
    report = _report(paths, configuration, given)
    if given["accept"] or given["prune"]:
        report = _record(report, paths, configuration, given)
    _write(report, given)
    return _exit_code(report, configuration)


def _exit_code(report: Report, configuration: Configuration) -> ExitCode:
    """Return what the run comes to."""
    if _tell_failures(report):
        return ExitCode.USAGE
    return ExitCode.DIFFERENT if report.has(configuration.fail_on) else ExitCode.OK


def _tell_failures(report: Report) -> bool:
    """Say on standard error, in every format, which drafts' bases cannot be had; return whether there are any."""
    for failure in report.failures:
        click.echo(f"resdiff: {failure}", err=True)
    return bool(report.failures)


def _refuse_contradictions(given: _Given) -> None:
    """Raise ``OptionError`` for options that would silently do nothing."""
    if (given["fix"] or given["diff"]) and (given["accept"] or given["prune"]):
        raise OptionError(
            "--fix and --diff go without --accept and --prune", hint="mend first, then accept what is left"
        )
    if given["reason"] and not given["accept"]:
        raise OptionError("--reason says why something is accepted, and --accept is missing", hint="say --accept OP7")
    if given["diff"] and given["format_"] != "text":
        raise OptionError(f"--diff shows a patch, which has no format {given['format_']}")
    if given["config"] and given["no_config"]:
        raise OptionError("--config and --no-config contradict each other")


def _configuration(given: _Given) -> Configuration:
    """Return the configuration of the project, with what the command line says in its place."""
    from resdiff.check.configuration import Configuration, find_configuration, known_code, read_configuration
    from resdiff.rules import Severity

    if given["config"]:
        found = read_configuration(Path(given["config"])) or Configuration()
    else:
        found = Configuration() if given["no_config"] else find_configuration(Path())
    select, ignore = (
        tuple(known_code(code, f"--{name}") for value in values for code in value.replace(",", " ").split())
        for name, values in (("select", given["select"]), ("ignore", given["ignore"]))
    )
    return replace(
        found,
        select=select or found.select,
        ignore=(*found.ignore, *ignore),
        fail_on=Severity(given["fail_on"]) if given["fail_on"] else found.fail_on,
        baseline=str(Path(given["baseline"]).resolve()) if given["baseline"] else found.baseline,
    )


def _acceptances(configuration: Configuration) -> tuple[Acceptance, ...]:
    from resdiff.check.baseline import read_baseline

    return read_baseline(configuration.folder / configuration.baseline)


def _report(paths: list[Path], configuration: Configuration, given: _Given) -> Report:
    from resdiff.check import check_files

    return check_files(
        paths,
        configuration,
        _acceptances(configuration),
        against=given["against"],
        language=given["language"] or configuration.language,
        library=given["library"],
    )


def _record(report: Report, paths: list[Path], configuration: Configuration, given: _Given) -> Report:
    """Write the baseline anew, and return the report that holds with it."""
    from resdiff.check.accepting import accept, pruned
    from resdiff.check.baseline import write_baseline

    kept = _acceptances(configuration)
    if given["prune"]:
        kept = pruned(kept, report, configuration.relative)
    reason, named = given["reason"], configuration.relative
    added = tuple(one for label in given["accept"] for one in accept(report, label, reason, named))
    write_baseline(configuration.folder / configuration.baseline, (*kept, *added))
    return _report(paths, configuration, given)


def _mend(paths: list[Path], configuration: Configuration, given: _Given) -> int:
    """Mend the drafts, or show how; then report what is left."""
    from resdiff.check.bases import Bases
    from resdiff.cli.mending import mended, patch, write_mended

    language = given["language"] or configuration.language
    with Bases(configuration, given["against"], language, given["library"]) as bases:
        found = mended(paths, configuration, _acceptances(configuration), bases)
    if given["diff"]:
        text = patch(found)
        _write_text(text, given)
        for note in found.report.notes:
            click.echo(f"note: {note}", err=True)
        failed = _tell_failures(found.report)
        return ExitCode.USAGE if failed else ExitCode.DIFFERENT if text else ExitCode.OK
    has_draft = write_mended(found)  # on standard output, so that the report goes elsewhere
    _write(found.report, given, err=has_draft)
    return _exit_code(found.report, configuration)


def _write(report: Report, given: _Given, *, err: bool = False) -> None:
    from resdiff.check.outputs import OUTPUTS
    from resdiff.check.outputs.text import render as render_text
    from resdiff.cli.terminal import has_colour

    name = given["format_"]
    if err and not given["output"]:
        click.echo(OUTPUTS[name](report), nl=False, err=True)
    elif given["output"] or name != "text":
        _write_text(OUTPUTS[name](report), given)
    else:
        _write_text(render_text(report, colour=has_colour()), given)


def _write_text(text: str, given: _Given) -> None:
    from resdiff.cli.writing import write_file, write_standard_output

    if given["output"]:
        write_file(Path(given["output"]), text)
    else:
        write_standard_output(text)
