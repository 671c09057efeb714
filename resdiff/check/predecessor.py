"""What the library knows of a draft's place in its series: the predecessor, and later versions of what it recalls."""

from __future__ import annotations

from resdiff.model import Resolution
from resdiff.text import fold


def find_predecessor(draft: Resolution) -> str:
    """Return the symbol of the latest embedded document with the draft's title, or an empty string.

    A document is no predecessor of itself.
    """
    from resdiff.library.seeds import seeds

    title, own = fold(draft.metadata.title), draft.metadata.symbol
    if not title:
        return ""
    found = [seed for seed in seeds() if fold(seed.title) == title and seed.kind == "resolution" and seed.symbol != own]
    return max(found, key=lambda seed: seed.date).symbol if found else ""


def later_version(symbol: str) -> str:
    """Return the symbol of the latest embedded resolution with the title of ``symbol``, if it is a later one."""
    from resdiff.library.seeds import seeds

    own = next((seed for seed in seeds() if seed.symbol == symbol), None)
    if own is None or own.kind != "resolution":
        return ""
    same = [seed for seed in seeds() if fold(seed.title) == fold(own.title) and seed.body == own.body]
    latest = max(same, key=lambda seed: seed.date)
    return latest.symbol if latest.date > own.date else ""
