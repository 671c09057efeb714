"""Changes put into the old document's own Word file: its layout, styles and other parts stay as they are.

``renderers/docx`` lays a redline out anew; this is for old texts that came as Word files.
Rejecting every change gives that file back, accepting every one the new text.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from resdiff.errors import OptionError
from resdiff.formats.docx import open_package
from resdiff.formats.docx.revisions import Revisions
from resdiff.frozen import dataclass
from resdiff.redlining.attempt import attempt
from resdiff.redlining.unmappable import UnmappableError
from resdiff.renderers.options import RenderOptions

if TYPE_CHECKING:
    from resdiff.model import Comparison

__all__ = ["Redline", "UnmappableError", "redline"]


@dataclass(frozen=True, slots=True)
class Redline:
    """A Word file with tracked changes, and what is to be said of it."""

    data: bytes
    notices: tuple[str, ...] = ()
    """What whoever gets the file should know: changes of its own that were settled, numbers that Word will show."""


def redline(
    comparison: Comparison,
    data: bytes,
    options: RenderOptions | None = None,
    revisions: Revisions = Revisions.FINAL,
) -> Redline:
    """Return ``data``, the Word file that ``comparison.old`` was read from, with the changes to ``comparison.new``.

    ``revisions`` is how it was read: tracked changes that it has of its own are accepted first, or rejected.
    Raises ``UnmappableError`` where the changes cannot be traced back to their places, ``OptionError`` where ``data``
    is another file, ``ReadingError`` where it is broken.
    """
    if hashlib.sha256(data).hexdigest() != comparison.old.sha256:
        raise OptionError(f"{comparison.old.name}: this is not the file that was compared", hint="Compare it again.")
    if revisions is Revisions.BOTH:
        raise UnmappableError("its own tracked changes were read on both sides at once")
    options = options or RenderOptions()
    typed: frozenset[str] = frozenset()
    while True:
        made = attempt(comparison, open_package(data, comparison.old.name), options, revisions, typed)
        if not made.misnumbered - typed:
            return Redline(made.data, made.notices)
        typed |= made.misnumbered
