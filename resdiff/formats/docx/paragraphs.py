"""From a Word paragraph to runs: styles, fields, links, note marks, tracked changes, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import R, Relation, W
from resdiff.formats.docx.revisions import DELETED, INSERTED, Revisions, why_unshown
from resdiff.formats.docx.signs import symbol
from resdiff.formats.docx.styles import Styles, switch, value
from resdiff.formats.runs import tidy
from resdiff.model import Dropped, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
"""The same content in several forms, the best first."""
_TEXTS = {f"{W}t", f"{W}delText", _MATH_TEXT}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_NOTES = {f"{W}footnoteReference": "fn", f"{W}endnoteReference": "en"}
_SKIPPED = frozenset(
    {f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delInstrText", f"{W}footnoteRef", f"{W}endnoteRef", f"{W}sdtPr",
     f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}annotationRef", f"{W}separator", f"{W}fldData"}
)  # fmt: skip
_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')


@dataclass(frozen=True, slots=True)
class Traced:
    """A piece of text as it was read, and where it stands in the file."""

    element: _Element
    """The ``w:t``, ``w:tab`` or footnote reference."""
    run: Run


@dataclass
class Trace:
    """Where in the file everything stands that was read, for whoever is going to change the file."""

    paragraphs: list[_Element] = field(default_factory=list)
    """In reading order: that of ``Block.line``, which counts from 1."""
    pieces: list[Traced] = field(default_factory=list)


@dataclass
class Reading:
    """What is known while a part of the document is read: styles, links, and fields that are open."""

    styles: Styles
    relations: dict[str, Relation]
    revisions: Revisions
    dropped: list[Dropped] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    """Text boxes met within the paragraph, to be read after it."""
    comments: dict[str, int] = field(default_factory=dict)
    """Identifiers of comments, in order, and the paragraph that each is on."""
    fields: list[list[str]] = field(default_factory=list)
    """For each open field its instruction so far; an empty list once its result is shown."""
    links: list[str] = field(default_factory=list)
    """For each open field the address its result links to."""
    unclosed: list[_Element] = field(default_factory=list)
    """Signs that begin a field which never ends: what follows them is text."""
    line: int = 0
    page: int = 1
    trace: Trace | None = None


def read_runs(paragraph: _Element, reading: Reading) -> list[Run]:
    """Return the runs of ``paragraph`` as they are, untidied: two paragraphs may still be joined to one."""
    style = value(paragraph.find(f"{W}pPr"), "pStyle")
    reader = _Reader(reading, reading.styles.chain(style))
    reader.children(paragraph, "")
    reader.report()
    return reader.runs


@dataclass
class _Reader:
    reading: Reading
    chain: tuple[_Element, ...]
    runs: list[Run] = field(default_factory=list)
    unshown: dict[str, list[str]] = field(default_factory=dict)
    custom_mark: str = ""
    """Key of a note whose mark is the text that follows."""

    def children(self, element: _Element, href: str, reason: str = "") -> None:
        """Read what is in ``element``; with a ``reason`` it goes to what was left out instead."""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _SKIPPED:
                continue
            if tag == f"{W}r":
                self._run(child, href, reason)
            elif tag in INSERTED or tag in DELETED:
                hidden = "" if self.reading.revisions.shows(tag) else why_unshown(tag)
                self.children(child, href, reason or hidden)
            elif tag == ALTERNATIVES:
                self.children(first_alternative(child), href, reason)
            elif tag == f"{W}hyperlink":
                self.children(child, self._address(child) or href, reason)
            elif tag in _TEXTS:
                self._add(Run(child.text or "", href=href), reason, child)
            else:
                self.children(child, href, reason)

    def report(self) -> None:
        """Say which words of the paragraph were left out."""
        for reason, pieces in self.unshown.items():
            text = "".join(run.text for run in tidy(Run(piece) for piece in pieces))
            if text:
                self.reading.dropped.append(Dropped(text, reason, self.reading.line))

    def _run(self, element: _Element, href: str, reason: str) -> None:
        style = self._style(element.find(f"{W}rPr"), href)
        if self._is_hidden(element.find(f"{W}rPr")):
            reason = reason or "hidden text"
        for child in _within(element):
            tag = str(child.tag)
            if tag == f"{W}fldChar":
                self._field(child)
            elif tag in (f"{W}instrText", f"{W}delInstrText") and self.reading.fields:
                self.reading.fields[-1].append(child.text or "")
            elif tag == f"{W}txbxContent":
                self.reading.boxes.append(child)
            elif tag == f"{W}lastRenderedPageBreak" or (tag == f"{W}br" and child.get(f"{W}type") == "page"):
                self.reading.page += 1
            elif tag == f"{W}commentReference":
                self.reading.comments[child.get(f"{W}id") or ""] = self.reading.line
            elif tag in _NOTES:
                self._note(child, style, reason)
            else:
                text = _sign(child)
                if text and next(child.iterancestors(f"{W}rt"), None) is not None:
                    self._add(Run(text), reason or "how characters are read, above them", child)
                elif text:
                    self._add(replace(style, text=text, href=self._field_link() or href), reason, child)

    def _add(self, run: Run, reason: str, element: _Element) -> None:
        if any(self.reading.fields):
            reason = reason or "part of the instruction of a field"
        if reason:
            self.unshown.setdefault(reason, []).append(run.text)
            return
        if self.custom_mark:
            run = replace(run, note=self.custom_mark, superscript=True)
            self.custom_mark = ""
        self._take(run, element)

    def _take(self, run: Run, element: _Element) -> None:
        self.runs.append(run)
        if self.reading.trace is not None:
            self.reading.trace.pieces.append(Traced(element, run))

    def _note(self, element: _Element, style: Run, reason: str) -> None:
        key = f"{_NOTES[str(element.tag)]}{element.get(f'{W}id') or ''}"
        if reason:
            return
        if (element.get(f"{W}customMarkFollows") or "0") in ("1", "true", "on"):
            self.custom_mark = key
        else:
            self._take(replace(style, text="", note=key, superscript=True, href=""), element)

    def _style(self, properties: _Element | None, href: str) -> Run:
        styles = self.reading.styles
        own = value(properties, "rStyle")
        chain = styles.chain(own, "character") if own else ()
        is_complex = switch(properties, "rtl") or switch(properties, "cs")

        def has(name: str) -> bool:
            """Tell whether the toggle ``name`` is on."""
            direct = switch(properties, name)
            # Two styles that both set a toggle cancel each other out (17.7.3).
            return styles.switch(chain, name) != styles.switch(self.chain, name) if direct is None else direct

        raised = value(properties, "vertAlign") or styles.run_value(chain, "vertAlign")
        return Run(
            "",
            italic=has("iCs" if is_complex else "i"),
            bold=has("bCs" if is_complex else "b"),
            superscript=raised == "superscript",
            href=href,
        )

    def _is_hidden(self, properties: _Element | None) -> bool:
        direct = switch(properties, "vanish")
        if direct is not None:
            return direct
        own = value(properties, "rStyle")
        return bool(own) and self.reading.styles.switch(self.reading.styles.chain(own, "character"), "vanish")

    def _field(self, sign: _Element) -> None:
        fields, links = self.reading.fields, self.reading.links
        kind = sign.get(f"{W}fldCharType") or ""
        if kind == "begin" and sign not in self.reading.unclosed:
            fields.append([" "])
            links.append("")
        elif kind == "separate" and fields:
            found = _LINK.search("".join(fields[-1]))
            links[-1] = found[1] if found else ""
            fields[-1] = []
        elif kind == "end" and fields:
            fields.pop()
            links.pop()

    def _field_link(self) -> str:
        return next((link for link in reversed(self.reading.links) if link), "")

    def _address(self, link: _Element) -> str:
        relation = self.reading.relations.get(link.get(f"{R}id") or "")
        return relation.target if relation and relation.is_external else ""


def _sign(element: _Element) -> str:
    if element.tag in _TEXTS:
        return element.text or ""
    if element.tag == f"{W}sym":
        return symbol(element.get(f"{W}font") or "", element.get(f"{W}char") or "")
    return _SIGNS.get(element.tag, "") if isinstance(element.tag, str) else ""


def first_alternative(element: _Element) -> _Element:
    """Return the form of an ``mc:AlternateContent`` that is read."""
    return element[0] if len(element) else element


def _within(run: _Element) -> Iterator[_Element]:
    """Yield what is in ``run``, of alternatives the first one, and of text boxes only the box."""
    for child in run:
        if child.tag == ALTERNATIVES:
            yield from _within(first_alternative(child))
            continue
        yield child
        if child.tag != f"{W}txbxContent":
            yield from _within(child)


def unclosed_fields(root: _Element) -> list[_Element]:
    """Return the signs in ``root`` that begin a field which never ends, as in files that a program cut short."""
    begun: list[_Element] = []
    for sign in root.iter(f"{W}fldChar"):
        kind = sign.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append(sign)
        elif kind == "end" and begun:
            begun.pop()
    return begun
