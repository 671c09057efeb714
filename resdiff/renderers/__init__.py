"""The outputs: one module each, found by name in a literal registry and imported when first used.

A renderer gets a finished value and decides nothing but layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Literal, overload

from resdiff.errors import OptionError
from resdiff.frozen import dataclass, replace
from resdiff.model import Comparison, Resolution
from resdiff.renderers.options import Layout, RenderOptions

if TYPE_CHECKING:
    from resdiff.model.history import History

__all__ = [
    "DOCUMENT_RENDERERS",
    "HISTORY_RENDERERS",
    "RENDERERS",
    "Layout",
    "RenderOptions",
    "Renderer",
    "format_of_suffix",
    "render",
    "render_document",
    "render_history",
]


@dataclass(frozen=True, slots=True)
class Renderer:
    """Where an output is made, and what files of it are called."""

    module: str
    """Has ``render(value, options)``."""
    suffixes: tuple[str, ...]
    description: str
    binary: bool = False
    """Whether ``render`` gives bytes rather than text."""


RENDERERS: dict[str, Renderer] = {
    "html": Renderer("resdiff.renderers.html", (".html", ".htm"), "a page for the browser, one file, offline"),
    "markdown": Renderer("resdiff.renderers.markdown", (".md", ".markdown"), "tables for a code host or a mail"),
    "text": Renderer("resdiff.renderers.terminal", (".txt",), "for the terminal"),
    "json": Renderer("resdiff.renderers.json_output", (".json",), "everything, for programs"),
    "csv": Renderer("resdiff.renderers.csv_output", (".csv",), "one row a change, for spreadsheets"),
    "docx": Renderer(
        "resdiff.renderers.docx", (".docx",), "a Word file with tracked changes on the old text", binary=True
    ),
    "table": Renderer("resdiff.renderers.table", (), "a table of changes marked ADD, MOD, SUP, NOC"),
}
"""The outputs of a comparison, by the name given to ``--format``."""

TextOutput = Literal["html", "markdown", "text", "json", "csv", "table"]
"""The names of those that are text, so that a type checker knows what ``render`` returns."""

DOCUMENT_RENDERERS: dict[str, Renderer] = {
    "text": Renderer("resdiff.renderers.document_text", (".txt",), "for the terminal"),
    "json": Renderer("resdiff.renderers.document_json", (".json",), "everything, for programs"),
}
"""The outputs of one document (``resdiff show``)."""

HISTORY_RENDERERS: dict[str, Renderer] = {
    "html": Renderer("resdiff.renderers.history.html", (".html", ".htm"), "a page for the browser, one file, offline"),
    "markdown": Renderer(
        "resdiff.renderers.history.markdown", (".md", ".markdown"), "tables for a code host or a mail"
    ),
    "text": Renderer("resdiff.renderers.history.terminal", (".txt",), "for the terminal"),
    "json": Renderer("resdiff.renderers.history.json_output", (".json",), "everything, for programs"),
    "csv": Renderer("resdiff.renderers.history.csv_output", (".csv",), "one row a clause, for spreadsheets"),
}
"""The outputs of a history (``resdiff history``)."""


def format_of_suffix(suffix: str, registry: Mapping[str, Renderer] = RENDERERS) -> str | None:
    """Return the name of the output whose files end in ``suffix`` (``.md``), or None where there is none."""
    for name, renderer in registry.items():
        if suffix.lower() in renderer.suffixes:
            return name
    return None


@overload
def render(comparison: Comparison, name: TextOutput, options: RenderOptions | None = None) -> str: ...
@overload
def render(comparison: Comparison, name: Literal["docx"], options: RenderOptions | None = None) -> bytes: ...
@overload
def render(comparison: Comparison, name: str, options: RenderOptions | None = None) -> str | bytes: ...
def render(comparison: Comparison, name: str, options: RenderOptions | None = None) -> str | bytes:
    """Render ``comparison`` as the output ``name``; text, or bytes where the registry says ``binary``.

    Raises ``OptionError`` for a name that is not in ``RENDERERS``.
    """
    old, new = _called(comparison.old), _called(comparison.new)
    return _run(RENDERERS, name, replace(comparison, old=old, new=new), options)


def render_document(document: Resolution, name: str, options: RenderOptions | None = None) -> str:
    """Render one document as the output ``name``.

    Raises ``OptionError`` for a name that is not in ``DOCUMENT_RENDERERS``.
    """
    rendered = _run(DOCUMENT_RENDERERS, name, _called(document), options)
    return rendered if isinstance(rendered, str) else rendered.decode()


def render_history(history: History, name: str, options: RenderOptions | None = None) -> str:
    """Render a history as the output ``name``.

    Raises ``OptionError`` for a name that is not in ``HISTORY_RENDERERS``.
    """
    witnesses = tuple(map(_called, history.witnesses))
    rendered = _run(HISTORY_RENDERERS, name, replace(history, witnesses=witnesses), options)
    return rendered if isinstance(rendered, str) else rendered.decode()


def _called(document: Resolution) -> Resolution:
    """Return ``document`` under a name that can be printed: a file may be called anything."""
    if document.name.isprintable():
        return document
    from resdiff.text import visible

    return replace(document, name=visible(document.name))


def _run(registry: dict[str, Renderer], name: str, value: object, options: RenderOptions | None) -> str | bytes:
    if name not in registry:
        raise OptionError(f"there is no output called {name!r}", hint=f"Choose one of: {', '.join(registry)}.")
    rendered: str | bytes = import_module(registry[name].module).render(value, options or RenderOptions())
    return rendered
