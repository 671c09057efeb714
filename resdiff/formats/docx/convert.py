"""Older and other word processors' files, turned into Word files by LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from resdiff.errors import ReadingError
from resdiff.formats.signatures import convertible_kind

_LONGEST = 120
"""Seconds that LibreOffice may take."""


def to_docx(data: bytes, name: str) -> bytes:
    """Return the Word file that LibreOffice makes of ``data``.

    Raises ``ReadingError`` where LibreOffice is not installed, fails, or takes longer than two minutes, and where the
    file is protected by a password.
    """
    suffix, what = convertible_kind(data) or ("bin", "an unknown file")
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
