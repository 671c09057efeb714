"""Tell paragraphs from headings, the preamble from the operative part, and how deep each paragraph stands.

What the form says (part, depth, section) is taken; what it leaves open is told from numbers, letters and signs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resdiff.marks import Style, read_mark
from resdiff.model import BlockKind, Doubt, DoubtCode, HeaderRole, Part
from resdiff.parsing.depth import Levels
from resdiff.parsing.draft import Draft, Piece
from resdiff.parsing.header import is_formula, is_numbered_heading
from resdiff.parsing.openings import opening_end
from resdiff.text import fold

_LONGEST_HEADING = 200
_ENDS = tuple(".;:,!?。；：，؛،")
_TITLES = (HeaderRole.OTHER, HeaderRole.TITLE, HeaderRole.AGENDA_TITLE)
_SECTION = re.compile(r"(?P<mark>[IVX]{1,6}|[A-Z])(?:\.\s.*)?\Z", re.DOTALL)


def divide(draft: Draft) -> Draft:
    """Give every piece its part and depth; move headings to ``headings``, with the clause they stand before."""
    divider = _Divider(draft)
    for index, piece in enumerate(draft.pieces):
        divider.take(index, piece)
    doubts = list(draft.doubts)
    if not divider.pieces or (divider.is_guess and not divider.has_numbers):
        message = "this does not look like a resolution, decision or report; its paragraphs are taken one by one"
        doubts.append(Doubt(DoubtCode.STRUCTURE, message))
    return replace(draft, pieces=tuple(divider.pieces), headings=tuple(divider.headings), doubts=tuple(doubts))


@dataclass(slots=True)
class _Divider:
    """Walks through the pieces once, with what is open at each point."""

    draft: Draft
    pieces: list[Piece] = field(default_factory=list)
    headings: list[tuple[int, Piece]] = field(default_factory=list)
    levels: Levels = field(default_factory=Levels)
    part: Part = Part.BODY
    section: str = ""
    pending_section: str = ""
    """What the last heading calls the section, should its numbers begin again."""
    top_style: str = ""
    has_top: bool = False
    has_numbers: bool = False
    is_guess: bool = False
    last_number: int = 0
    annexes: int = 0
    unnamed: int = 0
    base: int = 0
    """Depth of the outermost lettered list: 0 where the letters are the paragraphs."""
    numbered_ahead: list[bool] = field(default_factory=list)
    formulas_ahead: list[bool] = field(default_factory=list)
    code: str = ""
    """Of the language."""
    closed_at: list[int] = field(default_factory=list)
    """Order of the closing lines that are still ahead: what follows them is an annex or another resolution."""

    def __post_init__(self) -> None:
        head = self.draft.head
        has_formula = any(piece.role is HeaderRole.ENACTING_FORMULA for piece in head)
        self.code = self.draft.language.code if self.draft.language else ""
        body_orders = [piece.order for piece in self.draft.pieces[:1]]
        self.closed_at = [piece.order for piece in head if body_orders and piece.order > body_orders[0]]
        if any(piece.part is None and is_formula(piece, self.code) for piece in self.draft.pieces):
            marks = [found["mark"] for piece in head if (found := _SECTION.match(piece.text)) and piece.role in _TITLES]
            self.section = marks[-1] if marks else ""
        first = self.draft.pieces[0] if self.draft.pieces else None
        has_preamble = first is not None and not first.number and self._opens(first)
        if has_formula or has_preamble:
            self.part = Part.PREAMBULAR
        else:
            self.is_guess = True
        numbered = formulas = False
        for piece in reversed(self.draft.pieces):
            formulas = formulas or is_formula(piece, self.code)
            numbered = (numbered or _is_top_number(piece)) and not is_formula(piece, self.code)
            self.numbered_ahead.append(numbered)
            self.formulas_ahead.append(formulas)
        self.numbered_ahead.reverse()
        self.formulas_ahead.reverse()

    def take(self, index: int, piece: Piece) -> None:
        """Put one piece where it belongs."""
        while self.closed_at and piece.order > self.closed_at[0]:
            self.closed_at.pop(0)
            if self.part is not Part.ANNEX and not self.formulas_ahead[index] and piece.part is None:
                self._enter_annex()
        if piece.kind is BlockKind.TABLE_ROW:
            self.pieces.append(replace(piece, part=piece.part or self.part, section=piece.section or self.section))
        elif piece.part is not None:
            self._take_hinted(piece)
        elif is_formula(piece, self.code):
            self._enter(Part.PREAMBULAR, self.pending_section or self._next_section())
            self.headings.append((len(self.pieces), replace(piece, section=self.section)))
            self.pending_section = ""
        elif self._is_heading(index, piece):
            self._take_heading(piece)
        elif piece.number:
            self._take_numbered(piece)
        else:
            self._take_plain(index, piece)

    def _take_hinted(self, piece: Piece) -> None:
        """Take what the form says; it may leave the depth open, of text after a list or of lettered siblings."""
        assert piece.part is not None  # noqa: S101 - take() asked
        if piece.kind is BlockKind.HEADING:
            self.headings.append((len(self.pieces), piece))
            return
        before = self.pieces[-1] if self.pieces else None
        goes_on = before is not None and before.part is piece.part and before.section == piece.section
        if not goes_on:
            self.levels.close()
            self.has_top = False
        depth, flush = piece.depth, False
        if depth < 0 and piece.number and not _is_top_number(piece):
            depth = self.levels.place(piece.number)[0] + int(self.has_top)
        elif depth < 0:
            flush = not piece.number and goes_on and before is not None and (before.depth > 0 or before.flush)
            depth = int(flush)
        elif depth > 0 and piece.number:
            depth = self.levels.place_declared(piece.number, depth - 1) + 1
        if depth == 0:
            self.levels.close()
            self.has_top = True
        self.pieces.append(replace(piece, depth=depth, flush=flush))

    def _enter_annex(self) -> None:
        self.annexes += 1
        self._enter(Part.ANNEX, f"AX{self.annexes}")

    def _next_section(self) -> str:
        """Name a part of a composite document that has no letter of its own."""
        self.unnamed += 1
        return str(self.unnamed + 1)

    def _take_heading(self, piece: Piece) -> None:
        if self._names_annex(piece.text):
            if self.part is not Part.ANNEX or (self.pieces and self.pieces[-1].section == self.section):
                self._enter_annex()
        elif found := _SECTION.match(piece.text):
            self.pending_section = found["mark"]
        self.headings.append((len(self.pieces), replace(piece, section=self.section)))
        self.levels.close()

    def _enter(self, part: Part, section: str) -> None:
        self.part, self.section = part, section
        self.has_top, self.last_number, self.base = False, 0, 0
        self.levels.close()

    def _take_numbered(self, piece: Piece) -> None:
        if _is_top_number(piece) and self._fits_top(piece):
            value = read_mark(piece.number)[0].value
            if value <= 1 and self.last_number > 1 and self.pending_section:
                self._enter(self.part, self.pending_section)
            self.pending_section = ""
            self.last_number = value
            self.has_numbers = True
            self.part = Part.OPERATIVE if self.part is Part.PREAMBULAR else self.part
            self.levels.close()
            self._add(piece, 0)
            return
        if not self.has_top and not self.levels.lists:
            self.part = Part.OPERATIVE if self.part is Part.PREAMBULAR else self.part
            self.base = 0
        elif self.has_top and not self.levels.lists:
            self.base = 1
        depth, _ = self.levels.place(piece.number)
        self.has_numbers = True
        self._add(piece, depth + self.base)

    def _fits_top(self, piece: Piece) -> bool:
        """Tell whether a number is shaped like those of the paragraphs before it: ``1)`` under ``1.`` is a list's."""
        shape = re.sub(r"[0-9]+", "", piece.number)
        if not self.top_style or not self.has_top:
            self.top_style = shape
        return shape == self.top_style

    def _take_plain(self, index: int, piece: Piece) -> None:
        """Take a paragraph without a number: of the preamble, or text that goes on with the paragraph above."""
        before = self.pieces[-1] if self.pieces else None
        in_list = before is not None and before.depth > 0 and bool(self.levels.lists)
        if self.part is Part.PREAMBULAR:
            if not self.numbered_ahead[index] and self.has_top and _ends_preamble(before, piece):
                self.part = Part.OPERATIVE
            elif in_list and piece.text[:1].islower():
                self._add(piece, 1, flush=True)
                return
            self.levels.close()
            self._add(piece, 0)
        elif self.has_numbers and self.has_top and (self.base == 1 or not in_list):
            flush = in_list and piece.text[:1].islower()
            self._add(piece, 1, flush=flush)
        elif self.has_numbers and in_list:
            self._add(piece, 1, flush=True)
        else:
            self._add(piece, 0)

    def _add(self, piece: Piece, depth: int, *, flush: bool = False) -> None:
        self.has_top = self.has_top or depth == 0
        self.pieces.append(replace(piece, depth=depth, part=self.part, section=self.section, flush=flush))

    def _opens(self, piece: Piece) -> bool:
        return self.draft.language is not None and opening_end(piece.text, self.draft.language) > 0

    def _is_heading(self, index: int, piece: Piece) -> bool:
        text = piece.text
        if len(text) > _LONGEST_HEADING or (piece.number and text.endswith(_ENDS)):
            return False
        if piece.kind is BlockKind.HEADING or is_numbered_heading(text) or _SECTION.fullmatch(text):
            return True
        if piece.number or text.endswith(_ENDS) or text[:1].islower():
            return False
        if piece.bolds and sum(span.end - span.start for span in piece.bolds) >= len(text):
            return True
        return self._names_annex(text) or self._stands_like_heading(index)

    def _names_annex(self, text: str) -> bool:
        words = self.draft.language.header.annex if self.draft.language else ()
        return len(text) < 40 and fold(text).split(" ")[0] in {fold(word) for word in words}

    def _stands_like_heading(self, index: int) -> bool:
        """Tell whether a short line without a sign at its end stands between complete, numbered paragraphs."""
        pieces: Sequence[Piece] = self.draft.pieces
        is_after_end = index == 0 or pieces[index - 1].text.endswith((".", ";", ":", "»", "”", ">"))
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        numbered = following is not None and (bool(following.number) or is_numbered_heading(following.text))
        return self.part is not Part.PREAMBULAR and is_after_end and numbered and not self._opens(pieces[index])


def _is_top_number(piece: Piece) -> bool:
    readings = read_mark(piece.number) if piece.number else ()
    return bool(readings) and readings[0].style is Style.NUMBER and piece.depth <= 0


def _ends_preamble(before: Piece | None, piece: Piece) -> bool:
    """Tell whether ``piece`` may be the first operative paragraph of a text without numbers."""
    is_after_comma = before is None or before.text.endswith((",", "،", "，"))
    return is_after_comma and piece.text.endswith((".", ";", "。", "；", "؛"))
