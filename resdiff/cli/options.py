"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from resdiff.languages import LANGUAGES

Command = TypeVar("Command", bound=Callable[..., object])


def language_option(command: Command) -> Command:
    """``--lang``: which language version is taken, and as which language a text is read."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        help="Language of the documents; told from their words where not given.",
    )(command)


def interface_language_option(command: Command) -> Command:
    """``--ui-lang``: the language of what is said around the documents' texts."""
    return click.option("--ui-lang", type=click.Choice(LANGUAGES), help="Language of the report's own texts.")(command)


def list_format_option(command: Command) -> Command:
    """``--format`` of commands that print a list, and ``--json`` for short."""
    short = click.option("--json", "format_", flag_value="json", help="The same as --format json.")
    return click.option(
        "--format",
        "format_",
        type=click.Choice(("text", "json")),
        default="text",
        help="Format of the output.",
    )(short(command))


def output_option(command: Command) -> Command:
    """``-o``: files to write, several at once."""
    return click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        type=click.Path(dir_okay=True, path_type=str),
        metavar="FILE",
        help="Write to FILE; its suffix tells the format. May be given several times; - is standard output.",
    )(command)


def fetch_option(command: Command) -> Command:
    """``--fetch``: whether symbols that the library lacks may be fetched."""
    return click.option(
        "--fetch/--no-fetch",
        "fetch",
        default=None,
        help="Fetch symbols that the library lacks from the Official Document System, or not.",
    )(command)


def revisions_option(command: Command) -> Command:
    """``--revisions``: which side of tracked changes is read from Word files."""
    return click.option(
        "--revisions",
        type=click.Choice(("original", "final", "both")),
        default="final",
        help="Word files with tracked changes: the text before them, after them, or both at once.",
    )(command)


def library_option(command: Command) -> Command:
    """``--library``: a database, or the folder that it lies in."""
    return click.option(
        "--library",
        default="",
        metavar="PATH",
        type=click.Path(path_type=str),
        help="Library to use, instead of that of RESDIFF_LIBRARY, the project or the user.",
    )(command)


def form_option(command: Command) -> Command:
    """``--form``: which of several files of a document is taken, and as what a file is read."""
    from resdiff.model import Form

    return click.option(
        "--form",
        type=click.Choice([form.value for form in Form]),
        help="Take documents in this form; the best if not given.",
    )(command)


def width_option(command: Command) -> Command:
    """``--width``: columns of text, in place of the terminal's."""
    return click.option("--width", type=click.IntRange(min=40), help="Columns of text output.")(command)


def pager_option(command: Command) -> Command:
    """``--pager``: whether long text on a terminal goes through the pager."""
    return click.option("--pager/--no-pager", default=True, help="Page long text on a terminal.")(command)
