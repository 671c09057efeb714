"""From lines to paragraphs, by the distances between lines, their indents and how far they reach."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from resdiff.formats.pdf.lines import Line
from resdiff.frozen import dataclass

_GAP = 1.3
"""Times the usual distance of lines; a wider gap parts paragraphs."""
_INDENT = 0.6
"""Ems; lines that begin as far apart as this do not begin at the same place."""
_FAR = 0.4
"""Of the width of a line: no line of a paragraph begins that far in, the last one of a centred title may."""
_ITEM = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxIVX]{1,5}|[а-я]|[أ-ي])[.)]\)?\s|[•–—\-▪◦]\s|\d{1,3}\s?[-–]\s")

_ENDS = tuple(".;:,!?؛،。；：，")
_SECTION_NUMBER = re.compile(r"[IVXLC]{1,7}\.?|[A-Z]\.?|\d{1,2}\.?")
"""Alone on its line, above the heading."""


@dataclass(frozen=True)
class Layout:
    """What is usual in a document: measured on its text, used where one line is judged."""

    size: float
    leading: dict[float, float]
    """Usual distance of two lines of one paragraph, by size of type."""
    right: float
    """Where full lines end, from the side where reading begins."""
    is_spaced: bool
    """Paragraphs are set apart by wider gaps."""

    def gap(self, size: float) -> float:
        """Return the usual distance of two lines of this size."""
        return self.leading.get(size) or 1.2 * size


def measure(pages: Sequence[Sequence[Line]], size: float) -> Layout:
    """Return what is usual in ``pages``; ``size`` is that of most of the text."""
    gaps: dict[float, Counter[float]] = {}
    ends: Counter[int] = Counter()
    for lines in pages:
        for above, below in pairwise(lines):
            gap = round(above.baseline - below.baseline, 1)
            if above.size == below.size and 0.8 * above.size < gap < 3 * above.size:
                gaps.setdefault(above.size, Counter())[gap] += 1
        for line in lines:
            if abs(line.size - size) < 0.05 * size:
                ends[round(line.end)] += 1
    leading = {known: _usual(counted) for known, counted in gaps.items()}
    own = gaps.get(size, Counter())
    wider = sum(count for gap, count in own.items() if gap > _GAP * leading.get(size, size))
    return Layout(size, leading, _usual_end(ends), wider * 12 > sum(own.values()))


def _usual(counted: Counter[float]) -> float:
    """Return the smallest gap among the common ones: lines of one paragraph stand nearest."""
    most = max(counted.values())
    return min(gap for gap, count in counted.items() if count * 4 >= most)


def _usual_end(ends: Counter[int]) -> float:
    """Return where the right margin is: the end that most lines share, or the farthest but for a few."""
    if not ends:
        return 0.0
    place, count = max(ends.items(), key=lambda item: (item[1], item[0]))
    if count * 5 >= sum(ends.values()):
        return float(place)
    reached = sorted(ends.elements())
    return float(reached[int(0.95 * (len(reached) - 1))])


def find_paragraphs(lines: Sequence[Line], layout: Layout) -> list[list[Line]]:
    """Return the lines of one page in paragraphs."""
    found: list[list[Line]] = []
    for line in lines:
        if found and continues(found[-1], line, layout):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def continues(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Tell whether ``line``, the next one on the same page, belongs to ``paragraph``."""
    above = paragraph[-1]
    gap = above.baseline - line.baseline
    if abs(above.size - line.size) > 0.08 * above.size or gap > _GAP * layout.gap(above.size) or gap < 0.5 * line.size:
        return False
    if _SECTION_NUMBER.fullmatch(above.text) and len(paragraph) == 1:
        return False
    if _is_flush_right(above, line, layout):
        return False
    if above.style[0] != line.style[0] and _is_heading_style(paragraph, line):
        return False
    if layout.is_spaced and not _ITEM.match(line.text):
        return True
    return _keeps_margin(paragraph, line) and (is_full(above, line, layout) or runs_on(above, line))


def continues_over_page(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Tell whether ``line``, the first on the next page, goes on with ``paragraph``, the last on the page before."""
    above = paragraph[-1]
    if abs(above.size - line.size) > 0.08 * above.size or _ITEM.match(line.text):
        return False
    if _is_flush_right(above, line, layout):
        return False
    if above.style[0] != line.style[0] or not (is_full(above, line, layout) or runs_on(above, line)):
        return False
    if len(paragraph) == 1 and _is_at(above, line):
        return line.text[:1].islower()
    return _keeps_margin(paragraph, line)


def is_full(above: Line, line: Line, layout: Layout) -> bool:
    """Tell whether the first word of ``line`` would not have fitted on the line above, so that the line had to end."""
    word = line.text.split(maxsplit=1)[0] if line.text else ""
    share = len(word) / max(len(line.text), 1)
    return above.end + 0.8 * share * (line.end - line.start) + 0.2 * above.size > layout.right - 0.5 * above.size


def runs_on(above: Line, line: Line) -> bool:
    """Tell whether the text itself goes on: a word is cut, or a small letter follows no sign that ends a clause."""
    return line.text[:1].islower() and above.text[-1:] not in _ENDS


def _is_heading_style(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell whether bold ends or begins with a line: a line all in bold is a heading."""
    return (paragraph[-1].style[0] and not line.pieces[0].bold) or (line.style[0] and not paragraph[-1].pieces[-1].bold)


def _is_flush_right(above: Line, line: Line, layout: Layout) -> bool:
    """Tell whether ``line`` begins far in and ends at the margin, as the meeting and date below a resolution do."""
    if line.is_mirrored:
        return False  # Arabic lines may be drawn in parts that begin anywhere
    far = above.start + _FAR * (layout.right - above.start)
    return line.start > far and abs(line.end - layout.right) < line.size


def _is_at(above: Line, line: Line) -> bool:
    return abs(above.start - line.start) <= _INDENT * above.size


def _keeps_margin(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell whether ``line`` begins where the lines of ``paragraph`` after the first do."""
    if len(paragraph) > 1:
        return _is_at(paragraph[1], line)
    first = paragraph[0]
    if line.start < first.start - _INDENT * first.size or _is_at(first, line):
        return True
    return _ITEM.match(first.text) is not None
