"""Tell headings from paragraphs in forms that do not say which is which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from resdiff.languages.language import Language
from resdiff.marks import Style, read_mark, split_mark
from resdiff.model import BlockKind
from resdiff.parsing.draft import Piece
from resdiff.parsing.openings import opening_end
from resdiff.text import fold

_DASHED = re.compile(r"(\S{1,12}(?:\s\S{1,12})?)\s[-–]\s")
"""A number written out before a dash, as in Arabic."""
_LONGEST = 250
_LONGEST_MARKED = 600
"""Characters of a heading that the form sets off: headings of budget sections name whole decisions."""
_LONGEST_ANNEX = 40
_ENDS = tuple(".;:,!?。；：，؛،")
_COMPLETE = tuple(".;:»”>。；：؛")
_COMMAS = tuple(",،，")
_STYLES = (Style.CAPITAL, Style.CAPITAL_ROMAN)


def is_numbered_heading(text: str) -> bool:
    """Tell whether ``text`` looks like ``II. Collection of data``: a Roman numeral or capital, and no full stop."""
    if len(text) > _LONGEST or text.endswith(_ENDS):
        return False
    mark, rest = split_mark(text)
    if not mark and (dashed := _DASHED.match(text)):
        mark, rest = dashed[1], text[dashed.end() :]
    return bool(mark and rest.strip()) and any(reading.style in _STYLES for reading in read_mark(mark))


def is_bare_mark(text: str) -> bool:
    """Tell whether ``text`` is just a Roman numeral or capital, as stands above a section: ``II``, ``A``, ``ثانيا``."""
    return 0 < len(text) <= 20 and any(reading.style in _STYLES for reading in read_mark(text.rstrip(".")))


def names_annex(text: str, language: Language | None) -> bool:
    """Tell whether ``text`` says ``Annex``, with its number or alone."""
    if language is None or len(text) > _LONGEST_ANNEX:
        return False
    first = fold(text.split(" ")[0])
    return first in {fold(word) for word in language.header.annex}


def is_heading(pieces: Sequence[Piece], index: int, language: Language | None, *, after_heading: bool) -> bool:
    """Tell whether ``pieces[index]`` is a heading; ``after_heading``: the piece before it is one."""
    piece = pieces[index]
    text = piece.text
    is_bold = bool(piece.bolds) and sum(span.end - span.start for span in piece.bolds) >= len(text)
    is_marked = piece.kind is BlockKind.HEADING or is_bold
    if len(text) > (_LONGEST_MARKED if is_marked else _LONGEST) or (piece.number and text.endswith(_ENDS)):
        return False
    if piece.kind is BlockKind.HEADING or is_bare_mark(text) or is_numbered_heading(text):
        return True
    if piece.number or text[:1].islower():
        return False
    if text.endswith(_ENDS):
        return is_bold and text.endswith((":", "：")) and not _opens(piece, language)
    if is_bold:
        return True
    return names_annex(text, language) or _stands_like_one(pieces, index, language, after_heading)


def _stands_like_one(pieces: Sequence[Piece], index: int, language: Language | None, after_heading: bool) -> bool:
    """Tell whether a line without a sign at its end stands between what is complete and a new paragraph."""
    if _opens(pieces[index], language):
        return False
    if after_heading:
        return True  # the title under a mark that stands alone
    before = pieces[index - 1].text if index else ""
    following = next((piece for piece in pieces[index + 1 : index + 3] if not _is_bare_line(piece)), None)
    if following is None:
        return False
    opens_next = bool(following.number) or _opens(following, language)
    is_preambular = opens_next and before.endswith(_COMMAS)
    is_complete = not before or before.endswith(_COMPLETE) or is_preambular
    return is_complete and (opens_next or is_numbered_heading(following.text))


def _is_bare_line(piece: Piece) -> bool:
    """Tell whether ``piece`` may be one more heading below the first."""
    return not piece.number and len(piece.text) < _LONGEST and not piece.text.endswith(_ENDS)


def _opens(piece: Piece, language: Language | None) -> bool:
    return language is not None and opening_end(piece.text, language) > 0
