"""What the edits of a change mark: whether a piece cuts a word, and how many pieces a changed passage has."""

import re
from collections.abc import Iterator, Sequence

from resdiff.model import Edit, Operation
from resdiff.text import folded_words

APART = 3
"""So many words of equal text in a row end a changed passage."""
HAN_WORD = 2
"""So many Chinese characters are counted as a word."""
_FOOTNOTE = "\N{REFERENCE MARK}"
_HAN = "\u3400-\u9fff"
_LETTER = rf"[^\W\d_{_HAN}]"
_MARK = "[\u0300-\u036f\u064b-\u065f\u0670]"
_MONTHS = (
    "January February March April May June July August September October November December "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "enero febrero abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
).split()
_DATE = (
    rf"\b\d{{1,2}}(?:er)?\s(?:de\s)?(?:{'|'.join(_MONTHS)})\s(?:de\s)?\d{{4}}\b"
    rf"|\b\d{{1,2}}\s{_LETTER}+(?:\s{_LETTER}+)?/{_LETTER}+\s\d{{4}}\b"
    r"|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
)
_SYMBOL = r"\b[A-Z](?:/[A-Za-z0-9.()-]*[A-Za-z0-9])+|\b\d+/\d+\b"
_NUMBER = r"\b\d+(?:[.,]\d+)*\b"
_WORD = rf"{_LETTER}(?:{_LETTER}|{_MARK})+"
WHOLE = re.compile("|".join((_DATE, _SYMBOL, _NUMBER, _WORD)))
"""What no piece may cut: dates, symbols, numbers and words; what ``wording`` calls units has no say in it."""


def cuts(edits: Sequence[Edit]) -> list[str]:
    """Return the words, numbers, symbols and dates of either text that a piece begins or ends within."""
    found = []
    for operation in (Operation.DELETE, Operation.INSERT):
        text, ends = _marked(edits, operation)
        inside = (match for match in WHOLE.finditer(text) if any(match.start() < end < match.end() for end in ends))
        found.extend(match[0] for match in inside)
    return found


def _marked(edits: Sequence[Edit], side: Operation) -> tuple[str, set[int]]:
    """Return the text of ``side`` (DELETE: the old one), and where pieces begin and end in it.

    A footnote mark stands as a sign in the text: words on both sides of it are two.
    """
    text, ends = "", set()
    for edit in edits:
        start = len(text)
        if edit.operation in (Operation.EQUAL, side):
            text += ((edit.old_text or edit.text) if side is Operation.DELETE else edit.text) or _FOOTNOTE
        if edit.operation is not Operation.EQUAL and edit.text:
            ends |= {start, len(text)}
    return text, ends


def passages(edits: Sequence[Edit], language: str) -> Iterator[list[list[Edit]]]:
    """Give each changed passage as its pieces: what is dropped and put in at one place is one piece.

    A passage ends where at least ``APART`` words in a row are equal. Footnote marks are no text.
    """
    passage: list[list[Edit]] = []
    piece: list[Edit] = []
    common = 0.0
    for edit in edits:
        if not edit.text:
            continue
        if edit.operation is Operation.EQUAL:
            if piece:
                passage.append(piece)
                piece = []
            common += word_count(edit.text, language)
            continue
        if common >= APART and passage:
            yield passage
            passage = []
        common = 0.0
        piece.append(edit)
    if piece:
        passage.append(piece)
    if passage:
        yield passage


def word_count(text: str, language: str) -> float:
    """Return the number of words; in Chinese, of pairs of characters."""
    words = folded_words(text)
    return len(words) / HAN_WORD if language == "zh" else len(words)
