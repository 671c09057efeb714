"""Which paragraph of the file is the model for a new one: the nearest of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Paragraph
from resdiff.redlining.placing import Place
from resdiff.renderers.docx.sheet import Sheet, Style

if TYPE_CHECKING:
    from resdiff.model import Part


class Models:
    """The paragraphs of the old text as models; ``passed`` says how many of them the new text has gone by."""

    def __init__(self, old: Sequence[Sheet], places: dict[str, Place], typed: frozenset[str]) -> None:
        self._old = [sheet for sheet in old if places[sheet.key].paragraphs]
        self._order = {sheet.key: number for number, sheet in enumerate(old)}
        self._boxed = {sheet.key for sheet in self._old if _is_boxed(places[sheet.key].paragraphs[-1])}
        self._places = places
        self._typed = typed
        """Keys of new sheets whose number is typed, as Word would count another one."""
        self.passed = 0

    def paragraph(self, sheet: Sheet) -> Paragraph:
        """Return the paragraph of an old sheet, the last if it has several."""
        return self._places[sheet.key].paragraphs[-1]

    def find(self, new: Sheet) -> Sheet | None:
        """Return the old sheet that is most like ``new``: of its kind and part, numbered as it is, nearest."""
        for likeness in (_kind, _kind_and_part, _style):
            wanted = likeness(new)
            near = [sheet for sheet in self._old if not sheet.cells and likeness(sheet) == wanted]
            if near:
                return min(near, key=self._distance)
        plain = [sheet for sheet in self._old if sheet.style is Style.CLAUSE and not sheet.number]
        return min(plain or self._old, key=self._distance, default=None)

    def find_row(self, new: Sheet) -> Sheet | None:
        """Return the nearest row of a table of the old text that has as many cells as ``new``, if that is a row."""
        near = [sheet for sheet in self._old if new.cells and len(sheet.cells) == len(new.cells)]
        return min(near, key=self._distance, default=None)

    def is_counted(self, new: Sheet) -> bool:
        """Tell whether Word counts the number of ``new``, as it does those of its model."""
        model = self.find(new)
        return bool(new.number and model and new.key not in self._typed and self._is_counted(model))

    def gap(self, new: Sheet) -> str:
        """Return what stands between number and text in paragraphs like ``new``, a tab if that is not known."""
        model = self.find(new)
        place = self._places[model.key] if model else None
        if model is None or place is None or not model.number or place.text == model.text:
            return "\t"
        return "".join(letter.text for letter in place.letters[len(model.number)]) or "\t"

    def of_other_kind(self, old: Sheet, new: Sheet) -> Paragraph | None:
        """Return a model for ``new`` that was ``old``, where it is of another kind; None where there is no need."""
        if old.part is None or new.part is None or old.cells or _kind(old) == _kind(new):
            return None
        near = [sheet for sheet in self._old if not sheet.cells and _kind(sheet) == _kind(new) and sheet.key != old.key]
        return self.paragraph(min(near, key=self._distance)) if near else None

    def stays_counted(self, old: Sheet, new: Sheet) -> bool:
        """Tell whether Word counts the number of ``new``, which stands in the paragraph of ``old`` or one like it."""
        model = self.of_other_kind(old, new)
        if model is not None:
            return bool(model.mark and new.number)
        return self._is_counted(old)

    def _is_counted(self, old: Sheet) -> bool:
        return bool(old.number) and self._places[old.key].text == old.text

    def _distance(self, sheet: Sheet) -> tuple[bool, int]:
        """Measure how far a sheet is from where the new text stands; those in tables are farthest."""
        place = self._order[sheet.key]
        return sheet.key in self._boxed, 2 * abs(self.passed - 1 - place) + (place >= self.passed)


def _is_boxed(paragraph: Paragraph) -> bool:
    return next(paragraph.element.iterancestors(f"{W}tc"), None) is not None


def _kind(sheet: Sheet) -> tuple[Style, Part | None, str, bool]:
    return sheet.style, sheet.part, sheet.group, bool(sheet.number)


def _kind_and_part(sheet: Sheet) -> tuple[Style, Part | None]:
    return sheet.style, sheet.part


def _style(sheet: Sheet) -> Style:
    return sheet.style
