"""Which text of a document with tracked changes is read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W

if TYPE_CHECKING:
    from lxml.etree import _Element

INSERTED = frozenset({f"{W}ins", f"{W}moveTo", f"{W}cellIns"})
DELETED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}cellDel"})


class Revisions(StrEnum):
    """Which text of a document with tracked changes is read."""

    ORIGINAL = "original"
    """As if every change were rejected."""
    FINAL = "final"
    """As if every change were accepted."""
    BOTH = "both"
    """What was deleted and what was inserted, as it stands on the page with the changes shown."""

    def shows(self, tag: str) -> bool:
        """Tell whether what stands within the element ``tag`` (``w:ins``, ``w:del`` …) is part of the text."""
        if tag in INSERTED:
            return self is not Revisions.ORIGINAL
        if tag in DELETED:
            return self is not Revisions.FINAL
        return True

    def shows_marked(self, properties: _Element | None) -> bool:
        """Tell whether a paragraph mark, row or cell is there, by the tracked changes among its ``properties``."""
        return properties is None or all(self.shows(child.tag) for child in properties if isinstance(child.tag, str))

    def properties(self, properties: _Element | None) -> _Element | None:
        """Return a paragraph's properties: for the original text those before a tracked change of format."""
        if self is Revisions.ORIGINAL and properties is not None:
            before = properties.find(f"{W}pPrChange/{W}pPr")
            return properties if before is None else before
        return properties


def why_unshown(tag: str) -> str:
    """Say in words why the text within ``tag`` was left out."""
    return "deleted by a tracked change" if tag in DELETED else "inserted by a tracked change"
