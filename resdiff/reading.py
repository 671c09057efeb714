"""Bytes or a path to a ``Source``: the form is told by content, then by the file name's ending."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from resdiff.errors import ReadingError
from resdiff.formats import READERS
from resdiff.model import Form, Source

if TYPE_CHECKING:
    from resdiff.formats.docx.revisions import Revisions

LARGEST = 64 * 1024 * 1024
"""Bytes; more is refused, so that any input is answered in bounded time and memory."""

LARGEST_TEXT = 8 * 1024 * 1024
"""Bytes of plain text or Markdown: twenty times the longest document there is, and answered within a minute."""

_TEXTUAL = (Form.MARKDOWN, Form.TEXT)
"""Forms that content tells apart by degree only: here the ending goes first."""


def read(data: bytes, name: str, form: Form | None = None, revisions: Revisions | None = None) -> Source:
    """Return ``data`` as blocks. ``name`` is what messages call it, ``form`` overrides the guess.

    ``revisions`` says which side of a Word file's tracked changes is read, the final text if it is not given;
    other forms have none.

    Raises ``ReadingError`` where the data is empty, larger than the form allows, binary, or broken.
    """
    _check_size(data, name, LARGEST)
    if not data.strip():
        raise ReadingError(f"{name}: the file is empty")
    if form is not None and form not in READERS:
        raise ReadingError(f"{name}: there is no reader for {form.value}", hint="Known: " + ", ".join(READERS) + ".")
    form = form or guess_form(data, name)
    if form in _TEXTUAL:
        _check_size(data, name, LARGEST_TEXT)
    if form is Form.WORD and revisions is not None:
        from resdiff.formats import docx

        return docx.read(data, name, revisions)
    return READERS[form].read(data, name)


def _check_size(data: bytes, name: str, largest: int) -> None:
    if len(data) > largest:
        hint = f"At most {largest // 1_000_000} MB are read; is this one document?"
        raise ReadingError(f"{name}: {len(data) / 1_000_000:.0f} MB are too large", hint=hint)


def guess_form(data: bytes, name: str) -> Form:
    """Tell the form of ``data`` by its content, then by the ending of ``name``; raises ``ReadingError``."""
    for form, reader in READERS.items():
        if form not in _TEXTUAL and reader.has_signature(data):
            return form
    ending = PurePath(name).suffix.lower()
    for form, reader in READERS.items():
        if form in _TEXTUAL and ending in reader.suffixes:
            return form
    for form, reader in READERS.items():
        if form in _TEXTUAL and reader.has_signature(data):
            return form
    raise ReadingError(f"{name}: this is binary, in no form that is known", hint="Known: " + ", ".join(READERS) + ".")


def read_path(path: Path | str, form: Form | None = None, revisions: Revisions | None = None) -> Source:
    """Read the file ``path``; ``-`` is standard input; ``form`` and ``revisions`` are as in ``read``.

    Raises ``ReadingError`` where it cannot be read.
    """
    return read(*read_bytes(Path(path)), form, revisions)


def read_bytes(path: Path) -> tuple[bytes, str]:
    """Return the bytes of the file ``path``, one more than ``LARGEST`` at most, and what messages call it.

    ``-`` is standard input. Raises ``ReadingError`` where it cannot be read.
    """
    if str(path) == "-":
        return sys.stdin.buffer.read(LARGEST + 1), "<stdin>"
    name = str(path)
    try:
        if path.is_dir():
            raise ReadingError(f"{name}: this is a directory", hint="Give a file in it.")
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1), name
    except FileNotFoundError as error:
        raise ReadingError(f"{name}: no such file") from error
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadingError(f"{name}: cannot be read: {reason}") from error
