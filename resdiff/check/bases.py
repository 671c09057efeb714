"""The base of a draft: given, in its front matter, configured, or the predecessor that the library knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from resdiff.check.configuration import Configuration
from resdiff.check.drafts import Draft
from resdiff.errors import ResdiffError
from resdiff.model import Resolution

NO_BASE = "none"
"""Written for a base, in front matter or configuration: this draft has none."""


@dataclass
class Bases:
    """Finds bases, and keeps those that it has parsed: many drafts often have one."""

    configuration: Configuration
    against: str = ""
    """What the command line says; it goes before everything else."""
    language: str = ""
    _kept: dict[tuple[str, str], Resolution] = field(default_factory=dict)

    def find(self, draft: Draft) -> tuple[Resolution | None, str]:
        """Return the base of a draft and what it was called; None, and why, where there is none.

        Raises ``ResdiffError`` where a base is named and cannot be read.
        """
        language = draft.resolution.metadata.language
        for name, folder in (
            (self.against, Path()),
            (draft.matter.get("base"), Path(draft.name).parent),
            (self.configuration.base_for(draft.name), self.configuration.folder),
        ):
            if name == NO_BASE:
                return None, ""
            if name:
                return self._named(name, folder, language), name
        return self._predecessor(draft)

    def _named(self, name: str, folder: Path, language: str) -> Resolution:
        from resdiff.library.resolving import ResolvingOptions, resolve

        beside = folder / name
        wanted = str(beside) if _exists(beside) else name
        key = (wanted, language)
        if key not in self._kept:
            try:
                self._kept[key] = resolve(wanted, ResolvingOptions(language=self.language or language))
            except ResdiffError:
                # The draft's language may not be there: another version is a base too.
                self._kept[key] = resolve(wanted, ResolvingOptions(language=self.language))
        return self._kept[key]

    def _predecessor(self, draft: Draft) -> tuple[Resolution | None, str]:
        """Return the resolution that the library takes for the draft's predecessor."""
        from resdiff.check.predecessor import find_predecessor

        symbol = find_predecessor(draft.resolution)
        if not symbol:
            return None, "no base was given, and the library knows no predecessor"
        return self._named(symbol, Path(), draft.resolution.metadata.language), symbol


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
