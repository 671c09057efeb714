"""Styles of a Word file, with what they inherit (ECMA-376, 17.7): italics, bold, raised, hidden, numbering, outline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = frozenset({"0", "false", "off", "none"})
_DEEPEST = 64
_HEADING = re.compile(r"(?:heading|titre|título|заголовок|标题)\s*([1-9])$", re.IGNORECASE)


def switch(properties: _Element | None, name: str) -> bool | None:
    """Return whether ``properties`` switch ``name`` (``i``, ``b``, ``vanish``) on or off; None if neither."""
    element = None if properties is None else properties.find(W + name)
    return None if element is None else (element.get(f"{W}val") or "").lower() not in _OFF


def value(properties: _Element | None, path: str) -> str:
    """Return the ``w:val`` of the first element at ``path`` (``vertAlign``, ``numPr/numId``), or nothing."""
    element = None if properties is None else properties.find("/".join(W + name for name in path.split("/")))
    return "" if element is None else element.get(f"{W}val") or ""


class Styles:
    """The styles of one Word file, looked up by their identifiers."""

    def __init__(self, root: _Element | None) -> None:
        self._styles: dict[str, _Element] = {}
        self._default = {"paragraph": "", "character": ""}
        for style in root.iterfind(f"{W}style") if root is not None else ():
            identifier = style.get(f"{W}styleId") or ""
            self._styles.setdefault(identifier, style)
            kind = style.get(f"{W}type") or ""
            if (style.get(f"{W}default") or "0").lower() not in _OFF and kind in self._default:
                self._default[kind] = identifier
        self._chains: dict[str, tuple[_Element, ...]] = {}

    def chain(self, identifier: str, kind: str = "paragraph") -> tuple[_Element, ...]:
        """Return the style and those it is based on, nearest first; the default style where none is named."""
        identifier = identifier if identifier in self._styles else self._default[kind]
        if identifier not in self._chains:
            found: list[_Element] = []
            style = self._styles.get(identifier)
            while style is not None and style not in found and len(found) < _DEEPEST:
                found.append(style)
                style = self._styles.get(value(style, "basedOn"))
            self._chains[identifier] = tuple(found)
        return self._chains[identifier]

    def switch(self, chain: tuple[_Element, ...], name: str) -> bool:
        """Return whether the styles of ``chain`` switch a run's property on."""
        for style in chain:
            found = switch(style.find(f"{W}rPr"), name)
            if found is not None:
                return found
        return False

    def run_value(self, chain: tuple[_Element, ...], path: str) -> str:
        """Return the nearest value of a run's property in ``chain``, or nothing."""
        return next((found for style in chain if (found := value(style.find(f"{W}rPr"), path))), "")

    def paragraph_value(self, chain: tuple[_Element, ...], path: str) -> str:
        """Return the nearest value of a paragraph's property in ``chain``, or nothing."""
        return next((found for style in chain if (found := value(style.find(f"{W}pPr"), path))), "")

    def heading_level(self, properties: _Element | None) -> int:
        """Return the outline level of a paragraph with these properties, 1 outermost; 0 where it is body text."""
        chain = self.chain(value(properties, "pStyle"))
        outline = value(properties, "outlineLvl") or self.paragraph_value(chain, "outlineLvl")
        if outline.isdecimal() and int(outline) < 9:
            return int(outline) + 1
        for style in chain:
            named = _HEADING.match(value(style, "name"))
            if named:
                return int(named[1])
        return 1 if chain and value(chain[0], "name").lower() == "title" else 0

    def is_note_text(self, properties: _Element | None) -> bool:
        """Tell whether a paragraph with these properties has the style of footnotes or endnotes."""
        chain = self.chain(value(properties, "pStyle"))
        return any(value(style, "name").lower() in ("footnote text", "endnote text") for style in chain)
