"""How documents are packed in the library: as raw deflate streams, which zips hold as well. Quick to import."""

from __future__ import annotations

import zlib

from resdiff.errors import ReadingError

LARGEST = 64 * 1024 * 1024
"""Bytes of one document, at most; ``resdiff.reading`` takes no more either."""
_RAW = -15
"""zlib's window for a raw deflate stream (RFC 1951)."""
_LEVEL = 3
"""Of compression for what comes from files: half the time of level 6 for 1.15 times the size."""


def deflated(data: bytes) -> bytes:
    """Return ``data`` as a raw deflate stream."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
    return packer.compress(data) + packer.flush()


def inflated(packed: bytes, largest: int = LARGEST) -> bytes:
    """Return what was deflated, ``largest`` bytes at most; raises ``ReadingError`` for more, or for a broken stream."""
    unpacker = zlib.decompressobj(_RAW)
    data = unpacker.decompress(packed, largest + 1)  # no limit at all would be 0
    if len(data) > largest:
        raise ReadingError(
            f"it inflates to more than the {largest} bytes that it may have", hint="this may be a zip bomb"
        )
    if not unpacker.eof:
        raise ReadingError("its compressed data are broken")
    return data
