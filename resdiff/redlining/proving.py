"""The law, proved on every file that is made: rejecting all changes gives the old text, accepting all the new.

The file is read again on both sides; that costs little, and what cannot be traced back is never handed out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from resdiff.formats.docx import read
from resdiff.formats.docx.revisions import Revisions
from resdiff.frozen import dataclass
from resdiff.model import Block, BlockKind, Comparison
from resdiff.redlining.unmappable import UnmappableError
from resdiff.renderers.docx.sheet import Sheet, sheets


@dataclass(frozen=True, slots=True)
class Shown:
    """The number that a paragraph bears in the new text, and the one that Word will show."""

    sheet: Sheet
    mark: str


def prove(blocks: Iterable[Block], comparison: Comparison, data: bytes) -> tuple[Shown, ...]:
    """Hold the file ``data`` against the old text as read (``blocks``) and the new one.

    Return the paragraphs of the new text for which Word counts another number. Raises ``UnmappableError`` where a side
    is not what it should be.
    """
    before = read(data, comparison.old.name, Revisions.ORIGINAL).blocks
    for was, now in zip(_lines(blocks), _lines(before), strict=False):
        if was != now:
            raise UnmappableError(f"rejecting all changes would not give “{was[2][:40]}” back")
    if len(_lines(blocks)) != len(_lines(before)):
        raise UnmappableError("rejecting all changes would not give all paragraphs back")
    return _hold_against_new(comparison, read(data, comparison.old.name, Revisions.FINAL).blocks)


def _lines(blocks: Iterable[Block]) -> list[tuple[BlockKind, str, str]]:
    return [(block.kind, block.mark if block.kind is not BlockKind.NOTE else "", _bare(block.text)) for block in blocks]


def _hold_against_new(comparison: Comparison, blocks: Iterable[Block]) -> tuple[Shown, ...]:
    by_text: dict[str, list[Block]] = defaultdict(list)
    everything = ""
    for block in blocks:
        text = _without_marks(block)
        by_text[text].append(block)
        everything += _bare(block.mark) + text
    wrong: list[Shown] = []
    for sheet in sheets(comparison.new):
        text, numbered = _bare(sheet.text), _bare(sheet.number + sheet.text)
        if by_text.get(numbered):
            by_text[numbered].pop(0)
        elif by_text.get(text):
            mark = by_text[text].pop(0).mark
            if _alphanumeric(mark) != _alphanumeric(sheet.number):
                wrong.append(Shown(sheet, mark))
        elif text not in everything:
            raise UnmappableError(f"accepting all changes would not give “{sheet.text[:40]}”")
    for note in comparison.new.footnotes:
        if _bare(note.text) not in everything:
            raise UnmappableError(f"accepting all changes would not give note {note.mark}")
    return tuple(wrong)


def _without_marks(block: Block) -> str:
    """Return the text of a block but for blanks and the marks of notes."""
    return _bare("".join(run.text for run in block.runs if not run.note and not run.superscript))


def _bare(text: str) -> str:
    return "".join(text.split())


def _alphanumeric(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
