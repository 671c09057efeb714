"""Footnotes and endnotes of a Word file, numbered as Word numbers them (ECMA-376, 17.11)."""

from __future__ import annotations

from collections.abc import Iterable
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


def read_notes(root: _Element | None, prefix: str, reading: Reading, marks: dict[str, str]) -> list[Block]:
    """Return the notes of one part as blocks, those referred to, in the order of their marks.

    A note that nothing refers to any more is reported as left out: Word keeps it in the file but does not show it.
    """
    found: dict[str, tuple[Run, ...]] = {}
    for note in root if root is not None else ():
        if not isinstance(note.tag, str) or (note.get(f"{W}type") or "normal") != "normal":
            continue
        runs: list[Run] = []
        for paragraph in note.iter(f"{W}p"):
            runs += [Run(" "), *read_runs(paragraph, reading)]
        found[f"{prefix}{note.get(f'{W}id') or ''}"] = tidy(runs)
    blocks = []
    for key, mark in marks.items():
        if key in found:
            runs_ = found.pop(key)
            text = plain(runs_)
            if mark and not mark.isalnum() and text.startswith(mark):
                runs_ = without_mark(runs_, len(mark))
            blocks.append(Block(BlockKind.NOTE, runs_, mark=mark, note=key))
    reading.dropped += [Dropped(plain(runs_), "a note that nothing refers to") for runs_ in found.values() if runs_]
    return blocks


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
