"""Who made the changes and when, with a number for each."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.renderers.docx.markup import dates_of_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element


class Stamper:
    """Makes the elements that mark changes (``w:ins``, ``w:del`` …)."""

    def __init__(self, author: str, date: str, roots: Iterable[_Element]) -> None:
        self._author = author
        self._dates = dates_of_changes(date)
        self._is_even = False
        used = (element.get(f"{W}id") or "" for root in roots for element in root.iter("{*}*"))
        self._numbers = count(1 + max((int(number) for number in used if number.isdecimal()), default=0))

    def turn(self) -> None:
        """Begin the next paragraph: its changes bear another minute, lest LibreOffice join them with those before."""
        self._is_even = not self._is_even

    def mark(self, tag: str, *, is_whole: bool) -> _Element:
        """Return an empty ``w:tag``; ``is_whole``: the paragraph comes or goes as a whole."""
        from lxml import etree

        element = etree.Element(f"{W}{tag}")
        element.set(f"{W}id", str(next(self._numbers)))
        element.set(f"{W}author", self._author)
        element.set(f"{W}date", self._dates[0 if is_whole else 1 + self._is_even])
        return element

    def range(self, tag: str, number: int) -> tuple[_Element, _Element]:
        """Return the two ends of a move: ``w:moveFromRangeStart`` and its like."""
        from lxml import etree

        start = self.mark(f"{tag}RangeStart", is_whole=True)
        start.set(f"{W}name", f"move{number}")
        end = etree.Element(f"{W}{tag}RangeEnd")
        end.set(f"{W}id", start.get(f"{W}id") or "")
        return start, end
