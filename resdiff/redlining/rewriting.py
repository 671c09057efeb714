"""A paragraph of the file rewritten: its runs cut where changes begin and end, their properties kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Break, Letter, Paragraph
from resdiff.redlining.looks import SPACE, properties_within, run_of
from resdiff.redlining.ordering import detach, properties_of
from resdiff.redlining.unmappable import UnmappableError
from resdiff.redlining.writing import Writer

if TYPE_CHECKING:
    from lxml.etree import _Element

    from resdiff.renderers.docx.revised import Ink

_DELETED_NAMES = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_BREAK = f"{W}brokenHere"
"""Stands where a paragraph is to be cut in two, until it is."""


def rewrite(paragraph: Paragraph, writer: Writer) -> None:
    """Write the changes of ``paragraph`` into its element. Raises ``UnmappableError`` where that is not possible."""
    is_dead = paragraph.is_dead
    if not (is_dead or paragraph.is_joined or any(letter.is_changed for letter in paragraph.letters)):
        return
    writer.stamper.turn()
    by_run = _by_run(paragraph)
    _spell_out_fields(paragraph.element, by_run)
    bare = [run for run in _runs(paragraph.element) if run not in by_run]
    gone = bare if is_dead else _fields_gone(paragraph.element, by_run)
    for run, letters in by_run.items():
        if is_dead or any(letter.is_changed for letter in letters):
            _RunWriter(run, letters, writer, paragraph).rewrite()
    for run in gone:
        wrapped = _wrapper(writer, paragraph)
        run.addprevious(wrapped)
        wrapped.append(_renamed(run))
    if is_dead or paragraph.is_joined:
        _delete_end(paragraph, writer)
    _join_neighbours(paragraph.element)
    if is_dead and paragraph.moved:
        _enclose(paragraph, writer)
    for mark in list(paragraph.element.iter(_BREAK)):
        _cut(paragraph.element, mark, writer)


def _by_run(paragraph: Paragraph) -> dict[_Element, list[Letter]]:
    """Return the letters of each run that has some."""
    found: dict[_Element, list[Letter]] = {}
    for element, letters in groupby(paragraph.letters, key=lambda letter: letter.element):
        group = list(letters)
        run = run_of(group[0])
        if run is not None:
            found.setdefault(run, []).extend(group)
        elif any(letter.is_changed for letter in group):
            raise UnmappableError(f"a change within a formula (paragraph {paragraph.number}, {element.tag})")
    return found


class _RunWriter:
    """Writes one run anew as several: what stays, what is deleted, what is inserted."""

    def __init__(self, run: _Element, letters: Sequence[Letter], writer: Writer, paragraph: Paragraph) -> None:
        self._run = run
        self._writer = writer
        self._paragraph = paragraph
        self._letters: dict[_Element, list[Letter]] = {}
        for letter in letters:
            self._letters.setdefault(self._child_of(letter), []).append(letter)
        self._is_dead = paragraph.is_dead
        self._is_all_gone = self._is_dead or all(letter.is_deleted for letter in letters)
        self._made: list[_Element] = []
        self._held: list[_Element] = []
        self._fate = False

    def rewrite(self) -> None:
        """Put the new runs in the place of the old one."""
        for child in list(self._run):
            if child.tag == f"{W}rPr":
                continue
            letters = self._letters.get(child, [])
            if child.tag == f"{W}t":
                self._text(letters)
            else:
                self._whole(child, letters)
        self._flush()
        for element in self._made:
            self._run.addprevious(element)
        parent = self._run.getparent()
        if parent is not None:
            parent.remove(self._run)

    def _child_of(self, letter: Letter) -> _Element:
        child = letter.element
        while child.getparent() is not self._run:
            parent = child.getparent()
            assert parent is not None  # noqa: S101 - the run is an ancestor
            child = parent
        return child

    def _text(self, letters: Sequence[Letter]) -> None:
        """Add the letters of a text, cut where their fate changes or something is inserted."""
        held: list[str] = []
        for letter in letters:
            is_gone = self._is_dead or letter.is_deleted
            if held and (letter.before or is_gone is not self._fate):
                self._hold(held)
            self._insert(letter.before, letter)
            self._turn(is_gone=is_gone)
            held.append(letter.text)
            if letter.after:
                self._hold(held)
                self._insert(letter.after, letter)
        self._hold(held)

    def _hold(self, texts: list[str]) -> None:
        """Make a text element of what was gathered."""
        from lxml import etree

        if texts:
            element = etree.Element(f"{W}t")
            element.set(SPACE, "preserve")
            element.text = "".join(texts)
            self._held.append(element)
            texts.clear()

    def _whole(self, child: _Element, letters: Sequence[Letter]) -> None:
        """Add what is not cut: a tab, a reference, a picture; it goes if its letters do, or else all of the run."""
        gone = [letter.is_deleted for letter in letters]
        if any(gone) and not all(gone):
            raise UnmappableError(f"a change within a ruby (paragraph {self._paragraph.number})")
        for letter in letters:
            self._insert(letter.before, letter)
        self._turn(is_gone=all(gone) if letters and not self._is_dead else self._is_all_gone)
        self._held.append(child)
        for letter in letters:
            self._insert(letter.after, letter)

    def _turn(self, *, is_gone: bool) -> None:
        if is_gone is not self._fate:
            self._flush()
            self._fate = is_gone

    def _flush(self) -> None:
        from lxml import etree

        if not self._held:
            return
        run = etree.Element(f"{W}r", dict(self._run.attrib))
        properties = self._run.find(f"{W}rPr")
        if properties is not None:
            run.append(deepcopy(properties))
        run.extend(self._held)
        self._held = []
        if not self._fate:
            self._made.append(run)
            return
        wrapped = _wrapper(self._writer, self._paragraph)
        wrapped.append(_renamed(run))
        self._made.append(wrapped)

    def _insert(self, inserted: Sequence[Ink | Break] | None, near: Letter) -> None:
        if inserted:
            self._insert_all(inserted, near)

    def _insert_all(self, inserted: Sequence[Ink | Break], near: Letter) -> None:
        from lxml import etree

        self._flush()
        for one in inserted:
            if isinstance(one, Break):
                mark = etree.Element(_BREAK)
                if one.properties is not None:
                    mark.append(one.properties)
                self._made.append(mark)
            else:
                self._made.append(self._writer.insertion(one, near))


def _wrapper(writer: Writer, paragraph: Paragraph) -> _Element:
    tag = "moveFrom" if paragraph.is_dead and paragraph.moved else "del"
    return writer.stamper.mark(tag, is_whole=paragraph.is_dead)


def _renamed(run: _Element) -> _Element:
    """Return ``run`` with its texts named as those of deleted runs are."""
    for child in run:
        child.tag = _DELETED_NAMES.get(str(child.tag), child.tag)
    return run


def _runs(paragraph: _Element) -> Iterator[_Element]:
    """Yield the runs of ``paragraph``, not those of text boxes within them."""
    for run in paragraph.iter(f"{W}r"):
        ancestors = (found for found in run.iterancestors() if found.tag in (f"{W}p", f"{W}r"))
        if next(ancestors, None) is paragraph:
            yield run


def _fields_gone(paragraph: _Element, by_run: dict[_Element, list[Letter]]) -> list[_Element]:
    """Return the runs that make a field whose whole result is deleted: updating it would bring the text back."""
    found: list[_Element] = []
    open_fields: list[tuple[list[_Element], list[Letter]]] = []
    for run in _runs(paragraph):
        kinds = [sign.get(f"{W}fldCharType") for sign in run.iterfind(f"{W}fldChar")]
        if "begin" in kinds:
            open_fields.append(([], []))
        for runs, letters in open_fields:
            if run in by_run:
                letters.extend(by_run[run])
            else:
                runs.append(run)
        if "end" in kinds and open_fields:
            runs, letters = open_fields.pop()
            if letters and all(letter.is_deleted for letter in letters):
                found += [one for one in runs if one not in found]
    return found


def _spell_out_fields(paragraph: _Element, by_run: dict[_Element, list[Letter]]) -> None:
    """Write simple fields that go (``w:fldSimple``) as runs: the standard lets no deletion hold them as they are."""
    from lxml import etree

    for simple in list(paragraph.iter(f"{W}fldSimple")):
        letters = [letter for run in simple.iter(f"{W}r") for letter in by_run.get(run, ())]
        if not letters or not all(letter.is_deleted for letter in letters):
            continue
        signs = {kind: etree.Element(f"{W}r") for kind in ("begin", "instruction", "separate", "end")}
        for kind, run in signs.items():
            if kind == "instruction":
                etree.SubElement(run, f"{W}instrText").text = simple.get(f"{W}instr")
            else:
                etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
        for element in (*list(signs.values())[:3], *list(simple), signs["end"]):
            simple.addprevious(element)
        detach(simple)


def _delete_end(paragraph: Paragraph, writer: Writer) -> None:
    """Mark the end of a paragraph as deleted, where it is one that Word can delete."""
    element = paragraph.element
    following = element.getnext()
    properties = properties_of(element)
    if following is None or following.tag != f"{W}p" or properties.find(f"{W}sectPr") is not None:
        if not len(properties):
            element.remove(properties)
        return
    mark = writer.stamper.mark("moveFrom" if paragraph.moved else "del", is_whole=paragraph.is_dead)
    properties_within(properties).insert(0, mark)


def _enclose(paragraph: Paragraph, writer: Writer) -> None:
    """Put the ends of a move around the content of a paragraph."""
    start, end = writer.stamper.range("moveFrom", paragraph.moved)
    paragraph.element.insert(1 if paragraph.element.find(f"{W}pPr") is not None else 0, start)
    paragraph.element.append(end)


def _join_neighbours(paragraph: _Element) -> None:
    """Make one change of neighbours that have one kind, author and date."""
    for change in list(paragraph.iter(f"{W}ins", f"{W}del", f"{W}moveFrom")):
        before = change.getprevious()
        if before is None or before.tag != change.tag or not len(change) or change.getparent() is None:
            continue
        if all(before.get(f"{W}{name}") == change.get(f"{W}{name}") for name in ("author", "date")):
            before.extend(list(change))
            detach(change)


def _cut(paragraph: _Element, mark: _Element, writer: Writer) -> None:
    """Cut a paragraph in two at ``mark``; the new paragraph stands first and its end is the inserted one."""
    from lxml import etree

    if mark.getparent() is not paragraph:
        raise UnmappableError("a paragraph that is to be cut within a link or field")
    first = etree.Element(f"{W}p")
    properties = mark.find(f"{W}pPr")
    first.append(properties if properties is not None else etree.Element(f"{W}pPr"))
    properties_within(first[0]).insert(0, writer.stamper.mark("ins", is_whole=False))
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    first.extend(content[: content.index(mark)])
    paragraph.remove(mark)
    paragraph.addprevious(first)
