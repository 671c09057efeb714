"""Right-to-left lines put in logical order again, from where their characters stand.

A PDF draws characters in the order in which they are seen. Here the visible order is turned back by the parts of the
Unicode bidirectional algorithm (UAX #9) that matter in documents: numbers, Latin words, and neutrals between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from resdiff.formats.pdf.arabic import ends_joining, is_like, with_ligatures, with_strokes, without_doubles
from resdiff.formats.pdf.page import Piece

_LATIN = frozenset({"L"})
_NUMBER = frozenset({"EN", "AN"})
_JOINS_NUMBERS = frozenset("./,:\u00a0")
"""Common separators; a hyphen joins no numbers in Arabic text (rules W2 and W4)."""
_BRACKETS = tuple("()[]")
_MOST_BETWEEN = 4
"""Characters between two letters or digits of one stretch, one more."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_FAR = 400
"""Characters; brackets hold less than this."""
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_BLANK = 0.17
"""Ems; a wider gap between two characters is a blank."""
_TAB = 0.8
_NO_WIDTH = 0.05
_NEW_STYLE = 0.08


def logical_order(signs: Sequence[Piece]) -> list[Piece]:
    """Return the characters of one right-to-left line, each a piece, in the order in which they are read."""
    # Two characters of one ligature stand in one place and keep their order.
    seen = sorted(signs, key=lambda sign: -(sign.left + sign.right))
    drawn = with_strokes(with_ligatures(without_doubles([sign for sign in seen if not _is_hint(sign)])))
    hints = iter([sign for sign in seen if _is_hint(sign)])
    hint = next(hints, None)
    spaced: list[Piece] = drawn[:1]
    for right, left in pairwise(drawn):
        is_hinted = False
        while hint is not None and hint.left >= (left.left + left.right) / 2:
            is_hinted |= hint.left <= (right.left + right.right) / 2
            hint = next(hints, None)
        gap = right.left - left.right
        if gap > _least_blank(right, left, is_hinted=is_hinted) and " " not in right.text + left.text:
            spaced.append(replace(left, text=" ", left=left.right, right=right.left))
        spaced.append(left)
    return _turn_left_to_right(spaced)


def _least_blank(right: Piece, left: Piece, *, is_hinted: bool) -> float:
    """Return how wide a gap between two characters is a blank, in points.

    Stretched letters leave gaps too, so that between letters that can be joined a gap is a blank only where pdfium
    sees one, or where it is wide. Where the style changes, letters lean into the gap, and within words it does not
    change; slanted letters lean into all gaps.
    """
    is_other_style = (right.italic, right.bold) != (left.italic, left.bold)
    is_slanted = is_hinted and right.italic and left.italic
    share = _NEW_STYLE if is_other_style or is_slanted else _BLANK if is_hinted or ends_joining(right) else _TAB
    return share * max(left.size, right.size)


def _is_hint(sign: Piece) -> bool:
    """Tell whether ``sign`` is a blank without width: pdfium's guess that a word ends here."""
    return sign.text.isspace() and sign.right - sign.left < _NO_WIDTH * sign.size


def _turn_left_to_right(signs: list[Piece]) -> list[Piece]:
    """Reverse the stretches of ``signs``, which stand from right to left, that are read from left to right."""
    kinds = [unicodedata.bidirectional(sign.text[0]) for sign in signs]
    turned: list[Piece] = []
    at = 0
    while at < len(signs):
        end = _bracketed(signs, kinds, at) if signs[at].text in _BRACKETS else _stretch(signs, kinds, at)
        if end > at:
            turned.extend(reversed(signs[at:end]))
            at = end
        else:
            turned.append(signs[at])
            at += 1
    return turned


def _bracketed(signs: list[Piece], kinds: list[str], start: int) -> int:
    """Return the end of a stretch that ends, seen from the left, with a bracket: ``A/73/12 (part II)``."""
    end = _stretch(signs, kinds, start + 1) if start + 1 < len(signs) else start
    inner = [place for place in range(start + 1, end) if signs[place].text in _BRACKETS]
    return end if len(inner) == 1 else start


def _stretch(signs: list[Piece], kinds: list[str], start: int) -> int:
    """Return the end of the left-to-right stretch that begins at ``start`` (its right edge); ``start`` if none does.

    Numbers after Latin letters, and what stands between Latin letters, are read with them (rules W7 and N1).
    """
    if kinds[start] not in _LATIN | _NUMBER:
        return start
    strong = _reach(signs, kinds, start)
    end = start + 1
    for number, ahead in enumerate(strong[1:], start=1):
        between = "".join(sign.text for sign in signs[end:ahead])
        has_latin = any(kinds[place] == "L" for place in strong[:number])
        is_within = has_latin and any(kinds[place] == "L" for place in strong[number:])
        if not between or is_within or _joins_numbers(signs, kinds, ahead, end, between):
            end = ahead + 1
        else:
            break
    return end


def _joins_numbers(signs: list[Piece], kinds: list[str], ahead: int, end: int, between: str) -> bool:
    """Tell whether ``between`` joins two numbers, or a number and the Latin letters beside it."""
    if between in _JOINS_NUMBERS:
        return True
    if "L" not in (kinds[ahead], kinds[end - 1]):
        return False
    return not between.strip("/.-(") or (kinds[ahead] == "L" and _names_numbers(signs, kinds, ahead, between))


def _reach(signs: list[Piece], kinds: list[str], start: int) -> list[int]:
    """Return where Latin letters and digits stand from ``start`` on, up to a right-to-left letter or a wide gap."""
    strong: list[int] = []
    for place in range(start, len(signs)):
        if kinds[place] in ("R", "AL") or (strong and place - strong[-1] > _MOST_BETWEEN):
            break
        if kinds[place] in _LATIN | _NUMBER:
            if not is_like(signs[start], signs[place]):
                break
            strong.append(place)
    return strong


def _names_numbers(signs: list[Piece], kinds: list[str], last: int, between: str) -> bool:
    """Tell whether the Latin word whose last letter stands at ``last`` goes with the number after it: ``No. 30822``."""
    if between.strip(".,: \u00a0"):
        return False
    end = last
    while end < len(signs) and kinds[end] == "L":
        end += 1
    return end - last > 1 and not (end < len(signs) and signs[end].text in "/.-")


def merge_signs(signs: Iterable[Piece]) -> list[Piece]:
    """Return characters joined to pieces of one style each, letters as in text and not as drawn."""
    merged: list[Piece] = []
    for sign in signs:
        text = _plain(sign.text)
        last = merged[-1] if merged else None
        if last and (not text.strip() or _style(last) == _style(sign)):
            left, right = min(last.left, sign.left), max(last.right, sign.right)
            merged[-1] = replace(last, text=last.text + text, left=left, right=right)
        else:
            merged.append(replace(sign, text=text))
    return merged


def mirror_brackets(pieces: Sequence[Piece]) -> list[Piece]:
    """Return ``pieces`` with their brackets the right way round, each opened before it is closed.

    Producers differ in what they say that a mirrored bracket is, and some in one document: where neither reading is
    free of brackets that close what was not opened, brackets are taken to open and close by turns.
    """
    texts = [piece.text for piece in pieces]
    swapped = [text.translate(_MIRRORED) for text in texts]
    if _wrong(texts) and _wrong(swapped):
        signs = iter(_by_turns("".join(texts)))
        swapped = ["".join(next(signs) for _ in text) for text in texts]
    best = min((texts, swapped), key=_wrong)
    return [replace(piece, text=text) for piece, text in zip(pieces, best, strict=True)]


def _wrong(texts: Sequence[str]) -> int:
    """Return how many brackets close what was not opened, or open what is open."""
    depth = wrong = 0
    for sign in "".join(texts):
        if sign in "()[]":
            depth += 1 if sign in "([" else -1
            wrong += depth not in (0, 1)
            depth = min(max(depth, 0), 1)
    return wrong


def _by_turns(text: str) -> Iterator[str]:
    """Yield the signs of ``text``, brackets opening and closing by turns; one not closed for long is let be."""
    opened = -_FAR
    for place, sign in enumerate(text):
        if sign not in "()[]":
            yield sign
            continue
        is_open = place - opened < _FAR
        opening = sign if sign in "([" else sign.translate(_MIRRORED)
        yield opening.translate(_MIRRORED) if is_open else opening
        opened = -_FAR if is_open else place


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text) if _PRESENTATION.search(text) else text


def _style(piece: Piece) -> tuple[float, float, bool, bool, bool]:
    return piece.size, round(piece.baseline), piece.italic, piece.bold, piece.artifact
