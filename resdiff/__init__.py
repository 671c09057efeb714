"""resdiff compares United Nations resolutions clause by clause.

The names below are the public ones; each is imported when it is first asked for, so that ``import resdiff`` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resdiff.comparison import compare
    from resdiff.errors import ResdiffError
    from resdiff.history import trace
    from resdiff.library.resolving import resolve
    from resdiff.model import Comparison, Resolution, Source
    from resdiff.model.history import History
    from resdiff.options import Options
    from resdiff.parsing import parse
    from resdiff.reading import read, read_path
    from resdiff.redlining import Redline, UnmappableError, redline
    from resdiff.renderers import RenderOptions, render, render_document, render_history
    from resdiff.symbols import Symbol, parse_symbol

__version__ = "0.1.0"

__all__ = [
    "Comparison",
    "History",
    "Options",
    "Redline",
    "RenderOptions",
    "ResdiffError",
    "Resolution",
    "Source",
    "Symbol",
    "UnmappableError",
    "compare",
    "parse",
    "parse_symbol",
    "read",
    "read_path",
    "redline",
    "render",
    "render_document",
    "render_history",
    "resolve",
    "trace",
]

_HOMES = {
    "Comparison": "resdiff.model",
    "History": "resdiff.model.history",
    "Options": "resdiff.options",
    "Redline": "resdiff.redlining",
    "RenderOptions": "resdiff.renderers",
    "ResdiffError": "resdiff.errors",
    "Resolution": "resdiff.model",
    "Source": "resdiff.model",
    "Symbol": "resdiff.symbols",
    "UnmappableError": "resdiff.redlining",
    "compare": "resdiff.comparison",
    "parse": "resdiff.parsing",
    "parse_symbol": "resdiff.symbols",
    "read": "resdiff.reading",
    "read_path": "resdiff.reading",
    "redline": "resdiff.redlining",
    "render": "resdiff.renderers",
    "render_document": "resdiff.renderers",
    "render_history": "resdiff.renderers",
    "resolve": "resdiff.library.resolving",
    "trace": "resdiff.history",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
