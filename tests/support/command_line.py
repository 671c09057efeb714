"""Run the command line as a user does: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import resdiff as package

SEARCHED = str(Path(package.__file__).resolve().parent.parent)
"""Where the package under test is: the environment when it is installed, else the checkout."""


def resdiff(
    *arguments: str | Path, stdin: bytes | None = None, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``resdiff`` with ``arguments``; output and errors are decoded as UTF-8."""
    completed = subprocess.run(
        [sys.executable, "-m", "resdiff", *map(str, arguments)],
        **({"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}),
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": SEARCHED, **environment},
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(
        completed.args,
        completed.returncode,
        completed.stdout.decode("utf-8"),
        completed.stderr.decode("utf-8"),
    )
