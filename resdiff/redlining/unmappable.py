"""The changes cannot be put into the file: what stands in the way."""

from __future__ import annotations

from resdiff.errors import OutputError


class UnmappableError(OutputError):
    """A text, or a change of it, that cannot be traced back to its place in the Word file."""
