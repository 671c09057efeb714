"""Whole processes, the main command and the imports it is measured against: ``pytest tests/benchmarks``.

Add ``--benchmark-enable`` to see times.

The imports are those of a plain build of the same thing, numpy for rapidfuzz's matrix of scores among them, which
resdiff does without.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.command_line import resdiff

IMPORTS = "import click, rapidfuzz.process, numpy, diff_match_patch, jinja2, markdown_it"


def _imports() -> int:
    return subprocess.run([sys.executable, "-c", IMPORTS], check=False).returncode


def test_the_imports_of_a_plain_build(benchmark: Any) -> None:
    pytest.importorskip("numpy")
    assert benchmark(_imports) == 0


def test_the_main_command(benchmark: Any, tmp_path: Path) -> None:
    """The goal is at most 1.5 times the imports."""
    report = tmp_path / "report.html"
    assert benchmark(lambda: resdiff("compare", "63/194", "74/176", "-q", "-o", report).returncode) == 0
    assert report.stat().st_size > 10_000
