"""The errors that resdiff raises on purpose, and the exit code that each one means.

Every error carries one line that says what is wrong, where, and what to do about it.
Anything that is not a ``ResdiffError`` and reaches the command line is a bug.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells its caller; documented in docs/reference/cli.md."""

    OK = 0
    """Done; for ``compare --exit-code``: no differences; for ``check``: clean."""
    DIFFERENT = 1
    """``compare --exit-code``: the documents differ; ``check``: findings; ``library add``, ``fetch``: a file failed."""
    USAGE = 2
    """Wrong usage, or input that cannot be read."""
    BUG = 3
    """A bug in resdiff: please report it."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""


class ResdiffError(Exception):
    """Base of every error that resdiff raises on purpose.

    ``str(error)`` is the one-line message; ``hint`` is what to do, and may be empty.
    """

    exit_code: ExitCode = ExitCode.USAGE

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ReadingError(ResdiffError):
    """The bytes cannot be read: missing, a directory, too large, binary, wrongly encoded, broken."""


class SymbolError(ResdiffError):
    """What was given is not a document symbol, or no document has that symbol."""


class FetchError(ResdiffError):
    """A document cannot be fetched: it is not there, the host refuses, cannot be reached or answers with nonsense."""


class OutputError(ResdiffError):
    """The result cannot be written where it was asked for."""


class LibraryError(ResdiffError):
    """The library cannot be opened, read or written."""


class OptionError(ResdiffError):
    """Options or configuration that contradict each other or name what does not exist."""
