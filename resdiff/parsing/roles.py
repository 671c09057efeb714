"""What each line of a header says: told by the language's words and by the line before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from resdiff.frozen import dataclass, replace
from resdiff.languages import language as language_of
from resdiff.languages.language import HeaderWords
from resdiff.model import BlockKind, HeaderRole
from resdiff.parsing.draft import Piece, cut, stripped
from resdiff.text import fold

_LONGEST_DRAFT = 60
"""Characters after the sponsors of a draft: what kind of draft it is."""
LONGEST_LINE = 300
"""Characters; longer pieces are no header lines, but for the formula and the summary."""
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:/[\w.\-]+){1,6}(?:\s?\(\d{4}\))?(?:\s[A-Z](?:\s?[-–]\s?[A-Z])?)?\*?")
_ENDING_SYMBOL = re.compile(r"\s([A-Z]{1,5}(?:/[\w.\-]+){2,6})\*?\Z")
_NUMBERED_TITLE = re.compile(r"\d{1,4}/\d{1,4}\.?(?:\s?[A-Z]\.?)?\s+\S|\d{3,4}\s?\(\d{4}\)\.?(?:\s|\Z)")
_NUMBER_LINE = re.compile(r"(?:\d{1,4}/\d{1,4}|\d{3,4}\s?\(\d{4}\))\.?(?:\s?[A-Z]\.?)?")
DATE_LINE = re.compile(r"\d{1,2}(?:\s?er)?\s\S{3,12}\s\d{4}|\S{3,12}\s\d{1,2},\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日")


@dataclass(frozen=True, slots=True)
class Words:
    """The header's words, folded."""

    masthead: tuple[str, ...]
    distribution: tuple[str, ...]
    original: tuple[str, ...]
    names: frozenset[str]
    session: tuple[str, ...]
    agenda: tuple[str, ...]
    adoption: tuple[str, ...]
    decision: tuple[str, ...]
    basis: tuple[str, ...]
    summary: frozenset[str]
    report: tuple[str, ...]
    meeting: tuple[str, ...]
    vote: tuple[str, ...]
    draft: tuple[str, ...]
    bodies: tuple[str, ...]
    agenda_within: re.Pattern[str]


@cache
def words_of(code: str) -> Words:
    """Return the header words of the language ``code``; of no language, what is printed in Latin everywhere."""
    language = language_of(code) if code else None
    words = language.header if language else HeaderWords()

    def folded(found: tuple[str, ...]) -> tuple[str, ...]:
        """Return words as keys for matching."""
        return tuple(fold(word) for word in found)

    bodies = folded(tuple(name for name, _ in language.body_names)) if language else ()
    agenda = "|".join(re.escape(word) for word in words.agenda) or r"(?!)"
    return Words(
        masthead=folded(words.masthead),
        distribution=folded(words.distribution),
        original=folded(words.original),
        names=frozenset(folded(words.language_names)),
        session=folded(words.session),
        agenda=folded(words.agenda),
        adoption=folded(words.adoption),
        decision=folded(words.decision),
        basis=folded(words.basis),
        summary=frozenset(folded(words.summary)),
        report=folded(words.report),
        meeting=folded(words.meeting),
        vote=folded(words.vote),
        draft=folded(words.draft),
        bodies=bodies,
        agenda_within=re.compile(rf"(?<=\S)\s+(?=(?:{agenda})s?\s\d)"),
    )


def lines_of(piece: Piece, words: Words) -> Iterator[Piece]:
    """Cut a piece of the header in its lines, at line breaks and where what was printed apart is run together."""
    if piece.kind is BlockKind.HEADING or len(piece.text) > 4 * LONGEST_LINE:
        yield piece
        return
    borders = {0, len(piece.text), *_line_borders(piece)}
    borders |= {found.end() for found in words.agenda_within.finditer(piece.text)}
    symbol = _ENDING_SYMBOL.search(piece.text)
    if symbol and len(piece.text) < 120 and fold(piece.text[: symbol.start()]) in words.masthead:
        borders.add(symbol.start())
    ends = sorted(borders)
    for index, (start, end) in enumerate(pairwise(ends)):
        part = stripped(cut(piece, start, end))
        if part.text or part.marks:
            yield part if index == 0 else replace(part, number="")


def _line_borders(piece: Piece) -> Iterator[int]:
    """Give the line breaks, but for those in a bold title, in brackets, or before a line that goes on in lower case."""
    depth = 0
    for place, sign in enumerate(piece.text):
        depth = max(0, depth + (sign in "[(") - (sign in "])"))
        in_title = any(span.start < place < span.end for span in piece.bolds[:20])
        goes_on = piece.text[place + 1 : place + 2].islower()
        if sign == "\n" and not depth and not in_title and not goes_on:
            yield place


def told(lines: Sequence[Piece], words: Words) -> Iterator[Piece]:
    """Say what each line is, with what stood before it in view."""
    before = HeaderRole.OTHER
    for line in lines:
        is_draft = before is not HeaderRole.SUMMARY and _names_sponsors(line.text, words)
        role = HeaderRole.SPONSORS if is_draft else _role(line, before, words)
        yield replace(line, role=role)
        before = role


def _role(line: Piece, before: HeaderRole, words: Words) -> HeaderRole:
    text = line.text.replace("\n", " ")
    key = fold(text)
    if before is HeaderRole.SUMMARY:
        return HeaderRole.SUMMARY
    if key.rstrip(".:") in words.summary:
        return HeaderRole.SUMMARY
    if text.startswith("[") or key.startswith(words.basis):
        return HeaderRole.BASIS
    if _NUMBERED_TITLE.match(text):
        return HeaderRole.TITLE
    if len(text) > LONGEST_LINE:
        return HeaderRole.OTHER
    if (
        _SYMBOL.fullmatch(text)
        or _NUMBER_LINE.fullmatch(text)
        or (key.startswith(words.decision) and re.fullmatch(r"\D{1,30}\d+[/\d() ]*", key))
    ):
        return HeaderRole.SYMBOL
    if key.startswith(words.distribution) or (before is HeaderRole.DISTRIBUTION and DATE_LINE.fullmatch(text)):
        return HeaderRole.DISTRIBUTION
    if key in words.names or (key.startswith(words.original) and len(key) < 40):
        return HeaderRole.LANGUAGE
    if key in words.masthead or any(body.endswith(key) and len(key) > 6 for body in words.bodies):
        return HeaderRole.MASTHEAD
    if key.startswith(words.agenda) and any(sign.isdigit() for sign in key):
        return HeaderRole.AGENDA_ITEM
    if any(phrase in key for phrase in words.adoption):
        return HeaderRole.ADOPTION
    if len(key) < 80 and any(word in key for word in words.session):
        return HeaderRole.SESSION
    if line.bolds and line.bolds[0].start == 0 and not key.startswith(words.report):
        return HeaderRole.TITLE
    is_agenda = before in (HeaderRole.AGENDA_ITEM, HeaderRole.AGENDA_TITLE) and not line.bolds
    return HeaderRole.AGENDA_TITLE if is_agenda else HeaderRole.OTHER


def _names_sponsors(text: str, words: Words) -> bool:
    """Tell whether ``text`` is the line of a draft's sponsors: ``Cuba and Nepal: revised draft resolution``."""
    colon = max(text.rfind(":"), text.rfind("："))
    after = fold(text[colon + 1 :])
    return colon > 0 and len(after) < _LONGEST_DRAFT and any(word in after for word in words.draft)
