"""The order that the standard lays down for the children of properties (ECMA-376, part 1, annex A)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_RUN = """ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
    noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
    vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"""
_PARAGRAPH = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
    snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
    textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"""
_SETTINGS = """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
    displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
    embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
    bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
    formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge
    revisionView trackRevisions"""
_ORDERS = {
    f"{W}{name}": {f"{W}{child}": place for place, child in enumerate(children.split())}
    for name, children in (("rPr", _RUN), ("pPr", _PARAGRAPH), ("settings", _SETTINGS))
}


def put(parent: _Element, child: _Element) -> _Element:
    """Put ``child`` into properties where the standard wants it, in place of one of its kind; return it."""
    order = _ORDERS[str(parent.tag)]
    for other in parent.findall(str(child.tag)):
        parent.remove(other)
    place = order[str(child.tag)]
    at = sum(1 for other in parent if order.get(str(other.tag), len(order)) < place)
    parent.insert(at, child)
    return child


def properties_of(element: _Element) -> _Element:
    """Return the properties of a paragraph or run, made where it has none."""
    from lxml import etree

    tag = str(element.tag) + "Pr"
    found = element.find(tag)
    if found is None:
        found = etree.Element(tag)
        element.insert(0, found)
    return found


def detach(element: _Element) -> None:
    """Take ``element`` out of its parent, if it has one."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
