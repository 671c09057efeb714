"""From pieces to lines: what stands on one baseline, raised marks included; wide gaps part columns."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property

from resdiff.formats.pdf.bidi import logical_order, merge_signs, mirror_brackets
from resdiff.formats.pdf.grouping import RAISED_SIZE, group_pieces
from resdiff.formats.pdf.page import Page, Piece
from resdiff.formats.runs import tidy
from resdiff.frozen import dataclass
from resdiff.model import Run

_BLANK = 0.05
"""Ems; a wider gap between a raised mark and a word is a blank."""


@dataclass(frozen=True)
class Line:
    """A line of one column. ``start`` and ``end`` are measured from the side where its script begins."""

    pieces: tuple[Piece, ...]
    page: int
    width: float
    is_mirrored: bool = False

    @cached_property
    def size(self) -> float:
        """Size of most of the line's characters."""
        counted: Counter[float] = Counter()
        for piece in self.pieces:
            counted[round(piece.size, 1)] += len(piece.text.strip()) or 0
        return max(counted.items(), key=lambda item: (item[1], item[0]))[0] if counted else 0.0

    @cached_property
    def baseline(self) -> float:
        """Height of the baseline on which pieces of that size stand."""
        return next(piece.baseline for piece in self.pieces if round(piece.size, 1) == self.size)

    @cached_property
    def left(self) -> float:
        """Where the line begins, seen from the left."""
        return min(piece.left for piece in self.pieces)

    @cached_property
    def right(self) -> float:
        """Where the line ends, seen from the left."""
        return max(piece.right for piece in self.pieces)

    @property
    def start(self) -> float:
        """Distance of the line's beginning from the side of the page where reading begins."""
        return self.width - self.right if self.is_mirrored else self.left

    @property
    def end(self) -> float:
        """Distance of the line's end from the side of the page where reading begins."""
        return self.width - self.left if self.is_mirrored else self.right

    @cached_property
    def text(self) -> str:
        """The line's text."""
        return "".join(piece.text for piece in self.pieces).strip()

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The line's text in its styles; a blank before a raised mark goes, it is an effect of letter-spacing."""
        runs: list[Run] = []
        before: Piece | None = None
        for piece in self.pieces:
            raised = self.is_raised(piece)
            if before is not None and not raised and self.is_raised(before) and _is_apart(before, piece):
                runs.append(Run(" "))
            before = piece
            follows_mark = len(runs) > 1 and runs[-2].superscript and not runs[-1].text.strip()
            if raised and runs and not runs[-1].superscript and not follows_mark:
                runs[-1] = Run(runs[-1].text.rstrip(), runs[-1].italic, runs[-1].bold)
            text = piece.text
            if raised and text != text.rstrip():
                runs.append(Run(text.rstrip(), piece.italic, piece.bold, superscript=True))
                runs.append(Run(" "))
                continue
            runs.append(Run(text, piece.italic, piece.bold, superscript=raised))
        return tidy(runs)

    def is_raised(self, piece: Piece) -> bool:
        """Tell whether ``piece`` is smaller than the line and stands above its baseline."""
        return piece.size < RAISED_SIZE * self.size and piece.baseline > self.baseline + 0.1 * self.size

    @cached_property
    def is_artifact(self) -> bool:
        """Tell whether the PDF says that the line is no content."""
        return all(piece.artifact for piece in self.pieces if piece.text.strip())

    @cached_property
    def style(self) -> tuple[bool, bool]:
        """Whether all of the line is bold, and whether all of it is italic."""
        inked = [piece for piece in self.pieces if piece.text.strip() and not self.is_raised(piece)]
        return all(piece.bold for piece in inked), all(piece.italic for piece in inked)


def find_lines(page: Page) -> list[Line]:
    """Return the lines of ``page`` in reading order; text that is turned is left out (see ``turned_text``)."""
    parts = list(group_pieces(page))
    if page.is_mirrored:
        parts = _reordered(parts)
    lines = (Line(tuple(part), page.number, page.width, page.is_mirrored) for part in parts if part)
    return _with_lone_marks([line for line in lines if line.text])


def _with_lone_marks(lines: list[Line]) -> list[Line]:
    """Put a footnote mark that stands alone on the last line of a paragraph at the end of the line before it.

    Scripts without blanks may break a line before a mark.
    """
    kept: list[Line] = []
    for line in lines:
        above = kept[-1] if kept else None
        if above and _is_lone_mark(line, above):
            raised = above.baseline + 0.3 * above.size
            pieces = (*above.pieces, *(replace(piece, baseline=raised) for piece in line.pieces))
            kept[-1] = replace(above, pieces=pieces)
        else:
            kept.append(line)
    return kept


def _is_lone_mark(line: Line, above: Line) -> bool:
    gap = above.baseline - line.baseline
    return (
        line.size < RAISED_SIZE * above.size
        and 0.5 * above.size < gap < 1.6 * above.size
        and line.start < above.start + above.size
        and above.end - above.start > 20 * above.size
        and line.text.isdecimal()
        and len(line.text) < 4
    )


def _reordered(parts: list[list[Piece]]) -> list[list[Piece]]:
    """Return right-to-left lines, given by their characters, in logical order."""
    merged = [merge_signs(logical_order(part)) for part in parts]
    brackets = mirror_brackets([piece for part in merged for piece in part])
    pieces = iter(brackets)
    return [[next(pieces) for _ in part] for part in merged]


def turned_text(page: Page) -> str:
    """Return the text that does not run along the page's lines (watermarks, notes in the margin)."""
    return " ".join(piece.text.strip() for piece in page.pieces if not piece.upright and piece.text.strip())


def _is_apart(before: Piece, piece: Piece) -> bool:
    """Tell whether a gap stands for a blank that is not written: pdfium sees none behind a raised mark."""
    if before.text[-1:].isspace() or not piece.text[:1].isalnum():
        return False
    gap = max(piece.left - before.right, before.left - piece.right)
    return gap > _BLANK * piece.size
