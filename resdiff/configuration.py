"""Settings of a project: the keys of ``resdiff.toml``, or of ``[tool.resdiff]`` in ``pyproject.toml``."""

from __future__ import annotations

from pathlib import Path

from resdiff.errors import OptionError
from resdiff.frozen import dataclass

PROJECT_FILES = ("resdiff.toml", "pyproject.toml")
"""In each folder the first goes before the second."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a project file says under one key."""

    key: str
    value: object
    file: Path

    def text(self) -> str:
        """Return the value if it is text in quotes; raises ``OptionError`` for anything else."""
        if not isinstance(self.value, str):
            raise OptionError(f"{self.file}: {self.key} is not text in quotes")
        return self.value

    def switch(self) -> bool:
        """Return the value if it is true or false; raises ``OptionError`` for anything else."""
        if not isinstance(self.value, bool):
            raise OptionError(f"{self.file}: {self.key} is neither true nor false")
        return self.value


def project_setting(key: str, start: Path | None = None) -> Setting | None:
    """Return what the nearest project file upwards of ``start`` (the working directory) says under ``key``.

    Files that do not have the key are passed over. Raises ``OptionError`` for a file that has it but is no TOML.
    """
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        for name in PROJECT_FILES:
            section = _section(folder / name, key)
            if key in section:
                return Setting(key, section[key], folder / name)
    return None


def _section(path: Path, key: str) -> dict[str, object]:
    """Return resdiff's table of one project file; empty if the file cannot have ``key`` in it."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    if key not in text or (path.name == "pyproject.toml" and "tool.resdiff" not in text):
        return {}  # the usual case, without the cost of importing a parser
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{path}: this is no TOML: {error}") from error
    section = tables if path.name == "resdiff.toml" else tables.get("tool", {}).get("resdiff", {})
    return section if isinstance(section, dict) else {}
