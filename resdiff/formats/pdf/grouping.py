"""Pieces that stand on one baseline, in groups; wide gaps part columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from resdiff.formats.pdf.arabic import NO_WIDTH
from resdiff.formats.pdf.page import Page, Piece

_WIDE = 3.0
"""Ems; a wider gap on one baseline parts two columns. Numbers and their text are at most two apart."""
_WIDEST = 8.0
"""Ems; as far may a number stand from its text, where a tab parts them."""
_NUMBER = re.compile(
    r"(?:[()]?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[а-яأ-ي])[.()]|\d{1,3}/\d{1,4}\.?|\d{1,3}\s?[-–]|[•–—-])$", re.IGNORECASE
)
RAISED_SIZE = 0.85
"""Share of a line's size; smaller type may be a raised mark."""
_RAISED_BY = 0.75
_NEAR = 1.0
"""Ems; words of one line are no farther apart, columns are."""
_SAME = 0.1


@dataclass
class _Group:
    """Pieces of one baseline as they are gathered."""

    pieces: list[Piece]
    main: Piece
    """Of the largest type; one with ink where there is one."""
    left: float
    right: float
    is_patched: bool = False
    """A piece was drawn after other lines had been: the order in which pieces were drawn says nothing."""

    @classmethod
    def of(cls, piece: Piece) -> _Group:
        """Begin a group."""
        return cls([piece], piece, piece.left, piece.right)

    def add(self, piece: Piece) -> None:
        """Take one more piece."""
        self.pieces.append(piece)
        if piece.text.strip():
            self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)
            if piece.size > self.main.size:
                self.main = piece

    def continues(self, piece: Piece) -> bool:
        """Tell whether ``piece`` stands on this line: on its baseline, or raised or lowered where it is smaller."""
        main = self.main
        shift = piece.baseline - main.baseline
        if piece.size < RAISED_SIZE * main.size:
            return -0.3 * main.size < shift < _RAISED_BY * main.size
        if main.size < RAISED_SIZE * piece.size:
            return -_RAISED_BY * piece.size < shift < 0.3 * piece.size
        return abs(shift) < 0.35 * main.size

    def bears(self, piece: Piece) -> bool:
        """Tell whether ``piece`` is a vowel sign or a blank, which may be drawn above the line that it belongs to."""
        return _is_light(piece) and abs(piece.baseline - self.main.baseline) < self.main.size

    def takes_up(self, piece: Piece, *, is_mirrored: bool) -> bool:
        """Tell whether ``piece`` stands on this very baseline, among the pieces of the group or next to them.

        Where lines are read from right to left the order of drawing tells nothing, and how near it stands neither:
        wide gaps are cut later.
        """
        main = self.main
        if abs(piece.baseline - main.baseline) > _SAME * main.size or abs(piece.size - main.size) > _SAME * main.size:
            return False
        if is_mirrored:
            return True
        near = _NEAR * main.size
        return piece.left < self.right + near and piece.right > self.left - near


def group_pieces(page: Page) -> Iterator[list[Piece]]:
    """Yield the pieces of ``page`` by lines, those of a line cut at wide gaps, from where its script begins.

    Pieces come as they were drawn, mostly line by line; where a line was left and taken up again they go to the line
    that they adjoin. Vowel signs go with the letters before them, however high they are set.
    """
    groups: list[_Group] = []
    last: _Group | None = None
    for piece in page.pieces:
        if not piece.upright or not piece.text:
            continue
        found = _place(piece, groups, last, is_mirrored=page.is_mirrored)
        if found:
            found.is_patched |= found is not last
            found.add(piece)
            last = found
        elif piece.text.strip():
            last = _Group.of(piece)
            groups.append(last)
    for group in _with_signs(groups):
        if page.is_mirrored:
            group.pieces.sort(key=lambda piece: -piece.right)
        elif group.is_patched:
            group.pieces.sort(key=lambda piece: piece.left)
        yield from _columns(group.pieces)


def _is_light(piece: Piece) -> bool:
    """Tell whether ``piece`` is a blank, a vowel sign, or a letter given for one: a hamza has hardly a width."""
    if piece.text.isspace() or unicodedata.category(piece.text[0]) == "Mn":
        return True
    is_narrow = piece.right - piece.left < NO_WIDTH * piece.size
    return is_narrow and unicodedata.bidirectional(piece.text[0]) == "AL"


def _with_signs(groups: list[_Group]) -> list[_Group]:
    """Return ``groups``, those of vowel signs alone put to the line that they stand on: some are drawn before it."""
    lines = [group for group in groups if not all(_is_light(piece) for piece in group.pieces)]
    for signs in groups:
        if lines and all(_is_light(piece) for piece in signs.pieces):
            height = signs.main.baseline
            nearest = min(lines, key=lambda line: abs(line.main.baseline - height + 0.1 * line.main.size))
            nearest.pieces.extend(signs.pieces)
    return lines


def _place(piece: Piece, groups: list[_Group], last: _Group | None, *, is_mirrored: bool) -> _Group | None:
    """Return the group that ``piece`` belongs to, if it has been begun; ``last`` took the piece before."""
    goes_on = last is not None and (last.continues(piece) or last.bears(piece))
    if goes_on and not is_mirrored:
        return last
    level = (group for group in reversed(groups) if group.takes_up(piece, is_mirrored=is_mirrored))
    return next(level, last if goes_on else None)


def _columns(group: list[Piece]) -> Iterator[list[Piece]]:
    """Cut the pieces of one baseline at wide gaps; a blank does not fill one, however wide it is (a tab)."""
    part: list[Piece] = []
    left, right = float("inf"), float("-inf")
    for piece in group:
        if piece.text.strip():
            gap = max(piece.left - right, left - piece.right)
            if left <= right and gap > _WIDE * max(piece.size, part[-1].size) and not _is_number(part, gap):
                yield part
                part = []
                left, right = float("inf"), float("-inf")
            left, right = min(left, piece.left), max(right, piece.right)
        part.append(piece)
    if part:
        yield part


def _is_number(part: list[Piece], gap: float) -> bool:
    """Tell whether ``part`` is a number, which may stand as far as ``gap`` from its text."""
    number = unicodedata.normalize("NFKC", "".join(piece.text.strip() for piece in part))
    return gap < _WIDEST * part[-1].size and _NUMBER.match(number) is not None
