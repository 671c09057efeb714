"""What moves on with time: the small tests by which a change is routine. Better quiet than wrong."""

from __future__ import annotations

from resdiff.classification.group import Group, Region
from resdiff.classification.slots import Slot, SlotKind, slots
from resdiff.classification.times import adoption_year, document_year, symbol_year
from resdiff.classification.vocabulary import Vocabulary, vocabulary
from resdiff.frozen import dataclass
from resdiff.text import fold, words

_NEAR = 40
"""An ordinal counts sessions if the word stands within so many signs of it."""
_HIGH = 11
"""Ordinals from this on count on by themselves: few things but sessions and anniversaries have come so far."""
_LATEST = 12
"""Years between two versions of a text beyond which nothing is routine."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The time that passed between two documents."""

    opened: tuple[int, int]
    """Years in which their sessions opened, 0 where unknown."""
    adopted: tuple[int, int]
    """Years in which they were adopted, 0 where unknown."""
    words: Vocabulary

    @property
    def years(self) -> int:
        """Years from the old to the new document; 0 where unknown."""
        return self.opened[1] - self.opened[0] if all(self.opened) else 0


def passage(group: Group) -> Passage:
    """Return the time that passed between the documents of a group."""
    documents = (group.old_document, group.new_document)
    return Passage(
        (document_year(documents[0]), document_year(documents[1])),
        (adoption_year(documents[0]), adoption_year(documents[1])),
        vocabulary(group.language),
    )


def moves_on(region: Region, time: Passage) -> bool:
    """Tell whether what stood in a place has only moved on with time."""
    old, new = slots(region.old, time.words), slots(region.new, time.words)
    if len(old) == len(new):
        return all(_later(a, b, region, time) for a, b in zip(old, new, strict=True))
    return _list_grows(old, new, region, time)


def note_moves_on(old: str, new: str, time: Passage) -> bool:
    """Tell whether a footnote has only moved on with time."""
    return bool(old and new) and moves_on(Region(old, new, "", ""), time)


def _later(old: Slot, new: Slot, region: Region, time: Passage) -> bool:
    """Tell whether one slot is the other, moved on."""
    if old.kind is not new.kind:
        return False
    if old.value == new.value:
        return True
    if old.kind is SlotKind.ORDINAL:
        return _later_session(int(old.value), int(new.value), region, time)
    if old.kind is SlotKind.DATE:
        return _later_date(old.value, new.value, time)
    if old.kind is SlotKind.YEAR:
        return _later_year(int(old.value), int(new.value), time)
    return old.kind is SlotKind.SYMBOL and _later_symbol(old.value, new.value, time)


def _later_session(old: int, new: int, region: Region, time: Passage) -> bool:
    if not 0 < new - old <= 4 * _LATEST:
        return False
    own = time.opened[0] - 1945
    if time.years and abs(old - own) <= 3 and new - old != time.years:
        return False  # a session of the body itself, but not as much later: the next report is due earlier or later
    beside = words(fold(region.before[-_NEAR:] + " " + region.after[:_NEAR]))
    return old >= _HIGH or any(word.startswith(time.words.session) for word in beside)


def _later_date(old: str, new: str, time: Passage) -> bool:
    years = int(new[:4]) - int(old[:4])
    if new <= old or years > _LATEST or not all(time.adopted):
        return False
    past = int(old[:4]) <= time.adopted[0] and int(new[:4]) <= time.adopted[1]
    return past or (old[4:] == new[4:] and years == time.adopted[1] - time.adopted[0])


def _later_year(old: int, new: int, time: Passage) -> bool:
    if not 0 < new - old <= _LATEST or not all(time.adopted):
        return False
    past = old <= time.adopted[0] and new <= time.adopted[1]
    return past or new - old == time.adopted[1] - time.adopted[0]


def _later_symbol(old: str, new: str, time: Passage) -> bool:
    alike = old.split("/")[0] == new.split("/")[0] or (old[:1].isdigit() and new[:1].isdigit())
    return alike and 0 < symbol_year(old) < symbol_year(new) and _between(new, time)


def _between(symbol: str, time: Passage) -> bool:
    """Tell whether a document came after the old text was adopted and not after the new one."""
    return all(time.opened) and time.opened[0] <= symbol_year(symbol) <= max(time.opened[1], time.adopted[1])


def _list_grows(old: list[Slot], new: list[Slot], region: Region, time: Passage) -> bool:
    """Tell whether a list of resolutions was only brought up to date.

    What is new was adopted between the two documents, what is gone is older than all of that, nothing else differs
    but dates and small words, and there was a list before.
    """
    symbols = tuple([slot.value for slot in side if slot.kind is SlotKind.SYMBOL] for side in (old, new))
    added = [symbol for symbol in symbols[1] if symbol not in symbols[0]]
    gone = [symbol for symbol in symbols[0] if symbol not in symbols[1]]
    plain = all(
        slot.kind in (SlotKind.SYMBOL, SlotKind.DATE, SlotKind.YEAR)
        or slot.value == "resolution"
        or fold(slot.value) in time.words.connectors
        for slot in (*old, *new)
    )
    if not (plain and added and all(_between(symbol, time) for symbol in added)):
        return False
    if gone and max(map(symbol_year, gone)) >= min(map(symbol_year, added)):
        return False
    dates = tuple({slot.value for slot in side if slot.kind is SlotKind.DATE} for side in (old, new))
    if not gone and dates[0] - dates[1]:
        return False  # a date of what stays has changed
    around = slots(region.before[-80:] + " … " + region.after[:80], time.words)
    return bool(symbols[0]) or any(slot.kind is SlotKind.SYMBOL for slot in around)
