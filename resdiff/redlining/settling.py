"""The tracked changes that a Word file has already, settled: accepted or rejected, so that new ones stand alone.

After ECMA-376, part 1, 17.13.5: what is inserted goes with a rejection, what is deleted with an acceptance; a
paragraph whose mark goes is joined with the next one, and keeps that one's properties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.formats.docx.revisions import DELETED, INSERTED, Revisions

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORMER = {
    f"{W}{name}Change": f"{W}{name}" for name in ("rPr", "pPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx")
}
"""Records of changed properties, and the element in each that has the properties from before."""
_RECORDS = (*_FORMER, f"{W}numberingChange", f"{W}cellMerge")
_RANGES = tuple(
    f"{W}{name}Range{end}"
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")
    for end in ("Start", "End")
)
_SPELLED = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_KEPT_WHEN_JOINED = f"{W}sectPr"


def settle(root: _Element, revisions: Revisions) -> int:
    """Settle the tracked changes in ``root`` on the side of ``revisions``; return how many there were."""
    gone = INSERTED if revisions is Revisions.ORIGINAL else DELETED
    number = 0
    for element in list(root.iter(*INSERTED, *DELETED)):
        number += 1
        parent = element.getparent()
        if parent is None or root not in (element, *element.iterancestors()):
            continue
        if parent.tag in (f"{W}trPr", f"{W}tcPr"):
            _settle_row(element, is_gone=element.tag in gone)
        elif not (parent.tag == f"{W}rPr" and _is_paragraph_mark(parent)):
            _unwrap(element, is_gone=element.tag in gone)
    for change in list(root.iter(*_RECORDS)):
        number += 1
        _settle_properties(change, revisions)
    for element in list(root.iter(*_RANGES)):
        _remove(element)
    for element in root.iter(*_SPELLED):
        element.tag = _SPELLED[str(element.tag)]
    for paragraph in list(root.iter(f"{W}p")):
        _settle_mark(paragraph, gone)
    return number


def _is_paragraph_mark(properties: _Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag == f"{W}pPr"


def _settle_row(element: _Element, *, is_gone: bool) -> None:
    """Take away a row or cell that was inserted or deleted, or the sign that it was."""
    properties = element.getparent()
    row = properties.getparent() if properties is not None else None
    _remove(row if is_gone and row is not None else element)


def _unwrap(element: _Element, *, is_gone: bool) -> None:
    parent = element.getparent()
    if parent is not None and not is_gone:
        at = parent.index(element)
        parent[at:at] = list(element)
    _remove(element)


def _settle_properties(change: _Element, revisions: Revisions) -> None:
    properties = change.getparent()
    if properties is None:
        return
    former = change.find(_FORMER.get(str(change.tag), f"{W}none"))
    _remove(change)
    if revisions is Revisions.ORIGINAL and former is not None:
        kept = [child for child in properties if child.tag in (f"{W}rPr", _KEPT_WHEN_JOINED, *INSERTED, *DELETED)]
        properties[:] = [*former, *(child for child in kept if former.find(str(child.tag)) is None)]


def _settle_mark(paragraph: _Element, gone: frozenset[str]) -> None:
    """Take the tracked change off the end of a paragraph; where the end goes, its content goes to the next one."""
    properties = paragraph.find(f"{W}pPr/{W}rPr")
    if properties is None:
        return
    changes = [child for child in properties if child.tag in INSERTED | DELETED]
    for change in changes:
        properties.remove(change)
    following = paragraph.getnext()
    if not any(change.tag in gone for change in changes) or following is None or following.tag != f"{W}p":
        return
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    at = 1 if len(following) and following[0].tag == f"{W}pPr" else 0
    following[at:at] = content
    _remove(paragraph)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
