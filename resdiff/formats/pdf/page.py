"""What is on a page: pieces of text with their places, and the lines drawn between them."""

from __future__ import annotations

from resdiff.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Text drawn at one place in one style. Lengths are in points, the origin is the page's lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    italic: bool
    bold: bool
    artifact: bool
    """The PDF itself says that this is no content (ISO 32000-1, 14.8.2.2): running heads, page numbers."""
    upright: bool = True
    hidden: bool = False
    """It is drawn so that nobody sees it: without ink, or outside of the page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Upright:
    """A thin vertical line."""

    place: float
    """Its distance from the page's left edge."""
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its pieces in reading order, and the lines drawn on it."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    rules: tuple[Rule, ...]
    has_pictures: bool
    is_mirrored: bool = False
    """Most of its letters are read from right to left; then each piece is one character."""
    uprights: tuple[Upright, ...] = ()
