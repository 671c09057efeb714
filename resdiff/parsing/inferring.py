"""Numbers of operative paragraphs that are missing or misprinted, inferred from those around them."""

from __future__ import annotations

from resdiff.frozen import dataclass, replace
from resdiff.marks import Style, read_mark
from resdiff.model import BlockKind, Doubt, DoubtCode, Part
from resdiff.parsing.draft import Draft, Piece

_ENDS = (".", "。")
_LONGEST_RUN = 40
"""Paragraphs without a fitting number in a row that are still numbered by their place."""
_MISREAD_ONES = ("l.", "I.")
"""Letters that are typed for ``1.``."""
_GOES_ON = (";", "؛", "；")


def infer_numbers(draft: Draft) -> Draft:
    """Give operative paragraphs the number that their place demands, with a doubt; what is printed stays."""
    pieces = list(draft.pieces)
    doubts = list(draft.doubts)
    sections: dict[str, list[_Top]] = {}
    for index, piece in enumerate(pieces):
        if _is_top(piece):
            sections.setdefault(piece.section, []).append(_Top(index, _value(piece), piece))
    for tops in map(_without_letters, sections.values()):
        found, numbers = _inferred(tops), {top.index: top.value for top in tops}
        numbers.update({top.index: value for top, value in found})
        for index in (top.index for position, top in enumerate(tops) if position and not numbers[top.index]):
            before = draft.pieces[index - 1]
            is_after_list = before.depth > 0 or before.flush
            pieces[index] = replace(pieces[index], depth=1, flush=is_after_list)  # it goes on with what precedes
        for top, value in found:
            pieces[top.index] = replace(top.piece, inferred=value)
            if top.value or any(other.value for other in tops):
                printed = f"is numbered {top.value or top.piece.number}" if top.piece.number else "has no number"
                message = f"the paragraph {printed}; by its place it is {value}"
                doubts.append(Doubt(DoubtCode.NUMBERING, message, line=top.piece.line))
    return replace(draft, pieces=tuple(pieces), doubts=tuple(doubts))


@dataclass(frozen=True, slots=True)
class _Top:
    """A paragraph of the outermost level, where it stands, and its printed number, 0 if it has none."""

    index: int
    value: int
    piece: Piece


def _is_top(piece: Piece) -> bool:
    if piece.part is not Part.OPERATIVE or piece.depth != 0 or piece.flush or piece.kind is BlockKind.TABLE_ROW:
        return False
    return not piece.number or bool(_value(piece)) or piece.number in _MISREAD_ONES


def _without_letters(tops: list[_Top]) -> list[_Top]:
    """Leave out letters that look like ``1.``, but for the one that stands first, with paragraph 2 after it."""
    begins = len(tops) > 1 and tops[1].value == 2
    return [top for place, top in enumerate(tops) if top.value or not top.piece.number or (begins and not place)]


def _value(piece: Piece) -> int:
    readings = read_mark(piece.number) if piece.number else ()
    return readings[0].value if readings and readings[0].style is Style.NUMBER else 0


def _inferred(tops: list[_Top]) -> list[tuple[_Top, int]]:
    """Fill gaps: a run of k paragraphs without a fitting number between L and L + k + 1 is L + 1 … L + k."""
    if not any(top.value for top in tops):
        return [(top, place) for place, top in enumerate(tops, start=1)]
    found: list[tuple[_Top, int]] = []
    last, position = 0, 0
    while position < len(tops):
        if tops[position].value == last + 1:
            last, position = last + 1, position + 1
            continue
        end = position + 1
        while end < len(tops) and end - position <= _LONGEST_RUN and tops[end].value != last + (end - position) + 1:
            end += 1
        run = tops[position:end]
        is_closed = end < len(tops) and tops[end].value == last + len(run) + 1
        if is_closed and (len(run) == 1 or not any(top.value for top in run)):
            found += [(top, last + place) for place, top in enumerate(run, start=1)]
            last, position = last + len(run), end
        elif end == len(tops) and _ends_the_list(tops, position):
            found.append((tops[position], last + 1))
            last, position = last + 1, position + 1
        else:
            last, position = tops[position].value or last, position + 1
    return found


def _ends_the_list(tops: list[_Top], position: int) -> bool:
    """Tell whether the last paragraph lacks its number: the one before ends in ``;``, this one in a full stop."""
    if position != len(tops) - 1 or position == 0:
        return False
    before, last = tops[position - 1].piece.text, tops[position].piece.text
    return before.rstrip().endswith(_GOES_ON) and last.rstrip().endswith(_ENDS)
