"""Footnotes and endnotes of a Word file, numbered as Word numbers them (ECMA-376, 17.11)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from resdiff.formats.docx.numbering import formatted
from resdiff.formats.docx.package import W
from resdiff.formats.docx.paragraphs import Reading, read_runs
from resdiff.formats.docx.styles import value
from resdiff.formats.runs import plain, tidy, without_mark
from resdiff.model import Block, BlockKind, Dropped, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

_SYMBOLS = "*†‡§"
_AFTER_MARK = re.compile(r"[.)]?\s")
"""What tells a number that is the note's mark from one that begins a word: ``1 Ibid.``, not ``1st``."""


def typed_marks(blocks: Iterable[Block]) -> frozenset[str]:
    """Return the keys of the notes whose marks the author typed (``w:customMarkFollows``), where Word counts none."""
    return frozenset(run.note for block in blocks for run in block.runs if run.note and run.text)


def note_marks(blocks: Iterable[Block], settings: _Element | None) -> dict[str, str]:
    """Return the mark of each note that ``blocks`` refer to, by key, in the order of the references.

    Marks that the author set are kept; the others are counted, each kind of note by itself.
    """
    marks: dict[str, str] = {}
    counts = {prefix: _start(settings, prefix) for prefix in ("fn", "en")}
    for block in blocks:
        for run in block.runs:
            if not run.note or run.note in marks:
                continue
            prefix = run.note[:2]
            if run.text:
                marks[run.note] = run.text
                continue
            marks[run.note] = _shown(counts[prefix], _form(settings, prefix))
            counts[prefix] += 1
    return marks


def read_notes(
    root: _Element | None, prefix: str, reading: Reading, marks: dict[str, str], typed: Collection[str] = ()
) -> list[Block]:
    """Return the notes of one part as blocks, those referred to, in the order of their marks.

    A mark that is text at the head of its note is no part of what the note says; ``typed`` are the keys of the notes
    whose marks are.
    A note that nothing refers to any more is reported as left out: Word keeps it in the file but does not show it.
    """
    found: dict[str, tuple[Run, ...]] = {}
    counted: set[str] = set()
    for note in root if root is not None else ():
        if not isinstance(note.tag, str) or (note.get(f"{W}type") or "normal") != "normal":
            continue
        runs: list[Run] = []
        for paragraph in note.iter(f"{W}p"):
            runs += [Run(" "), *read_runs(paragraph, reading)]
        key = f"{prefix}{note.get(f'{W}id') or ''}"
        found[key] = tidy(runs)
        if next(note.iter(f"{W}footnoteRef", f"{W}endnoteRef"), None) is not None:
            counted.add(key)
    blocks = []
    for key, mark in marks.items():
        if key in found:
            runs_ = found.pop(key)
            if mark and not (mark.isalnum() and key in counted):
                runs_ = _without_own_mark(runs_, mark, key in typed)
            blocks.append(Block(BlockKind.NOTE, runs_, mark=mark, note=key))
    reading.dropped += [Dropped(plain(runs_), "a note that nothing refers to") for runs_ in found.values() if runs_]
    return blocks


def _without_own_mark(runs: tuple[Run, ...], mark: str, is_typed: bool) -> tuple[Run, ...]:
    """Return the runs of a note without the mark that stands as text at their head, if one does.

    A number is the mark where it is raised, or typed where the note is referred to as well: ``1 January`` may begin a
    note that Word counts.
    """
    text = plain(runs)
    if not text.startswith(mark):
        return runs
    if not mark.isalnum():
        return without_mark(runs, len(mark))
    if runs[0].superscript and runs[0].text.rstrip(" .)") == mark:
        return without_mark(runs, len(runs[0].text))
    after = _AFTER_MARK.match(text, len(mark)) if is_typed else None
    return without_mark(runs, after.end()) if after else runs


def _form(settings: _Element | None, prefix: str) -> str:
    path = "footnotePr/numFmt" if prefix == "fn" else "endnotePr/numFmt"
    return value(settings, path) or ("decimal" if prefix == "fn" else "lowerRoman")


def _start(settings: _Element | None, prefix: str) -> int:
    text = value(settings, "footnotePr/numStart" if prefix == "fn" else "endnotePr/numStart")
    return int(text) if text.isdecimal() else 1


def _shown(number: int, form: str) -> str:
    if form == "chicago" and number > 0:
        times, sign = divmod(number - 1, len(_SYMBOLS))
        return _SYMBOLS[sign] * min(times + 1, 8)
    return formatted(number, form)
