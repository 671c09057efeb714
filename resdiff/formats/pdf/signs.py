"""The characters of a page, gathered by the text object that drew them: one style and one baseline each."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from resdiff.formats.pdf.ink import Ink
from resdiff.formats.pdf.page import Piece

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_ITALIC = re.compile("ital|obliq", re.IGNORECASE)
_BOLD = re.compile("bold|black|heavy", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6
"""Font descriptor flags (ISO 32000-1, table 123)."""
_BOLD_WEIGHT = 600
_BLANK = 0.17
"""Ems; on letter-spaced text gaps within words go up to 0.14, those between words begin at 0.20."""
_HAN_BLANK = 0.6
_DASHES = "-\u2010\u2011\u2012\u2013\u2014"
_UNSPACED = re.compile("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")
_SAME_SIZE = 0.85
_SLANT = 0.15
"""Where a font has no italics, type is slanted by 0.2 to 0.33 (the tangent of 12 to 18 degrees)."""
_NO_SIGN = re.compile("[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Control characters, which some files give for strokes between letters; 2 is pdfium's hyphen at a line's end."""
_WITHOUT_INK = (3, 7)
"""Text render modes: invisible, and for clipping alone."""
_FILLED = 0
_SAMPLES = 40
_MOST = 0.6
"""Share of a page's text; where as much runs in one direction, that is the direction in which the page is read."""


class Gatherer:
    """Gathers the characters of one page by text object; pdfium is called once a character, the rest once an object."""

    def __init__(self, page: PdfPage) -> None:
        """Open the text of ``page``, which must outlive this."""
        import pypdfium2.raw as pdfium

        self._pdfium: Any = pdfium
        self._ink = Ink(page)
        self._text_page = page.get_textpage()
        self._raw: Any = self._text_page.raw
        self._box_made = pdfium.FS_RECTF()
        self._doubles = [ctypes.c_double() for _ in range(2)]
        self._pointers = [ctypes.byref(value) for value in self._doubles]
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self.text = self._read_text()
        self._rotation = self._find_rotation(page.get_rotation())
        if self._rotation != page.get_rotation():
            self._text_page.close()
            page.set_rotation(self._rotation)  # in memory only; pdfium finds words along lines as they are shown
            self._text_page = page.get_textpage()
            self._raw = self._text_page.raw
            self.text = self._read_text()
        self._shown: tuple[float, float, float, float] = page.get_bbox()
        self.size: tuple[float, float] = page.get_size()
        """Width and height of the page as its text is read."""

    def pieces(self, *, is_cut: bool) -> Iterator[Piece]:
        """Yield the pieces of the page, with ``is_cut`` one for each character.

        Generated blanks go to the piece before them, generated line ends go.
        """
        text = self.text
        # The same function, but told to return a number: comparing pointers takes most of the time otherwise.
        place = ctypes.cast(self._pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
        get_address = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(place)
        handle = ctypes.cast(self._raw, ctypes.c_void_p)
        start, current = 0, None
        spans: list[tuple[int, int]] = []
        for index in range(len(text)):
            address = get_address(handle, index)
            if address != current and address is not None:
                if current is not None:
                    spans.append((start, index))
                start, current = index, address
        if current is not None:
            spans.append((start, len(text)))
        if is_cut:
            for start, end in spans:
                yield from self._cut(text, start, end)
        else:
            yield from self._whole(text, spans)
        self._text_page.close()

    def _whole(self, text: str, spans: list[tuple[int, int]]) -> Iterator[Piece]:
        """Yield a piece for each of ``spans``; one with a hole, where a sign of another font stands, is two."""
        held: Piece | None = None
        held_start = held_end = 0
        for start, end in spans:
            piece = self._piece(text, start, end)
            if held is not None:
                at = self._hole(held, piece, held_start, held_end)
                if at:
                    before = self._piece(text, held_start, at)
                    if piece.left - before.right < _BLANK * piece.size:
                        before = replace(before, text=before.text.rstrip())
                    yield before
                    yield piece
                    held, held_start = self._piece(text, at, held_end), at
                    continue
                yield held
            held, held_start, held_end = piece, start, end
        if held is not None:
            yield held

    def _hole(self, around: Piece, piece: Piece, start: int, end: int) -> int:
        """Return the index of the first character of ``around`` after ``piece``, 0 where it does not stand within."""
        is_within = around.left < piece.left and piece.right < around.right and piece.text.strip()
        if not is_within or abs(around.baseline - piece.baseline) > 1.0 or not piece.upright:
            return 0
        for index in range(start + 1, end):
            if self.text[index].strip() and self._box(index)[0] > piece.right - 0.5 * (piece.right - piece.left):
                return index
        return 0

    def _cut(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """Yield a piece for each character; blanks that pdfium guesses have no width."""
        whole = self._piece(text, start, end)
        for index in range(start, end):
            left, right = self._box(index)
            if text[index] not in "\r\n" and not _NO_SIGN.match(text[index]):
                yield replace(whole, text=text[index], left=left, right=right)

    def _read_text(self) -> str:
        count = self._text_page.count_chars()
        text = self._text_page.get_text_range(0, count) if count else ""
        if len(text) == count:
            return text
        signs = (self._pdfium.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(chr(sign) if sign and not 0xD800 <= sign < 0xE000 else "\ufffd" for sign in signs)

    def _piece(self, text: str, start: int, end: int) -> Piece:
        last = end - 1
        while last > start and text[last] in " \r\n":
            last -= 1
        boxes = [self._box(start), self._box(last)]
        drawn = self._pdfium.FPDFText_GetTextObject(self._raw, start)
        italic, bold = self._font(drawn)
        size, upright, is_slanted = self._measure(drawn)
        baseline = self._origin(start)[1]
        return Piece(
            self._content(text, start, end),
            min(box[0] for box in boxes),
            max(box[1] for box in boxes),
            baseline,
            size,
            italic or is_slanted,
            bold,
            self._is_artifact(drawn),
            upright,
            self._is_hidden(drawn, start, last),
        )

    def _content(self, text: str, start: int, end: int) -> str:
        """Return the text of a piece without line ends, and without the blanks that only letter-spacing made."""
        content = text[start:end]
        tail = len(content.rstrip(" \r\n"))
        if end < len(text) and content[tail:] == " " and self._is_spacing(start + tail - 1, end):
            content = content[:tail]
        return _NO_SIGN.sub("", content.replace("\r\n", ""))

    def _is_spacing(self, before: int, after: int) -> bool:
        """Tell whether there is no room for the blank between two characters of like size.

        pdfium guesses blanks from gaps, and Word draws some behind dashes that the next character covers.
        """
        signs = "".join(chr(self._pdfium.FPDFText_GetUnicode(self._raw, index)) for index in (before, after))
        is_guessed = bool(self._pdfium.FPDFText_IsGenerated(self._raw, before + 1))
        if not is_guessed and signs[0] not in _DASHES:
            return False
        sizes = [self._pdfium.FPDFText_GetFontSize(self._raw, index) for index in (before, after)]
        if min(sizes) < _SAME_SIZE * max(sizes):
            return False
        first, second = self._box(before), self._box(after)
        # typesetters part Han from digits by a quarter em, without a blank
        least = _HAN_BLANK if is_guessed and _UNSPACED.search(signs) else _BLANK
        return bool(max(second[0] - first[1], first[0] - second[1]) < least * max(sizes))

    def _box(self, index: int) -> tuple[float, float]:
        """Return where the character begins and ends on the line, with the space that belongs to it."""
        box = self._box_made
        self._pdfium.FPDFText_GetLooseCharBox(self._raw, index, ctypes.byref(box))
        first, second = self.turned(box.left, box.bottom), self.turned(box.right, box.top)
        return min(first[0], second[0]), max(first[0], second[0])

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = self._doubles
        self._pdfium.FPDFText_GetCharOrigin(self._raw, index, *self._pointers)
        return self.turned(x.value, y.value)

    def _find_rotation(self, shown: int) -> int:
        """Return by how much the page is to be turned for its text to be read, in degrees clockwise.

        That is how it is ``shown``, unless most of its text does not stand upright then.
        """
        counted: Counter[int] = Counter()
        matrix = self._pdfium.FS_MATRIX()
        for index in range(0, len(self.text), max(1, len(self.text) // _SAMPLES)):
            drawn = self._pdfium.FPDFText_GetTextObject(self._raw, index)
            if drawn and self._pdfium.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix)):
                counted[round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360] += 1
        most, count = counted.most_common(1)[0] if counted else (shown, 0)
        return most if count > _MOST * counted.total() else shown

    def turned(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page as it is when the page is turned for reading."""
        width, height = self.size
        if self._rotation == 90:
            return y, height - x
        if self._rotation == 180:
            return width - x, height - y
        return (width - y, x) if self._rotation == 270 else (x, y)

    def _measure(self, drawn: Any) -> tuple[float, bool, bool]:
        """Return the size of the type as shown, whether it runs along the page as shown, and whether it is slanted."""
        size = ctypes.c_float()
        self._pdfium.FPDFTextObj_GetFontSize(drawn, ctypes.byref(size))
        matrix = self._pdfium.FS_MATRIX()
        if not self._pdfium.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix)):
            return size.value, True, False
        width = math.hypot(matrix.a, matrix.b) or 1.0
        angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - self._rotation) % 360
        height = abs(matrix.a * matrix.d - matrix.b * matrix.c) / width
        slant = (matrix.a * matrix.c + matrix.b * matrix.d) / (width * (height or 1.0))
        return size.value * height, angle < 10 or angle > 350, slant > _SLANT

    def _font(self, drawn: Any) -> tuple[bool, bool]:
        """Return whether the font is italic, and whether it is bold."""
        font = self._pdfium.FPDFTextObj_GetFont(drawn)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            name = ctypes.create_string_buffer(256)
            self._pdfium.FPDFFont_GetBaseFontName(font, name, 256)
            shown = name.value.decode("utf-8", "replace")
            flags = max(self._pdfium.FPDFFont_GetFlags(font), 0)
            weight = self._pdfium.FPDFFont_GetWeight(font)
            italic = bool(_ITALIC.search(shown)) or bool(flags & _ITALIC_FLAG)
            self._fonts[key] = italic, bool(_BOLD.search(shown)) or weight >= _BOLD_WEIGHT
        return self._fonts[key]

    def _is_hidden(self, drawn: Any, start: int, last: int) -> bool:
        """Tell whether text is drawn without ink (ISO 32000-1, 9.3.6), white on white, or begins outside of the page.

        It goes from the character ``start`` to ``last``.
        """
        mode = self._pdfium.FPDFTextObj_GetTextRenderMode(drawn)
        if mode in _WITHOUT_INK:
            return True
        x, y = self._doubles
        self._pdfium.FPDFText_GetCharOrigin(self._raw, start, *self._pointers)
        left, bottom, right, top = self._shown
        if not (left <= x.value <= right and bottom <= y.value <= top):
            return True
        if mode != _FILLED or not self._ink.is_pale(drawn):
            return False
        boxes = [self._text_page.get_charbox(index) for index in (start, last)]
        edges = tuple(zip(*boxes, strict=True))
        return not self._ink.shows(min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3]))

    def _is_artifact(self, drawn: Any) -> bool:
        name = ctypes.create_string_buffer(64)
        length = ctypes.c_ulong()
        buffer = ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort))
        for index in range(min(self._pdfium.FPDFPageObj_CountMarks(drawn), 16)):
            mark = self._pdfium.FPDFPageObj_GetMark(drawn, index)
            if not self._pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, ctypes.byref(length)):
                continue
            if name.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0") == "Artifact":
                return True
        return False
