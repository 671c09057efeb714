"""Light markup within a line, as Markdown, scanners and typists write it: emphasis, superscripts, links.

Emphasis is read by switching, not by CommonMark's flanking rules: scanned text glues styled passages together
(``**Title****Report***Summary*``), which those rules leave as literal asterisks. One pass, time linear in the text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache

from resdiff.frozen import dataclass, replace
from resdiff.model import Run

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LIGHT = rf"""
  (?P<tag></?(?:sup|sub|i|em|b|strong|u|br|span|a|p|div|small|font|center|s|del|ins|mark)(?:\s[^<>]{{0,500}})?/?>)
| \$?\^(?:\{{(?P<braced>[^{{}}\s]{{1,12}})\}}|(?P<bare>\d{{1,3}}|[a-zA-Z]{{1,3}}(?![a-zA-Z])))\$?
| (?P<stars>\*{{1,4}})
| (?P<unders>(?<!\w)_{{1,2}}(?=[^\s_])|(?<=[^\s_])_{{1,2}}(?!\w))
| (?P<raised>[{_SUPERSCRIPTS}]+)
"""
_FULL = rf"""
  (?P<escape>\\[!-/:-@\[-`{{-~])
| (?P<comment><!--[^<>]{{0,200}}-->)
| <(?P<address>https?://[^<>\s]{{1,500}})>
| \[\^(?P<note>\w{{1,20}})\]
| \[(?P<label>[^\[\]]{{1,300}})\]\((?P<href>[^()\s]{{0,500}})\)
| (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
| {_LIGHT}
"""
_ITALIC_TAGS = frozenset({"i", "em"})
_BOLD_TAGS = frozenset({"b", "strong"})


@dataclass(frozen=True, slots=True)
class _Style:
    italic: bool = False
    bold: bool = False
    superscript: bool = False


def read_inline(text: str, *, markdown: bool) -> tuple[Run, ...]:
    """Return ``text`` as runs, its markup turned into styles; joined they have every word of ``text``.

    With ``markdown`` also links, entities, escapes and footnote marks (``[^1]``) are read. Comments (page marks of
    scanning programs) are left out.
    """
    return tuple(_merge(_pieces(text, markdown)))


@cache
def _markup(markdown: bool) -> re.Pattern[str]:
    """Compile the pattern of one piece of markup; the look-ahead spares it at every sign that begins none."""
    if markdown:
        return re.compile(rf"(?=[<$^*_{_SUPERSCRIPTS}\\\[&])(?:{_FULL})", re.VERBOSE)
    return re.compile(rf"(?=[<$^*_{_SUPERSCRIPTS}])(?:{_LIGHT})", re.VERBOSE)


def _pieces(text: str, markdown: bool) -> Iterator[Run]:
    style = _Style()
    position = 0
    matches = list(_markup(markdown).finditer(text))
    last_stars = max((index for index, match in enumerate(matches) if match["stars"]), default=-1)
    last_unders = max((index for index, match in enumerate(matches) if match["unders"]), default=-1)
    for index, match in enumerate(matches):
        if match.start() > position:
            yield _run(text[position : match.start()], style)
        position = match.end()
        if match["stars"] or match["unders"]:
            following = len(matches[index + 1]["stars"] or "") if index + 1 < len(matches) else 0
            is_last = index == (last_stars if match["stars"] else last_unders)
            switched = _switch(style, match, text, following, is_last)
            if switched is None:
                yield _run(match.group(), style)
            else:
                if style == switched:  # closed and opened again: a border between two passages of one style
                    yield Run("")
                style = switched
        elif match["tag"]:
            if match["tag"].lower().startswith("<br"):
                yield _run("\n", style)
            style = _tagged(style, match["tag"].lower())
        else:
            yield from _single(match, style, markdown)
    if position < len(text):
        yield _run(text[position:], style)


def _single(match: re.Match[str], style: _Style, markdown: bool) -> Iterator[Run]:
    """Read a token that stands for itself."""
    raised = match["braced"] or match["bare"] or match["raised"] or (match["note"] if markdown else "")
    if raised:
        yield _run(raised, replace(style, superscript=True))
    elif not markdown:
        yield _run(match.group(), style)
    elif match["label"]:
        for run in _pieces(match["label"], markdown=False):
            yield replace(run, href=match["href"], italic=run.italic or style.italic, bold=run.bold or style.bold)
    elif match["address"]:
        yield replace(_run(match["address"], style), href=match["address"])
    elif match["entity"]:
        yield _run(html.unescape(match["entity"]), style)
    elif match["escape"]:
        yield _run(match["escape"][1:], style)


def _switch(style: _Style, match: re.Match[str], text: str, following: int, is_last: bool) -> _Style | None:
    """Return the style after an emphasis mark, or None where the mark is a plain sign (a footnote's asterisk)."""
    length = match.end() - match.start()
    after_blank = match.start() == 0 or text[match.start() - 1].isspace()
    before_blank = match.end() == len(text) or text[match.end()].isspace()
    can_open = not before_blank and not is_last
    can_close = not after_blank
    if style.bold or style.italic:
        if not can_close and not can_open:
            return None
        if length == 4:
            return style if style.bold else None
        if length == 3:
            return _Style(italic=not style.italic, bold=not style.bold)
        if length == 2:
            glued_italics = style.italic and not style.bold and following == 1
            return style if glued_italics else replace(style, bold=not style.bold)
        return replace(style, italic=not style.italic)
    if not can_open or length == 4:
        return None
    return _Style(italic=length in (1, 3), bold=length in (2, 3))


def _tagged(style: _Style, tag: str) -> _Style:
    name = re.sub(r"[^a-z].*", "", tag.strip("</>"))
    opening = not tag.startswith("</")
    if name == "sup":
        return replace(style, superscript=opening)
    if name in _ITALIC_TAGS:
        return replace(style, italic=opening)
    if name in _BOLD_TAGS:
        return replace(style, bold=opening)
    return style


def _run(text: str, style: _Style) -> Run:
    return Run(text, italic=style.italic, bold=style.bold, superscript=style.superscript)


def _merge(pieces: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours of one style; an empty run keeps two passages of one style apart and is left out."""
    parts: list[str] = []
    held: Run | None = None
    for piece in pieces:
        if held is not None and piece.text and _style_of(piece) == _style_of(held):
            parts.append(piece.text)
            continue
        if held is not None:
            yield held if len(parts) == 1 else replace(held, text="".join(parts))
        held, parts = (piece, [piece.text]) if piece.text else (None, [])
    if held is not None:
        yield held if len(parts) == 1 else replace(held, text="".join(parts))


def _style_of(run: Run) -> tuple[bool, bool, bool, str]:
    return run.italic, run.bold, run.superscript, run.href
