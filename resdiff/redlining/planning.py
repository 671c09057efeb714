"""What becomes of each letter and each paragraph of the file, from what became of each clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resdiff.model import Footnote, Operation
from resdiff.redlining.letters import Break, Letter, Paragraph
from resdiff.redlining.looks import copied_properties
from resdiff.redlining.modelling import Models
from resdiff.redlining.noting import Notes
from resdiff.redlining.placing import Place, match
from resdiff.redlining.unmappable import UnmappableError
from resdiff.renderers.docx.revised import Ink, Revised, Reviser
from resdiff.renderers.docx.sheet import Sheet
from resdiff.renderers.docx.units import Unit

DELETE, EQUAL, INSERT = Operation.DELETE, Operation.EQUAL, Operation.INSERT


@dataclass(frozen=True, slots=True)
class Added:
    """A paragraph that is inserted: what it says, after which paragraph of the old text and before which."""

    sheet: Sheet
    inks: tuple[Ink, ...]
    moved: int
    place: int
    """Number of old sheets that stand before it."""


@dataclass
class Plan:
    """Everything that is to be done to paragraphs; what is to be done to letters is said by the letters."""

    added: list[Added] = field(default_factory=list)
    becoming: list[tuple[Paragraph, Paragraph]] = field(default_factory=list)
    """Paragraphs that take on the properties of another one."""


class Planner:
    """Goes through the units of a redline."""

    def __init__(
        self,
        places: dict[str, Place],
        models: Models,
        reviser: Reviser,
        notes: Notes,
        old_notes: Sequence[Footnote],
        *,
        native_moves: bool,
    ) -> None:
        self._places = places
        self._models = models
        self._reviser = reviser
        self._notes = notes
        self._old_notes = {note.key: note for note in old_notes}
        self._native_moves = native_moves
        self.plan = Plan()

    def take(self, unit: Unit) -> None:
        """Plan the changes of one unit. Raises ``UnmappableError`` where they cannot be put into the file."""
        moved = unit.moved if self._native_moves else 0
        if not unit.old:
            self._add(unit.new, moved)
        elif not unit.new:
            self._drop(unit.old, moved)
        else:
            self._change(unit)

    def _add(self, sheets: Sequence[Sheet], moved: int = 0) -> None:
        for sheet in sheets:
            counted = self._models.is_counted(sheet)
            bare = replace(sheet, number="") if counted else sheet
            (revised,) = self._reviser.revise(Unit((), (bare,)))
            self.plan.added.append(Added(sheet, tuple(revised.inks), moved, self._models.passed))

    def _drop(self, sheets: Sequence[Sheet], moved: int = 0) -> None:
        for sheet in sheets:
            place = self._places[sheet.key]
            for letter in place.all_letters():
                letter.is_deleted = True
            for paragraph in place.paragraphs:
                paragraph.dead.add(sheet.key)
                paragraph.moved = moved
            for reference, letters in zip(sheet.references, place.marks, strict=True):
                if not letters[0].note and reference.note in self._old_notes:
                    self._drop_typed_note(reference.note)
            self._models.passed += 1

    def _drop_typed_note(self, key: str) -> None:
        if f"note {key}" in self._places:
            place = self._places[f"note {key}"]
            for letter in place.all_letters():
                letter.is_deleted = True
            for paragraph in place.paragraphs:
                paragraph.dead.add(f"note {key}")

    def _change(self, unit: Unit) -> None:
        old = tuple(self._bare(sheet) for sheet in unit.old)
        new = tuple(
            replace(sheet, number="") if self._models.stays_counted(unit.old[min(at, len(old) - 1)], sheet) else sheet
            for at, sheet in enumerate(unit.new)
        )
        revised = self._reviser.revise(Unit(old, new, unit.edits))
        walk = _Walk(self, unit, old, revised)
        if revised[-1].fate is not EQUAL or _recuts_row(unit, revised) or not walk.is_possible():
            self._drop(unit.old)
            self._add(unit.new)
            return
        walk.walk()
        self._models.passed += len(old)

    def _bare(self, sheet: Sheet) -> Sheet:
        """Return ``sheet`` without its number where Word counts it."""
        typed = self._places[sheet.key].text
        return replace(sheet, number="") if typed == sheet.text else sheet

    def place(self, sheet: Sheet) -> Place:
        """Return where an old sheet stands."""
        return self._places[sheet.key]

    def become(self, old: Sheet, new: Sheet) -> None:
        """Let the paragraph of ``old`` look like those of the kind of ``new``, if it is of another kind."""
        model = self._models.of_other_kind(old, new)
        paragraphs = self._places[old.key].paragraphs
        if model is not None and paragraphs and model is not paragraphs[-1]:
            self.plan.becoming.append((paragraphs[-1], model))

    def end_properties(self, old: Sheet, new: Sheet) -> Paragraph:
        """Return the paragraph whose properties suit ``new``, the first part of what ``old`` is cut into."""
        return self._models.of_other_kind(old, new) or self._places[old.key].paragraphs[-1]

    def note(self, sheet: Sheet, number: int, ink: Ink) -> None:
        """Plan the changes of the note that the ``number``-th reference of ``sheet`` cites, which stays."""
        says = self._reviser.footnotes[ink.note - 1]
        if all(one.fate is EQUAL for one in says):
            return
        reference = sheet.references[number]
        letters = self._places[sheet.key].marks[number]
        if letters[0].note:
            stream = [letter for found in self._notes.paragraphs(letters[0].note) for letter in found.letters]
            place = _within(stream, self._old_notes[reference.note])
        else:
            place = self._places.get(f"note {reference.note}")
        if place is None:
            raise UnmappableError(f"the text of note {reference.mark} is not found in its place")
        _apply(says, place)


def _recuts_row(unit: Unit, revised: Sequence[Revised]) -> bool:
    """Tell whether a row of a table gets other cells, or becomes a paragraph, or a paragraph becomes a row."""
    if not any(sheet.cells for sheet in (*unit.old, *unit.new)):
        return False
    if len(unit.old) > 1 or len(unit.new) > 1 or len(unit.old[0].cells) != len(unit.new[0].cells):
        return True
    return any("|" in ink.text for one in revised for ink in one.inks if ink.fate is not EQUAL)


def _within(stream: Sequence[Letter], note: Footnote) -> Place | None:
    """Return where the text of a note stands in its paragraphs, after its mark or blanks."""
    for start, letter in enumerate(stream):
        if letter.text == note.text[:1]:
            place, _ = match(note.text, (), stream, start)
            if place:
                return place
    return None


def _apply(inks: Sequence[Ink], place: Place) -> None:
    """Plan ``inks``, which spell the old text of ``place`` and its changes, on the letters."""
    cursor = _Cursor(place)
    for ink in inks:
        cursor.take(ink)


class _Cursor:
    """Where a walk over inks stands in the letters of a place."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._offset = 0
        self._mark = 0
        self._last: Letter | None = None

    @property
    def mark(self) -> int:
        """How many marks were passed."""
        return self._mark

    def take(self, ink: Ink) -> None:
        """Plan one ink: text that stays, goes or comes, or the mark of a note."""
        if ink.fate is INSERT:
            self.insert(ink)
        elif ink.raised:
            self._pass(self._place.marks[self._mark], ink.fate)
            self._mark += 1
        else:
            if not self._place.text.startswith(ink.text, self._offset):
                raise UnmappableError(f"“{ink.text[:30]}” is not where it should be")
            for group in self._place.letters[self._offset : self._offset + len(ink.text)]:
                self._pass(group, ink.fate)
            self._offset += len(ink.text)

    def _pass(self, letters: Sequence[Letter], fate: Operation) -> None:
        for letter in letters:
            letter.is_deleted = fate is DELETE
            self._last = letter

    def insert(self, inserted: Ink | Break) -> None:
        """Insert after what was passed last, or before the first letter."""
        if self._last is not None:
            self._last.after = [*(self._last.after or ()), inserted]
            return
        first = next(self._place.all_letters(), None)
        if first is None:
            raise UnmappableError("an empty paragraph that gets text")
        first.before = [*(first.before or ()), inserted]


class _Walk:
    """One walk over the revised paragraphs of a unit whose clauses became clauses."""

    def __init__(self, planner: Planner, unit: Unit, old: Sequence[Sheet], revised: Sequence[Revised]) -> None:
        self._planner = planner
        self._unit = unit
        self._old = old
        self._revised = revised

    def is_possible(self) -> bool:
        """Tell whether all paragraphs that are joined stand side by side in the file, with nothing between."""
        at = 0
        for revised in self._revised[:-1]:
            if revised.fate is DELETE and not self._gap(at):
                return False
            at += revised.fate is not INSERT
        return all(any(True for _ in self._planner.place(sheet).all_letters()) for sheet in self._old)

    def _gap(self, at: int) -> list[Paragraph]:
        """Return the paragraphs whose ends stand between old sheets ``at`` and the next; none if they cannot go."""
        before, after = (self._planner.place(self._old[number]).paragraphs for number in (at, at + 1))
        if not before or not after or before[-1] is after[0] or len(before[-1].keys) > 1 or len(after[0].keys) > 1:
            return []
        following = before[-1].element.getnext()
        return [before[-1]] if following is after[0].element and following.getparent() is not None else []

    def walk(self) -> None:
        """Plan what becomes of the letters, paragraph by paragraph."""
        at = made = 0
        cursor = _Cursor(self._planner.place(self._old[0]))
        for number, revised in enumerate(self._revised):
            for ink in _with_shared_ends(revised.inks):
                if ink.raised and ink.note and ink.fate is EQUAL:
                    self._planner.note(self._old[at], cursor.mark, ink)
                cursor.take(ink)
            if number == len(self._revised) - 1 or revised.fate is EQUAL:
                self._planner.become(self._unit.old[at], self._unit.new[made])
            elif revised.fate is INSERT:
                model = self._planner.end_properties(self._unit.old[at], self._unit.new[made])
                cursor.insert(Break(copied_properties(model.element)))
            if number == len(self._revised) - 1:
                break
            if revised.fate is DELETE:
                for paragraph in self._gap(at):
                    paragraph.is_joined = True
            made += revised.fate is not DELETE
            if revised.fate is not INSERT:
                at += 1
                cursor = _Cursor(self._planner.place(self._old[at]))


def _with_shared_ends(inks: Sequence[Ink]) -> list[Ink]:
    """Let a number that changed keep the sign and the blank after it: ``4.`` to ``5.`` is ``4`` to ``5``."""
    if len(inks) < 2 or not inks[0].text.endswith("\t") or not inks[1].text.endswith("\t"):
        return list(inks)
    old, new = inks[0].text, inks[1].text
    if (inks[0].fate, inks[1].fate) != (DELETE, INSERT):
        return list(inks)
    length = 0
    while length < min(len(old), len(new)) and old[-1 - length] == new[-1 - length] and not old[-1 - length].isalnum():
        length += 1
    changed = [Ink(DELETE, old[:-length]), Ink(INSERT, new[:-length])]
    return [*(ink for ink in changed if ink.text), Ink(EQUAL, old[-length:]), *inks[2:]]
