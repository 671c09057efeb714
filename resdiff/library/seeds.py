"""The embedded library: the documents that come with resdiff, listed in ``seeds/manifest.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from resdiff.errors import SymbolError
from resdiff.frozen import dataclass
from resdiff.symbols import parse_symbol

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Seed:
    """One embedded document, as its manifest describes it."""

    file: str
    symbol: str
    aliases: tuple[str, ...]
    body: str
    kind: str
    language: str
    date: str
    title: str
    sha256: str
    form: str
    flaws: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Where the document lies."""
        return seeds_folder() / self.file


def seeds_folder() -> Path:
    """Return the folder of the seeds: inside the package when installed, beside it in a checkout."""
    installed = _PACKAGE / "seeds"
    return installed if installed.is_dir() else _PACKAGE.parent / "seeds"


@cache
def seeds() -> tuple[Seed, ...]:
    """Return the embedded documents in the order of the manifest."""
    import tomllib

    entries = tomllib.loads((seeds_folder() / "manifest.toml").read_text("utf-8"))["document"]
    return tuple(Seed(**{**entry, "aliases": (*entry["aliases"],), "flaws": (*entry["flaws"],)}) for entry in entries)


def find_seed(text: str, language: str = "") -> Seed | None:
    """Return the seed whose symbol or alias is ``text``, in ``language`` if given, or None."""
    try:
        wanted = str(parse_symbol(text))
    except SymbolError:
        wanted = text.strip().casefold()
    for seed in seeds():
        names = {seed.symbol, *seed.aliases, *(str(parse_symbol(alias)) for alias in seed.aliases)}
        if wanted in names and language in ("", seed.language):
            return seed
    return None
