"""Lines joined to paragraphs: blanks where the script sets them, words that were cut at line ends put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from resdiff.formats.pdf.lines import Line
from resdiff.formats.runs import plain, tidy
from resdiff.model import Run

_SOFT = ("\u00ad", "\ufffe", "\x02")
"""Hyphens that only a line end made: the soft hyphen, and what pdfium writes for a hyphen that cuts a word."""
_HYPHENS = ("-", "\u2010")
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_LAST_WORD = re.compile(r"([^\W\d_]+)[-\u2010\ufffe\x02\u00ad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def known_words(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words that stand within the lines: they tell how a word that was cut is written elsewhere."""
    found: set[str] = set()
    for line in lines:
        text = line.text.lower().replace("\u2010", "-").replace("\u2011", "-")
        words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
        found.update(words[:-1] if text.endswith("-") else words)
    return frozenset(found)


def join_lines(lines: Sequence[Line], known: frozenset[str]) -> tuple[Run, ...]:
    """Return the text of ``lines`` as one paragraph; ``known`` tells hyphens of compounds from those of line ends."""
    runs: list[Run] = []
    for line in lines:
        if runs:
            _join(runs, line, known)
        runs.extend(line.runs)
    return tidy(_without_hyphen_signs(runs))


def _join(runs: list[Run], line: Line, known: frozenset[str]) -> None:
    """Make the end of ``runs`` ready for ``line``."""
    before, after = plain(runs[-3:]), line.text
    if not before or not after:
        return
    last = runs[-1]
    if before.endswith((*_SOFT, *_HYPHENS)) and before[-2:-1].isalpha() and after[:1].isalpha():
        if not _is_compound(before, after, known):
            runs[-1] = replace(last, text=last.text[:-1])
        return
    if before.endswith(_HYPHENS) and before[-2:-1].isalnum() and after[:1].isalnum():
        return
    if before.endswith(("\u2011", "/")) or (_UNSPACED.match(before[-1]) and _UNSPACED.match(after)):
        return
    runs.append(Run(" ", last.italic, last.bold))


def _is_compound(before: str, after: str, known: frozenset[str]) -> bool:
    """Tell whether a hyphen at a line's end belongs to the word."""
    last, first = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    if not last or not first or before.endswith("\u00ad"):
        return False
    head, tail = last[1].lower(), first[0].lower()
    if f"{head}-{tail}" in known:
        return True
    if head + tail in known:
        return False
    return after[0].isupper() or (head in known and tail in known) or last[1].isupper()


def _without_hyphen_signs(runs: Iterable[Run]) -> list[Run]:
    """Return ``runs`` with pdfium's sign for a hyphen at a line's end made a hyphen."""
    return [replace(run, text=run.text.replace("\ufffe", "-").replace("\x02", "-")) for run in runs]
