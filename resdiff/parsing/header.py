"""Find the header and the closing lines, and say what each line is.

The header ends with the enacting formula, or before the first paragraph that has a number or an opening phrase.
Lines are told by the language's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resdiff.frozen import replace
from resdiff.languages.language import Language
from resdiff.model import BlockKind, HeaderRole
from resdiff.parsing.draft import Draft, Piece, cut, stripped
from resdiff.parsing.headings import is_numbered_heading
from resdiff.parsing.openings import opening_end
from resdiff.parsing.roles import DATE_LINE, LONGEST_LINE, Words, lines_of, told, words_of
from resdiff.text import fold

_LONGEST_HEADER = 80
"""Pieces in which the enacting formula is looked for."""
_LONGEST_NAME = 160
"""Characters of the name of a body."""
_LONGEST_VOTE = 12
"""Pieces that a recorded vote takes up, at most."""
_GOES_ON = tuple(";,…،，；؛:：")
_HAS_DIGIT = re.compile("[0-9\u0660-\u0669]")
_COMMA = re.compile(r"\s*[,،，]")


_AGENDA = frozenset({HeaderRole.AGENDA_ITEM, HeaderRole.AGENDA_TITLE})
_BEFORE_TITLE = frozenset({HeaderRole.SPONSORS, HeaderRole.ADOPTION})
_UNSURE = (HeaderRole.OTHER, HeaderRole.TITLE, HeaderRole.AGENDA_TITLE, HeaderRole.BASIS, None)


def read_header(draft: Draft) -> Draft:
    """Move header and closing lines from ``pieces`` to ``head``, each with its role."""
    if any(piece.part or piece.role for piece in draft.pieces):
        known = tuple(piece for piece in draft.pieces if piece.role is not None)
        return replace(draft, head=known, pieces=tuple(piece for piece in draft.pieces if piece.role is None))
    words = words_of(draft.language.code if draft.language else "")
    pieces, formula = _with_formula(draft.pieces, draft.language, words)
    start = formula if formula >= 0 else _first_of_body(pieces, draft.language, words)
    lines = [line for piece in pieces[:start] for line in lines_of(piece, words)]
    head = list(_titled(told(lines, words), formula >= 0))
    if formula >= 0:
        head.append(replace(pieces[formula], role=HeaderRole.ENACTING_FORMULA))
        start += 1
    body, closing = _without_closing(pieces[start:], words)
    return replace(draft, head=(*head, *closing), pieces=tuple(body))


def _with_formula(pieces: tuple[Piece, ...], language: Language | None, words: Words) -> tuple[list[Piece], int]:
    """Return the pieces and the index of the enacting formula, cut from what it was glued to; -1 if there is none.

    A formula that goes on to a colon before lettered paragraphs holds the whole preamble (a decision told in the
    past) and stays whole.
    """
    listed = list(pieces)
    for index, piece in enumerate(listed[:_LONGEST_HEADER]):
        if piece.number and piece.number[0].isdigit():
            break
        end = _formula(piece, words) or _without_comma(listed, index, language, words)
        if not end:
            continue
        if end >= len(piece.text.rstrip(" ,،，")) or _is_narrative(listed, index):
            return listed, index
        rest = stripped(cut(piece, end, len(piece.text)))
        return [*listed[:index], cut(piece, 0, end), rest, *listed[index + 1 :]], index
    return listed, -1


def _formula(piece: Piece, words: Words) -> int:
    """Return where the name of a body and its comma end at the beginning of ``piece``, or 0."""
    text = piece.text[:LONGEST_LINE]
    comma = _COMMA.search(text)
    if comma is None or comma.start() > _LONGEST_NAME or piece.number or piece.kind is BlockKind.TABLE_ROW:
        return 0
    return comma.end() if _is_body(fold(text[: comma.start()]), words) else 0


def _without_comma(pieces: Sequence[Piece], index: int, language: Language | None, words: Words) -> int:
    """Return the length of a formula whose comma is lost: the name of a body just before an opening phrase, or 0."""
    text = pieces[index].text
    if len(text) > LONGEST_LINE or index + 1 == len(pieces) or language is None or not _is_body(fold(text), words):
        return 0
    return len(text) if opening_end(pieces[index + 1].text, language) else 0


def _is_body(key: str, words: Words) -> bool:
    """Tell whether ``key`` names a body, with an article or particle before it or without."""
    first, _, rest = key.partition(" ")
    return key in words.bodies or (len(first) <= 3 and rest in words.bodies)


def is_formula(piece: Piece, code: str) -> bool:
    """Tell whether ``piece`` is an enacting formula and nothing else."""
    end = _formula(piece, words_of(code))
    return bool(end) and end >= len(piece.text.rstrip(" ,،，"))


def _is_narrative(pieces: Sequence[Piece], index: int) -> bool:
    following = pieces[index + 1].number if index + 1 < len(pieces) else ""
    return pieces[index].text.rstrip().endswith((":", "：")) and bool(following) and not following[0].isdigit()


def _first_of_body(pieces: Sequence[Piece], language: Language | None, words: Words) -> int:
    """Return the index of the first piece that is no header line, in a text without an enacting formula."""
    for index, piece in enumerate(pieces):
        opens = language is not None and len(piece.text) > 40 and opening_end(piece.text, language) > 0
        if piece.number or opens or piece.kind is BlockKind.TABLE_ROW:
            start = index
            break
    else:
        start = _after_header_lines(pieces[:_LONGEST_HEADER], words)
    while start > 0 and start < len(pieces) and is_numbered_heading(pieces[start - 1].text):
        start -= 1
    return start


def _after_header_lines(pieces: Sequence[Piece], words: Words) -> int:
    """Return the index after the last piece that is surely a header line; the rest is body, however short."""
    found = [list(told(list(lines_of(piece, words)), words)) for piece in pieces if len(piece.text) < LONGEST_LINE]
    sure = [i for i, lines in enumerate(found) if any(line.role not in _UNSURE for line in lines)]
    return sure[-1] + 1 if sure else 0


def _titled(head: Iterator[Piece], has_formula: bool) -> Iterator[Piece]:
    """Take the last line that is nothing else for the title, if a formula follows and no title was found."""
    lines = _with_agenda(list(head))
    if has_formula and not any(line.role is HeaderRole.TITLE for line in lines):
        candidates = [i for i, line in enumerate(lines) if line.role in (HeaderRole.OTHER, HeaderRole.AGENDA_TITLE)]
        if candidates:
            lines[candidates[-1]] = replace(lines[candidates[-1]], role=HeaderRole.TITLE)
    return iter(lines)


def _with_agenda(lines: list[Piece]) -> list[Piece]:
    """Tell bold lines above the title from it: the committee's name and the agenda item's, which drafts print bold.

    A committee stands above the agenda item; the item's own title stands below it and above the sponsors or the line
    on adoption, below which the title follows.
    """
    roles = [line.role for line in lines]
    for index, role in enumerate(roles):
        later = roles[index + 1 :]
        if role is not HeaderRole.TITLE:
            continue
        if HeaderRole.AGENDA_ITEM in later:
            roles[index] = HeaderRole.MASTHEAD
        elif index and roles[index - 1] in _AGENDA and HeaderRole.TITLE in _after(later, _BEFORE_TITLE):
            roles[index] = HeaderRole.AGENDA_TITLE
    return [replace(line, role=role) for line, role in zip(lines, roles, strict=True)]


def _after(roles: Sequence[HeaderRole | None], first: frozenset[HeaderRole]) -> Sequence[HeaderRole | None]:
    """Return ``roles`` from the first one on that is among ``first``; none where there is no such one."""
    return next((roles[index:] for index, role in enumerate(roles) if role in first), [])


def _without_closing(pieces: Sequence[Piece], words: Words) -> tuple[list[Piece], list[Piece]]:
    """Take the closing lines (meeting and date, vote) out of the body, wherever an annex or another part follows."""
    body: list[Piece] = []
    closing: list[Piece] = []
    open_vote = 0
    for index, piece in enumerate(pieces):
        lines: list[Piece] = []
        if open_vote:
            lines = [replace(piece, role=HeaderRole.VOTE)]
            open_vote = 0 if piece.text.rstrip(".").endswith("]") else open_vote - 1
        elif index and not (piece.kind is pieces[index - 1].kind is BlockKind.TABLE_ROW):  # a row among rows is no line
            lines = _closing_lines(piece, words, after=bool(closing) and closing[-1].order == piece.order - 1)
            is_vote = bool(lines) and lines[0].role is HeaderRole.VOTE
            open_vote = _LONGEST_VOTE if is_vote and "]" not in piece.text else 0
        if lines:
            closing += lines
        else:
            body.append(piece)
    return body, closing


def _closing_lines(piece: Piece, words: Words, *, after: bool) -> list[Piece]:
    """Return ``piece`` as closing lines, or none; ``after``: it follows another, so that brackets hold the vote."""
    text = piece.text[:LONGEST_LINE]
    is_vote = text.startswith("[") and (after or any(word in fold(text) for word in words.vote))
    if is_vote:
        return [replace(piece, role=HeaderRole.VOTE)]
    if len(piece.text) > 120 or piece.number or text.endswith(_GOES_ON) or not _HAS_DIGIT.search(text):
        return []
    key = fold(text)
    is_meeting = any(word in key for word in words.meeting) and not text.endswith((".", "。"))
    if not is_meeting and not DATE_LINE.fullmatch(text):
        return []
    return [replace(line, role=HeaderRole.MEETING) for line in lines_of(piece, words)]
