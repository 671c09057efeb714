"""Pages set in columns: the blank strips between columns of prose, and the stretches of a page that they part.

A gutter is where many lines begin in mid-page behind a blank strip. Lines over the whole width (titles, headings,
footnotes below both columns) part the page into stretches, each of which is set in columns or is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import mean, median

from resdiff.formats.pdf.page import Page
from resdiff.formats.pdf.rows import Row

_FEWEST = 3
"""Lines in a column that make a gutter; fewer are columns only at a gutter that is known from other lines."""
_FEWEST_IN_ALL = 12
_FEWEST_STARTS = 2
"""Lines that begin at the gutter and are not indented."""
_EDGE = 0.2
"""Of the width of the text; columns do not begin nearer to its sides."""
_STRIP = 0.5
"""Ems; a gutter is at least as wide."""
_MARK = 0.6
"""Ems; what is narrower is a mark that is raised above its line."""
_SLACK = 0.15
"""Ems; letters may reach as far into a gutter."""
_SAME_PLACE = 1.5
"""Points; lines that begin as near as this begin in one place."""
_UNEQUAL = 1.4
"""Times; columns of one page do not differ more in width."""
_FULL = 0.7
"""Share of its column that half of the lines of prose take up at least; cells of a table take less."""
_MEAN = 0.45
"""Share that they take up in the mean, with headings and ends of paragraphs."""
_FLUSH = 0.35
"""Share of lines that end in one place where prose is justified."""
_ALIGNED = 0.6
"""Share of wider gaps that stand at one height in two columns; in a table more do, as its rows begin together."""
_WIDER = 1.25
_BLANK = 2.0
"""Ems; a blank as high over the whole width parts stretches."""
_MOST_TRIED = 6


@dataclass(frozen=True)
class Stretch:
    """Rows one below the other that all are set in columns or all are not."""

    rows: tuple[Row, ...]
    is_parted: bool


@dataclass(frozen=True)
class _Line:
    """What stands in one column on one baseline."""

    baseline: float
    size: float
    left: float
    right: float
    filled: float
    """Points of it that are text."""


def find_gutters(page: Page, rows: Sequence[Row]) -> tuple[float, ...]:
    """Return where the columns of ``page`` after the first begin, from the side where reading begins; none in general.

    ``rows`` are those of the page without its drawn tables.
    """
    if len(rows) < _FEWEST:
        return ()
    starts: Counter[float] = Counter()
    left, right = _extent(page, rows)
    for row in rows:
        for start, _ in _spans(page, row):
            if _EDGE < (start - left) / (right - left or 1.0) < 1 - _EDGE:
                starts[round(start)] += 1
    common = {place: sum(starts[place + by] for by in (-1, 0, 1)) for place in starts}
    ranked = sorted(common, key=lambda place: (-common[place], place))
    places = sorted(place for place in ranked[:_MOST_TRIED] if common[place] >= _FEWEST_STARTS)
    for count in (1, 2):
        for chosen in combinations(places, count):
            if _are_columns(page, rows, chosen):
                return chosen
    return ()


def stretches(page: Page, rows: Sequence[Row], gutters: Sequence[float]) -> list[Stretch]:
    """Return the stretches of ``page``, whose columns after the first begin at ``gutters``, from the top down."""
    found: list[Stretch] = []
    for crossing, part in _parts(page, rows, gutters):
        is_below = any(stretch.is_parted for stretch in found)
        is_parted = not crossing and _is_parted(page, part, gutters, is_below=is_below)
        if found and not is_parted and not found[-1].is_parted:
            found[-1] = Stretch((*found[-1].rows, *part), is_parted=False)
            continue
        above, below = (part, []) if not is_parted else _without_notes(page, part, gutters)
        found.append(Stretch(tuple(above), is_parted))
        if below:
            found.append(Stretch(tuple(below), is_parted=False))
    return found


def _spans(page: Page, row: Row) -> list[tuple[float, float]]:
    """Return where the stretches of ``row`` begin and end, from the side where reading begins."""
    if page.is_mirrored:
        return [(page.width - right, page.width - left) for left, right, _ in reversed(row.stretches)]
    return [(left, right) for left, right, _ in row.stretches]


def _extent(page: Page, rows: Sequence[Row]) -> tuple[float, float]:
    spans = [span for row in rows for span in _spans(page, row)]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _crosses(page: Page, row: Row, gutters: Sequence[float], size: float) -> bool:
    return any(
        start < gutter - _SLACK * size and end > gutter - _STRIP * size
        for start, end in _spans(page, row)
        for gutter in gutters
    )


def _parts(page: Page, rows: Sequence[Row], gutters: Sequence[float]) -> list[tuple[bool, list[Row]]]:
    """Return the rows in runs that cross a gutter, or do not; a high blank parts runs where both have columns."""
    size = median(row.size for row in rows)
    parts: list[tuple[bool, list[Row]]] = []
    for row in rows:
        crossing = _crosses(page, row, gutters, size)
        last = parts[-1] if parts else None
        if last and last[0] == crossing and last[1][-1].baseline - row.top < _BLANK * size:
            last[1].append(row)
        else:
            parts.append((crossing, [row]))
    joined = parts[:1]
    for crossing, part in parts[1:]:
        before = joined[-1]
        are_both_beside = all(_is_beside(page, one, gutters) for one in (before[1], part))
        if crossing == before[0] and (crossing or not are_both_beside):
            before[1].extend(part)
        else:
            joined.append((crossing, part))
    return joined


def _is_beside(page: Page, rows: Sequence[Row], gutters: Sequence[float]) -> bool:
    """Tell whether ``rows`` have text in more than one column."""
    return sum(bool(column) for column in _lines(page, rows, gutters)) > 1


def _lines(page: Page, rows: Sequence[Row], gutters: Sequence[float]) -> list[list[_Line]]:
    """Return the lines of each column; raised marks are none."""
    least = _MARK * median(row.size for row in rows)
    columns: list[list[_Line]] = [[] for _ in range(len(gutters) + 1)]
    for row in rows:
        spans: list[list[tuple[float, float]]] = [[] for _ in columns]
        for start, end in (span for span in _spans(page, row) if span[1] - span[0] > least):
            spans[column_of(start, gutters)].append((start, end))
        for column, own in zip(columns, spans, strict=True):
            if own:
                filled = sum(end - start for start, end in own)
                column.append(_Line(row.baseline, row.size, own[0][0], own[-1][1], filled))
    return columns


def column_of(start: float, gutters: Sequence[float]) -> int:
    """Return the number of the column in which what begins at ``start`` stands."""
    return sum(start > gutter - _SAME_PLACE - 1.0 for gutter in gutters)


def first_start(page: Page, stretch: Stretch, gutters: Sequence[float]) -> float:
    """Return where most lines of the first column begin, from the side where reading begins."""
    starts = Counter(round(line.left, 1) for line in _lines(page, stretch.rows, gutters)[0])
    return max(starts.items(), key=lambda item: (item[1], -item[0]))[0] if starts else gutters[0]


def _are_columns(page: Page, rows: Sequence[Row], gutters: Sequence[float]) -> bool:
    """Tell whether ``gutters`` part columns of prose: in one stretch at least, and for the most part of the page."""
    parts = [part for crossing, part in _parts(page, rows, gutters) if not crossing]
    beside = [row for part in parts for row in part]
    columns = _lines(page, beside, gutters)
    if any(len(column) < _FEWEST for column in columns) or sum(map(len, columns)) < _FEWEST_IN_ALL:
        return False
    widths = _widths(columns, gutters)
    is_even = max(widths) < _UNEQUAL * min(widths)
    return is_even and any(_is_prose(page, part, gutters, max(widths)) for part in parts)


def _widths(columns: Sequence[Sequence[_Line]], gutters: Sequence[float]) -> list[float]:
    """Return how wide the columns are, all but the last with the gutter; none of the first and last may be empty."""
    edges = [median(line.left for line in columns[0]), *gutters]
    last = max(line.right for line in columns[-1]) - gutters[-1]
    return [*(after - before for before, after in pairwise(edges)), last]


def _is_prose(page: Page, rows: Sequence[Row], gutters: Sequence[float], width: float) -> bool:
    """Tell whether ``rows`` are columns of prose: lines mostly full, and paragraphs that do not begin level."""
    columns = _lines(page, rows, gutters)
    if sum(len(column) >= _FEWEST for column in columns) < 2:
        return False
    if not all(_is_full(column, width) for column in columns if column):
        return False
    first, second = (_breaks(column) for column in columns[:2])
    level = sum(any(abs(height - other) < 1.0 for other in second) for height in first)
    return level < 2 or level < _ALIGNED * max(len(first), len(second))


def _is_full(lines: Sequence[_Line], width: float) -> bool:
    """Tell whether most of ``lines`` reach over their column, whose width is ``width``, or end in one place."""
    shares = [line.filled / width for line in lines]
    ends = Counter(round(line.right) for line in lines)
    flush = max(ends[place] + max(ends[place - 1], ends[place + 1]) for place in [*ends]) / len(lines)
    return mean(shares) >= _MEAN and (median(shares) >= _FULL or flush >= _FLUSH)


def _breaks(lines: Sequence[_Line]) -> list[float]:
    """Return the heights of the lines that stand farther below the one above than is usual."""
    gaps = [(above.baseline - below.baseline, below.baseline) for above, below in pairwise(lines)]
    usual = sorted(gap for gap, _ in gaps)[len(gaps) // 4] if gaps else 0.0
    return [height for gap, height in gaps if gap > _WIDER * usual]


def _is_parted(page: Page, rows: Sequence[Row], gutters: Sequence[float], *, is_below: bool) -> bool:
    """Tell whether rows that leave known ``gutters`` free are set in columns: not a masthead, nor one column alone.

    ``is_below`` says that they stand below others that are.
    """
    if not _is_beside(page, rows, gutters):
        return False
    if is_below or page.number > 1:
        return True
    return _is_prose(page, rows, gutters, max(_widths(_lines(page, rows, gutters), gutters)))


def _without_notes(page: Page, rows: list[Row], gutters: Sequence[float]) -> tuple[list[Row], list[Row]]:
    """Return ``rows`` without those below a line that stands below all columns but the first, and these."""
    columns = _lines(page, rows, gutters)
    lowest = min(line.baseline for column in columns[1:] for line in column)
    levels = [rule.height for rule in page.rules if rows[-1].baseline < rule.height < lowest]
    edge = max(levels, default=float("-inf"))
    return [row for row in rows if row.baseline >= edge], [row for row in rows if row.baseline < edge]
