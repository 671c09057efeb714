"""Footnotes at the foot of a page: below a row of dashes or a drawn line, or known by smaller type and a mark."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from resdiff.formats.pdf.furniture import is_separator
from resdiff.formats.pdf.joining import Hyphenation, join_lines
from resdiff.formats.pdf.lines import Line
from resdiff.formats.pdf.page import Page, Rule
from resdiff.formats.runs import plain, without_mark
from resdiff.model import Block, BlockKind, Run

_SMALLER = 0.95
_SHORT = 200.0
"""Points; rules of tables are longer, that of footnotes is a third of the text's width at most."""
_SKIPPED = 3
_ENDS = (".", "。", ";", ")", "»", "”")
_MARK = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§]{1,4})$")
_PRINTED = re.compile(r"(\d{1,3})(?![\d/]|[.,:-]\d)|([*†‡§]{1,4})(?=\s|\w)")


@dataclass
class Note:
    """A footnote as it is gathered: it may go on over the page."""

    mark: str
    page: int
    lines: list[Line] = field(default_factory=list)


def body_size(pages: Iterable[Sequence[Line]]) -> float:
    """Return the size of type in which most of the text is set, 0 where there is none."""
    counted: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            counted[line.size] += len(line.text)
    return max(counted.items(), key=lambda item: (item[1], item[0]))[0] if counted else 0.0


def place_notes(
    areas: Sequence[Sequence[Line]], pages: Sequence[Page], cells: Sequence[Sequence[Line]], size: float
) -> tuple[list[list[Line]], list[Note]]:
    """Return the lines of the text of each area, and the notes of all, in order.

    ``areas`` are lines of ``pages`` or of parts of these, ``cells`` the lines in their tables; a mark may stand in one
    column and its note below another. ``size`` is that of the text's type.
    """
    raised = _by_page(areas, pages, size)
    split = [_split(own, page.rules, size, marks) for own, page, marks in zip(areas, pages, raised, strict=True)]
    referred = _by_page([[*text, *inner] for (text, _), inner in zip(split, cells, strict=True)], pages, size)
    notes, loose = _gather([zone for _, zone in split], referred)
    return [[*text, *(line for line in loose if line in zone)] for text, zone in split], notes


def _by_page(areas: Sequence[Sequence[Line]], pages: Sequence[Page], size: float) -> list[frozenset[str]]:
    """Return for each area the marks raised on its page, or on the one before: a note may be moved to the next page."""
    found: dict[int, frozenset[str]] = {}
    for lines, page in zip(areas, pages, strict=True):
        found[page.number] = found.get(page.number, frozenset()) | raised_marks(lines, size)
    return [found[page.number] | found.get(page.number - 1, frozenset()) for page in pages]


def _split(
    lines: Sequence[Line], rules: Sequence[Rule], size: float, raised: frozenset[str]
) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text, and those of the footnotes below it; ``raised`` are the marks of its page."""
    marked = [line for line in lines if is_separator(line)]
    text = [line for line in lines if not is_separator(line)]
    for edge in sorted([line.baseline for line in marked], reverse=True):
        below = [line for line in text if line.baseline < edge]
        if below:
            return [line for line in text if line.baseline >= edge], _down(below)
    for rule in sorted(rules, key=lambda rule: -rule.height):
        below = [line for line in text if line.baseline < rule.height]
        if not below or any(line.size >= _SMALLER * size for line in below):
            continue
        # A short rule is that of footnotes, even where the first line goes on from the page before.
        if rule.right - rule.left < _SHORT or _mark_of(_down(below)[0], raised):
            return [line for line in text if line.baseline >= rule.height], _down(below)
    return _split_by_size(text, size, raised)


def _split_by_size(lines: list[Line], size: float, raised: frozenset[str]) -> tuple[list[Line], list[Line]]:
    """Take the small lines at the foot of the page for notes if one of them begins with a mark."""
    ordered = _down(lines)
    at = len(ordered)
    while at and ordered[at - 1].size < _SMALLER * size:
        at -= 1
    while at < len(ordered) and not _mark_of(ordered[at], raised):
        at += 1
    notes = ordered[at:]
    chosen = {id(line) for line in notes}
    return [line for line in lines if id(line) not in chosen], notes


def _down(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-round(line.baseline), line.start))


def raised_marks(lines: Iterable[Line], size: float) -> frozenset[str]:
    """Return the raised marks within ``lines`` of the text, whose type has ``size``; not those that begin a note."""
    runs = (run for line in lines for run in line.runs[line.size < _SMALLER * size :])
    texts = (run.text.strip() for run in runs if run.superscript)
    return frozenset(mark for text in texts for mark in re.split(r"[,\s]+", text) if _MARK.match(mark))


def _mark_of(line: Line, raised: frozenset[str]) -> str:
    """Return the mark with which the line begins: one that is raised, or that is raised in the text of the page."""
    first = line.runs[0]
    text = first.text.strip()
    if _MARK.match(text) and (first.superscript or text.startswith(("*", "†", "‡", "§"))):
        return text
    printed = _PRINTED.match(line.text)
    return printed[0] if printed and (printed[0] in raised or not printed[0].isdecimal()) else ""


def _gather(zones: Sequence[Sequence[Line]], marks: Sequence[frozenset[str]]) -> tuple[list[Note], list[Line]]:
    """Return the notes of all pages in order, and lines that belong to none (before the first mark of the document).

    ``marks`` are those raised in the text of each page.
    """
    notes: list[Note] = []
    left: list[Line] = []
    for lines, raised in zip(zones, marks, strict=True):
        printed = [_mark_of(line, raised) for line in lines]
        for place, (line, mark) in enumerate(zip(lines, printed, strict=True)):
            later = printed[place + 1 :]
            if mark and (line.is_raised(line.pieces[0]) or _follows(mark, notes, line.page, later, raised)):
                notes.append(Note(mark, line.page))
            if notes:
                notes[-1].lines.append(line)
            else:
                left.append(line)
    return notes, left


def _follows(mark: str, notes: Sequence[Note], page: int, later: Sequence[str], raised: frozenset[str]) -> bool:
    """Tell whether ``mark``, which is not raised, can be the next note's: a continued line may begin with a number.

    Where the number that should come next stands ``later`` on the page, another one is none, nor is this one where it
    stands later itself and the line before it ends in mid-sentence. ``raised`` are the marks in the text of the page.
    """
    last = notes[-1] if notes else None
    if last is None or not mark.isdecimal() or not last.mark.isdecimal():
        return True
    number = int(last.mark)
    if (mark != str(number + 1) and str(number + 1) in later) or (mark in later and _is_open(last.lines[-1])):
        return False
    if last.page < page and int(mark) <= number:
        return True
    is_new = mark in raised and all(note.mark != mark for note in notes if note.page == page)
    if is_new and not _is_open(last.lines[-1]):
        return True  # notes of two columns may stand in another order than their marks
    # The marks between may stand in a table or be lost, but not one that the page itself refers to.
    expected = min((int(one) for one in raised if one.isdecimal() and int(one) > number), default=0)
    return int(mark) == expected or 0 < int(mark) - number <= _SKIPPED


def _is_open(line: Line) -> bool:
    return not line.text.rstrip().endswith(_ENDS)


def note_blocks(notes: Sequence[Note], hyphenation: Hyphenation) -> list[Block]:
    """Return the notes as blocks; ``hyphenation`` is how the document treats line ends."""
    blocks = []
    for number, note in enumerate(notes, start=1):
        runs = join_lines(note.lines, hyphenation)
        if plain(runs).startswith(note.mark):
            runs = without_mark(runs, len(note.mark))
        blocks.append(Block(BlockKind.NOTE, runs, page=note.page, mark=note.mark, note=f"n{number}"))
    return blocks


def link_marks(blocks: Sequence[Block], notes: Sequence[Block]) -> list[Block]:
    """Return ``blocks`` with each raised mark tied to the note of that mark: on its page, else the next one on."""
    by_mark: dict[str, list[Block]] = {}
    for note in notes:
        by_mark.setdefault(note.mark, []).append(note)
    return [_linked(block, by_mark) for block in blocks]


def _linked(block: Block, by_mark: dict[str, list[Block]]) -> Block:
    """Return ``block`` with its marks tied, those in the cells of a table too."""

    def tied(runs: Iterable[Run]) -> tuple[Run, ...]:
        """Return ``runs`` with their marks tied."""
        made: list[Run] = []
        for run in runs:
            made.extend(_tie(run, block.page, by_mark) if run.superscript and not run.note else [run])
        return tuple(made)

    return replace(block, runs=tied(block.runs), cells=tuple(tied(cell) for cell in block.cells))


def _tie(run: Run, page: int, by_mark: dict[str, list[Block]]) -> list[Run]:
    marks = [mark for mark in re.split(r"[,\s]+", run.text.strip()) if mark]
    tied: list[Run] = []
    for mark in marks:
        known = by_mark.get(mark, [])
        near = [note for note in known if page <= note.page <= page + 1] or (known if len(known) == 1 else [])
        tied.append(Run(mark, run.italic, run.bold, superscript=True, note=near[0].note if near else ""))
    return tied if marks and all(run_.note for run_ in tied) else [run]
