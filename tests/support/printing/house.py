"""How the documents of the bodies look: measures taken from documents as issued, in points."""

from dataclasses import dataclass


@dataclass(frozen=True)
class House:
    """One house style: page, columns, and what stands at head and foot."""

    width: float
    height: float
    left: float
    """From the page's edge to the text."""
    right: float
    hanging: float
    """How far head lines and titles begin to the left of the text."""
    size: float
    leading: float
    after: float
    """Space after a paragraph."""
    indent: float
    note_size: float
    job: str
    """Job number at the foot of the page."""
    page_number: str
    """ODF fields of the page number."""
    title_in_head: bool


_OF = "<text:page-number/>/<text:page-count/>"
HOUSES = {
    "New York": House(612, 792, 123, 124, 63, 8.6, 12, 6, 24, 7.4, "23-23443", _OF, title_in_head=True),
    "Security Council": House(612, 792, 123, 124, 63, 8.6, 12, 6, 24, 7.4, "23-00390", _OF, title_in_head=False),
    "Geneva": House(595.3, 841.9, 113.4, 113.4, 56.7, 8.6, 12, 6, 28.35, 7.7, "GE.24-06121", "<text:page-number/>",
                    title_in_head=False),
}  # fmt: skip
"""By the office that issues them. Type is a little smaller than that of the originals: the fonts at hand are wider."""
