"""Consecutive resolutions of one title, sessions 74 to 76, in the six languages of the corpus."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from zipfile import ZipFile

from resdiff.model import Resolution
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.text import fold

LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "ar": "Arabic", "zh": "Chinese"}
SESSIONS = (74, 75, 76)
_HEAD = 40_000
"""Symbol and title stand in so many first bytes of a file."""
_SYMBOL = re.compile(rb'<docNumber refersTo="#symbol">([^<]*)</docNumber>')
_TITLE = re.compile(rb'<docTitle refersTo="#resolutionTitle">(.*?)</docTitle>', re.DOTALL)
_ELEMENT = re.compile(rb"<authorialNote.*?</authorialNote>|<[^>]*>", re.DOTALL)


@dataclass(frozen=True)
class Consecutive:
    """The resolutions of sessions 74 to 76 in the archives of ``folder``, and which follow each other."""

    folder: Path
    _archives: dict[tuple[int, str], ZipFile] = field(default_factory=dict)
    _names: dict[tuple[int, str], dict[str, str]] = field(default_factory=dict)

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Symbols of every two consecutive resolutions of one title, in order; a title used twice a year is no help."""
        found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for session in SESSIONS:
            for symbol, head in self._heads(session, "en"):
                if title := _TITLE.search(head):
                    found[fold(_ELEMENT.sub(b"", title[1]).decode())][session].append(symbol)
        return tuple(
            sorted(
                (by_session[session][0], by_session[session + 1][0])
                for by_session in found.values()
                for session in SESSIONS[:-1]
                if len(by_session.get(session, ())) == len(by_session.get(session + 1, ())) == 1
            )
        )

    def sample(self, number: int) -> Sequence[tuple[str, str]]:
        """Return ``number`` of the pairs, evenly spread over all."""
        return [self.pairs[place * len(self.pairs) // number] for place in range(min(number, len(self.pairs)))]

    def resolution(self, symbol: str, language: str) -> Resolution | None:
        """Return a resolution, or None where the corpus has none in that language."""
        key = (int(symbol.split("/")[2]), language)
        if key not in self._names:
            self._names[key] = dict(self._symbols(*key))
        name = self._names[key].get(symbol)
        data = self._archive(*key).read(name) if name else b""
        return parse(read(data, name or "")) if data else None

    def _symbols(self, session: int, language: str) -> Iterator[tuple[str, str]]:
        archive = self._archive(session, language)
        for name in sorted(archive.namelist()):
            with archive.open(name) as file:
                if symbol := _SYMBOL.search(file.read(_HEAD)):
                    yield symbol[1].decode(), name

    def _heads(self, session: int, language: str) -> Iterator[tuple[str, bytes]]:
        archive = self._archive(session, language)
        for symbol, name in self._symbols(session, language):
            with archive.open(name) as file:
                yield symbol, file.read(_HEAD)

    def _archive(self, session: int, language: str) -> ZipFile:
        key = (session, language)
        if key not in self._archives:
            self._archives[key] = ZipFile(self.folder / f"ga-{session}-{LANGUAGES[language]}.zip")
        return self._archives[key]
