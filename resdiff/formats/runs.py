"""Runs of text put in order: blanks evened out over the borders of runs, neighbours in one style joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from resdiff.model import Run

_BLANKS = re.compile(r"[ \t\n\r\f\v\u0085\u2028\u2029]+")


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return ``runs`` as a paragraph shows them: one blank for several, none at the ends; no-break spaces stay.

    Runs that become empty go, and neighbours that differ in nothing but their text become one run.
    Footnote marks (runs with a ``note``) are never joined, and the blanks around their text go.
    """
    tidied: list[Run] = []
    after_blank = True
    for run in runs:
        text = _BLANKS.sub(" ", run.text)
        if run.note:
            text = text.strip()
        elif after_blank:
            text = text.removeprefix(" ")
        if not text and not run.note:
            continue
        after_blank = text.endswith(" ") if text else after_blank
        last = tidied[-1] if tidied else None
        if last and not run.note and not last.note and _style(last) == _style(run):
            tidied[-1] = with_text(last, last.text + text)
        else:
            tidied.append(with_text(run, text))
    while tidied and not tidied[-1].note and not (stripped := tidied[-1].text.rstrip(" ")):
        del tidied[-1]
    if tidied and not tidied[-1].note:
        tidied[-1] = with_text(tidied[-1], stripped)
    return _upright_blanks(tidied)


def _upright_blanks(runs: list[Run]) -> tuple[Run, ...]:
    """Move a blank at the end of an italic or bold run to the next run: it shows no style."""
    for index, (run, after) in enumerate(pairwise(runs)):
        is_styled = run.italic > after.italic or run.bold > after.bold
        if is_styled and run.text.endswith(" ") and not run.note and not after.note and not after.superscript:
            runs[index] = with_text(run, run.text[:-1])
            runs[index + 1] = with_text(after, f" {after.text}")
    return tuple(run for run in runs if run.text or run.note)


def with_text(run: Run, text: str) -> Run:
    """Return ``run`` with another text; much quicker than ``dataclasses.replace``."""
    return Run(text, run.italic, run.bold, run.superscript, run.note, run.href)


def _style(run: Run) -> tuple[bool, bool, bool, str]:
    return run.italic, run.bold, run.superscript, run.href


def plain(runs: Iterable[Run]) -> str:
    """Return the text of ``runs``."""
    return "".join(run.text for run in runs)


def join_cells(cells: Iterable[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Return the runs of a table's row: those of its ``cells``, with `` | `` between them."""
    joined: list[Run] = []
    for number, cell in enumerate(cells):
        if number:
            joined.append(Run(" | "))
        joined.extend(cell)
    return tuple(joined)


def without_mark(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Return ``runs`` without their first ``length`` characters and the blanks after these."""
    left: list[Run] = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        if cut < len(run.text) or (run.note and not cut):
            text = run.text[cut:] if left else run.text[cut:].lstrip()
            if text or run.note:
                left.append(with_text(run, text))
    return tuple(left)


def split_runs(runs: Iterable[Run], pattern: re.Pattern[str]) -> Iterator[list[Run]]:
    """Cut ``runs`` where ``pattern`` matches their text; the matches themselves go. Linear in the text."""
    held = list(runs)
    cuts = [(match.start(), match.end()) for match in pattern.finditer(plain(held))]
    piece: list[Run] = []
    position = at = 0
    for run in held:
        start, end = position, position + len(run.text)
        while at < len(cuts) and cuts[at][0] < end:
            begin, finish = cuts[at]
            if begin >= position:
                piece.append(with_text(run, run.text[start - position : begin - position]))
                yield piece
                piece = []
            start = min(finish, end)
            if finish > end:
                break
            at += 1
        if start < end or run.note:
            piece.append(with_text(run, run.text[start - position :]))
        position = end
    yield piece
