"""Older and other word processors' files, turned into Word files by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from resdiff.errors import ReadingError

_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc", "an old Word file (.doc)"),
    (b"{\\rtf", "rtf", "a Rich Text file (.rtf)"),
    (b"\xffWPC", "wpd", "a WordPerfect file (.wpd)"),
)
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_LONGEST = 120
"""Seconds that LibreOffice may take."""


def is_convertible(data: bytes) -> bool:
    """Tell by the first bytes whether ``data`` is a file that LibreOffice turns into a Word file."""
    return _kind(data) is not None


def to_docx(data: bytes, name: str) -> bytes:
    """Return the Word file that LibreOffice makes of ``data``.

    Raises ``ReadingError`` where LibreOffice is not installed, fails, or takes longer than two minutes, and where the
    file is protected by a password.
    """
    suffix, what = _kind(data) or ("bin", "an unknown file")
    if suffix == "doc" and "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadingError(f"{name}: the file is protected by a password", hint="Save it without one.")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        hint = "Install LibreOffice (its Writer), or save the file as .docx in a word processor."
        raise ReadingError(f"{name}: this is {what}; reading it needs LibreOffice, which is not installed", hint=hint)
    with tempfile.TemporaryDirectory(prefix="resdiff-") as folder:
        given = Path(folder, f"given.{suffix}")
        given.write_bytes(data)
        command = [
            program, "--headless", "--norestore", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(Path(folder, "out")), str(given),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST)  # noqa: S603 - no shell, own paths
        except subprocess.TimeoutExpired as error:
            raise ReadingError(f"{name}: LibreOffice took longer than {_LONGEST} seconds to convert {what}") from error
        except (OSError, subprocess.CalledProcessError) as error:
            raise ReadingError(f"{name}: LibreOffice could not convert {what} ({error})") from error
        made = Path(folder, "out", "given.docx")
        if not made.is_file():
            raise ReadingError(f"{name}: LibreOffice could not convert {what}", hint="Save it as .docx yourself.")
        return made.read_bytes()


def _kind(data: bytes) -> tuple[str, str] | None:
    for magic, suffix, what in _KINDS:
        if data.startswith(magic):
            return suffix, what
    if data[:4] == b"PK\x03\x04" and _ODT in data[:128]:
        return "odt", "an OpenDocument text (.odt)"
    return None
