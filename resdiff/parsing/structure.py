"""Tell paragraphs from headings, the preamble from the operative part, and how deep each paragraph stands.

What the form says (part, depth, section) is taken; what it leaves open is told from numbers, letters and signs.
"""

from __future__ import annotations

import re

from resdiff.frozen import replace
from resdiff.marks import Style, read_mark
from resdiff.model import BlockKind, Doubt, DoubtCode, HeaderRole, Part
from resdiff.parsing.depth import Levels
from resdiff.parsing.draft import Draft, Piece
from resdiff.parsing.header import is_formula
from resdiff.parsing.headings import is_bare_mark, is_heading, names_annex
from resdiff.parsing.openings import opening_end
from resdiff.text import even

_LONGEST_TITLE = 120
"""Characters of a lettered item that is the title of the text under it."""
_SIGN = re.compile("[.,;:،؛。，；：]")
_TITLES = (HeaderRole.OTHER, HeaderRole.TITLE, HeaderRole.AGENDA_TITLE)


def divide(draft: Draft) -> Draft:
    """Give every piece its part and depth; move headings to ``headings``, with the clause they stand before."""
    draft = _with_first_section(draft)
    divider = _Divider(draft)
    for index, piece in enumerate(draft.pieces):
        divider.take(index, piece)
    doubts = list(draft.doubts)
    if not divider.pieces or (divider.is_guess and not divider.has_numbers):
        message = "this does not look like a resolution, decision or report; its paragraphs are taken one by one"
        doubts.append(Doubt(DoubtCode.STRUCTURE, message))
    return replace(draft, pieces=tuple(divider.pieces), headings=tuple(divider.headings), doubts=tuple(doubts))


def _with_first_section(draft: Draft) -> Draft:
    """Where more enacting formulas follow, take the mark of the first part out of the header: it is a heading."""
    code = draft.language.code if draft.language else ""
    if not any(piece.part is None and is_formula(piece, code) for piece in draft.pieces):
        return draft
    marks = [piece for piece in draft.head if piece.role in _TITLES and is_bare_mark(piece.text)]
    if not marks:
        return draft
    head = tuple(piece for piece in draft.head if piece is not marks[-1])
    heading = replace(marks[-1], role=None, kind=BlockKind.HEADING)
    return replace(draft, head=head, pieces=(heading, *draft.pieces))


class _Divider:
    """Walks through the pieces once, with what is open at each point."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.pieces: list[Piece] = []
        self.headings: list[tuple[int, Piece]] = []
        self.levels = Levels()
        self.part: Part = Part.BODY
        self.section = ""
        self.after_heading = False
        self.top_style = ""
        self.last_top = 0
        self.has_top = False
        self.has_numbers = False
        self.numbered_here = False
        """In this section."""
        self.is_guess = False
        self.annexes = 0
        self.base = 0
        """Depth of the outermost lettered list: 0 where the letters are the paragraphs."""
        self.numbered_ahead: list[bool] = []
        self.is_formula: list[bool] = []
        self.formulas_ahead: list[bool] = []
        self.code = ""
        """Of the language."""
        self.placed: list[tuple[int, int]] = []
        """Of the paragraphs that are open: the depth that the form declares, and the one where they were put."""
        self.is_under_item = False
        """The last paragraph has no number and belongs to the lettered one above it."""
        self.closed_at: list[int] = []
        """Order of the closing lines that are still ahead: what follows them is an annex or another resolution."""
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Find out what the parts of the text are told by, and where."""
        head = self.draft.head
        has_formula = any(piece.role is HeaderRole.ENACTING_FORMULA for piece in head)
        self.code = self.draft.language.code if self.draft.language else ""
        body_orders = [piece.order for piece in self.draft.pieces[:1]]
        self.closed_at = sorted(piece.order for piece in head if body_orders and piece.order > body_orders[0])
        first = self.draft.pieces[0] if self.draft.pieces else None
        has_preamble = first is not None and not first.number and self._opens(first)
        if has_formula or has_preamble:
            self.part = Part.PREAMBULAR
        else:
            self.is_guess = True
        numbered = formulas = False
        closings = list(self.closed_at)
        self.is_formula = [piece.part is None and is_formula(piece, self.code) for piece in self.draft.pieces]
        for index in range(len(self.draft.pieces) - 1, -1, -1):
            piece = self.draft.pieces[index]
            while closings and piece.order < closings[-1]:
                closings.pop()
                numbered = False
            formulas = formulas or self.is_formula[index]
            numbered = (numbered or _is_top_number(piece)) and not self.is_formula[index]
            self.numbered_ahead.append(numbered)
            self.formulas_ahead.append(formulas)
        self.numbered_ahead.reverse()
        self.formulas_ahead.reverse()

    def take(self, index: int, piece: Piece) -> None:
        """Put one piece where it belongs."""
        while self.closed_at and piece.order > self.closed_at[0]:
            del self.closed_at[0]
            if self.part is not Part.ANNEX and not self.formulas_ahead[index] and piece.part is None:
                self._enter_annex()
        if piece.kind is BlockKind.TABLE_ROW:
            self.pieces.append(replace(piece, part=piece.part or self.part, section=piece.section or self.section))
        elif piece.part is not None:
            self._take_hinted(piece)
        elif self.is_formula[index]:
            self._enter(Part.PREAMBULAR, "")
            self.headings.append((len(self.pieces), piece))
        elif is_heading(self.draft.pieces, index, self.draft.language, after_heading=self.after_heading):
            self._take_heading(index, piece)
            self.after_heading = True
            return
        elif piece.number:
            self._take_numbered(piece)
        else:
            self._take_plain(index, piece)
        self.after_heading = False

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
        depth, flush, is_under_item = piece.depth, False, False
        if depth < 0 and piece.number and not _is_top_number(piece):
            depth = self.levels.place(piece.number)[0] + int(self.has_top)
        elif depth < 0:
            flush = not piece.number and goes_on and before is not None and (before.depth > 0 or before.flush)
            depth = int(flush)
            if flush and before is not None and (within := self._depth_under_item(before)):
                depth, flush, is_under_item = within, False, True
        elif depth > 0 and piece.number:
            within = self._around(depth) if _is_bullet(piece) else depth - 1
            depth = self.levels.place_declared(piece.number, within) + 1
        if depth == 0:
            self.levels.close()
            self.has_top = True
        if not flush:
            self.placed = [at for at in self.placed if at[0] < max(piece.depth, 0)] if depth else []
            self.placed.append((max(piece.depth, 0), depth))
        self.is_under_item = is_under_item
        self.pieces.append(replace(piece, depth=depth, flush=flush))

    def _depth_under_item(self, before: Piece) -> int:
        """Return the depth of text without a number that belongs to the item ``before`` it, 0 if it belongs to none.

        The item opens with a colon or is a mere title; what follows its first line belongs to it up to a full stop.
        """
        if before.number and before.depth > 0:
            is_title = len(before.text) <= _LONGEST_TITLE and not _SIGN.search(before.text)
            return before.depth + 1 if is_title or before.text.endswith((":", "：")) else 0
        return before.depth if self.is_under_item and not before.text.endswith((".", "。")) else 0

    def _around(self, declared: int) -> int:
        """Return the depth of the paragraph that a bullet stands in, which its letter may have put elsewhere."""
        return next((depth for form, depth in reversed(self.placed) if form < declared), declared - 1)

    def _enter_annex(self) -> None:
        self.annexes += 1
        self._enter(Part.ANNEX, f"AX{self.annexes}")

    def _take_heading(self, index: int, piece: Piece) -> None:
        if names_annex(piece.text, self.draft.language):
            if self.part is not Part.ANNEX or (self.pieces and self.pieces[-1].section == self.section):
                self._enter_annex()
        elif is_bare_mark(piece.text) and self.part is Part.OPERATIVE and self._preamble_follows(index):
            self._enter(Part.PREAMBULAR, self.section)
        self.headings.append((len(self.pieces), replace(piece, section=self.section)))
        self.levels.close()

    def _preamble_follows(self, index: int) -> bool:
        """Tell whether a section begins with a preamble of its own: the next long piece opens and ends in a comma."""
        following = self.draft.pieces[index + 1 : index + 4]
        first = next((piece for piece in following if piece.number or self._opens(piece)), None)
        return first is not None and not first.number and first.text.endswith((",", "،", "，", ":"))

    def _enter(self, part: Part, section: str) -> None:
        self.part, self.section = part, section
        self.has_top, self.base, self.numbered_here = False, 0, False
        self.levels.close()

    def _take_numbered(self, piece: Piece) -> None:
        if _is_top_number(piece) and self._fits_top(piece):
            self.has_numbers = self.numbered_here = True
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
        self.has_numbers = self.numbered_here = True
        self._add(piece, depth + self.base)

    def _fits_top(self, piece: Piece) -> bool:
        """Tell whether a number is shaped like those of the paragraphs before it: ``1)`` under ``1.`` is a list's."""
        shape = re.sub(r"[0-9\s]+", "", even(piece.number))
        if not self.top_style or not self.has_top:
            self.top_style = shape
        value = read_mark(piece.number)[0].value
        fits = shape == self.top_style or (value == self.last_top + 1 and not self.levels.lists)
        self.last_top = value if fits else self.last_top
        return fits

    def _take_plain(self, index: int, piece: Piece) -> None:
        """Take a paragraph without a number: of the preamble, or text that goes on with the paragraph above."""
        before = self.pieces[-1] if self.pieces else None
        in_list = before is not None and before.depth > 0 and bool(self.levels.lists)
        if self.part is Part.PREAMBULAR:
            if not self.numbered_ahead[index] and _ends_preamble(before, piece):
                self.part = Part.OPERATIVE
            elif in_list and piece.text[:1].islower():
                self._add(piece, 1, flush=True)
                return
            self.levels.close()
            self._add(piece, 0)
        elif self.numbered_here and self.has_top and (self.base == 1 or not in_list):
            flush = in_list and piece.text[:1].islower()
            self._add(piece, 1, flush=flush)
        elif self.numbered_here and in_list:
            self._add(piece, 1, flush=True)
        else:
            self._add(piece, 0)

    def _add(self, piece: Piece, depth: int, *, flush: bool = False) -> None:
        self.has_top = self.has_top or depth == 0
        self.pieces.append(replace(piece, depth=depth, part=self.part, section=self.section, flush=flush))

    def _opens(self, piece: Piece) -> bool:
        return self.draft.language is not None and opening_end(piece.text, self.draft.language) > 0


def _is_top_number(piece: Piece) -> bool:
    readings = read_mark(piece.number) if piece.number else ()
    return bool(readings) and readings[0].style is Style.NUMBER and piece.depth <= 0


def _is_bullet(piece: Piece) -> bool:
    return any(mark.style is Style.BULLET for mark in read_mark(piece.number))


def _ends_preamble(before: Piece | None, piece: Piece) -> bool:
    """Tell whether ``piece`` may be the first operative paragraph of a text without numbers."""
    is_first = before is None or before.part is not Part.PREAMBULAR
    is_after_comma = is_first or before is None or before.text.endswith((",", "،", "，"))
    return is_after_comma and piece.text.endswith((".", ";", "。", "；", "؛"))
