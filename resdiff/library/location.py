"""Where the library is: as the command line says, else the environment, else the project, else the user's own place."""

from __future__ import annotations

import os
from pathlib import Path

from resdiff.errors import LibraryError

ENVIRONMENT = "RESDIFF_LIBRARY"
"""Environment variable that names the library."""
FILE_NAME = "library.sqlite"
_SUFFIXES = (".sqlite", ".sqlite3", ".db")
_PROJECT_FILES = ("resdiff.toml", "pyproject.toml")


def locate(given: str = "", start: Path | None = None) -> Path:
    """Return the path of the library's database; it need not exist.

    In this order: ``given`` (``--library``), the variable ``RESDIFF_LIBRARY``, the key ``library`` of the nearest
    ``resdiff.toml`` or ``[tool.resdiff]`` of the nearest ``pyproject.toml`` upwards of ``start`` (the working
    directory), the user's data directory. A path that does not end in .sqlite, .sqlite3 or .db is a folder.
    """
    if given:
        return _database(Path(given).expanduser())
    from_environment = os.environ.get(ENVIRONMENT, "")
    if from_environment:
        return _database(Path(from_environment).expanduser())
    configured = _configured(start or Path.cwd())
    if configured:
        return _database(configured)
    import platformdirs

    return platformdirs.user_data_path("resdiff", appauthor=False) / FILE_NAME


def _database(path: Path) -> Path:
    return path if path.suffix in _SUFFIXES and not path.is_dir() else path / FILE_NAME


def _configured(start: Path) -> Path | None:
    """Return what the nearest project file says, relative to that file; the nearest that says anything wins."""
    for folder in (start, *start.parents):
        for name in _PROJECT_FILES:
            said = _said_in(folder / name)
            if said:
                return folder / Path(said).expanduser()
    return None


def _said_in(path: Path) -> str:
    """Return the key ``library`` of one project file, or nothing."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    if "library" not in text or (path.name == "pyproject.toml" and "tool.resdiff" not in text):
        return ""
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LibraryError(f"{path}: this is no TOML: {error}") from error
    section = tables if path.name == "resdiff.toml" else tables.get("tool", {}).get("resdiff", {})
    said = section.get("library", "")
    if not isinstance(said, str):
        raise LibraryError(f"{path}: the key library is not a path in quotes")
    return said
