"""The words of a stored document in the quickest way that its form allows: for excerpts and for comparing at large."""

from __future__ import annotations

import re

from resdiff.errors import ReadingError
from resdiff.library.store import Library, Record

_AKN = "akn"
_MARKED_UP = (_AKN, "html")
_SPOKEN = (*_MARKED_UP, "markdown", "text")
"""Forms whose bytes are text."""
_MARKUP_AT_MOST = 6
"""Characters of marked-up text that are looked at for each one of text that is shown."""
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<(?!/?(?:span|a|sup|sub|inline|b|i|em|strong)[\s/>])[^>]*>")
"""A tag at which a word ends, such as that of a paragraph."""
_END_OF_DECLARATIONS = "</meta>"
_PHRASE_ENDS = re.compile(r"[,;:.،؛，。；、：()“”\"\n]|<[^>]*>")
_SHORTEST = 30
_SHORTEST_OF_HAN = 12
"""Characters of a phrase that says something of its own."""


def plain_text(library: Library, record: Record) -> str:
    """Return the text of a document without markup; its order is the source's."""
    marked = _marked_text(library, record)
    return _TAG.sub("", marked) if record.form in _MARKED_UP else marked


def around(library: Library, record: Record, piece: str, width: int) -> str:
    """Return the text around the first ``piece`` (in any case), ``width`` characters on each side; or nothing."""
    text = _marked_text(library, record)
    found = re.search(re.escape(piece), text, re.IGNORECASE)
    if not found:
        return ""
    margin = width * _MARKUP_AT_MOST
    before, after = text[max(0, found.start() - margin) : found.start()], text[found.end() : found.end() + margin]
    if record.form in _MARKED_UP:
        before, after = _unmarked(before.partition(">")[2]), _unmarked(after.rpartition("<")[0])
    before, after = " ".join(before.split()), " ".join(after.split())
    gap_before, gap_after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    start = before[-width:] + (" " if gap_before.isspace() else "")
    end = (" " if gap_after.isspace() else "") + after[:width]
    return f"…{start}{found[0]}{end}…"


def _unmarked(text: str) -> str:
    return _TAG.sub("", _BREAK.sub(" ", text))


def phrases(library: Library, record: Record) -> dict[str, int]:
    """Return the longer pieces of a text between signs of punctuation, each with its length in characters."""
    shortest = _SHORTEST_OF_HAN if record.language == "zh" else _SHORTEST
    pieces = (piece.strip() for piece in _PHRASE_ENDS.split(_marked_text(library, record)))
    return {piece: len(piece) for piece in pieces if len(piece) >= shortest}


def shared(left: dict[str, int], right: dict[str, int]) -> float:
    """Return which share of the shorter text's phrases stands in the other, 0…1, by their length."""
    common = sum(length for phrase, length in left.items() if phrase in right)
    return common / max(1, min(sum(left.values()), sum(right.values())))


def _marked_text(library: Library, record: Record) -> str:
    data = library.content(record)
    if record.form in _SPOKEN:
        text = data.decode("utf-8", "replace")
        start = text.find(_END_OF_DECLARATIONS) if record.form == _AKN else -1
        return text[start + len(_END_OF_DECLARATIONS) :] if start >= 0 else text
    from resdiff.model import Form
    from resdiff.reading import read

    try:
        return "\n".join(block.text for block in read(data, record.name, Form(record.form)).blocks)
    except ReadingError:
        return ""
