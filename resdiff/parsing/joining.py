"""Join the halves of paragraphs that a page's end or a converter cut in two, whatever stood between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from resdiff.frozen import replace
from resdiff.languages.language import Language
from resdiff.model import BlockKind, Doubt, DoubtCode, Part
from resdiff.parsing.draft import Draft, Mark, Piece, moved
from resdiff.parsing.openings import opening_end

_ENDS = tuple(".;:!?।。；：？！؛؟")
_COMMAS = tuple(",،，")
_AFTER_END = "»”\"')] \u200e\u200f"
_HYPHENS = ("-", "\u2010", "\u00ad")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_CLAUSE_LENGTH = 80
"""Characters; what is shorter and has no number may be a title or heading, which ends without a sign."""


def join_pieces(draft: Draft) -> Draft:
    """Join pieces that are one paragraph; each joint is recorded as a doubt with its line."""
    groups: list[list[Piece]] = []
    doubts: list[Doubt] = []
    for piece in draft.pieces:
        if groups and _goes_on(groups[-1], piece, draft.language):
            groups[-1].append(piece)
            message = (
                f"joined with what follows on line {piece.line}: “… {_tail(groups[-1][-2])} | {piece.text[:30]} …”"
            )
            doubts.append(Doubt(DoubtCode.JOINED, message, line=groups[-1][0].line))
        else:
            groups.append([piece])
    words = _words_of(draft) if doubts else Counter()
    pieces = tuple(group[0] if len(group) == 1 else _joined(group, words) for group in groups)
    return replace(draft, pieces=pieces, doubts=(*draft.doubts, *doubts))


def _tail(piece: Piece) -> str:
    return piece.text[-30:].replace("\n", " ")


def _goes_on(group: Sequence[Piece], piece: Piece, language: Language | None) -> bool:
    """Tell whether ``piece`` is the rest of the paragraph that ``group`` holds so far."""
    first, last = group[0], group[-1]
    if piece.part is not None:
        return _is_cut_in_sentence(first, last, piece, language)
    if not all(_may_join(side) for side in (last, piece)) or piece.number or not last.text or not piece.text:
        return False
    is_cut = piece.order - last.order > 1 or (piece.page > last.page > 0)
    end, start = last.text.rstrip(_AFTER_END)[-1:], piece.text.lstrip("«“\"'( ")[:1]
    is_numbered = first.number[:1].isdigit()
    is_caseless = not (start.islower() or start.isupper() or start.isdigit())
    lower_openings = language is not None and language.lower_case_openings
    if lower_openings and start.islower() and _opens(piece, language):
        return False
    if end in _COMMAS and (is_caseless or lower_openings):
        return is_cut and is_numbered  # a comma ends paragraphs of the preamble, and case tells nothing
    if start.islower():
        if end in _ENDS:
            return False
        may_be_flush = bool(first.number) and not is_numbered and not is_cut and end in _COMMAS
        return not may_be_flush
    if not is_cut or end in _ENDS or _opens(piece, language) or not (start.isalnum() and _is_long_enough(first)):
        return False
    is_clause = bool(first.number) or _opens(first, language)
    return is_clause and (end not in _COMMAS or is_numbered)


def _is_cut_in_sentence(first: Piece, last: Piece, piece: Piece, language: Language | None) -> bool:
    """Tell whether the form made two paragraphs of one: a numbered one stops at a letter, and no new one begins."""
    if piece.part is not Part.OPERATIVE or (last.part, last.section) != (piece.part, piece.section):
        return False
    if piece.number or piece.depth > 0 or first.depth > 0 or not first.number[:1].isdigit():
        return False
    if not all(side.kind is BlockKind.PARAGRAPH and side.role is None for side in (last, piece)):
        return False
    if not last.text[-1:].isalpha() or piece.text[:1].isupper() or not piece.text[:1].isalpha():
        return False
    return not _opens(piece, language)


def _may_join(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and piece.role is None and piece.part is None and piece.depth < 0


def _is_long_enough(piece: Piece) -> bool:
    return bool(piece.number) or len(piece.text) >= _CLAUSE_LENGTH


def _opens(piece: Piece, language: Language | None) -> bool:
    return language is not None and opening_end(piece.text, language) > 0


def _words_of(draft: Draft) -> Counter[str]:
    """Count the words of the draft, to tell by whether a joint lies within one."""
    return Counter(word for piece in draft.pieces for word in _WORD.findall(piece.text))


def _is_one_word(before: str, after: str, words: Counter[str]) -> bool:
    """Tell whether the halves at a joint make a word that stands elsewhere, while the first half stands only here."""
    head, tail = _LAST_WORD.search(before), _WORD.match(after)
    if head is None or tail is None:
        return False
    return words[head[0]] == 1 and head[0] + tail[0] in words


def _joined(group: Sequence[Piece], words: Counter[str]) -> Piece:
    """Return one piece with the texts of ``group``, a blank between them unless a word of ``words`` is cut."""
    parts: list[str] = []
    marks: list[Mark] = []
    italics, bolds = list(group[0].italics), list(group[0].bolds)
    length = 0
    for index, piece in enumerate(group):
        if index:
            if not parts[-1].endswith(_HYPHENS) and not _is_one_word(parts[-1], piece.text, words):
                parts.append(" ")
                length += 1
            italics.extend(moved(piece.italics, length))
            bolds.extend(moved(piece.bolds, length))
        marks.extend(replace(mark, offset=mark.offset + length) for mark in piece.marks)
        parts.append(piece.text)
        length += len(piece.text)
    return replace(group[0], text="".join(parts), marks=tuple(marks), italics=tuple(italics), bolds=tuple(bolds))
