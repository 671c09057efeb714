"""Numbers of list items as browsers show them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resdiff.formats.numerals import letters, roman

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}


class ListCounter:
    """Counts the items of one ``ol``, ``ul`` or ``menu``."""

    def __init__(self, element: _Element) -> None:
        styled = _STYLE.search(element.get("style") or "")
        default = "decimal" if element.tag == "ol" else "disc"
        self._style = styled[1].lower() if styled else _TYPES.get(element.get("type") or "", default)
        self._step = -1 if element.get("reversed") is not None else 1
        start = len(element.findall("li")) if self._step < 0 else 1
        self._next = _integer(element.get("start"), start)

    def mark(self, item: _Element) -> str:
        """Return the next item's number (``1.``, ``a.``, ``•``), or nothing where the list shows none."""
        number = _integer(item.get("value"), self._next)
        self._next = number + self._step
        styled = _STYLE.search(item.get("style") or "")
        style = styled[1].lower() if styled else _TYPES.get(item.get("type") or "", self._style)
        if style in ("none", "inherit"):
            return ""
        if style in _BULLETS:
            return _BULLETS[style]
        if style in ("lower-alpha", "lower-latin", "upper-alpha", "upper-latin") and number > 0:
            text = letters(number)
        elif style in ("lower-roman", "upper-roman") and number > 0:
            text = roman(number)
        else:
            text = str(number)
        return (text.upper() if style.startswith("upper") else text) + "."


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,9}\s*", text) else default
