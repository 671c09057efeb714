"""Blocks to pieces: styles become spans, footnote marks are taken out of the text, raised ordinals go into it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from resdiff.frozen import replace
from resdiff.model import Block, BlockKind, Run, Span
from resdiff.parsing.draft import Draft, Mark, Piece
from resdiff.text import visible

_BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\u0085\u2028\u2029]{2,}|[\t\r\f\v\x1c-\x1f\u0085\u2028\u2029]")
"""Blanks that are not yet a single blank or a single line break."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE_MARK = re.compile(r"[\s(\[]*((?:\d{1,3}|\*{1,4}|[†‡§]|[a-z])(?:[\s,;]+(?:\d{1,3}|\*{1,4}|[a-z]))*)[\s)\],]*")
_STAR = re.compile(r"(?<=[\w).»”\"\]])\*{1,3}(?=[\s.,;:)\]]|\Z)")
_UNIT = re.compile(r"(?:^|[\s\d\u00a0])(?:[kcdm]?m|ha)\Z")
_PUNCTUATION = tuple(",;:.)]»”\"'’!?، ؛，。；：）")


def flatten(draft: Draft) -> Draft:
    """Turn the source's blocks into pieces, one each; empty ones (rules, page breaks) stay, as they cut pages."""
    lettered = frozenset(_lettered_notes(draft.source.blocks))
    pieces = tuple(_piece(block, order, lettered) for order, block in enumerate(draft.source.blocks))
    return replace(draft, pieces=pieces, dropped=draft.source.dropped, metadata=draft.source.metadata)


def _lettered_notes(blocks: Iterable[Block]) -> Iterable[str]:
    """Letters that mark a note: those that stand raised at the beginning of a block."""
    for block in blocks:
        if block.runs and block.runs[0].superscript and len(block.runs[0].text.strip()) == 1:
            yield block.runs[0].text.strip()


def _piece(block: Block, order: int, lettered: frozenset[str]) -> Piece:
    writer = _Writer(order, lettered)
    cells: list[Span] = []
    if block.kind is BlockKind.TABLE_ROW and block.cells:
        for index, runs in enumerate(block.cells):
            if index:
                writer.write(Run(" | "))
            start = writer.length
            writer.write_all(runs)
            cells.append(Span(min(start, writer.length), writer.length))
    else:
        writer.write_all(block.runs)
    return Piece(
        kind=block.kind,
        text="".join(writer.parts),
        order=order,
        number=block.mark.strip(),
        marks=tuple(writer.marks),
        italics=_joined(writer.italics),
        bolds=tuple(writer.bolds),
        depth=block.depth,
        level=block.level,
        part=block.part,
        section=block.section,
        role=block.role,
        note=block.note,
        cells=tuple(cells),
        line=block.line,
        page=block.page,
    )


class _Writer:
    """Collects the runs of one block."""

    def __init__(self, order: int, lettered: frozenset[str]) -> None:
        self.order = order
        self.lettered = lettered
        self.parts: list[str] = []
        self.length = 0
        self.marks: list[Mark] = []
        self.italics: list[Span] = []
        self.bolds: list[Span] = []
        self.marked = False
        """The last thing written was a footnote mark."""

    def write_all(self, runs: Iterable[Run]) -> None:
        """Write ``runs``, without blanks after the last of them."""
        for run in runs:
            self.write(run)
        while self.parts and self.parts[-1].endswith((" ", "\n")):
            kept = self.parts[-1].rstrip(" \n")
            self.length -= len(self.parts[-1]) - len(kept)
            self.parts[-1:] = [kept] if kept else []
        self._shorten()

    def write(self, run: Run) -> None:
        """Write one run: as footnote marks if it is some, else as text."""
        found = self._marks_in(run)
        if found is not None:
            for mark in found:
                self._mark(mark, run.note)
            return
        text = run.text.translate(_PLAIN_DIGITS) if run.superscript else run.text
        position = 0
        for star in _STAR.finditer(text) if "*" in text else ():
            self._text(text[position : star.start()], run)
            self._mark(star.group(), "")
            position = star.end()
        self._text(text[position:], run)

    def _marks_in(self, run: Run) -> list[str] | None:
        """Return the footnote marks that ``run`` is, or None where it is text."""
        if run.note:
            return [run.text.translate(_PLAIN_DIGITS).strip()]
        if not run.superscript:
            return None
        matched = _NOTE_MARK.fullmatch(run.text.translate(_PLAIN_DIGITS))
        if matched is None:
            return None
        marks = re.split(r"[\s,;]+", matched[1])
        before = self.parts[-1][-4:] if self.parts else ""
        if marks[0].isalpha() and (before[-1:].isdigit() or marks[0] not in self.lettered):
            return None
        if marks[0] in ("2", "3") and _UNIT.search(before):
            return None
        return marks

    def _mark(self, text: str, note: str) -> None:
        offset = self.length
        if self.parts and self.parts[-1].endswith(" "):
            offset -= 1
        self.marks.append(Mark(offset, text, note, self.order))
        self.marked = True

    def _text(self, text: str, run: Run) -> None:
        even = text if text.isprintable() and "  " not in text else _printable(_BLANKS.sub(_blank, text))
        last = self.parts[-1][-1] if self.parts else ""
        if last in (" ", "\n", "") and even.startswith((" ", "\n")):
            if last == " " and even[0] == "\n":
                self.parts[-1] = self.parts[-1][:-1] + "\n"
            even = even[1:]
        if self.marked and last == " " and even.startswith(_PUNCTUATION):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            if not self.parts[-1]:
                self.parts.pop()
        if not even:
            return
        if last.islower() and even[0].isupper() and not self.marked:
            self.parts.append("\n")  # titles glued together: a capital in the middle of a word, where the style changes
            self.length += 1
        self.marked = False
        start, self.length = self.length, self.length + len(even)
        self.parts.append(even)
        if run.italic:
            self.italics.append(Span(start, self.length))
        if run.bold:
            self.bolds.append(Span(start, self.length))

    def _shorten(self) -> None:
        """Bring spans and marks back into the text after blanks at its end went."""
        for spans in (self.italics, self.bolds):
            if spans and spans[-1].end > self.length:
                spans[-1] = Span(min(spans[-1].start, self.length), self.length)
        if self.marks and self.marks[-1].offset > self.length:
            self.marks[-1] = replace(self.marks[-1], offset=self.length)


def _blank(match: re.Match[str]) -> str:
    return "\n" if "\n" in match.group() else " "


def _printable(text: str) -> str:
    """Show stray control characters: a document must not steer the terminal or break the page that it is shown in."""
    return "\n".join(map(visible, text.split("\n"))) if _CONTROL.search(text) else text


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Join spans that touch: a mark or a line break cuts runs, not passages."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start == joined[-1].end:
            joined[-1] = Span(joined[-1].start, span.end)
        elif span.end > span.start:
            joined.append(span)
    return tuple(joined)
