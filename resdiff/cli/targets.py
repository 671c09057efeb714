"""Where an output goes and in which format: what ``compare``, ``show`` and ``history`` share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def choose_targets(
    outputs: Sequence[str], given: str | None, registry: Mapping[str, Renderer], documents: Sequence[str | None]
) -> tuple[Target, ...]:
    """Return an output for each of ``outputs``, or standard output alone, before any work is done.

    ``given`` is the format that was asked for, ``documents`` what is read, by path or symbol. Raises ``OptionError``
    where one format is given for several outputs, where no line of ``registry`` has a file's suffix, where a binary
    output would go to a terminal, and where a document that is read would be written over.
    """
    if given and len(outputs) > 1:
        raise OptionError("--format goes with one output", hint="give each -o a suffix that tells its format")
    targets = tuple(_target(path, given, registry) for path in outputs or (STANDARD_OUTPUT,))
    for to in targets:
        if to.is_standard_output and registry[to.format].binary and is_terminal():
            raise OptionError(f"{to.format} is not for a terminal", hint="write it to a file with -o")
        if any(_is_same_file(to.path, document) for document in documents if document):
            raise OptionError(f"{to.path} is a document that is read", hint="write to another file")
    return targets


def _target(path: str, given: str | None, registry: Mapping[str, Renderer]) -> Target:
    known = given or format_of_suffix(Path(path).suffix, registry) or ("text" if path == STANDARD_OUTPUT else None)
    if known is None:
        if Path(path).is_dir():
            raise OptionError(f"cannot write {path}: it is a directory", hint="give the name of a file in it")
        suffixes = " ".join(renderer.suffixes[0] for renderer in registry.values() if renderer.suffixes)
        raise OptionError(f"no format is known for {path}", hint=f"use one of the suffixes {suffixes}, or say --format")
    return Target(path, known)


def _is_same_file(path: str, document: str) -> bool:
    """Tell whether both lead to the same regular file."""
    try:
        return Path(path).is_file() and Path(path).samefile(document)
    except (OSError, ValueError):  # a symbol, or nothing that can be a path
        return False


def deliver(to: Target, content: str | bytes, *, paged: bool) -> None:
    """Write ``content`` to its file or to standard output; text on a terminal goes through the pager if ``paged``."""
    if not to.is_standard_output:
        write_file(Path(to.path), content)
    elif isinstance(content, str) and is_terminal() and paged and to.format == "text":
        page(content)
    else:
        write_standard_output(content)
