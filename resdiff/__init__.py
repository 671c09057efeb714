"""resdiff compares United Nations resolutions clause by clause.

The names below are the public ones; each is imported when it is first asked for, so that ``import resdiff`` is quick.
docs/reference/python.md shows how to use them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resdiff.check import Report, check_files
    from resdiff.check.configuration import Configuration
    from resdiff.comparison import compare
    from resdiff.errors import OptionError, ReadingError, ResdiffError, SymbolError
    from resdiff.formats.docx.revisions import Revisions
    from resdiff.history import trace
    from resdiff.library.resolving import ResolvingOptions, resolve
    from resdiff.model import Comparison, Form, Kind, Resolution, Source
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
    "Configuration",
    "Form",
    "History",
    "Kind",
    "OptionError",
    "Options",
    "ReadingError",
    "Redline",
    "RenderOptions",
    "Report",
    "ResdiffError",
    "Resolution",
    "ResolvingOptions",
    "Revisions",
    "Source",
    "Symbol",
    "SymbolError",
    "UnmappableError",
    "check_files",
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
    "Configuration": "resdiff.check.configuration",
    "Form": "resdiff.model",
    "History": "resdiff.model.history",
    "Kind": "resdiff.model",
    "OptionError": "resdiff.errors",
    "Options": "resdiff.options",
    "ReadingError": "resdiff.errors",
    "Redline": "resdiff.redlining",
    "RenderOptions": "resdiff.renderers",
    "Report": "resdiff.check",
    "ResdiffError": "resdiff.errors",
    "Resolution": "resdiff.model",
    "ResolvingOptions": "resdiff.library.resolving",
    "Revisions": "resdiff.formats.docx.revisions",
    "Source": "resdiff.model",
    "Symbol": "resdiff.symbols",
    "SymbolError": "resdiff.errors",
    "UnmappableError": "resdiff.redlining",
    "check_files": "resdiff.check",
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
"""The same names, with the modules that they are taken from."""


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name what is there, for completion; without this only what was imported already."""
    return sorted({*globals(), *__all__})
