"""Sections whose numbers begin again: ``I``, ``II``, ``A``, ``B`` become part of the labels within them.

A document that the form has cut in parts already (its blocks say which) may still count its paragraphs from 1 in each
of its sections. What precedes the new 1 says what the section is called: the last heading that begins with a roman
numeral or a capital letter, in any script; failing that, sections are counted.
"""

from __future__ import annotations

from resdiff.frozen import dataclass, replace
from resdiff.marks import Mark, Style, letter, read_mark, roman, split_mark
from resdiff.model import BlockKind, Doubt, DoubtCode, Part
from resdiff.parsing.draft import Draft, Piece

_STYLES = (Style.CAPITAL_ROMAN, Style.CAPITAL)


def enter_sections(draft: Draft) -> Draft:
    """Put the names of sections where numbers begin again into pieces and headings.

    In plain forms a number 1 without a heading before it may be misread, and begins no section.
    """
    is_structured = any(block.part is not None for block in draft.source.blocks)
    events = _events(draft)
    restarts: dict[str, _Restarts] = {}
    for index, event in enumerate(events):
        restarts.setdefault(event.piece.section, _Restarts(needs_heading=not is_structured)).take(index, event)
    namers = {scope: _Namer(scope, found) for scope, found in restarts.items() if found.styles or found.unnamed}
    if not namers:
        return draft
    pieces, headings, doubts = [], [], list(draft.doubts)
    for index, event in enumerate(events):
        namer = namers.get(event.piece.section)
        piece = namer.named(index, event) if namer else event.piece
        if event.is_heading:
            headings.append((event.position, piece))
            if event.mark and event.mark not in _section_marks(piece):
                message = f"a second section “{piece.printed.strip()}” follows; by its place it is {event.mark.plain}"
                doubts.append(Doubt(DoubtCode.NUMBERING, message, line=piece.line))
        else:
            pieces.append(piece)
    return replace(draft, pieces=tuple(pieces), headings=tuple(headings), doubts=tuple(doubts))


@dataclass(frozen=True, slots=True)
class _Event:
    """A heading or a piece, in document order, with what its beginning counts."""

    piece: Piece
    position: int
    is_heading: bool
    mark: Mark | None
    """Of a heading: its roman numeral or capital letter; of a paragraph: its number."""


def _events(draft: Draft) -> list[_Event]:
    events: list[_Event] = []
    last: dict[Style, int] = {}
    headings = [_Event(heading, at, True, _section_mark(heading, last)) for at, heading in draft.headings]
    headings.reverse()
    for position, piece in enumerate(draft.pieces):
        while headings and headings[-1].position <= position:
            events.append(headings.pop())
        events.append(_Event(piece, position, False, _number(piece)))
    return events + headings[::-1]


def _section_mark(heading: Piece, last: dict[Style, int]) -> Mark | None:
    """The numeral or letter that a heading is or begins with; of two readings (``C``, ``X``) the one that goes on.

    A letter that is printed twice in a row stands for the next one the second time.
    """
    found = _section_marks(heading)
    mark = next((mark for mark in found if mark.value == last.get(mark.style, 0) + 1), found[0] if found else None)
    if mark is None or heading.section.rpartition("-")[2] == mark.plain:  # the letter of a composite resolution
        return None
    if mark.style is Style.CAPITAL and 1 < mark.value == last.get(mark.style):  # B once more, for C
        mark = Mark(mark.style, mark.value + 1, letter(mark.value + 1).upper())
    last[mark.style] = mark.value
    return mark


def _section_marks(heading: Piece) -> list[Mark]:
    text = heading.printed.strip()
    mark, _ = split_mark(text)
    whole = text if len(text) <= 20 else ""
    for candidate in (mark, whole, *_first_words(text)):
        if found := [reading for reading in read_mark(candidate) if reading.style in _STYLES] if candidate else []:
            return found
    return []


def _first_words(text: str) -> tuple[str, ...]:
    """A numeral set apart by blanks only: ``IV Human rights``, ``一 消除``; one letter needs a sign after it."""
    words = text.split()
    first = words[0] if len(words) > 1 else ""
    is_word = first.isascii() and len(first) == 1 and first not in "IVX"
    two = " ".join(words[:2]) if len(words) > 2 else ""
    return ("" if is_word else first, two if not two.isascii() else "")


def _number(piece: Piece) -> Mark | None:
    if piece.depth != 0 or piece.kind is BlockKind.TABLE_ROW or not piece.number:
        return None
    if piece.inferred:
        return Mark(Style.NUMBER, piece.inferred, str(piece.inferred))
    readings = read_mark(piece.number)
    return readings[0] if readings and readings[0].style is Style.NUMBER else None


class _Restarts:
    """Where the numbers of one scope begin again, and what kinds of headings stand there."""

    def __init__(self, *, needs_heading: bool) -> None:
        self.needs_heading = needs_heading
        self.styles: list[Style] = []
        """Styles of headings before a new beginning, outermost (first seen) first."""
        self.unnamed: dict[int, int] = {}
        """Events from which on a section without a name lasts, and its number."""
        self.seen: list[Style] = []
        self.gap: list[tuple[int, Mark | None]] = []
        self.last = 0
        self.operative = False
        self.count = 1

    def take(self, index: int, event: _Event) -> None:
        """Look at the next heading or piece of the scope."""
        if event.is_heading:
            self.gap.append((index, event.mark))
            if event.mark and event.mark.style not in self.seen:
                self.seen.append(event.mark.style)
            return
        is_preambular = event.piece.part is Part.PREAMBULAR
        begins_again = (event.mark is not None and event.mark.value == 1 <= self.last) or (
            is_preambular and self.operative
        )
        begins_again = begins_again and bool(self.gap or not self.needs_heading)
        if begins_again:
            self._begin_again(index)
        if begins_again or event.mark:
            self.gap = []
            self.last = event.mark.value if event.mark else 0
        self.operative = not is_preambular and (self.operative or event.piece.part is Part.OPERATIVE)

    def _begin_again(self, index: int) -> None:
        styles = [mark.style for _, mark in self.gap if mark]
        if not styles:
            self.count += 1
            self.unnamed[self.gap[0][0] if self.gap else index] = self.count
        for style in styles[-1:]:
            if style not in self.styles:
                self.styles = [known for known in self.seen if known in (*self.styles, style)]


class _Namer:
    """Names the sections of one scope."""

    def __init__(self, scope: str, found: _Restarts) -> None:
        self.scope, self.found = scope, found
        self.names: dict[Style, str] = {}
        self.unnamed = ""

    def named(self, index: int, event: _Event) -> Piece:
        """Return the event's piece with the section that it stands in."""
        if event.is_heading and event.mark and event.mark.style in self.found.styles:
            rank = self.found.styles.index(event.mark.style)
            for inner in self.found.styles[rank:]:
                self.names.pop(inner, None)
            self.names[event.mark.style] = event.mark.plain
            self.unnamed = ""
        if index in self.found.unnamed:
            self.unnamed = roman(self.found.unnamed[index]).upper()
        path = [self.scope, *(self.names[style] for style in self.found.styles if style in self.names), self.unnamed]
        section = "-".join(name for name in path if name)
        return replace(event.piece, section=section) if section != event.piece.section else event.piece
