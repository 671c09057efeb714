"""The order of paragraphs: preamble, operative part, composite resolutions, drafts, annexes and tables as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.formats.akn.blocks import Collector
from resdiff.formats.akn.cover import read_conclusions, read_cover, read_formula
from resdiff.formats.akn.inline import BLOCKS, runs_of
from resdiff.formats.akn.tree import AKN, local_name
from resdiff.marks import Style, letter, read_mark, split_mark
from resdiff.model import BlockKind, Part, Run
from resdiff.text import spaced

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = {"H1": 1, "HCh": 1, "HCH": 1, "HCh0": 1, "TitleH1": 1, "H23": 2, "H23G": 2, "H4": 3, "H56": 4}
"""Paragraph classes of headings, after the styles of the Secretariat's Word templates."""
_ITEMS = frozenset({"paragraph", "point", "item"})
_HEADINGS = frozenset({"num", "heading", "subheading", "subhheading", "crossHeading"})
_HEADING_STYLES = frozenset({Style.CAPITAL, Style.CAPITAL_ROMAN})
_BAR = Run(" | ")
_TEXTS = {"p": 0, "listIntroduction": -1}
"""Elements that hold text, and how much less deep it stands than its neighbours."""
_HOLDERS = {
    **dict.fromkeys(("content", "section", "subsection", "part", "mod", "wrapUp", "alinea"), 0),
    **dict.fromkeys(("list", "sublist", "blockList", "quotedStructure"), 1),
    "intro": -1,
}
"""Elements that hold paragraphs, and how much deeper these stand."""
_AFTER_LISTS = frozenset({"wrapUp", "alinea"})
FLUSH = -1
"""Depth of text that goes on after a list."""


def read_document(root: _Element, collector: Collector) -> None:
    """Add the blocks of everything that ``root`` (``akomaNtoso``) prints, in reading order."""
    for child in root:
        if child.tag == f"{AKN}components":
            _read_components(child, collector)
        else:
            _read_parts(child, collector)


def _read_parts(statement: _Element, collector: Collector) -> None:
    """Read the parts of a statement, collection or annex."""
    has_body = False
    for part in statement:
        name = local_name(part)
        if name in ("coverPage", "preface"):
            read_cover(part, collector)
        elif name == "preamble":
            if has_body and _is_draft(part, collector):
                collector.enter("DR")
            _read_flow(part, collector, Part.PREAMBULAR, 0)
        elif name == "mainBody":
            _read_flow(part, collector, Part.OPERATIVE, 0)
            has_body = True
        elif name == "conclusions":
            read_conclusions(part, collector)
        elif name == "components":
            _read_components(part, collector)
        elif name == "attachments":
            _read_attachments(part, collector)


def _is_draft(preamble: _Element, collector: Collector) -> bool:
    """Tell whether a preamble after a body is that of a draft, recommended by the one paragraph before it."""
    last = next((block for block in reversed(collector.blocks) if block.kind is BlockKind.PARAGRAPH), None)
    recommends = last is not None and not last.mark and not last.text.rstrip().endswith((",", "،", "，"))
    return recommends or preamble.find(f"{AKN}formula") is not None


def _read_components(components: _Element, collector: Collector) -> None:
    """Read the resolutions A, B, … of a collection, or the draft that a resolution recommends."""
    for number, statement in enumerate(components.iterfind(f"{AKN}component/{AKN}statement"), start=1):
        preface = statement.find(f"{AKN}preface")
        title = runs_of(preface, collector) if preface is not None else ()
        outer = collector.enter("DR" if statement.get("name") == "draft resolution" else _own_letter(preface, number))
        if preface is not None:
            collector.add(BlockKind.HEADING, title, preface.sourceline or 0, level=1, part=Part.PREAMBULAR)
            statement.remove(preface)
        _read_parts(statement, collector)
        collector.section = outer


def _own_letter(preface: _Element | None, number: int) -> str:
    """The letter of a composite resolution: as printed (A, ألف, 甲), else by its place."""
    printed = preface.find(f".//{AKN}docNumber") if preface is not None else None
    readings = read_mark("".join(printed.itertext())) if printed is not None else ()
    return next((mark.plain for mark in readings if mark.style is Style.CAPITAL), letter(number).upper())


def _read_attachments(attachments: _Element, collector: Collector) -> None:
    for number, document in enumerate(attachments.iterfind(f"{AKN}attachment/{AKN}doc"), start=1):
        outer = collector.enter(f"AX{number}")
        for part in document:
            if part.tag == f"{AKN}mainBody":
                _read_flow(part, collector, Part.ANNEX, 0)
            elif part.tag == f"{AKN}conclusions":
                read_conclusions(part, collector)
        collector.section = outer


def _read_flow(element: _Element, collector: Collector, part: Part, depth: int) -> None:
    """Read a preamble, main body, section, paragraph or list: whatever holds paragraphs ``depth`` levels deep."""
    collector.part = part
    numbers_itself = local_name(element) in _ITEMS
    for child in element:
        name = local_name(child)
        if name in _ITEMS:
            _read_item(child, collector, part, depth)
        elif name == "num" and numbers_itself:
            if collector.pending:  # a paragraph that is nothing but its list
                where = max(depth - 1, 0) if _is_number(collector.pending) else FLUSH
                collector.add(BlockKind.PARAGRAPH, (), child.sourceline or 0, mark=collector.pending, depth=where)
            collector.pending = spaced("".join(child.itertext()))
        elif name in _HEADINGS:
            _read_heading(child, collector, part)
        elif name in _TEXTS:
            _read_text(child, collector, part, depth + _TEXTS[name])
        elif name in _HOLDERS:
            _read_flow(child, collector, part, FLUSH if name in _AFTER_LISTS else depth + _HOLDERS[name])
        else:
            _read_block(child, collector, part, depth)


def _read_block(block: _Element, collector: Collector, part: Part, depth: int) -> None:
    """Read what stands between paragraphs or inside the ``<p>`` of one: containers, drafts, tables, formulas."""
    name = local_name(block)
    if name == "formula" or block.get("name") == "formula":
        read_formula(block, collector)
    elif name == "container":
        is_table = block.get("name") == "table"
        own = Part.PREAMBULAR if part is Part.OPERATIVE and not is_table else part
        _read_flow(block, collector, own, depth)
        collector.part = part
    elif name == "embeddedStructure":
        is_draft = any(block.find(f"{AKN}{name}") is not None for name in ("formula", "container"))
        outer = collector.enter("DR") if is_draft else collector.section
        _read_flow(block, collector, part, 0)
        collector.section = outer
    elif name in _HOLDERS:
        _read_flow(block, collector, part, depth + _HOLDERS[name])
    elif name == "table":
        _read_table(block, collector)
    else:
        collector.add(BlockKind.PARAGRAPH, runs_of(block, collector), block.sourceline or 0)


def _read_item(item: _Element, collector: Collector, part: Part, depth: int) -> None:
    """Read a paragraph, point or item; a number without a text is a heading, or belongs to what follows."""
    level = _LEVELS.get(item.get("class", ""), 0)
    if level and item.find(f"{AKN}content") is not None and item.find(f"{AKN}num") is None:
        collector.add(BlockKind.HEADING, runs_of(item, collector), item.sourceline or 0, level=level)
        return
    is_point = item.tag != f"{AKN}paragraph"
    _read_flow(item, collector, part, max(depth, 1) if is_point else depth)
    if collector.pending and _is_title(collector.pending):
        collector.add(BlockKind.HEADING, (Run(collector.pending),), item.sourceline or 0, level=level or 2)
        collector.pending = ""


def _is_title(number: str) -> bool:
    """Tell whether a number without a text is a heading: ``IV``, or words that stand where a number should."""
    readings = read_mark(number)
    if readings:
        return any(mark.style in _HEADING_STYLES for mark in readings)
    return not any(sign.isdigit() for sign in number)


def _read_heading(heading: _Element, collector: Collector, part: Part) -> None:
    """Read a heading, or a preambular paragraph between sections, which the files mark as a heading too."""
    runs = runs_of(heading, collector)
    line = heading.sourceline or 0
    if heading.tag == f"{AKN}crossHeading" and heading.get("refersTo") == "#preamble":
        mark, rest = _cut_mark(runs) if runs else ("", ())
        if part is Part.OPERATIVE and rest and _is_number(mark):
            collector.add(BlockKind.PARAGRAPH, rest, line, mark=mark, depth=0, part=part)
            return
        own = Part.PREAMBULAR if part is Part.OPERATIVE else part
        collector.add(BlockKind.PARAGRAPH, runs, line, depth=0, part=own)
        return
    if collector.pending:
        runs = (Run(f"{collector.pending} "), *runs)
        collector.pending = ""
    parent = heading.getparent()
    level = _LEVELS.get(parent.get("class", "") if parent is not None else "", 2)
    collector.add(BlockKind.HEADING, runs, line, level=level)


def _read_text(paragraph: _Element, collector: Collector, part: Part, depth: int) -> None:
    """Add the text of a ``<p>`` with its mark, be it declared or typed, then the paragraphs that stand inside it."""
    runs = runs_of(paragraph, collector)
    mark = collector.pending
    if runs and not mark:
        mark, runs = _cut_mark(runs)
        if not runs:
            collector.pending = mark  # its text is the next paragraph
    if mark and part is Part.PREAMBULAR and depth == 0 and _is_number(mark):
        part = Part.OPERATIVE  # operative paragraphs that the file puts into its preamble
    if runs:
        collector.pending = ""
        is_declared = depth > 0 or part is Part.PREAMBULAR or _is_number(mark)
        where = depth if is_declared else FLUSH
        collector.add(BlockKind.PARAGRAPH, runs, paragraph.sourceline or 0, mark=mark, depth=where, part=part)
    for child in paragraph:
        if child.tag in BLOCKS:
            _read_block(child, collector, part, depth)


def _is_number(mark: str) -> bool:
    return any(reading.style is Style.NUMBER for reading in read_mark(mark)[:1])


def _cut_mark(runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """Cut a typed mark off the first run: ``(a)`` of "(a) To promote"."""
    first = runs[0]
    if first.note or first.href:
        return "", runs
    mark, rest = split_mark(first.text)
    if not mark and len(runs) > 1 and runs[1].italic and first.text.strip().isdigit():
        mark, rest = first.text.strip(), ""  # a number typed without its full stop
    if not mark:
        return "", runs
    kept = (Run(rest, first.italic, first.bold, first.superscript, "", ""),) if rest else ()
    return mark, kept + runs[1:]


def _read_table(table: _Element, collector: Collector) -> None:
    """Add a block for each row that has any text; its runs are the cells' runs with bars between them."""
    for row in table.iter(f"{AKN}tr", "{http://www.w3.org/1999/xhtml}tr"):
        cells = tuple(runs_of(cell, collector) for cell in row)
        if not any(cells):
            continue
        runs = tuple(run for number, cell in enumerate(cells) for run in ((_BAR,) * (number > 0) + cell))
        collector.add(BlockKind.TABLE_ROW, runs, row.sourceline or 0, cells=cells)
