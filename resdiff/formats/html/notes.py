"""Footnotes of web pages: a link that shows a mark, and the place in the page that it leads to.

Known from Word's, LibreOffice's, Wikipedia's and pandoc's pages, and the roles of DPUB-ARIA (``doc-noteref``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from resdiff.formats.html.page import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK = re.compile(r"^[\[(]?(\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§]{1,4})[\])]?$")
"""A footnote mark as a link shows it."""
_BACK = re.compile(r"^[↑↩⏎^\u21a9\ufe0e\ufe0f\s]+$")
_NAMED = re.compile(r"f(?:oot)?n|note|ftn|edn|sdfootnote|sdendnote", re.IGNORECASE)
_HOLDERS = frozenset({"aside", "dd", "div", "li", "p", "section", "td", "tr", "blockquote"})


@dataclass(frozen=True)
class Notes:
    """Which elements are marks, which hold a note, which lead back."""

    references: dict[_Element, str] = field(default_factory=dict)
    """Link to the note's key."""
    bodies: dict[_Element, str] = field(default_factory=dict)
    """Holder of a note's text to its key."""
    around: frozenset[_Element] = frozenset()
    """The holders and their ancestors."""
    back: frozenset[_Element] = frozenset()
    """Links within notes that only lead back to the text; they show the mark or an arrow."""


def find_notes(body: _Element) -> Notes:
    """Return the footnotes in ``body``. Linear in the page but for nested holders, which are few."""
    order: dict[_Element, int] = {}
    targets: dict[str, _Element] = {}
    for number, element in enumerate(body.iter()):
        order[element] = number
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                targets.setdefault(name, element)
    links = [(link, _target(link, targets)) for link in body.iter("a") if (link.get("href") or "").startswith("#")]
    references: dict[_Element, str] = {}
    goals: dict[str, _Element] = {}
    for link, target in links:
        if target is not None and order[target] > order[link] and _is_reference(link, target):
            key = target.get("id") or target.get("name") or ""
            references[link] = key
            goals[key] = target
    bodies = _holders(goals, references)
    back = [
        link
        for link, target in links
        if link not in references
        and (target is None or order[target] < order[link])
        and (MARK.match(text_of(link, 64)) or _BACK.match(text_of(link, 64)))
        and any(ancestor in bodies for ancestor in (link, *link.iterancestors()))
    ]
    kept = set(bodies.values())
    around = {ancestor for holder in bodies for ancestor in (holder, *holder.iterancestors())}
    return Notes(
        {link: key for link, key in references.items() if key in kept}, bodies, frozenset(around), frozenset(back)
    )


def _target(link: _Element, targets: dict[str, _Element]) -> _Element | None:
    return targets.get(unquote((link.get("href") or "")[1:]))


def _is_reference(link: _Element, target: _Element) -> bool:
    if link.get("role") == "doc-noteref":
        return True
    mark = MARK.match(text_of(link, 64))
    if not mark:
        return False
    name = (target.get("id") or "") + (target.get("name") or "")
    return bool(_NAMED.search(name)) or text_of(_block(target), 64).lstrip("[(").startswith(mark[1])


def _block(element: _Element) -> _Element:
    """Return ``element`` or its nearest ancestor that can hold a note."""
    for candidate in (element, *element.iterancestors()):
        if candidate.tag in _HOLDERS:
            return candidate
    return element


def _holders(goals: dict[str, _Element], references: dict[_Element, str]) -> dict[_Element, str]:
    """Return for each note the largest element around its target that holds no other note and no reference."""
    crowded: dict[_Element, int] = {}
    for element in (*goals.values(), *references):
        for ancestor in element.iterancestors():
            crowded[ancestor] = crowded.get(ancestor, 0) + 1
    holders: dict[_Element, str] = {}
    for key, target in goals.items():
        holder = _block(target)
        while True:
            parent = holder.getparent()
            if parent is None or parent.tag not in _HOLDERS or crowded.get(parent, 0) > 1 or crowded.get(holder, 0) > 1:
                break
            holder = parent
        if holder.tag in _HOLDERS and holder not in holders:
            holders[holder] = key
    return holders
