"""Revised paragraphs as WordprocessingML (ECMA-376, part 1, 17.13.5: revisions)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import count, groupby
from xml.sax.saxutils import escape, quoteattr

from resdiff.model import Operation
from resdiff.renderers.docx.parts import DECLARATION, SPACES
from resdiff.renderers.docx.revised import Ink, Revised

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 cannot hold."""
_SPLIT = re.compile("(\t|\n)")
_TAGS = {Operation.INSERT: "ins", Operation.DELETE: "del"}
_MOVES = {Operation.INSERT: "moveTo", Operation.DELETE: "moveFrom"}
_RIGHT_TO_LEFT = frozenset({"ar"})


class Markup:
    """Writes paragraphs; every revision gets a number of its own, the author and the date."""

    def __init__(self, author: str, date: str, language: str, *, native_moves: bool = False) -> None:
        self._stamps = tuple(
            f"w:author={quoteattr(author)} w:date={quoteattr(when)}" for when in dates_of_changes(date)
        )
        self._stamp = self._stamps[1]
        self._is_even = False
        self._numbers = count(1)
        self._is_mirrored = language in _RIGHT_TO_LEFT
        self._native_moves = native_moves

    def paragraph(self, revised: Revised, before: str = "") -> str:
        """Return a paragraph; ``before`` is XML to stand at its beginning."""
        if revised.fate is Operation.EQUAL:
            self._is_even = not self._is_even
        self._stamp = self._stamps[(1 + self._is_even) if revised.fate is Operation.EQUAL else 0]
        is_move = self._native_moves and revised.moved > 0
        tags = _MOVES if is_move else _TAGS
        mark = f"<w:rPr>{self._change(tags[revised.fate])}</w:rPr>" if revised.fate in tags else ""
        bidi = "<w:bidi/>" if self._is_mirrored else ""
        properties = f'<w:pPr><w:pStyle w:val="{revised.style}"/>{bidi}{mark}</w:pPr>'
        inside = before + self._runs(revised.inks, tags)
        if is_move:
            inside = self._ranged(tags[revised.fate], revised.moved, inside)
        return f"<w:p>{properties}{inside}</w:p>"

    def footnotes(self, notes: Sequence[Sequence[Ink]], marks: Sequence[str]) -> str:
        """Return the footnotes part; ``marks`` are the notes' own marks, empty where Word counts them."""
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
            for number, kind, tag in (
                (-1, "separator", "separator"),
                (0, "continuationSeparator", "continuationSeparator"),
            )
        )
        made = "".join(
            f'<w:footnote w:id="{number}">{self._note(inks, mark)}</w:footnote>'
            for number, (inks, mark) in enumerate(zip(notes, marks, strict=True), start=1)
        )
        return f"{DECLARATION}<w:footnotes {SPACES}>{separators}{made}</w:footnotes>"

    def _note(self, inks: Sequence[Ink], mark: str) -> str:
        """Return the paragraph of a footnote; the mark and the blank behind it come and go with the whole note."""
        fates = {ink.fate for ink in inks}
        fate = fates.pop() if len(fates) == 1 else Operation.EQUAL
        shown = _text(mark, fate is Operation.DELETE) if mark else "<w:footnoteRef/>"
        blank = _text(" ", fate is Operation.DELETE)
        head = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{shown}</w:r><w:r>{blank}</w:r>'
        if fate in _TAGS:
            head = self._wrapped(_TAGS[fate], head)
        bidi = "<w:bidi/>" if self._is_mirrored else ""
        properties = f'<w:pPr><w:pStyle w:val="FootnoteText"/>{bidi}</w:pPr>'
        return f"<w:p>{properties}{head}{self._runs(inks, _TAGS)}</w:p>"

    def _runs(self, inks: Iterable[Ink], tags: dict[Operation, str]) -> str:
        written = []
        for fate, group in groupby(inks, key=lambda ink: ink.fate):
            runs = "".join(self._run(ink, fate is Operation.DELETE and tags is _TAGS) for ink in group)
            written.append(self._wrapped(tags[fate], runs) if fate in tags else runs)
        return "".join(written)

    def _run(self, ink: Ink, is_deleted: bool) -> str:
        italic = "<w:i/><w:iCs/>" if ink.italic else ""
        raised = '<w:vertAlign w:val="superscript"/>' if ink.raised and not ink.note else ""
        style = '<w:rStyle w:val="FootnoteReference"/>' if ink.note else ""
        mirrored = "<w:rtl/>" if self._is_mirrored else ""
        properties = f"{style}{italic}{raised}{mirrored}"
        text = _text(ink.text, is_deleted)
        if ink.note:
            own = ' w:customMarkFollows="1"' if ink.text else ""
            text = f'<w:footnoteReference{own} w:id="{ink.note}"/>{text}'
        return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{text}</w:r>"

    def _wrapped(self, tag: str, runs: str) -> str:
        return f'<w:{tag} w:id="{next(self._numbers)}" {self._stamp}>{runs}</w:{tag}>'

    def _change(self, tag: str) -> str:
        return f'<w:{tag} w:id="{next(self._numbers)}" {self._stamp}/>'

    def _ranged(self, tag: str, number: int, runs: str) -> str:
        place = next(self._numbers)
        start = f'<w:{tag}RangeStart w:id="{place}" {self._stamp} w:name="move{number}"/>'
        return f'{start}{runs}<w:{tag}RangeEnd w:id="{place}"/>'


def dates_of_changes(date: str) -> tuple[str, str, str]:
    """Return the dates of changes: of whole paragraphs, and of those within one paragraph and within the next.

    LibreOffice joins changes of one author and minute, even over the end of a paragraph that stays. ``date`` is
    ISO 8601; what is no date stays as it is.
    """
    try:
        begun = datetime.fromisoformat(date)
    except ValueError:
        return date, date, date
    first, second, third = (
        (begun + timedelta(minutes=minutes)).isoformat().replace("+00:00", "Z") for minutes in (0, 2, 4)
    )
    return first, second, third


def _text(text: str, is_deleted: bool) -> str:
    tag = "delText" if is_deleted else "t"
    pieces = []
    for piece in _SPLIT.split(FORBIDDEN.sub("\ufffd", text)):
        if piece in ("\t", "\n"):
            pieces.append("<w:tab/>" if piece == "\t" else "<w:br/>")
        elif piece:
            pieces.append(f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>')
    return "".join(pieces)
