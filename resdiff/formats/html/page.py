"""A web page's parts: where the document stands in it, which elements show nothing, which classes are italic."""

from __future__ import annotations

import re
import sys
from functools import cached_property
from typing import TYPE_CHECKING

from resdiff.frozen import dataclass
from resdiff.model import Dropped
from resdiff.text import spaced

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ]
)
"""Elements that start a new line (the rendering section of the HTML standard)."""
SILENT = frozenset(
    [
        "applet",
        "audio",
        "base",
        "basefont",
        "canvas",
        "colgroup",
        "datalist",
        "embed",
        "head",
        "iframe",
        "img",
        "link",
        "map",
        "math",
        "meta",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "param",
        "rp",
        "rt",
        "script",
        "style",
        "svg",
        "template",
        "title",
        "video",
        "wbr",
    ]
)
"""Elements that show no text of the page."""
CONTROLS = {
    "button": "a button",
    "input": "a form",
    "nav": "a menu",
    "option": "a form",
    "select": "a form",
    "textarea": "a form",
}
_ROLES = {"navigation": "a menu", "search": "a form", "banner": "the site's banner", "contentinfo": "the site's foot"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_CLASS = re.compile(r"^\s*(\w*)\.([\w-]+)\s*$")
_STYLED = {
    "italic": re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE),
    "upright": re.compile(r"font-style\s*:\s*normal", re.IGNORECASE),
    "bold": re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE),
    "superscript": re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE),
    "hidden": _HIDDEN,
}
_SHORT = 200
"""Characters; a "main" element with less text than this does not hold the document."""


@dataclass(frozen=True)
class Page:
    """The parsed page and the element that holds its document."""

    root: _Element
    body: _Element
    dropped: tuple[Dropped, ...]

    @classmethod
    def of(cls, root: _Element) -> Page:
        """Find the element that holds the document: ``main``, else the only ``article``, else the body."""
        body = root.find("body")
        whole = root if body is None else body
        for path in ("//main|//*[@role='main']", "//article"):
            found = [element for element in root.xpath(path) if len(text_of(element)) >= _SHORT]
            if len(found) == 1:
                return cls(root, found[0], tuple(_outside(found[0], whole)))
        return cls(root, whole, ())

    @cached_property
    def classes(self) -> dict[str, frozenset[str]]:
        """Names of classes that the page's own style sheets make ``italic``, ``bold``, ``superscript``, ``hidden``."""
        named: dict[str, set[str]] = {style: set() for style in _STYLED}
        for sheet in self.root.iter("style"):
            for selectors, declarations in _RULE.findall(re.sub(r"<!--|-->", "", sheet.text or "")):
                for style, pattern in _STYLED.items():
                    if pattern.search(declarations):
                        matches = (_CLASS.match(selector) for selector in selectors.split(","))
                        named[style] |= {match[2] for match in matches if match}
        return {style: frozenset(names) for style, names in named.items()}

    def is_styled(self, element: _Element, style: str) -> bool:
        """Tell whether the element's own style or one of its classes gives it ``style``."""
        if _STYLED[style].search(element.get("style") or ""):
            return True
        return not self.classes[style].isdisjoint((element.get("class") or "").split())

    def why_left_out(self, element: _Element, has_notes: bool) -> str:
        """Say why ``element`` is no text of the document, or nothing where it is."""
        role = element.get("role") or ""
        if element.tag in CONTROLS:
            return CONTROLS[element.tag]
        if role in _ROLES:
            return _ROLES[role]
        if element.tag == "form" and len(text_of(element, _SHORT)) < _SHORT:
            return "a form"  # some servers put whole pages into one
        if element.tag == "div" and element.get("title") in ("header", "footer"):
            return "running head or foot"  # as LibreOffice writes them
        if not has_notes and element.tag in ("aside", "footer"):
            return "the site's foot" if element.tag == "footer" else "beside the text"
        if element.get("hidden") is not None or self.is_styled(element, "hidden"):
            return "hidden"
        if element.tag == "del":
            return "marked as deleted"
        return ""


def frames_of(root: _Element) -> tuple[str, ...]:
    """Return the addresses of the pages that are shown in frames of this one."""
    named = (frame.get("src") or "" for frame in root.iter("frame", "iframe"))
    return tuple(source for source in named if source and not source.startswith(("about:", "javascript:")))


def text_of(element: _Element, limit: int = sys.maxsize) -> str:
    """Return the text within ``element`` that is neither script nor style; it stops soon after ``limit`` characters."""
    pieces = [element.text or ""] if element.tag not in SILENT else []
    length = 0
    for child in element.iterdescendants():
        if isinstance(child.tag, str) and child.tag not in SILENT:
            pieces.append(child.text or "")
        pieces.append(child.tail or "")
        length += len(pieces[-1])
        if length > limit:
            break
    return spaced(" ".join(pieces))


def _outside(main: _Element, whole: _Element) -> list[Dropped]:
    """Return the text around ``main``, element by element, in order."""
    before: list[Dropped] = []
    after: list[Dropped] = []
    element = main
    while element is not whole and (parent := element.getparent()) is not None:
        leading = [_drop(sibling) for sibling in element.itersiblings(preceding=True)][::-1]
        before = [*leading, *before]
        after = [*after, *(_drop(sibling) for sibling in element.itersiblings())]
        element = parent
    return [dropped for dropped in (*before, *after) if dropped.text]


def _drop(element: _Element) -> Dropped:
    text = text_of(element) if isinstance(element.tag, str) else ""
    return Dropped(text, "outside the main part of the page", element.sourceline or 0)
