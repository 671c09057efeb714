"""Text with its styles, links and footnotes: the inside of a ``<p>`` as runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resdiff.formats.akn.blocks import Collector
from resdiff.formats.akn.tree import AKN
from resdiff.model import Block, BlockKind, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOTE = f"{AKN}authorialNote"
_LINK = f"{AKN}a"
_SUPERSCRIPT = f"{AKN}sup"
_SPAN = f"{AKN}span"
_BREAKING = frozenset({f"{AKN}p", f"{AKN}eol", f"{AKN}br", f"{AKN}docTitle", f"{AKN}docNumber", f"{AKN}docType"})
"""Elements before which a word ends even where no space is written."""
BLOCKS = frozenset(
    f"{AKN}{name}" for name in ("embeddedStructure", "quotedStructure", "mod", "table", "list", "blockList")
)
"""Elements that stand inside a ``<p>`` and hold paragraphs of their own; the walk of the body reads them."""

_SPACES = re.compile(r"[ \t\n\r]+")
_HAN = "[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
_HAN_GAP = re.compile(rf"(?<={_HAN})[\t\n] *(?={_HAN})")
_MARK_IN_NOTE = re.compile(r"^\s*(?:\(\s*\d*\s*\)|\d+(?=\s))\s*")
_MARK = re.compile(r"\(?([0-9]{1,3}|[*†‡§]{1,3})\)?")

Piece = tuple[str, int, str, str]
"""Text, style bits, key of a footnote, address of a link."""
ITALIC, BOLD, RAISED = 1, 2, 4


def runs_of(element: _Element, collector: Collector) -> tuple[Run, ...]:
    """Return the text of ``element`` as runs, spaces evened out and none at the ends.

    Footnotes inside are added to ``collector.notes``; each leaves a run with its mark and key.
    """
    pieces: list[Piece] = []
    _gather(element, 0, "", pieces, collector)
    return _to_runs(pieces, collector)


def read_note(element: _Element, collector: Collector) -> Run:
    """Read a footnote that stands beside a text; return its mark as a run."""
    text, _, key, _ = _note(element, collector)
    return Run(text, superscript=True, note=key)


def _gather(element: _Element, style: int, href: str, pieces: list[Piece], collector: Collector) -> None:
    """Append the pieces inside ``element``; recursion is as deep as libxml2 lets elements nest (256)."""
    if element.text:
        pieces.append((element.text, style, "", href))
    for child in element:
        tag = child.tag
        if tag == _NOTE:
            pieces.append(_note(child, collector))
        elif tag == _LINK:
            _gather(child, style, child.get("href", ""), pieces, collector)
        elif tag == _SPAN:
            name = child.get("class", "")
            _gather(child, style | ("italic" in name) * ITALIC | ("bold" in name) * BOLD, href, pieces, collector)
        elif tag == _SUPERSCRIPT:
            _gather(child, style | RAISED, href, pieces, collector)
        elif tag in BLOCKS:
            pass
        else:
            if tag in _BREAKING and pieces:
                pieces.append((" ", 0, "", ""))
            _gather(child, style, href, pieces, collector)
        if child.tail:
            pieces.append((child.tail, style, "", href))


def _note(element: _Element, collector: Collector) -> Piece:
    """Read a footnote where it stands; return the piece that marks its place."""
    collector.count += 1
    mark = element.get("marker", "")
    key = f"n{collector.count}"
    collector.keys[mark] = key
    pieces: list[Piece] = []
    _gather(element, 0, "", pieces, collector)
    while pieces and (pieces[0][1] & RAISED or not pieces[0][0].strip()) and _is_own_mark(pieces[0][0], mark):
        del pieces[0]
    if pieces:
        text, style, note, href = pieces[0]
        if leading := _MARK_IN_NOTE.match(text):
            if leading[0].strip("() \t\n") in ("", mark):
                text = text[leading.end() :]
            pieces[0] = (text, style, note, href)
    runs = _to_runs(pieces, collector)
    collector.notes.append(
        Block(
            BlockKind.NOTE,
            runs,
            element.sourceline or 0,
            mark=mark,
            note=key,
            part=collector.part,
            section=collector.section,
        )
    )
    return (mark, RAISED, key, "")


def _is_own_mark(text: str, mark: str) -> bool:
    return text.strip("() \t\n") in ("", mark)


def _to_runs(pieces: list[Piece], collector: Collector) -> tuple[Run, ...]:
    """Even out spaces over the pieces and make them runs; a footnote mark is a run of its own."""
    runs: list[Run] = []
    spaced = True  # what precedes ends in a space, or nothing precedes
    for raw, style, note, href in _joined(pieces, collector.keys):
        if note:
            runs.append(Run(raw, False, False, True, note, ""))
            continue
        if "\t" in raw or "\n" in raw or "  " in raw:
            text = _SPACES.sub(" ", raw if raw.isascii() else _HAN_GAP.sub("", raw))
        else:
            text = raw
        text = text.removeprefix(" ") if spaced else text
        if text:
            spaced = text[-1] == " "
            runs.append(Run(text, bool(style & ITALIC), bool(style & BOLD), bool(style & RAISED), "", href))
    if spaced:
        _strip_end(runs)
    return tuple(runs)


def _joined(pieces: list[Piece], keys: dict[str, str]) -> list[Piece]:
    """Join neighbours of one style; make raised numbers that name a footnote its marks, without their brackets."""
    if len(pieces) == 1 and not pieces[0][1] & RAISED:
        return pieces
    joined: list[Piece] = []
    after_note = False
    for piece in pieces:
        text, style, note, href = piece
        if style & RAISED and not note:
            if after_note and text.lstrip().startswith(")"):
                text = text.lstrip()[1:]
            elif (named := _MARK.fullmatch(text.strip())) and named[1] in keys:
                joined.append((named[0], RAISED, keys[named[1]], ""))
                text = text[len(text.rstrip()) :]
                style = 0
            if not text:
                continue
        last = joined[-1] if joined else None
        if note:
            if last and last[1] & RAISED and last[0].rstrip().endswith("("):
                joined[-1] = (last[0].rstrip()[:-1], *last[1:])
            joined.append(piece)
        elif last and not last[2] and (text.isspace() or (last[1] == style and last[3] == href)):
            joined[-1] = (last[0] + text, *last[1:])
        else:
            joined.append((text, style, "", href))
        after_note = bool(note)
    return joined


def _strip_end(runs: list[Run]) -> None:
    """Take away the space at the very end, also where only footnote marks follow it."""
    for index in range(len(runs) - 1, -1, -1):
        run = runs[index]
        if run.note:
            continue
        if text := run.text.rstrip(" "):
            runs[index] = Run(text, run.italic, run.bold, run.superscript, "", run.href)
            return
        del runs[index]
