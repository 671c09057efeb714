"""The letters of a Word file that was read: each knows where it stands, and what is to become of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from resdiff.formats.docx.package import W
from resdiff.formats.docx.paragraphs import Trace
from resdiff.renderers.docx.revised import Ink

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a paragraph that is inserted."""

    properties: _Element | None
    """The ``w:pPr`` of the paragraph that ends here."""


@dataclass(slots=True, eq=False)
class Letter:
    """One character as it was read, or (``note`` not empty) the mark of a note."""

    text: str
    element: _Element
    """The ``w:t``, ``w:tab`` or reference that it stands in."""
    paragraph: Paragraph
    at: int
    """Its place in the paragraph."""
    italic: bool = False
    raised: bool = False
    note: str = ""
    """Key of the note that this is the mark of: ``fn2``."""
    is_deleted: bool = False
    before: list[Ink | Break] | None = None
    """What is inserted before it."""
    after: list[Ink | Break] | None = None

    @property
    def is_blank(self) -> bool:
        """Tell a space, a tab, a line break."""
        return not self.note and self.text.isspace()

    @property
    def is_changed(self) -> bool:
        """Tell whether it goes, or something comes beside it."""
        return self.is_deleted or bool(self.before) or bool(self.after)


@dataclass(slots=True, eq=False)
class Paragraph:
    """A paragraph of the file."""

    element: _Element
    number: int
    """As in ``Block.line``; 0 in notes."""
    letters: list[Letter] = field(default_factory=list)
    before: Paragraph | None = None
    """The one that was read before it."""
    mark: str = ""
    """The number that Word counts for it, as shown."""
    keys: set[str] = field(default_factory=set)
    """Keys of the sheets that stand in it."""
    dead: set[str] = field(default_factory=set)
    """Those of ``keys`` that go as a whole."""
    moved: int = 0
    """The number of the move that takes it away, if it moves."""
    is_joined: bool = False
    """Whether its end is deleted, so that the next paragraph goes on where this one ends."""

    @property
    def is_dead(self) -> bool:
        """Tell whether the whole paragraph is deleted."""
        return (
            bool(self.dead)
            and self.dead == self.keys
            and all(letter.is_deleted or letter.is_blank for letter in self.letters)
        )


def letters_of(trace: Trace) -> dict[_Element, Paragraph]:
    """Return the paragraphs of a file, its notes' too, by their elements, with the letters that ``trace`` found."""
    found: dict[_Element, Paragraph] = {}
    last: Paragraph | None = None
    for number, element in enumerate(trace.paragraphs, start=1):
        last = found[element] = Paragraph(element, number, before=last)
    for piece in trace.pieces:
        home = _paragraph_of(piece.element)
        if home is None:
            continue  # gone with one of the file's own tracked changes
        paragraph = found.get(home) or found.setdefault(home, Paragraph(home, 0))
        run = piece.run
        letters, element = paragraph.letters, piece.element
        letters += [
            Letter(text, element, paragraph, at, run.italic, run.superscript, run.note)
            for at, text in enumerate((run.text,) if run.note else run.text, start=len(letters))
        ]
    return found


def _paragraph_of(element: _Element) -> _Element | None:
    return next(element.iterancestors(f"{W}p"), None)
