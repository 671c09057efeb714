"""Paragraphs with their changes: what is deleted, inserted or kept, run by run, paragraph marks and notes included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from resdiff.model import Edit, Operation, Reference, Resolution, Span
from resdiff.renderers.docx.sheet import Sheet, Style, sheets
from resdiff.renderers.docx.units import Unit, diff_texts, typeset

EQUAL, DELETE, INSERT = Operation.EQUAL, Operation.DELETE, Operation.INSERT


@dataclass(frozen=True, slots=True)
class Ink:
    """A run: text in one style with one fate, or (``note`` non-zero) the mark of a footnote."""

    fate: Operation
    text: str
    italic: bool = False
    raised: bool = False
    note: int = 0
    """Number of a footnote in the file; ``text`` is then its own mark, or empty where Word counts it."""


@dataclass(slots=True)
class Revised:
    """A paragraph; ``fate`` is that of its paragraph mark."""

    style: Style
    fate: Operation = EQUAL
    inks: list[Ink] = field(default_factory=list)
    moved: int = 0


class Reviser:
    """Turns units into paragraphs, and gathers the footnotes that they need."""

    def __init__(self, old: Resolution, new: Resolution) -> None:
        self._notes = tuple({note.key: note for note in side.footnotes} for side in (old, new))
        self._first = tuple(_first_references(sheets(side)) for side in (old, new))
        self.footnotes: list[list[Ink]] = []
        """What each footnote of the file says; the first has number 1."""

    def revise(self, unit: Unit) -> list[Revised]:
        """Return the paragraphs of ``unit`` with their changes."""
        if not unit.old or not unit.new:
            fate = DELETE if unit.old else INSERT
            return [self._single(sheet, fate, unit.moved) for sheet in unit.old or unit.new]
        edits = unit.edits
        if not edits and len(unit.old) == len(unit.new) == 1:
            edits = diff_texts(unit.old[0].text, unit.new[0].text)
        if _spell(unit, edits):
            return _Walk(self, unit).walk(edits)
        return [
            *(self._single(sheet, DELETE, 0) for sheet in unit.old),
            *(self._single(sheet, INSERT, 0) for sheet in unit.new),
        ]

    def _single(self, sheet: Sheet, fate: Operation, moved: int) -> Revised:
        unit = Unit((sheet,), ()) if fate is DELETE else Unit((), (sheet,))
        (revised,) = _Walk(self, unit).walk((Edit(fate, sheet.text),))
        revised.fate, revised.moved = fate, moved
        return revised

    def marks(self, old: Reference | None, new: Reference | None) -> list[Ink]:
        """Return the mark that ``old`` and ``new`` make: one that both have, or one or two that come and go."""
        if old and new:
            real = [first.get(ref.note) is ref for first, ref in zip(self._first, (old, new), strict=True)]
            own = [_own_mark(ref) for ref in (old, new)]
            if all(real) and own[0] == own[1]:
                texts = [notes[ref.note].text for notes, ref in zip(self._notes, (old, new), strict=True)]
                return [self._footnote(EQUAL, own[0], diff_texts(*texts))]
            if not any(real) and old.mark == new.mark:
                return [Ink(EQUAL, old.mark, raised=True)]
        return [self._mark(side, ref) for side, ref in ((0, old), (1, new)) if ref]

    def _mark(self, side: int, reference: Reference) -> Ink:
        fate = INSERT if side else DELETE
        if self._first[side].get(reference.note) is not reference or reference.note not in self._notes[side]:
            return Ink(fate, reference.mark, raised=True)
        text = self._notes[side][reference.note].text
        return self._footnote(fate, _own_mark(reference), (Edit(fate, text),))

    def _footnote(self, fate: Operation, mark: str, edits: Sequence[Edit]) -> Ink:
        self.footnotes.append([Ink(edit.operation, edit.text) for edit in edits])
        return Ink(fate, mark, raised=True, note=len(self.footnotes))


def _own_mark(reference: Reference) -> str:
    """Return the mark if it is not a number that Word would count."""
    return "" if reference.mark.isdecimal() else reference.mark


def _first_references(found: Iterable[Sheet]) -> dict[str, Reference]:
    """Return the first reference to each note, which carries the note; later ones only repeat its mark."""
    first: dict[str, Reference] = {}
    for sheet in found:
        for reference in sheet.references:
            first.setdefault(reference.note, reference)
    return first


def _spell(unit: Unit, edits: Sequence[Edit]) -> bool:
    """Tell whether ``edits`` spell the two texts, as they do unless the comparison was altered."""
    old = "".join(edit.old_text or edit.text for edit in edits if edit.operation is not INSERT)
    new = "".join(edit.text for edit in edits if edit.operation is not DELETE)
    return old == "\n".join(sheet.text for sheet in unit.old) and new == "\n".join(sheet.text for sheet in unit.new)


class _Walk:
    """One walk over the edits of a unit: where it stands in the old text and in the new one."""

    def __init__(self, reviser: Reviser, unit: Unit) -> None:
        self._reviser = reviser
        self._sides = (unit.old, unit.new)
        self._paragraph = [0, 0]
        self._offset = [0, 0]
        self._reference = [0, 0]
        self._made: list[Revised] = [Revised((unit.old or unit.new)[0].style)]

    def walk(self, edits: Sequence[Edit]) -> list[Revised]:
        """Return the paragraphs that ``edits`` make; notes are placed by their offsets in the clauses."""
        self._begin(bool(self._sides[0]), bool(self._sides[1]))
        for edit in typeset(edits):
            self._text(edit.operation, edit.text)
        self._marks_here(final=True)
        return self._made

    def _text(self, fate: Operation, text: str) -> None:
        for number, piece in enumerate(text.split("\n")):
            if number:
                self._break(fate)
            at = 0
            while at < len(piece):
                self._marks_here(fate=fate)
                length = self._stretch(fate, len(piece) - at)
                side = 1 if fate is INSERT else 0
                italic = _covers(self._sheet(side).italics, self._offset[side])
                self._made[-1].inks.append(Ink(fate, piece[at : at + length], italic))
                self._advance(fate, length)
                at += length

    def _stretch(self, fate: Operation, length: int) -> int:
        """Return how far the text goes before a mark, or a change between italics and upright."""
        for side in _sides_of(fate):
            sheet, offset = self._sheet(side), self._offset[side]
            stops = [reference.offset for reference in sheet.references[self._reference[side] :]]
            stops += [place for span in sheet.italics for place in (span.start, span.end)]
            length = min([length, *(stop - offset for stop in stops if stop > offset)])
        return length

    def _advance(self, fate: Operation, length: int) -> None:
        for side in _sides_of(fate):
            self._offset[side] += length

    def _marks_here(self, fate: Operation | None = None, *, final: bool = False) -> None:
        """Place the notes at the point that was reached; those of both sides together where both stand at one."""
        while True:
            due = [self._due(side, final=final) for side in (0, 1)]
            if fate is EQUAL or final or fate is None:
                chosen = due
            else:  # within a deletion or an insertion only that side has come to its mark
                other = 1 - _sides_of(fate)[0]
                chosen = [None if side == other and not all(due) else due[side] for side in (0, 1)]
            if not any(chosen):
                return
            self._made[-1].inks.extend(self._reviser.marks(chosen[0], chosen[1]))
            for side in (0, 1):
                self._reference[side] += chosen[side] is not None

    def _due(self, side: int, *, final: bool) -> Reference | None:
        if self._paragraph[side] >= len(self._sides[side]):
            return None
        left = self._sheet(side).references[self._reference[side] :]
        return left[0] if left and (final or left[0].offset <= self._offset[side]) else None

    def _break(self, fate: Operation) -> None:
        """End a paragraph and begin the next one, on the sides that have a break here."""
        self._marks_of_ending(fate)
        self._made[-1].fate = fate
        sides = _sides_of(fate)
        for side in sides:
            self._paragraph[side] += 1
            self._offset[side] = self._reference[side] = 0
        self._made.append(Revised(self._sheet(sides[0]).style))
        self._begin(0 in sides, 1 in sides)

    def _marks_of_ending(self, fate: Operation) -> None:
        """Place the marks of the sides whose paragraph ends; one of the other side that stands here goes with it."""
        sides = _sides_of(fate)
        while any(self._due(side, final=True) for side in sides):
            due = [self._due(side, final=side in sides) for side in (0, 1)]
            self._made[-1].inks.extend(self._reviser.marks(due[0], due[1]))
            for side in (0, 1):
                self._reference[side] += due[side] is not None

    def _begin(self, old: bool, new: bool) -> None:
        """Write the numbers of the paragraphs that begin here."""
        numbers = [f"{self._sheet(side).number}\t" if begins and self._sheet(side).number else ""
                   for side, begins in ((0, old), (1, new))]  # fmt: skip
        inks = self._made[-1].inks
        if old and new and numbers[0] == numbers[1]:
            inks.extend([Ink(EQUAL, numbers[0])] if numbers[0] else [])
            return
        inks.extend(Ink(fate, text) for fate, text in ((DELETE, numbers[0]), (INSERT, numbers[1])) if text)

    def _sheet(self, side: int) -> Sheet:
        return self._sides[side][self._paragraph[side]]


def _sides_of(fate: Operation) -> tuple[int, ...]:
    return {EQUAL: (0, 1), DELETE: (0,), INSERT: (1,)}[fate]


def _covers(spans: Sequence[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)
