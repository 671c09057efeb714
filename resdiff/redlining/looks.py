"""What new text takes over from the text around it: the properties of its run and of its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.redlining.letters import Letter
from resdiff.redlining.ordering import detach, properties_of, put
from resdiff.renderers.docx.markup import FORBIDDEN
from resdiff.renderers.docx.revised import Ink

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PIECES = re.compile("([\t\n])")


def run_like(ink: Ink, like: Letter | None) -> _Element:
    """Return the text of ``ink`` as a run with the properties of that of ``like``, in italics if ``ink`` is."""
    from lxml import etree

    run = etree.Element(f"{W}r")
    model = None if like is None else run_of(like)
    found = None if model is None else model.find(f"{W}rPr")
    if found is not None:
        properties = deepcopy(found)
        for change in properties.findall(f"{W}rPrChange"):
            properties.remove(change)
        run.append(properties)
    if ink.italic != (like is not None and like.italic):
        for name in ("i", "iCs"):
            switch = put(properties_of(run), etree.Element(W + name))
            if not ink.italic:
                switch.set(f"{W}val", "0")
    if ink.raised:
        put(properties_of(run), etree.Element(f"{W}vertAlign")).set(f"{W}val", "superscript")
    run.extend(texts(ink.text))
    return run


def properties_within(properties: _Element) -> _Element:
    """Return the run properties of a paragraph's mark, made where there are none."""
    from lxml import etree

    found = properties.find(f"{W}rPr")
    return put(properties, etree.Element(f"{W}rPr")) if found is None else found


def copied_properties(paragraph: _Element | None) -> _Element | None:
    """Return a copy of a paragraph's properties for another one: without a section's end and tracked changes."""
    found = None if paragraph is None else paragraph.find(f"{W}pPr")
    if found is None:
        return None
    copied = deepcopy(found)
    for name in ("sectPr", "pPrChange"):
        for element in copied.findall(W + name):
            copied.remove(element)
    for element in copied.findall(f"{W}rPr/*"):
        if element.tag in (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo", f"{W}rPrChange"):
            detach(element)
    return copied


def run_of(letter: Letter) -> _Element | None:
    """Return the run that a letter stands in, the outermost one of its paragraph; a formula's letters have none."""
    found = None
    for ancestor in letter.element.iterancestors():
        if ancestor is letter.paragraph.element:
            break
        if ancestor.tag == f"{W}r":
            found = ancestor
    return found


def texts(text: str) -> Iterator[_Element]:
    """Yield ``text`` as the elements of a run."""
    from lxml import etree

    for piece in _PIECES.split(FORBIDDEN.sub("\ufffd", text)):
        if piece in ("\t", "\n"):
            yield etree.Element(f"{W}{'tab' if piece == chr(9) else 'br'}")
        elif piece:
            element = etree.Element(f"{W}t")
            element.text = piece
            element.set(SPACE, "preserve")
            yield element
