"""What running heads and feet say: mostly the document's symbol."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from resdiff.errors import SymbolError
from resdiff.symbols import parse_symbol

_SYMBOL = re.compile(r"(?<![\w/])[A-Z][A-Za-z.]{0,15}(?:/[\w.\-()]{1,20}){1,6}")


def symbol_in(texts: Iterable[str]) -> str:
    """Return the document symbol that ``texts`` name most often (the first of equals), normalised, or nothing."""
    counted: Counter[str] = Counter()
    for text in texts:
        for match in _SYMBOL.finditer(text):
            try:
                counted[str(parse_symbol(match[0].rstrip(".-(")))] += 1
            except SymbolError:
                continue
    return counted.most_common(1)[0][0] if counted else ""
