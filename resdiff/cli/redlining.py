"""The Word redline that ``compare`` writes: in the old document's own file where there is one, else laid out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from resdiff.model import Form
from resdiff.renderers import Layout, RenderOptions, render

if TYPE_CHECKING:
    from resdiff.model import Comparison

_ANEW = "the redline is laid out anew"


def is_for_own_file(comparison: Comparison, format_: str, options: RenderOptions) -> bool:
    """Tell whether an output is a redline of a document that is a Word file itself."""
    return format_ == "docx" and options.layout is not Layout.TABLE and comparison.old.form == Form.WORD


def redline_own_file(comparison: Comparison, options: RenderOptions, revisions: str, library: str) -> bytes:
    """Return the old document's Word file with the changes; where that fails, say why and lay the redline out anew."""
    from resdiff.formats.docx.revisions import Revisions
    from resdiff.library.originals import original
    from resdiff.redlining import UnmappableError, redline

    name = comparison.old.name
    data = original(comparison.old, library)
    reason = "its file cannot be read again"
    if data is not None:
        try:
            made = redline(comparison, data, options, Revisions(revisions))
        except UnmappableError as error:
            reason = str(error)
        else:
            for notice in made.notices:
                click.echo(f"{name}: {notice}", err=True)
            return made.data
    click.echo(f"{name}: {_ANEW}: {reason}", err=True)
    return render(comparison, "docx", options)
