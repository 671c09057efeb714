"""The old document's Word file, opened for changes: its paragraphs and letters, its own tracked changes settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from resdiff.formats.docx import read_package
from resdiff.formats.docx.package import Package, W
from resdiff.formats.docx.paragraphs import Trace
from resdiff.formats.docx.revisions import Revisions
from resdiff.model import Block, BlockKind
from resdiff.redlining.letters import Paragraph, letters_of
from resdiff.redlining.settling import settle

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass
class Original:
    """A Word file that is going to be changed."""

    package: Package
    main: str
    """Path of the main part."""
    root: _Element
    notes: dict[str, _Element]
    """Roots of footnotes (``fn``) and endnotes (``en``)."""
    paths: dict[str, str]
    """Paths of parts, by the kind of their link: ``footnotes``, ``settings``."""
    by_element: dict[_Element, Paragraph]
    paragraphs: list[Paragraph]
    """Those of the text, in reading order."""
    blocks: tuple[Block, ...]
    settled: int
    """How many tracked changes it had of its own."""
    note_style: str
    """Identifier of its style for the text of footnotes, or nothing."""


def open_original(package: Package, revisions: Revisions) -> Original:
    """Return the file as it was read, with its tracked changes settled on the side of ``revisions``."""
    trace = Trace()
    source = read_package(package, "", revisions, trace)
    main = package.main()
    root = package.part(main)
    assert root is not None  # noqa: S101 - it was read
    paths = {found.kind: found.target for found in package.relations(main).values() if not found.is_external}
    notes = {
        prefix: part
        for prefix, kind in (("fn", "footnotes"), ("en", "endnotes"))
        if kind in paths and (part := package.part(paths[kind])) is not None
    }
    settled = sum(settle(part, revisions) for part in (root, *notes.values()))
    by_element = letters_of(trace)
    paragraphs = [by_element[element] for element in trace.paragraphs]
    for block in source.blocks:
        if block.mark and block.line and block.kind is not BlockKind.NOTE:
            paragraphs[block.line - 1].mark = block.mark
    style = _note_style(package.part(paths["styles"])) if "styles" in paths else ""
    return Original(package, main, root, notes, paths, by_element, paragraphs, source.blocks, settled, style)


def _note_style(styles: _Element | None) -> str:
    for style in styles.iterfind(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        if name is not None and (name.get(f"{W}val") or "").lower() == "footnote text":
            return style.get(f"{W}styleId") or ""
    return ""
