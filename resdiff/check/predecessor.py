"""What the library knows of a draft's place in its series: the predecessor, and later versions of what it recalls."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from resdiff.model import Resolution

if TYPE_CHECKING:
    from types import TracebackType

    from resdiff.library.store import Library, Record


class Known:
    """The library, opened when it is first asked; use it in a ``with`` statement."""

    def __init__(self, library: str = "") -> None:
        self._path = library
        self._later: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "_library" in self.__dict__:
            self._library.close()

    @cached_property
    def _library(self) -> Library:
        from resdiff.library.location import locate
        from resdiff.library.store import Library

        return Library(locate(self._path))

    def predecessor(self, draft: Resolution) -> Resolution | None:
        """Return the resolution that the draft goes on from, in its language, or None where none is known."""
        from resdiff.library.lookup import load
        from resdiff.series.previous import previous_record

        record = previous_record(self._library, draft) if draft.metadata.title else None
        return load(self._library, record) if record else None

    def later(self, symbol: str) -> str:
        """Return the symbol of the latest resolution with the title of ``symbol``, if it is a later one, or nothing."""
        if symbol not in self._later:
            self._later[symbol] = self._latest(symbol)
        return self._later[symbol]

    def _latest(self, symbol: str) -> str:
        from resdiff.library.keys import title_key
        from resdiff.symbols import parse_symbol

        found = self._library.find(symbol)
        if not found or found[0].kind != "resolution" or not found[0].title:
            return ""
        own = found[0]
        same = [
            other for other in self._titled(title_key(own.title)) if (other.body, other.kind) == (own.body, own.kind)
        ]
        latest = max(same, key=lambda other: parse_symbol(other.symbol).sort_key, default=own)
        is_later = parse_symbol(latest.symbol).sort_key > parse_symbol(own.symbol).sort_key
        return latest.symbol if is_later and latest.session != own.session else ""

    def _titled(self, key: str) -> list[Record]:
        from resdiff.library.keys import title_key
        from resdiff.library.store import seed_records

        return [
            *self._library.records("title_key = ?", (key,)),
            *(seed for seed in seed_records() if title_key(seed.title) == key),
        ]
