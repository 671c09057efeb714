"""One go at putting the changes into the file, from finding the clauses in it to the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.formats.docx.package import Package
from resdiff.formats.docx.revisions import Revisions
from resdiff.frozen import dataclass
from resdiff.model import Comparison
from resdiff.redlining.adding import Adder, become
from resdiff.redlining.modelling import Models
from resdiff.redlining.noting import Notes
from resdiff.redlining.original import Original, open_original
from resdiff.redlining.packing import add_part, pack, track
from resdiff.redlining.placing import Finder, Place
from resdiff.redlining.planning import Planner
from resdiff.redlining.proving import Shown, prove
from resdiff.redlining.rewriting import rewrite
from resdiff.redlining.stamping import Stamper
from resdiff.redlining.tables import delete_rows
from resdiff.redlining.unmappable import UnmappableError
from resdiff.redlining.writing import Writer
from resdiff.renderers.docx import revision_date
from resdiff.renderers.docx.revised import Reviser
from resdiff.renderers.docx.sheet import Sheet, Style, sheets
from resdiff.renderers.docx.units import units
from resdiff.renderers.options import RenderOptions

if TYPE_CHECKING:
    from lxml.etree import _Element

_LISTED = 4
"""Paragraphs that a notice names."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """The file that was made."""

    data: bytes
    notices: tuple[str, ...]
    misnumbered: frozenset[str]
    """Keys of inserted paragraphs for which Word would count another number than theirs."""


def attempt(
    comparison: Comparison, package: Package, options: RenderOptions, revisions: Revisions, typed: frozenset[str]
) -> Attempt:
    """Return the file in ``package`` with the changes. Raises ``UnmappableError`` where it does not keep the law.

    ``typed`` are the keys of inserted paragraphs whose numbers are typed, as Word would count others.
    """
    original = open_original(package, revisions)
    old = sheets(comparison.old)
    places = _places(old, original, comparison)
    reviser = Reviser(comparison.old, comparison.new)
    models = Models(old, places, typed)
    notes = Notes(original.notes, original.by_element, original.note_style, original.root, reviser.footnotes)
    planner = Planner(places, models, reviser, notes, comparison.old.footnotes, native_moves=options.native_moves)
    for unit in units(comparison):
        planner.take(unit)
    stamper = Stamper(options.author, revision_date(comparison, options), (original.root, *original.notes.values()))
    writer = Writer(stamper, notes)
    for paragraph in original.by_element.values():
        rewrite(paragraph, writer)
    delete_rows(original.root, original.by_element, writer)
    for paragraph, model in planner.plan.becoming:
        become(paragraph, model, writer)
    adder = Adder(old, places, models, writer)
    for added in planner.plan.added:
        adder.add(added)
    notes.sort()
    data = _packed(original, notes)
    shown = prove(original.blocks, comparison, data)
    inserted = {added.sheet.key for added in planner.plan.added}
    misnumbered = frozenset(one.sheet.key for one in shown if one.sheet.key in inserted and one.sheet.number)
    return Attempt(data, _notices(original, shown, inserted, revisions), misnumbered)


def _packed(original: Original, notes: Notes) -> bytes:
    """Return the file with the parts that changed, notes that were begun, and tracking switched on."""
    changed: dict[str, _Element] = {original.main: original.root}
    for prefix, kind in (("fn", "footnotes"), ("en", "endnotes")):
        if prefix in original.notes:
            changed[original.paths[kind]] = original.notes[prefix]
    if notes.footnotes is not None and "fn" not in original.notes:
        add_part(original.package, original.main, "footnotes", changed, notes.footnotes)
    settings = original.package.part(original.paths["settings"]) if "settings" in original.paths else None
    if settings is not None:
        track(settings)
        changed[original.paths["settings"]] = settings
    return pack(original.package, changed)


def _notices(original: Original, shown: tuple[Shown, ...], inserted: set[str], revisions: Revisions) -> tuple[str, ...]:
    """Say what of the file may surprise."""
    said = []
    if original.settled:
        verb = "rejected" if revisions is Revisions.ORIGINAL else "accepted"
        said.append(f"{original.settled} tracked changes that it had already were {verb} first")
    counted = [one for one in shown if one.mark and one.sheet.key not in inserted]
    if counted:
        places = ", ".join(f"{one.sheet.key} as {one.mark}" for one in counted[:_LISTED])
        more = f" and {len(counted) - _LISTED} more" if len(counted) > _LISTED else ""
        said.append(f"its automatic numbering stays: Word will show {places}{more}")
    return tuple(said)


def _places(old: tuple[Sheet, ...], original: Original, comparison: Comparison) -> dict[str, Place]:
    """Find all paragraphs of the old text in the file."""
    finder = Finder(original.paragraphs)
    places: dict[str, Place] = {}
    for sheet in old:
        place = finder.find(sheet)
        if place is None:
            raise UnmappableError(f"{sheet.key}: “{sheet.text[:40]}” is not found where it was read")
        places[sheet.key] = place
    for note in comparison.old.footnotes:
        if note.line and f"note {note.key}" not in places:
            place = finder.find(Sheet(f"note {note.key}", note.text, Style.NOTE, note.mark, line=note.line))
            if place is not None:
                places[f"note {note.key}"] = place
    for key, place in places.items():
        for paragraph in place.paragraphs:
            paragraph.keys.add(key)
    return places
