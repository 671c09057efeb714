"""Any text as Markdown that renders to exactly that text, and marks that survive whatever stands next to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from resdiff.model import Operation
from resdiff.renderers.notes import Notes
from resdiff.renderers.pieces import Piece, Side

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~$&#@])")
_MARKS = {Operation.DELETE: "~~", Operation.INSERT: "**"}
_JOINER = "&zwnj;"
"""Renders to nothing that is seen. Its ``&`` and ``;`` are punctuation to CommonMark's rule of flanking delimiters."""


def escape(text: str) -> str:
    """Return ``text`` with a backslash before every character that Markdown or a code host may take for markup."""
    return _SPECIAL.sub(r"\\\1", re.sub(r"\s*\n\s*", " ", text))


def item(text: str) -> str:
    """Return ``text`` escaped for the start of a block, where numbers and signs would begin a list."""
    return re.sub(r"^(\d+(?=[.)])|)([.)+=-])", r"\1\\\2", escape(text))


def marked(pieces: Sequence[Piece], notes: dict[Side, Notes]) -> str:
    """Return pieces as Markdown: ``~~dropped~~`` and ``**added**``; clauses of a group are parted by ``<br>``."""
    runs: list[tuple[Operation, str]] = []
    for operation, run in groupby(pieces, key=lambda piece: piece.operation):
        runs += [(operation, text) for text in _joined(run, notes)]
    out = ""
    for index, (operation, text) in enumerate(runs):
        following = runs[index + 1][1][:1] if index + 1 < len(runs) else ""
        out += _delimited(text, _MARKS.get(operation, ""), out[-1:], following)
    return out


def plain(pieces: Sequence[Piece], notes: dict[Side, Notes]) -> str:
    """Return pieces as Markdown without marks, for a clause that is kept, added or dropped as a whole."""
    return "".join(_joined(pieces, notes))


def _joined(pieces: Iterable[Piece], notes: dict[Side, Notes]) -> list[str]:
    """Return the escaped text of pieces, cut where a clause ends: no mark may reach over a ``<br>``."""
    text = "".join(
        f"<sup>{escape(notes[piece.side].mark(piece.note))}</sup>"
        if piece.note
        else "\n"
        if piece.text == "\n"
        else escape(piece.text)
        for piece in pieces
    )
    return [part for line in re.split(r"(\n)", text) if (part := "¶<br>" if line == "\n" else line)]


def _delimited(text: str, mark: str, before: str, after: str) -> str:
    """Put ``mark`` around ``text`` so that CommonMark sees it: spaces outside, no word next to inner punctuation."""
    inner = text.strip()
    if not mark or not inner:
        return text
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :]
    left = _JOINER if not lead and _wordlike(before) and not _wordlike(inner[0]) else ""
    right = _JOINER if not trail and _wordlike(after) and not _wordlike(inner[-1]) else ""
    return f"{lead}{left}{mark}{inner}{mark}{right}{trail}"


def _wordlike(character: str) -> bool:
    """Tell whether CommonMark takes ``character`` for neither space nor punctuation."""
    return bool(character) and (character.isalnum() or not (character.isspace() or _punctuation(character)))


def _punctuation(character: str) -> bool:
    import unicodedata

    return unicodedata.category(character)[0] in "PS"
