"""The numbers of paragraphs: find them at the beginning of a text, and tell what they count."""

from __future__ import annotations

import re

from resdiff.frozen import replace
from resdiff.model import BlockKind
from resdiff.parsing.draft import Draft, Piece, cut, stripped

_BULLET = r"[-–—•●▪◦·*]"
_NUMBER = re.compile(
    rf"""[\u200e\u200f\u202a-\u202e]*(?:{_BULLET}\s{{1,4}})?
    (?P<mark>
        \d{{1,3}}(?:\s(?:bis|ter|quater))?\s?[.)．、)](?=\s|[^\W\d_])   # 1.  1)  1 bis.
      | [(（]\d{{1,3}}[)）]
      | \d{{1,3}}\s?[-–](?=\s)                              # Arabic: 1 -
      | [(（]?\s?[A-Za-z]{{1,2}}(?:\s(?:bis|ter))?\s?[)）]
      | [(（]?\s?[ivxlcIVXLC]{{1,7}}\s?[)）]
      | (?:[a-z]|[ivx]{{2,5}})\.(?=\s)
      | [(（]?\s?[а-яёА-ЯЁ]{{1,2}}\s?[)）]
      | [(（]?\s?[\u0621-\u064a\ufb50-\ufefc]{{1,4}}(?:[ \u00a0][\u0621-\u064a])?\s?[)）]
      | [’'‘`]\s?\d{{1,2}}\s?[‘’'`](?=\s*[\u0621-\u064a])       # Arabic: (i)
      | [㈠-㈩] | [(（][一二三四五六七八九十]{{1,3}}[)）]        # Chinese: (i), and (a) after it
      | [(（][子丑寅卯辰巳午未申酉戌亥][)）]
    )\s*
    | {_BULLET}(?=\s)\s*""",
    re.VERBOSE,
)


def find_number(text: str) -> tuple[str, int]:
    """Return the number at the beginning of ``text`` (without a bullet before it) and where the text goes on."""
    found = _NUMBER.match(text)
    if found is None or found.end() >= len(text):
        return "", 0
    mark = found["mark"]
    return (mark.strip() if mark else found.group().strip()), found.end()


def separate_numbers(draft: Draft) -> Draft:
    """Take the numbers off the beginnings of paragraphs; a bullet before a number goes."""
    return replace(draft, pieces=tuple(_separated(piece) for piece in draft.pieces))


def _separated(piece: Piece) -> Piece:
    is_bullet = re.fullmatch(_BULLET, piece.number) is not None
    if piece.kind is not BlockKind.PARAGRAPH or piece.role is not None or (piece.number and not is_bullet):
        return piece
    if piece.marks and piece.marks[0].offset == 0:
        return piece
    number, start = find_number(piece.text)
    if not number:
        return piece
    return replace(stripped(cut(piece, start, len(piece.text))), number=number)
