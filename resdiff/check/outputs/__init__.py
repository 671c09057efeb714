"""The outputs of the check: a report to text, one file each, loaded when asked for. A new one is a file and a line."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from resdiff.check.results import Report


def _made_in(module: str) -> Callable[[Report], str]:
    """Return what renders with the ``render(report)`` of a module of this package."""

    def render(report: Report) -> str:
        return str(import_module(f"{__name__}.{module}").render(report))

    return render


OUTPUTS: dict[str, Callable[[Report], str]] = {
    "text": _made_in("text"),
    "json": _made_in("json_output"),
    "sarif": _made_in("sarif"),
    "github": _made_in("github"),
    "markdown": _made_in("markdown"),
}
