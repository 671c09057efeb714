"""Where the library is: as the command line says, else the environment, else the project, else the user's own place."""

from __future__ import annotations

import os
from pathlib import Path

from resdiff.configuration import project_setting
from resdiff.errors import LibraryError, OptionError

ENVIRONMENT = "RESDIFF_LIBRARY"
"""Environment variable that names the library."""
FILE_NAME = "library.sqlite"
_SUFFIXES = (".sqlite", ".sqlite3", ".db")


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
    configured = _configured(start)
    if configured:
        return _database(configured)
    import platformdirs

    return platformdirs.user_data_path("resdiff", appauthor=False) / FILE_NAME


def _database(path: Path) -> Path:
    return path if path.suffix in _SUFFIXES and not path.is_dir() else path / FILE_NAME


def _configured(start: Path | None) -> Path | None:
    """Return what the nearest project file says, relative to that file."""
    try:
        setting = project_setting("library", start)
        said = setting.text() if setting else ""
    except OptionError as error:
        raise LibraryError(str(error)) from error
    return setting.file.parent / Path(said).expanduser() if setting and said else None
