"""Complete document symbols in the shell (https://click.palletsprojects.com/shell-completion)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

_MOST = 200
_YEAR = re.compile(r" \([0-9]{4}\)$")


def complete_symbol(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the symbols that begin with ``incomplete``, which may leave out ``A/RES/`` or ``E/RES/``.

    They are written without spaces and brackets, which a shell would take for its own: ``A/RES/75/250B``.
    """
    from click.shell_completion import CompletionItem

    from resdiff.errors import ResdiffError
    from resdiff.library.location import locate
    from resdiff.library.store import Library

    beginning = incomplete.upper()
    given = context.params.get("library")
    try:
        with Library(locate(given if isinstance(given, str) else "")) as library:
            symbols = library.symbols(beginning)
            for prefix in ("A/RES/", "E/RES/"):
                if beginning[:1].isdigit():
                    symbols += [symbol.removeprefix(prefix) for symbol in library.symbols(prefix + beginning)]
    except ResdiffError:  # there is nobody to tell while a line is being typed
        return []
    typed = dict.fromkeys(_YEAR.sub("", symbol).replace(" ", "") for symbol in symbols)
    found = [CompletionItem(symbol) for symbol in typed if symbol.startswith(beginning)]
    files = [CompletionItem(incomplete, type="file")] if not found else []
    return found[:_MOST] + files
