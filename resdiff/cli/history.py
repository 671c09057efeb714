"""``resdiff history SYMBOL…``: since when each clause stands there, and when it last changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from resdiff.cli.completion import complete_symbol
from resdiff.cli.options import (
    interface_language_option,
    language_option,
    library_option,
    output_option,
    pager_option,
    width_option,
)
from resdiff.cli.targets import choose_targets, deliver
from resdiff.cli.terminal import has_colour, tell_progress, terminal_width
from resdiff.errors import OptionError
from resdiff.frozen import replace
from resdiff.renderers import HISTORY_RENDERERS, RenderOptions, render_history

if TYPE_CHECKING:
    from resdiff.model import Resolution
    from resdiff.model.history import History


@click.command("history")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT…", shell_complete=complete_symbol)
@output_option
@click.option("--format", "format_", type=click.Choice(list(HISTORY_RENDERERS)), help="Format of the output.")
@click.option("--clause", "clauses", multiple=True, metavar="LABEL", help="Tell the whole story of a clause: OP3.")
@language_option
@library_option
@interface_language_option
@width_option
@pager_option
def history_command(
    documents: tuple[str, ...],
    outputs: tuple[str, ...],
    format_: str | None,
    clauses: tuple[str, ...],
    language: str | None,
    library: str,
    ui_lang: str | None,
    width: int | None,
    pager: bool,
) -> None:
    """Follow each clause through all versions.

    One DOCUMENT stands for all versions of its series in the library, up to the latest (see resdiff series); several
    are taken as the versions, oldest first.

    \b
    resdiff history 76/186
    resdiff history 76/186 --clause OP3
    resdiff history 63/194 74/176 draft.docx -o history.html
    """  # noqa: D301 - click's mark for lines that are kept
    targets = choose_targets(outputs, format_, HISTORY_RENDERERS, documents)
    history = _history(documents, language or "", library)
    shown = RenderOptions(
        width=width or terminal_width(),
        colour=has_colour(),
        ui_language=ui_lang or "",
        clauses=_found_labels(history, clauses),
    )
    plain = replace(shown, colour=False)
    # Everything is rendered before anything is written: a renderer that fails leaves no file behind.
    rendered = [(to, render_history(history, to.format, shown if to.is_standard_output else plain)) for to in targets]
    for to, content in rendered:
        deliver(to, content, paged=pager)


def _history(documents: tuple[str, ...], language: str, library: str) -> History:
    from resdiff.history import trace

    witnesses = (
        _series(documents[0], language, library) if len(documents) == 1 else _named(documents, language, library)
    )
    try:
        return trace(witnesses, notice=lambda done, steps: tell_progress(f"comparing {done} of {steps}"))
    finally:
        tell_progress("")


def _series(document: str, language: str, library: str) -> tuple[Resolution, ...]:
    """Return all versions of the series that a symbol, or a file that is not in the library yet, belongs to."""
    from resdiff.library.resolving import ResolvingOptions
    from resdiff.series.witnesses import resolve_series

    return resolve_series(document, ResolvingOptions(language=language, library=library))


def _named(documents: tuple[str, ...], language: str, library: str) -> tuple[Resolution, ...]:
    from resdiff.library.resolving import ResolvingOptions, resolve_together

    if documents.count("-") > 1:
        raise OptionError("only one document can come from standard input")
    return resolve_together(documents, ResolvingOptions(language=language, library=library))


def _found_labels(history: History, clauses: tuple[str, ...]) -> frozenset[str]:
    """Return the labels as the last version writes them. Raises ``OptionError`` for a clause that it does not have."""
    from resdiff.options import find_label

    last = history.witnesses[-1]
    found = {label: find_label(label, last) for label in clauses}
    for label, written in found.items():
        if written is None:
            there = [clause.label for clause in last.clauses]
            listed = ", ".join(there[:3]) + (f" … {there[-1]}" if len(there) > 3 else "")
            raise OptionError(f"the last version has no clause {label}", hint=f"there is: {listed}")
    return frozenset(filter(None, found.values()))
