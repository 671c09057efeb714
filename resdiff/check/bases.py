"""The base of a draft: given, in its front matter, configured, or the predecessor that the library knows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from resdiff.check.configuration import Configuration
from resdiff.check.drafts import Draft
from resdiff.check.predecessor import Known
from resdiff.errors import ResdiffError
from resdiff.model import Resolution


class BaseError(ResdiffError):
    """The base that a draft or the configuration names cannot be had; other drafts may have theirs."""


NO_BASE = "none"
"""Written for a base, in front matter or configuration: this draft has none."""


@dataclass
class Bases:
    """Finds bases, and keeps those that it has parsed: many drafts often have one. Use it in a ``with`` statement."""

    configuration: Configuration
    against: str = ""
    """What the command line says; it goes before everything else."""
    language: str = ""
    library: str = ""
    """Path of the library; empty: where ``locate`` says."""
    _kept: dict[tuple[str, str], Resolution | ResdiffError] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.known.__exit__(kind, error, trace)

    @cached_property
    def known(self) -> Known:
        """What the library knows of a draft's place in its series."""
        return Known(self.library)

    def find(self, draft: Draft) -> tuple[Resolution | None, str]:
        """Return the base of a draft and what it was called; None, and why, where there is none.

        Raises ``BaseError`` where a draft's own base cannot be read, another ``ResdiffError`` for that of all drafts.
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
                return self._named(name, folder, language, draft.name), name
        return self._predecessor(draft)

    def _named(self, name: str, folder: Path, language: str, draft: str) -> Resolution:
        from resdiff.library.resolving import ResolvingOptions, resolve

        beside = folder / name
        is_file = _exists(beside) or _exists(Path(name))
        wanted = str(beside) if _exists(beside) else name
        # A file is in the language that it is in; a symbol is wanted in the draft's.
        spoken = self.language if is_file else self.language or language
        key = (wanted, spoken)
        if key not in self._kept:
            try:
                self._kept[key] = resolve(wanted, ResolvingOptions(language=spoken, library=self.library))
            except ResdiffError as error:
                self._kept[key] = error
        found = self._kept[key]
        if not isinstance(found, ResdiffError):
            return found
        if self.against:
            raise found
        raise BaseError(f"{draft}: the base cannot be had: {found}", hint=found.hint) from found

    def _predecessor(self, draft: Draft) -> tuple[Resolution | None, str]:
        """Return the resolution that the library takes for the draft's predecessor."""
        found = self.known.predecessor(draft.resolution)
        if found is None:
            return None, "no base was given, and the library knows no predecessor"
        return found, found.metadata.symbol or found.name


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
