"""Where an output goes and in which format: what ``compare``, ``show`` and ``history`` share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from resdiff.cli.terminal import is_terminal, page
from resdiff.cli.writing import write_file, write_standard_output
from resdiff.errors import OptionError
from resdiff.frozen import dataclass
from resdiff.renderers import Renderer, format_of_suffix

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """One output: a file or standard output, and its format."""

    path: str
    format: str

    @property
    def is_standard_output(self) -> bool:
        """Whether it goes to standard output."""
        return self.path == STANDARD_OUTPUT


def target(path: str, given: str | None, registry: Mapping[str, Renderer]) -> Target:
    """Return the output for ``path``, in the format ``given``, else that of its suffix; text for standard output.

    Raises ``OptionError`` where no line of ``registry`` has the suffix.
    """
    known = given or format_of_suffix(Path(path).suffix, registry) or ("text" if path == STANDARD_OUTPUT else None)
    if known is None:
        suffixes = " ".join(renderer.suffixes[0] for renderer in registry.values() if renderer.suffixes)
        raise OptionError(f"no format is known for {path}", hint=f"use one of the suffixes {suffixes}, or say --format")
    return Target(path, known)


def deliver(to: Target, content: str | bytes, *, paged: bool) -> None:
    """Write ``content`` to its file or to standard output; text on a terminal goes through the pager if ``paged``."""
    if not to.is_standard_output:
        write_file(Path(to.path), content)
    elif isinstance(content, str) and is_terminal() and paged and to.format == "text":
        page(content)
    else:
        write_standard_output(content)
