"""Tags about figures and deadlines: "12.6 million" to "13 million", "by 2025" to "by 2030"."""

from __future__ import annotations

from resdiff.classification.group import Group
from resdiff.classification.passing import passage
from resdiff.classification.slots import Slot, SlotKind, slots
from resdiff.model import Tag, TagName


def numbers_changed(group: Group) -> tuple[Tag, ...]:
    """Name each figure or deadline that stands where another stood."""
    regions = [region for region in group.regions if _has_figure(region.old) and _has_figure(region.new)]
    if not regions:
        return ()
    time = passage(group)
    out: list[Tag] = []
    for region in regions:
        sides = [
            [slot.value for slot in slots(text, time.words) if _is_figure(slot, time.adopted[place])]
            for place, text in enumerate((region.old, region.new))
        ]
        if sides[0] != sides[1] and all(sides):
            out.append(Tag(TagName.NUMBER_CHANGED, ", ".join(sides[0]), ", ".join(sides[1])))
    return tuple(out)


def _has_figure(text: str) -> bool:
    """Tell whether a text can have a figure at all: cheaply, for most have none."""
    return any(map(str.isnumeric, text))


def _is_figure(slot: Slot, adopted: int) -> bool:
    """Tell whether a slot is a figure, or a day or year that was still to come."""
    if slot.kind in (SlotKind.DATE, SlotKind.YEAR):
        return bool(adopted) and int(slot.value[:4]) > adopted
    return slot.kind is SlotKind.NUMBER and len(slot.value) < 18
