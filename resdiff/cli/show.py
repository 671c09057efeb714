"""``resdiff show DOCUMENT``: what was read of one document."""

from __future__ import annotations

import click

from resdiff.cli.completion import complete_symbol
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
from resdiff.cli.targets import choose_targets, deliver
from resdiff.cli.terminal import has_colour, tell_progress, terminal_width
from resdiff.renderers import DOCUMENT_RENDERERS, RenderOptions, render_document


@click.command("show")
@click.argument("document", shell_complete=complete_symbol)
@output_option
@click.option("--format", "format_", type=click.Choice(list(DOCUMENT_RENDERERS)), help="Format of the output.")
@language_option
@form_option
@library_option
@fetch_option
@revisions_option
@interface_language_option
@width_option
@pager_option
def show_command(
    document: str,
    outputs: tuple[str, ...],
    format_: str | None,
    language: str | None,
    form: str | None,
    library: str,
    fetch: bool | None,
    revisions: str,
    ui_lang: str | None,
    width: int | None,
    pager: bool,
) -> None:
    """Show the structure of one document.

    That is its header, clauses and footnotes, what was dropped, and doubts. DOCUMENT is a symbol, a path, or - for
    standard input.

    \b
    resdiff show 74/176
    resdiff show draft.docx --revisions original -o draft.json
    """  # noqa: D301 - click's mark for lines that are kept
    from resdiff.library.resolving import ResolvingOptions, resolve

    targets = choose_targets(outputs, format_, DOCUMENT_RENDERERS, (document,))
    resolving = ResolvingOptions(language or "", form or "", library, fetch, revisions, tell_progress)
    resolution = resolve(document, resolving)
    for to in targets:
        options = RenderOptions(
            width=width or terminal_width(),
            colour=has_colour() and to.is_standard_output,
            ui_language=ui_lang or "",
        )
        deliver(to, render_document(resolution, to.format, options), paged=pager)
