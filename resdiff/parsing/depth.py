"""How deep a lettered paragraph stands, by the letters before it: ``i)`` after ``h)`` goes on, after ``o)`` opens."""

from __future__ import annotations

import re

from resdiff.marks import Style, read_mark


class Levels:
    """The lists that are open at a point of the text, outermost first. At most one a style, so never deep."""

    def __init__(self) -> None:
        self.lists: list[tuple[str, int]] = []
        """Style and last number of each."""

    def close(self) -> None:
        """Close all lists, as a new paragraph begins."""
        self.lists.clear()

    def place(self, number: str) -> tuple[int, bool]:
        """Return how many lists stand around the one that ``number`` belongs to, and whether it was expected there."""
        readings = [(_style(mark.style, number), mark.value) for mark in read_mark(number)] or [(f"?{number}", 1)]
        for depth in range(len(self.lists) - 1, -1, -1):
            style, last = self.lists[depth]
            for reading, value in readings:
                if reading == style and (value == last + 1 or value == 0):
                    return self._enter(depth, reading, value), True
        known = {style for style, _ in self.lists}
        for reading, value in readings:
            if value <= 1 and reading not in known:
                return self._enter(len(self.lists), reading, value), True
        for depth in range(len(self.lists) - 1, -1, -1):
            for reading, value in readings:
                if reading == self.lists[depth][0]:
                    return self._enter(depth, reading, value), False
        return self._enter(len(self.lists), *readings[0]), False

    def place_declared(self, number: str, depth: int) -> int:
        """Return how many lists stand around ``number``, whose form declares ``depth``; its own count goes first.

        Forms declare lists within lists where one list goes on; bullets count nothing, so of them the form is believed.
        """
        lists = list(self.lists)
        placed, is_expected = self.place(number)
        if is_expected and self.lists[placed][1]:
            return placed
        depth = min(depth, len(lists))
        self.lists = [*lists[:depth], self.lists[placed]]
        return depth

    def _enter(self, depth: int, style: str, value: int) -> int:
        self.lists[depth:] = [(style, value)]
        return depth


def _style(style: Style, number: str) -> str:
    """Digits in different brackets count in different lists; letters are read alike, as scanning loses brackets."""
    return f"{style}{re.sub(r'[0-9]+', '', number)}" if style is Style.NUMBER else style.value
