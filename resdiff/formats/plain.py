"""Plain text: paragraphs between blank lines, list marks at the beginning of lines, light emphasis and superscripts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from resdiff.formats.directives import blanked, dropped
from resdiff.formats.encoding import decode
from resdiff.formats.inline import read_inline
from resdiff.model import Block, BlockKind, Form, Metadata, Source

_RULE = re.compile(r"\s*(?:[-_=*–—]\s?){3,}\s*\Z")
_STARTS_BLOCK = re.compile(
    r"\s{0,12}(?:[-–—•●*]\s{1,4})?(?:\d{1,3}[.)]|\([0-9a-zA-Z]{1,5}\)|[a-zA-Z]{1,5}\)|<sup>|\^\{?\d|[⁰¹²³⁴⁵⁶⁷⁸⁹]|[-–—•●*]\s)"
)
_FEWEST_LINES = 8
_LONG_LINE = 160
"""Longer lines are whole paragraphs: nobody wraps at this width."""


def read(data: bytes, name: str) -> Source:
    """Return the text in ``data`` as blocks. Raises ``ReadingError`` where it cannot be decoded."""
    text = decode(data, name)
    blocks = tuple(blocks_of(blanked(text)))
    return Source(name, Form.TEXT, hashlib.sha256(data).hexdigest(), blocks, Metadata(), dropped(text))


def blocks_of(text: str) -> Iterator[Block]:
    """Cut ``text`` in blocks at blank lines, page breaks, rules, list marks and after lines that nobody wrapped.

    Wrapped text without blank lines is cut where ``wrapped`` finds the beginnings of paragraphs.
    """
    held: list[str] = []
    first = 0
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    each_line = is_unwrapped(text)
    cuts = frozenset[int]() if each_line else _cuts(lines)
    for number, line in enumerate(lines, start=1):
        pages = line.split("\f")
        for index, piece in enumerate(pages):
            if index:
                yield from _paragraph(held, first)
                held = []
                yield Block(BlockKind.PAGE_BREAK, (), line=number)
            blank = not piece.strip()
            rule = not blank and _RULE.match(piece) is not None
            if held and (each_line or blank or rule or _begins(held[-1], piece, number, cuts)):
                yield from _paragraph(held, first)
                held = []
            if rule:
                yield Block(BlockKind.RULE, (), line=number)
            elif not blank:
                first = first if held else number
                held.append(piece.strip())
    yield from _paragraph(held, first)


def _cuts(lines: list[str]) -> frozenset[int]:
    """Return the places of ``lines`` where paragraphs begin, if it is wrapped text with hardly any blank line."""
    filled = sum(not line.isspace() for line in lines if line)
    if filled < _FEWEST_LINES or (len(lines) - filled) * 8 > filled:
        return frozenset()
    from resdiff.formats.wrapped import beginnings

    return beginnings(lines)


def _begins(before: str, line: str, number: int, cuts: frozenset[int]) -> bool:
    """Tell whether ``line``, the one of this number, begins a block after the line ``before``."""
    if cuts:
        return number - 1 in cuts
    return len(before) > _LONG_LINE or _STARTS_BLOCK.match(line) is not None


def is_unwrapped(text: str) -> bool:
    """Tell whether each line is a paragraph: many are longer than anybody wraps, and hardly any is blank."""
    lines = [line.strip() for line in text.split("\n")]
    filled = [line for line in lines if line]
    long = sum(len(line) > _LONG_LINE for line in filled)
    return len(filled) >= _FEWEST_LINES and (len(lines) - len(filled)) * 8 < len(filled) < long * 6


def _paragraph(lines: list[str], first: int) -> Iterator[Block]:
    if lines:
        yield Block(BlockKind.PARAGRAPH, read_inline("\n".join(lines), markdown=False), line=first)
