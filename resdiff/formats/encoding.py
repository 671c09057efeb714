"""Bytes to text: what a byte order mark says, UTF-8, UTF-16 that shows, the Windows code page of Western Europe."""

from __future__ import annotations

import codecs
import re

from resdiff.errors import ReadingError

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, name: str) -> str:
    """Return ``data`` as text. Raises ``ReadingError`` where it is binary or in no encoding that is tried."""
    return decode_with(data, name)[0]


def decode_with(data: bytes, name: str) -> tuple[str, str]:
    """Return ``data`` as text, and the encoding's name. Raises ``ReadingError`` like ``decode``."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise ReadingError(f"{name}: broken {encoding} text at byte {error.start}") from error
    wide = unmarked_utf16(data)
    try:
        text, encoding = data.decode(wide or "utf-8"), wide or "utf-8"
    except UnicodeDecodeError as error:
        text, encoding = _windows(data, name, error), "cp1252"
    if "\x00" in text or _control_signs(text) > len(text) // 100 + 8:
        hint = "Give a text, Markdown, XML, HTML, Word or PDF file; if this is text, save it as UTF-8."
        raise ReadingError(f"{name}: this is binary, not text", hint=hint)
    return text, encoding


def unmarked_utf16(data: bytes) -> str:
    """Return ``utf-16-le`` or ``utf-16-be`` if ``data`` is that without a mark, as it shows; else an empty text.

    Blanks, digits and Latin letters have a zero byte, all on one side of their pairs; Chinese may have too few of them.
    """
    sample = data[:_SAMPLE]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or (low and high) or (low + high) < _FEWEST_ZEROS * len(sample):
        return ""
    encoding = "utf-16-be" if low else "utf-16-le"
    text = sample.decode(encoding, "replace")[:-1]  # the last pair may be half of a sign
    odd = sum(not (sign.isprintable() or sign.isspace()) for sign in text)
    return encoding if odd <= len(text) // 100 else ""


def _windows(data: bytes, name: str, cause: UnicodeDecodeError) -> str:
    if b"\x00" not in data:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    raise ReadingError(
        f"{name}: neither UTF-8 nor another encoding that is known (byte {cause.start})", hint="Save the file as UTF-8."
    ) from cause


def _control_signs(text: str) -> int:
    return len(_CONTROL.findall(text[:65536]))


_SAMPLE = 4096
"""Bytes that tell UTF-16 without a mark; an even number."""
_FEWEST_ZEROS = 0.025
"""Zero bytes among those of a sample; Russian and Arabic have twice as many, for the blanks between their words."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1b]")
"""Signs that no text has; tabs, line and page breaks and the four separators (1C to 1F) it may have."""
