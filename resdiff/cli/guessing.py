"""What somebody meant who typed a command that does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from resdiff.errors import SymbolError


def meant(arguments: Sequence[str], commands: Iterable[str]) -> str:
    """Return advice on ``arguments``, whose first is no command: a near one, or the one that takes a document."""
    near = get_close_matches(arguments[0].lower(), list(commands), 1)
    if near:
        return f"Did you mean {near[0]}?"
    if _is_document(arguments[0]):
        command = "compare" if len(arguments) > 1 else "show"
        return f"Did you mean resdiff {command} {' '.join(arguments)}?"
    return ""


def _is_document(text: str) -> bool:
    from resdiff.symbols import parse_symbol

    try:
        return bool(parse_symbol(text))
    except SymbolError:
        return Path(text).suffix != ""
