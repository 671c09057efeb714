"""LibreOffice opens a file and saves it again: what it did not understand is not there any more."""

import shutil
import subprocess
from pathlib import Path


def save_again(data: bytes, folder: Path, form: str = "docx") -> bytes:
    """Return the Word file ``data`` as LibreOffice saves it in ``form``, its tracked changes as it understood them."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is not installed"
    source, out = folder / "given.docx", folder / "out"
    source.write_bytes(data)
    subprocess.run(
        [
            program, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--convert-to", form, "--outdir", str(out), str(source),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (out / f"given.{form}").read_bytes()
