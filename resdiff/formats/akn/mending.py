"""Flaws of the markup, each told by a rule, and what the paragraph then is.

The text that the Secretariat's converter put into the XML is complete, but what it took a paragraph for is not always
right: headings, rules, footnotes and preambular paragraphs come as plain paragraphs without a number. Which files do
so is written down in docs/explanation/akn.md.
"""

from __future__ import annotations

import re
from dataclasses import replace

from resdiff.marks import Style, read_mark
from resdiff.model import Block, BlockKind, Part, Run

_RULE = re.compile(r"[\s*_–—.\-⁎]+")
_STARRED = re.compile(r"\s*(\*{1,3})[\s\u00a0]")
_COMMA = (",", "،", "，", "､")
_COLON = (":", "：")
_ENDS = (*_COMMA, *_COLON, ".", ";", "؛", "。", "；", "!", "?", "…")
_CLOSING = "”»\"')）]’ \u00a0\u200e\u200f"
_LONGEST_HEADING = 240
_HEADING_STYLES = frozenset({Style.CAPITAL, Style.CAPITAL_ROMAN})


def mend(blocks: list[Block]) -> list[Block]:
    """Return the blocks with what is misjudged put right; nothing is added, left out or moved."""
    mended: list[Block] = []
    place: tuple[str, Part | None] = ("", None)
    numbered = False  # a numbered paragraph has stood in this section
    first = True  # nothing has stood in this section
    for block in blocks:
        if block.role is not None or block.kind is BlockKind.NOTE:
            mended.append(block)
            continue
        if (block.section, block.part) != place:
            place, numbered, first = (block.section, block.part), False, True
        if block.kind is BlockKind.HEADING:
            numbered = False
        elif block.kind is BlockKind.PARAGRAPH and block.depth <= 0 and block.part is not Part.PREAMBULAR:
            block = _mended(block, numbered=numbered, first=first)  # noqa: PLW2901
            numbered = numbered or bool(block.mark)
        elif block.kind is BlockKind.PARAGRAPH and block.part is Part.PREAMBULAR:
            block = _in_preamble(block)  # noqa: PLW2901
        first = False
        mended.append(block)
    return mended


def _mended(block: Block, *, numbered: bool, first: bool) -> Block:
    """Judge a paragraph of the operative part or of an annex by its mark, its signs and its type."""
    text = block.text
    if block.mark:
        is_heading = any(mark.style in _HEADING_STYLES for mark in read_mark(block.mark)[:1])
        return _heading(block) if is_heading and _looks_like_heading(block, text) else block
    if _RULE.fullmatch(text):
        return replace(block, kind=BlockKind.RULE)
    if starred := _STARRED.match(text):
        return _starred(block, starred)
    end = text.rstrip(_CLOSING)
    if block.part is Part.OPERATIVE:
        if end.endswith(_COMMA) and not numbered:
            return replace(block, part=Part.PREAMBULAR, depth=0)
        if _looks_like_heading(block, text):
            return _heading(block)
        if first or _begins_in_italics(block):
            return replace(block, depth=0)
    elif (first or _is_emphatic(block)) and _looks_like_heading(block, text):
        return _heading(block)
    return block


def _in_preamble(block: Block) -> Block:
    """A paragraph in bold without a sign at its end is a heading in the preamble as well."""
    text = block.text
    if not block.mark and _is_emphatic(block) and _looks_like_heading(block, text):
        return _heading(block)
    return block


def _heading(block: Block) -> Block:
    runs = (Run(f"{block.mark} "), *block.runs) if block.mark else block.runs
    return replace(block, kind=BlockKind.HEADING, runs=runs, mark="", depth=-1, level=2)


def _starred(block: Block, starred: re.Match[str]) -> Block:
    """A paragraph that begins with an asterisk is the footnote to one; it keeps its place."""
    first = block.runs[0]
    if len(first.text) < starred.end():
        return block
    runs = (replace(first, text=first.text[starred.end() :]), *block.runs[1:])
    key = f"{starred[1]}{block.line}"
    return replace(block, kind=BlockKind.NOTE, runs=runs, mark=starred[1], note=key, depth=-1)


def _looks_like_heading(block: Block, text: str) -> bool:
    """Short, without a sign at its end, and not begun like a paragraph."""
    if len(text) > _LONGEST_HEADING or text.rstrip(_CLOSING).endswith(_ENDS):
        return False
    return _is_emphatic(block) or not _begins_in_italics(block)


def _is_emphatic(block: Block) -> bool:
    return all(run.bold or run.italic or run.note or not run.text.strip() for run in block.runs)


def _begins_in_italics(block: Block) -> bool:
    return bool(block.runs) and (block.runs[0].italic or block.runs[0].bold)
