"""Markdown: markdown-it finds the blocks (headings, list items, tables, rules); ``inline`` reads what is in them.

Constructs that scanned text only seems to have are switched off, as they would lose or bend words: indented code,
underlined headings, link definitions, quotes and HTML blocks.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from resdiff.formats.directives import blanked, dropped
from resdiff.formats.encoding import decode
from resdiff.formats.inline import read_inline
from resdiff.formats.plain import blocks_of, is_unwrapped
from resdiff.frozen import replace
from resdiff.model import Block, BlockKind, Form, Metadata, Source

if TYPE_CHECKING:
    from markdown_it.token import Token


_OFF = ["code", "lheading", "reference", "blockquote", "html_block"]
_TOO_DEEP = re.compile(r"^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+){12}|^[ \t]{64}", re.MULTILINE)
_LARGEST = 8_000_000
"""Characters; longer texts are cut in blocks as plain text, which takes a tenth of the time."""


def read(data: bytes, name: str) -> Source:
    """Return the Markdown in ``data`` as blocks. Raises ``ReadingError`` where it cannot be decoded."""
    whole = decode(data, name)
    text = blanked(whole).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    is_beyond = len(text) > _LARGEST or _TOO_DEEP.search(text) is not None
    blocks = blocks_of(text) if is_beyond else _blocks(_tokens(text), each_line=is_unwrapped(text))
    return Source(name, Form.MARKDOWN, hashlib.sha256(data).hexdigest(), tuple(blocks), Metadata(), dropped(whole))


def _tokens(text: str) -> Sequence[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").disable(_OFF)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser.parse(text)


def _blocks(tokens: Sequence[Token], *, each_line: bool) -> Iterator[Block]:
    mark, level, row = "", 0, None
    for token in tokens:
        line = token.map[0] + 1 if token.map else 0
        match token.type:
            case "list_item_open":
                mark = f"{token.info}{token.markup}"
            case "list_item_close":
                mark = ""
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = 0
            case "tr_open":
                row = Block(BlockKind.TABLE_ROW, (), line=line)
            case "tr_close" if row is not None:
                yield row
                row = None
            case "hr":
                yield Block(BlockKind.RULE, (), line=line)
            case "fence":
                yield from blocks_of(f"{token.info}\n{token.content}")
            case "inline" if row is not None:
                row = replace(row, cells=(*row.cells, read_inline(token.content, markdown=True)))
            case "inline":
                kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
                pieces = token.content.split("\n") if each_line else [token.content]
                for offset, piece in enumerate(pieces):
                    runs = read_inline(piece, markdown=True)
                    yield Block(kind, runs, line=line + offset, mark="" if offset else mark, level=level)
                mark = ""
