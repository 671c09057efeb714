"""What is particular to drawn Arabic: ligatures of two letters, and strokes that stretch words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise

from resdiff.formats.pdf.page import Piece

_SAME_SIZE = 0.85
NO_WIDTH = 0.15
"""Ems; letters are wider, hamzas and vowel signs are not."""
_TOUCHING = 0.05
"""Ems; letters that are joined stand no farther apart."""
_LAM = "\u0644"
_ALEFS = ("\u0622", "\u0623", "\u0625", "\u0627")
_SAME_PLACE = 0.8
_NOT_JOINED = frozenset("\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648\u0649")
"""Letters that are never joined to the one after them (Unicode, ArabicShaping.txt: right-joining and non-joining)."""
_STROKE = re.compile("[A-Za-z0-9.?!*+=<>#$%&@|~^]")
"""What a stroke may be called: not a slash, a bracket or a quotation mark, which stand between letters in text."""
_LONGEST_STROKE = 8
_TATWEEL = "\u0640"


def with_ligatures(signs: list[Piece]) -> list[Piece]:
    """Return ``signs``, from right to left, with the two letters of each lam-alef in order: they stand in one place."""
    ordered = list(signs)
    for place, (first, second) in enumerate(pairwise(signs)):
        if first.text in _ALEFS and second.text == _LAM:
            shared = min(first.right, second.right) - max(first.left, second.left)
            if shared > _SAME_PLACE * min(first.right - first.left, second.right - second.left):
                ordered[place], ordered[place + 1] = second, first
    return ordered


def without_doubles(signs: list[Piece]) -> list[Piece]:
    """Return ``signs`` without those that are given twice: the hamza of a letter may be called by the whole letter."""
    kept: list[Piece] = []
    for sign in signs:
        last = kept[-1] if kept else None
        is_vowel = unicodedata.category(sign.text[0]) == "Mn"
        if last and last.text == sign.text and (is_vowel or (_is_arabic(sign) and _is_narrow(last, sign))):
            continue
        kept.append(sign)
    return kept


def _is_narrow(first: Piece, second: Piece) -> bool:
    return min(first.right - first.left, second.right - second.left) < NO_WIDTH * first.size


def with_strokes(signs: list[Piece]) -> list[Piece]:
    """Return ``signs``, from right to left, with the strokes that stretch words called so.

    Producers draw a stroke between two joined letters, and some say that it is a Latin letter, a digit or a stop.
    """
    mended = list(signs)
    for start, sign in enumerate(signs[:-1]):
        if start == 0 or not _STROKE.match(sign.text) or not _joins(signs[start - 1], sign):
            continue
        end = start
        while end < len(signs) - 1 and signs[end].text == sign.text and end - start < _LONGEST_STROKE:
            end += 1
        if _is_arabic(signs[end]) and _touch(signs[end - 1], signs[end]):
            mended[start:end] = [replace(stroke, text=_TATWEEL) for stroke in signs[start:end]]
    return mended


def _joins(letter: Piece, sign: Piece) -> bool:
    """Tell whether ``sign`` touches a letter that is joined to the next one."""
    return _is_arabic(letter) and letter.text[-1] not in _NOT_JOINED and _touch(letter, sign)


def ends_joining(letter: Piece) -> bool:
    """Tell whether ``letter`` is one that is never joined to the next: a gap behind it is no stroke left out."""
    return _is_arabic(letter) and letter.text[-1] in _NOT_JOINED


def _is_arabic(sign: Piece) -> bool:
    return unicodedata.bidirectional(sign.text[0]) == "AL" and unicodedata.category(sign.text[0]) == "Lo"


def _touch(right: Piece, left: Piece) -> bool:
    return right.left - left.right < _TOUCHING * right.size and is_like(right, left)


def is_like(sign: Piece, other: Piece) -> bool:
    """Tell whether two characters have about one size: a raised mark is no part of the number before it."""
    return min(sign.size, other.size) > _SAME_SIZE * max(sign.size, other.size)
