"""What the tutorial says that resdiff prints is what it prints."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.command_line import resdiff

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tutorial" / "first-comparison.md"
LEFT_OUT = "…"


def _samples() -> Iterator[tuple[str, list[str]]]:
    """Yield each command of the page and the lines that stand below it."""
    for block in re.findall(r"(?:^ {4}.*\n)+", PAGE.read_text("utf-8"), re.MULTILINE):
        first, *lines = (line[4:].rstrip("\n") for line in block.splitlines())
        if first.startswith("$ "):
            yield first[2:], lines


def _is_in(shown: list[str], printed: list[str]) -> bool:
    """Tell whether ``printed`` is what ``shown`` says, where a lone … stands for any number of lines."""
    if not shown:
        return not printed
    if shown[0].strip() == LEFT_OUT:
        return any(_is_in(shown[1:], printed[start:]) for start in range(len(printed) + 1))
    return bool(printed) and printed[0].rstrip() == shown[0].rstrip() and _is_in(shown[1:], printed[1:])


@pytest.mark.parametrize(("command", "shown"), list(_samples()))
def test_a_command_prints_what_the_page_shows(command: str, shown: list[str], tmp_path: Path) -> None:
    program, *arguments = shlex.split(command)
    assert program == "resdiff"
    done = resdiff(*arguments, cwd=tmp_path, RESDIFF_LIBRARY=str(tmp_path / "library"))
    assert done.returncode == 0, done.stderr
    assert _is_in(shown, done.stdout.splitlines()), done.stdout
