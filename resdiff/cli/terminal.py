"""What the terminal can do: width, colours, pager."""

from __future__ import annotations

import os
import sys

import click


def is_terminal() -> bool:
    """Tell whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()  # None: it was closed when the process started


def has_colour() -> bool:
    """Tell whether to use colours: on a terminal, unless NO_COLOR (https://no-color.org) or a dumb terminal."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width(piped: int = 100) -> int:
    """Return the columns of the terminal, or ``piped`` where there is none."""
    if not is_terminal():
        return piped
    import shutil

    return shutil.get_terminal_size((piped, 24)).columns


def page(text: str) -> None:
    """Show ``text`` on the terminal, through a pager where it is longer than the screen."""
    import shutil

    if text.count("\n") < shutil.get_terminal_size((100, 24)).lines:
        click.echo(text, nl=not text.endswith("\n"), color=has_colour())
    else:
        os.environ.setdefault("LESS", "-RFX")
        click.echo_via_pager(text, color=has_colour())


def tell_progress(text: str) -> None:
    """Say on one line of a terminal what is being done, over what stood there; an empty text takes the line away.

    Nothing is said to a pipe or a file.
    """
    if sys.stderr is not None and sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text} …" if text else "\r\x1b[K", nl=False, err=True)
