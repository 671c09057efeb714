"""Flaws of the markup, each told by a rule, and what the paragraph then is.

The text that the Secretariat's converter put into the XML is complete, but what it took a paragraph for is not always
right: headings, rules, footnotes and preambular paragraphs come as plain paragraphs without a number. Which files do
so is written down in docs/explanation/akn.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from resdiff.languages import LANGUAGES
from resdiff.languages import language as language_of
from resdiff.languages.language import HeaderWords
from resdiff.marks import Style, read_mark
from resdiff.model import Block, BlockKind, HeaderRole, Part, Run
from resdiff.text import fold

_RULE = re.compile(r"[\s*_–—.\-⁎]+")
_STARRED = re.compile(r"\s*(\*{1,3})[\s\u00a0]")
_COMMA = (",", "،", "，", "､")
_COLON = (":", "：")
_SENTENCE_ENDS = (".", ";", "؛", "。", "；")
_ENDS = (*_COMMA, *_COLON, ".", ";", "؛", "。", "；", "!", "?", "…")
_CLOSING = "”»\"')）]’ \u00a0\u200e\u200f"
_LONGEST_HEADING = 240
_LONGEST_EMPHATIC_HEADING = 400
_LONGEST_ANNEX_TITLE = 40
_LONGEST_COLON_HEADING = 40
_HAN = re.compile("[\u3000-\u9fff\uff00-\uffef]")
_LETTERS_OF_HAN = 3
"""Letters that say as much as one Han character."""
_COUNTED = frozenset({Style.NUMBER, Style.LETTER, Style.ROMAN})
_LONGEST_MEETING_LINE = 60
_BARE_NUMBER = re.compile(r"(\d{1,3})[ \u00a0](?=\w)")
_EARLY_NUMBER = re.compile(r"\D{0,3}\d")
_HEADING_STYLES = frozenset({Style.CAPITAL, Style.CAPITAL_ROMAN})


@dataclass(slots=True)
class _State:
    """What has stood in the current section so far."""

    place: tuple[str, Part | None] = ("", None)
    numbered: bool = False
    """A numbered paragraph."""
    first: bool = True
    """Nothing but headings."""
    listing: bool = False
    """The last paragraph ended in a colon, or was a line under such a one."""
    signed: bool = False
    """The last paragraph ended in a sign of punctuation other than a colon."""
    annex: int = 0
    """Annexes that began with a heading within the body."""


def mend(blocks: list[Block], language: str = "") -> list[Block]:
    """Return the blocks with what is misjudged put right; nothing is added, left out or moved."""
    words = language_of(language).header if language in LANGUAGES else HeaderWords()
    annex_words = tuple(fold(word) for word in words.annex)
    meeting_words = tuple(fold(word) for word in words.meeting)
    mended: list[Block] = []
    state = _State()
    blocks = _with_bare_numbers(blocks)
    following = _followers(blocks)
    for index, block in enumerate(blocks):
        if block.role is not None or block.kind is BlockKind.NOTE:
            mended.append(block)
            continue
        if _is_meeting(block, meeting_words):
            mended.append(_closing_line(block))
            continue
        if (block.section, block.part) != state.place:
            state.place, state.numbered, state.first, state.listing = (block.section, block.part), False, True, False
        mended.append(_in_annex(_judged(block, following[index], state), state, annex_words))
    return mended


def _with_bare_numbers(blocks: list[Block]) -> list[Block]:
    """Take a number that was typed without its stop for one where it stands between its neighbours: 3., ``4 To``, 5."""
    found = list(blocks)
    paragraphs = [i for i, block in enumerate(blocks) if block.role is None and block.kind is BlockKind.PARAGRAPH]
    for before, index, after in zip(paragraphs, paragraphs[1:], paragraphs[2:], strict=False):
        block = blocks[index]
        typed = _BARE_NUMBER.match(block.runs[0].text) if block.runs and not block.mark else None
        if typed and [_number_of(blocks[i]) for i in (before, after)] == [int(typed[1]) - 1, int(typed[1]) + 1]:
            first = replace(block.runs[0], text=block.runs[0].text[typed.end() :])
            found[index] = replace(block, runs=(first, *block.runs[1:]), mark=typed[1], depth=blocks[before].depth)
    return found


def _number_of(block: Block) -> int:
    """Return the number of a paragraph, or 0."""
    return next((mark.value for mark in read_mark(block.mark)[:1] if mark.style is Style.NUMBER), 0)


def _followers(blocks: list[Block]) -> list[Block | None]:
    """For each block the next one that is neither a footnote nor of the header."""
    following: list[Block | None] = []
    after: Block | None = None
    for block in reversed(blocks):
        following.append(after)
        if block.role is None and block.kind is not BlockKind.NOTE:
            after = block
    following.reverse()
    return following


def _judged(block: Block, following: Block | None, state: _State) -> Block:
    """Judge one block by its mark, its signs, its type, and what stands around it."""
    if block.kind is BlockKind.PARAGRAPH:
        if block.part is Part.PREAMBULAR:
            block = _in_preamble(block, following, state)
        elif block.depth <= 0:
            block = _in_body(block, following, state)
    if block.kind is BlockKind.HEADING:
        state.numbered = state.listing = False
        return block
    if block.kind is BlockKind.PARAGRAPH:
        if block.part is not Part.PREAMBULAR:  # there, letters are sub-paragraphs of a preambular paragraph
            state.numbered = state.numbered or bool(block.mark)
        ends_in_colon = block.text.rstrip(_CLOSING).endswith(_COLON)
        state.listing = ends_in_colon or (state.listing and not block.mark and block.depth < 0)
        state.signed = not ends_in_colon and block.text.rstrip(_CLOSING).endswith(_ENDS)
    state.first = state.first and block.kind is BlockKind.RULE
    return block


def _in_body(block: Block, following: Block | None, state: _State) -> Block:
    """Judge a paragraph of the operative part or of an annex."""
    if block.mark:
        is_heading = any(mark.style in _HEADING_STYLES for mark in read_mark(block.mark))
        return _heading(block) if is_heading and _looks_like_heading(block, _text(block)) else block
    text = _text(block)
    if _RULE.fullmatch(text):
        return replace(block, kind=BlockKind.RULE)
    if starred := _STARRED.match(text):
        return _starred(block, starred)
    is_title = _looks_like_heading(block, text) and (_is_emphatic(block) or not state.listing)
    if block.part is Part.OPERATIVE:
        if text.rstrip(_CLOSING).endswith(_COMMA) and not state.numbered:
            return replace(block, part=Part.PREAMBULAR, depth=0)
        is_after_list = state.signed and _is_numbered(following)
        if is_title or _introduces_numbers(text, following) or (is_after_list and _looks_like_heading(block, text)):
            return _heading(block)
        return replace(block, depth=0) if state.first or _begins_in_italics(block) else block
    is_before_number = _is_number_or_heading(following)
    if is_title and (state.first or _is_emphatic(block) or is_before_number):
        return _heading(block)
    return block


def _is_number_or_heading(block: Block | None) -> bool:
    return block is not None and (block.mark[:1].isdigit() or block.level > 0)


def _is_short_title(block: Block | None) -> bool:
    """Tell whether a paragraph without a mark is a few words without a sign at their end."""
    if block is None or block.kind is not BlockKind.PARAGRAPH or block.mark:
        return False
    text = _text(block)
    return width(text) <= _LONGEST_ANNEX_TITLE and _looks_like_heading(block, text)


def _introduces_numbers(text: str, following: Block | None) -> bool:
    """A few words with a colon before a paragraph with a number or letter that is not the first: ``Reporting:``."""
    if following is None or width(text) > _LONGEST_COLON_HEADING or not text.rstrip(_CLOSING).endswith(_COLON):
        return False
    return any(mark.style in _COUNTED and mark.value > 1 for mark in read_mark(following.mark)[:1])


def _is_numbered(block: Block | None) -> bool:
    return block is not None and _number_of(block) > 0


def width(text: str) -> int:
    """Return how much ``text`` says, in letters: a Han character counts for three."""
    return len(text) + (_LETTERS_OF_HAN - 1) * len(_HAN.findall(text))


def _in_preamble(block: Block, following: Block | None, state: _State) -> Block:
    """Find headings, and operative paragraphs that stand in the preamble."""
    text = _text(block)
    is_numbered = any(mark.style is Style.NUMBER for mark in read_mark(block.mark)[:1])
    if block.depth > 0 and (is_numbered or state.numbered):
        state.numbered = True
        return replace(block, part=Part.OPERATIVE, depth=0 if is_numbered else block.depth)
    if block.mark:
        return block
    if state.numbered:
        return replace(block, part=Part.OPERATIVE, depth=0)
    if _is_emphatic(block) and _looks_like_heading(block, text):
        return _heading(block)
    begins_body = following is not None and following.part is Part.OPERATIVE and following.mark.startswith("1")
    if begins_body and text.rstrip(_CLOSING).endswith(_COLON):
        return replace(block, part=Part.OPERATIVE, depth=0)
    is_last = following is None or following.kind is BlockKind.HEADING or _is_short_title(following)
    if is_last and text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS):
        return replace(block, part=Part.OPERATIVE, depth=0)  # the one paragraph that a section decides in
    return block


def _in_annex(block: Block, state: _State, annex_words: tuple[str, ...]) -> Block:
    """Put what follows a heading "Annex" within the body in an annex of its own."""
    if block.part is not Part.OPERATIVE and not (state.annex and block.part is Part.PREAMBULAR):
        return block
    if block.kind is BlockKind.HEADING and len(block.text) <= _LONGEST_ANNEX_TITLE:
        first = fold(block.text).split(" ")[0]
        state.annex += first in annex_words
    if not state.annex:
        return block
    name = f"AX{state.annex}"
    return replace(block, part=Part.ANNEX, section=f"{block.section}-{name}" if block.section else name)


def _is_meeting(block: Block, words: tuple[str, ...]) -> bool:
    """Tell whether a paragraph is the line of the meeting ("43rd plenary meeting"): short, no sign at its end.

    Its number may have been taken for that of a paragraph.
    """
    text = _text(block).rstrip()
    if block.kind is not BlockKind.PARAGRAPH or block.part is Part.PREAMBULAR or len(text) > _LONGEST_MEETING_LINE:
        return False
    if text.endswith(_ENDS) or not (block.mark[:1].isdigit() or _EARLY_NUMBER.match(text)):
        return False
    key = fold(text)
    return any(word in key for word in words)


def _closing_line(block: Block) -> Block:
    runs = (Run(block.mark), *block.runs) if block.mark else block.runs
    return replace(block, runs=runs, role=HeaderRole.MEETING, part=None, mark="", depth=-1)


def _text(block: Block) -> str:
    """The text without footnote marks."""
    return "".join(run.text for run in block.runs if not run.note)


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
    longest = _LONGEST_EMPHATIC_HEADING if _is_emphatic(block) else _LONGEST_HEADING
    if len(text) > longest or text.rstrip(_CLOSING).endswith(_ENDS):
        return False
    return _is_emphatic(block) or not _begins_in_italics(block)


def _is_emphatic(block: Block) -> bool:
    return all(run.bold or run.italic or run.note or not run.text.strip() for run in block.runs)


def _begins_in_italics(block: Block) -> bool:
    return bool(block.runs) and (block.runs[0].italic or block.runs[0].bold)
