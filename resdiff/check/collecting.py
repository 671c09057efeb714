"""Which files a call means: files as they are, what drafts a folder holds, what a quoted pattern fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from resdiff.errors import ReadingError

_DRAFTS = frozenset({".md", ".markdown", ".txt", ".docx"})
"""Endings of drafts, as the hooks have them; PDF and XML files in a folder are published texts."""
_PATTERN = "*?["


def drafts_at(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that ``paths`` mean, each once: those of a folder by name, hidden ones left out.

    Raises ``ReadingError`` where a folder holds no draft, or a pattern fits no file.
    """
    return tuple(dict.fromkeys(path for given in paths for path in _files(given)))


def _files(given: Path) -> Iterator[Path]:
    if given.is_dir():
        found = sorted(path for path in given.rglob("*") if path.suffix.lower() in _DRAFTS and path.is_file())
        shown = [path for path in found if not any(part.startswith(".") for part in path.relative_to(given).parts)]
        if not shown:
            raise ReadingError(f"{given}: no draft in this directory", hint=f"Drafts end in {_endings()}.")
        yield from shown
    elif any(sign in str(given) for sign in _PATTERN) and not given.exists():
        fitting = sorted(glob(str(given), recursive=True))  # noqa: PTH207 - the pattern may begin at the root
        if not fitting:
            raise ReadingError(f"{given}: no file fits this pattern")
        yield from (Path(path) for path in fitting)
    else:
        yield given


def _endings() -> str:
    return ", ".join(sorted(_DRAFTS))
