"""Write results: to standard output, or to files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from resdiff.errors import OutputError

_KEPT = 40
"""Letters of a file's name in that of its temporary file: names are of limited length."""


def write_file(path: Path, content: str | bytes) -> None:
    """Write ``content`` to ``path``: to a temporary file beside it first, then renamed over it.

    Symbolic links are followed, and an existing file keeps its permissions. Raises ``OutputError``.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    target = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():  # not ``target``: /dev/stdout may lead to a pipe, which has no name
        if path.is_dir():
            raise OutputError(f"cannot write {path}: it is a directory", hint="give the name of a file in it")
        _write_stream(path, data)  # /dev/stdout, a named pipe: nothing to rename over
        return
    if not target.parent.is_dir():
        raise OutputError(f"cannot write {path}: there is no directory {target.parent}", hint="make it first")
    temporary = target.with_name(f".{target.name[:_KEPT]}.{os.urandom(6).hex()}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        temporary.chmod(_mode_of(target))
        temporary.replace(target)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            temporary.unlink()


def _write_stream(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as stream:
            stream.write(data)
    except BrokenPipeError:  # the reader has left, which is no failure
        raise
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error


def _mode_of(target: Path) -> int:
    """Return the permissions that the new file gets: those of the file it replaces, else the usual ones."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def write_standard_output(content: str | bytes) -> None:
    """Write ``content`` to standard output, as UTF-8 whatever the locale says; raises ``OutputError`` if closed."""
    if sys.stdout is None:
        raise OutputError("cannot write to standard output: it is closed", hint="write to a file with -o")
    data = content.encode("utf-8", "surrogateescape") if isinstance(content, str) else content
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    if data and not data.endswith(b"\n"):
        sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()
