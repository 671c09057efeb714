"""The option that says which library is meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def library_option(command: Command) -> Command:
    """``--library``: a database, or the folder that it lies in."""
    return click.option(
        "--library",
        default="",
        metavar="PATH",
        type=click.Path(path_type=str),
        help="Library to use, instead of that of RESDIFF_LIBRARY, the project or the user.",
    )(command)
