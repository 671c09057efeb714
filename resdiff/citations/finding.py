"""Find what a text cites: documents by symbol or by number in context, treaties by volume, and dates.

A number such as ``61/180`` is a citation only in the company of a word for resolution or decision; the word may stand
before it ("its resolutions 61/180 of …, 64/178 of …") or after it (第61/180号决议). Which body it belongs to is told by
``bodies``. Where no body could have adopted it, nothing is claimed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from resdiff.citations.bodies import Naming, symbol_of
from resdiff.citations.patterns import Patterns, folded, patterns
from resdiff.errors import SymbolError
from resdiff.frozen import dataclass, replace
from resdiff.model import Citation, CitationKind
from resdiff.symbols import parse_symbol

_DIGIT = re.compile("[0-9]")
_REACH = 45
"""Characters between a word for resolution and the first number, at most."""
_LIST_REACH = 20
"""Characters between two numbers of one list (", annex, and "), at most."""
_DATED_REACH = 400
"""The same for a number that is given with its date, which is sure by itself."""
_DATE_REACH = 60
"""Characters between a number and its date, at most (a body may stand in between)."""
_NEAR = 4
"""Characters between a body and the word or number that it stands beside, at most."""
_LOOK_AHEAD = 80
"""Tokens of one list that are looked through for what closes it, at most."""
_WORD_AFTER = re.compile(r"[^\s,;.、，；。]{0,8}")
_OF = re.compile(r"\s*(?:,?\s*(?:of|de|del|du|des)(?:\s+(?:the|la|los|las)|\s+l)?\s*['’]?\s*)?")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _List:
    """A run of numbers under one word for resolution or decision."""

    decision: bool
    body: str
    """Named beside the word, or empty."""
    begun: bool
    """Whether a number has been read; only the word has, otherwise."""
    end: int
    """Where the last element ends."""


def find_citations(text: str, language: str, own_body: str = "") -> tuple[Citation, ...]:
    """Return what ``text`` cites, in order, without overlaps.

    ``language`` is an ISO 639-1 code; ``own_body`` the code of the body that issued the text (see ``symbols``), whose
    resolutions "its resolution" means. Takes time linear in the length of the text.
    """
    if not _DIGIT.search(text):
        return ()
    known = patterns(language)
    tokens = _tokens(text, known)
    found = list(_numbers(text, tokens, known, own_body))
    dates_taken = {start for _, start in found}
    citations = [citation for citation, _ in found]
    for token in tokens:
        if token.kind == "symbol":
            citations += _symbol(token)
        elif token.kind == "treaty":
            citations += _treaties(token, known)
        elif token.kind == "date" and token.start not in dates_taken and (value := _iso(token.text, known)):
            citations.append(Citation(CitationKind.DATE, value, token.start, token.end))
    return tuple(sorted(citations, key=lambda citation: citation.start))


def find_dates(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """Return where each date of ``text`` begins and ends, and the date in ISO 8601.

    A date that belongs to a resolution ("resolution 61/180 of 20 December 2006") is one too; ``language`` as above.
    """
    if not _DIGIT.search(text):
        return ()
    known = patterns(language)
    dates = (token for token in _tokens(text, known) if token.kind == "date")
    return tuple((token.start, token.end, value) for token in dates if (value := _iso(token.text, known)))


def _tokens(text: str, known: Patterns) -> list[_Token]:
    return [_Token(match.lastgroup or "", match.start(), match.end(), match[0]) for match in known.scan.finditer(text)]


def _symbol(token: _Token) -> Iterator[Citation]:
    """Take a full symbol; what only looks like one (AND/OR) is no citation."""
    try:
        symbol = parse_symbol(token.text)
    except SymbolError:
        return
    yield Citation(CitationKind.SYMBOL, str(symbol), token.start, token.end)


def _treaties(token: _Token, known: Patterns) -> Iterator[Citation]:
    """Take one citation a volume; the first has the words before the volumes, the last those after."""
    match = next(filter(None, (re.fullmatch(form, token.text) for form in known.treaties)))
    volumes = list(re.finditer(r"[0-9]+", match["volumes"]))
    shift = token.start + match.start("volumes")
    for volume in volumes:
        start = token.start if volume is volumes[0] else shift + volume.start()
        end = token.end if volume is volumes[-1] else shift + volume.end()
        yield Citation(CitationKind.TREATY, f"UNTS {int(volume[0])}:{int(match['number'])}", start, end)


def _iso(text: str, known: Patterns) -> str:
    """Return the ISO form of a date as printed, or nothing for the 31 February."""
    match = next(filter(None, (re.fullmatch(form, text) for form in known.dates)))
    try:
        return datetime.date(int(match["year"]), known.months[folded(match["month"])], int(match["day"])).isoformat()
    except ValueError:
        return ""


def _numbers(text: str, tokens: list[_Token], known: Patterns, own_body: str) -> Iterator[tuple[Citation, int]]:
    """Yield the citations by number, each with the start of the date that belongs to it or -1."""
    current: _List | None = None
    naming = Naming(own_body)
    for index, token in enumerate(tokens):
        if token.kind == "stop":
            current, naming = None, naming.next_sentence()
        elif token.kind == "body":
            naming = naming.after(known.bodies[folded(token.text)])
        elif token.kind == "symbol":
            naming = naming.after_symbol(token.text)
        elif token.kind == "word":
            decision = folded(token.text) in known.decisions
            current = _List(decision, _body_of_word(text, tokens, index, known), False, token.end)
        elif token.kind == "number":
            date = _date_of(text, tokens, index)
            current = _list_of(text, tokens, index, known, current, date)
            if current is None:
                continue
            beside = _body_of_number(text, tokens, index, known) or current.body
            stated = _iso(date.text, known) if date else ""
            symbol = symbol_of(token.text, known, decision=current.decision, beside=beside, naming=naming, date=stated)
            if symbol:
                citation = Citation(CitationKind.SYMBOL, symbol, token.start, token.end, stated)
                yield citation, date.start if date and stated else -1


def _list_of(
    text: str, tokens: list[_Token], index: int, known: Patterns, current: _List | None, date: _Token | None
) -> _List | None:
    """Return the list that number ``index`` belongs to, which now ends with it, or nothing."""
    number = tokens[index]
    begins = min(number.start, date.start) if date else number.start
    end = max(number.end, date.end) if date else number.end
    closing = _word_after(text, tokens, index)
    if closing:
        goes_on = current is not None and begins - current.end <= _NEAR
        body = current.body if current and goes_on else _body_before(text, tokens, index, known)
        return _List(folded(closing.text) in known.decisions, body, True, end)
    if current is None:
        return None
    reach = _DATED_REACH if date else (_LIST_REACH if current.begun else _REACH)
    return replace(current, begun=True, end=end) if begins - current.end <= reach else None


def _date_of(text: str, tokens: list[_Token], index: int) -> _Token | None:
    """Return the date that belongs to number ``index``: right before it (2006年12月20日第61/180号) or after it."""
    number = tokens[index]
    if index and _leads(text, tokens[index - 1], number):
        return tokens[index - 1]
    for position in range(index + 1, min(index + 3, len(tokens))):
        token = tokens[position]
        if token.start - number.end > _DATE_REACH or token.kind not in ("date", "body"):
            return None
        if token.kind == "date":
            leads = position + 1 < len(tokens) and _leads(text, token, tokens[position + 1])
            return None if leads else token
    return None


def _leads(text: str, date: _Token, number: _Token) -> bool:
    """Tell whether ``date`` stands right before ``number``, as Chinese writes it."""
    return date.kind == "date" and number.kind == "number" and text[date.end : number.start].strip(" ") in ("", "第")


def _word_after(text: str, tokens: list[_Token], index: int) -> _Token | None:
    """Return the word that closes the list in which number ``index`` stands, if one does."""
    end = tokens[index].end
    for token in tokens[index + 1 : index + _LOOK_AHEAD]:
        if token.kind == "word":
            return token if _WORD_AFTER.fullmatch(text, end, token.start) else None
        if token.kind not in ("number", "date") or token.start - end > _NEAR:
            return None
        end = token.end
    return None


def _body_of_word(text: str, tokens: list[_Token], index: int, known: Patterns) -> str:
    """Return the body right before a word ("Security Council resolutions") or right after it, or nothing."""
    word = tokens[index]
    if (
        index + 1 < len(tokens)
        and tokens[index + 1].kind == "body"
        and _OF.fullmatch(text, word.end, tokens[index + 1].start)
    ):
        return known.bodies[folded(tokens[index + 1].text)]
    if index and tokens[index - 1].kind == "body" and word.start - tokens[index - 1].end <= _NEAR:
        return known.bodies[folded(tokens[index - 1].text)]
    return ""


def _body_of_number(text: str, tokens: list[_Token], index: int, known: Patterns) -> str:
    """Return the body named right before a number, or after the list it stands in ("61/180 and 64/178 of the …")."""
    before = _body_before(text, tokens, index, known)
    if before:
        return before
    end = tokens[index].end
    for position in range(index + 1, min(index + _LOOK_AHEAD, len(tokens))):
        token = tokens[position]
        if token.kind == "body":
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            claimed = following and following.kind in ("word", "number") and following.start - token.end <= _NEAR
            return known.bodies[folded(token.text)] if not claimed and _OF.fullmatch(text, end, token.start) else ""
        if token.kind not in ("number", "date") or token.start - end > _REACH:
            return ""
        end = token.end
    return ""


def _body_before(text: str, tokens: list[_Token], index: int, known: Patterns) -> str:
    """Return the body right before number ``index`` or the date before it, or nothing."""
    first = index - 1 if index and _leads(text, tokens[index - 1], tokens[index]) else index
    body = tokens[first - 1] if first else None
    if body and body.kind == "body" and text[body.end : tokens[first].start].strip() in ("", "第"):
        return known.bodies[folded(body.text)]
    return ""
