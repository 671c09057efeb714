"""United Nations document symbols: parse what people type, write it one way, sort it in time, suggest near ones.

A symbol is a path of series elements, as the Dag Hammarskjöld Library explains them
(https://research.un.org/en/docs/symbols): parent body, subsidiary body, session or year, kind, number,
and modifications such as ``Rev.1``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from resdiff.errors import SymbolError
from resdiff.frozen import dataclass

BODIES: dict[str, str] = {
    "A": "GA",
    "S": "SC",
    "E": "ECOSOC",
    "T": "TC",
    "A/HRC": "HRC",
    "A/CONF": "CONF",
    "CTOC/COP": "CTOC-COP",
    "CAC/COSP": "CAC-COSP",
    "UNEP/EA": "UNEA",
}
"""Leading series elements and the code of the body that issues under them, longest match wins."""

FIRST_SLASHED_SESSION = 31
"""The General Assembly has numbered resolutions "session/number" since its thirty-first session (1976)."""

_FIRST_GA_YEAR = 1945
_FIRST_UN_YEAR = 1946
_SESSION = r"(?:E?S-)?\d{1,4}"
_SUFFIX = r"(?:\s*(?P<part>[A-Z](?:\s*[-–]\s*[A-Z]|\s*(?:and|et|&)\s*[A-Z])?))?"
_NUMBERED = re.compile(rf"(?P<session>{_SESSION})/(?P<number>\d{{1,4}}){_SUFFIX}", re.IGNORECASE)
_YEARED = re.compile(r"(?P<number>\d{1,4})(?P<part>\s*[A-Z])?\s*\((?P<year>(?:19|20)\d\d)\)", re.IGNORECASE)
_ROMAN = re.compile(r"(?P<number>\d{1,4})(?P<part>\s*[A-Z])?\s*\((?P<session>(?:E?S-)?[IVXL]+)\)", re.IGNORECASE)
_KIND_WORD = re.compile(
    r"^(?:(?P<resolution>r[eé]s(?:olution|olución)?s?\.?|резолюция|决议|القرار|قرار)"
    r"|(?P<decision>d[eé]c(?:ision|isión)?s?\.?|решение|决定|المقرر|مقرر))\s*(?=\d)",
    re.IGNORECASE,
)
_MODIFIED = re.compile(r"^(?:REV|ADD|CORR|AMEND|SUMMARY)\.?\s*(\d*)$", re.IGNORECASE)
_ELEMENT = re.compile(r"^[A-Z0-9][A-Z0-9.\-]*(?:\s[A-Z](?:-[A-Z])?)?(?:\s?\((?:(?:E?S-)?[IVXL]+|\d{4})\))?$")
_MODIFICATION_NAMES = {"REV": "Rev", "ADD": "Add", "CORR": "Corr", "AMEND": "Amend", "SUMMARY": "Summary"}
_MAX_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol in its parts; ``str()`` writes it as the United Nations does."""

    text: str
    """Normalised: ``A/RES/63/194``, ``S/RES/2650 (2022)``, ``A/C.3/78/L.60/Rev.1``."""
    body: str
    """Code of the issuing body (a value of ``BODIES``), ``A/C.3``-like for subsidiary bodies, empty if open."""
    kind: str
    """``resolution``, ``decision``, ``draft`` or ``document``."""
    session: str
    """``63``, ``ES-11``, ``2013``; for the Security Council the year; empty if unknown."""
    number: str
    part: str = ""
    """``B`` of ``A/RES/75/245 B``."""
    modification: str = ""
    """``Rev.1``, ``Add.2/Corr.1``, …"""

    def __str__(self) -> str:
        return self.text

    @property
    def slug(self) -> str:
        """The symbol as a file name or anchor: ``A-RES-63-194``."""
        return re.sub(r"[^A-Za-z0-9.]+", "-", self.text).strip("-")

    @property
    def year(self) -> int:
        """The year that the session stands for (General Assembly: the year it opened in); 0 if unknown."""
        digits = self.session
        if not digits.isdecimal():
            return 0
        value = int(digits)
        if value >= _FIRST_UN_YEAR:
            return value
        return _FIRST_GA_YEAR + value if self.body.startswith(("GA", "A")) else 0

    @property
    def sort_key(self) -> tuple[str, str, int, str, int, str, str]:
        """Orders the symbols of one body in time, and different bodies apart."""
        number = int(self.number) if self.number.isdecimal() else 0
        session = int(self.session) if self.session.isdecimal() else 0
        return self.body, self.kind, session, self.session, number, self.part, self.modification


@lru_cache(maxsize=4096)  # a library asks for the same symbols again and again
def parse_symbol(text: str) -> Symbol:
    """Parse a symbol as people write it: ``63/194``, ``a/res/63/194``, ``S/RES/2650(2022)``, ``decision 4/4``.

    A bare ``number/number`` is a resolution: of the Economic and Social Council when a year comes first, else of the
    General Assembly. Raises ``SymbolError`` for what cannot be a symbol.
    """
    cleaned = _clean(text)
    if not cleaned or len(cleaned) > _MAX_LENGTH:
        raise _not_a_symbol(text)
    kind = "resolution"
    word = _KIND_WORD.match(cleaned)
    if word:
        kind = "resolution" if word["resolution"] else "decision"
        cleaned = cleaned[word.end() :]
    bare = _parse_bare(cleaned, kind)
    if bare is not None:
        return bare
    if word:
        raise _not_a_symbol(text)
    return _parse_path(cleaned, text)


def suggest(text: str, known: Iterable[str], limit: int = 5) -> tuple[str, ...]:
    """Return the symbols of ``known`` that are nearest to ``text``, nearest first, at most ``limit``."""
    from rapidfuzz import fuzz, process

    cleaned = _clean(text).upper()
    found = process.extract(cleaned, sorted(set(known)), scorer=fuzz.WRatio, limit=limit, score_cutoff=60)
    return tuple(match for match, _, _ in found)


def _clean(text: str) -> str:
    """Even out width, dashes and spaces: symbols are pasted from everywhere."""
    if text.isascii():
        return re.sub(r"\s+", " ", re.sub(r"\s*/\s*", "/", text)).strip().rstrip(".,;")
    evened = unicodedata.normalize("NFKC", text)
    evened = re.sub("[\u2010-\u2015\u2212]", "-", evened)
    evened = re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", evened)
    evened = re.sub(r"\s*/\s*", "/", evened)
    evened = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in evened)
    return re.sub(r"\s+", " ", evened).strip().rstrip(".,;")


def _not_a_symbol(text: str) -> SymbolError:
    shown = text if len(text) <= _MAX_LENGTH else text[: _MAX_LENGTH - 1] + "…"
    return SymbolError(
        f"{shown!r} is neither a file nor a document symbol",
        hint="a symbol looks like A/RES/63/194, 63/194, E/RES/2013/41 or S/RES/2650 (2022)",
    )


def _part(match: re.Match[str]) -> str:
    """Normalise the letters of a composite resolution: ``B``, ``A-B``."""
    return re.sub(r"\s*(?:[-–]|and|et|&)\s*", "-", (match["part"] or "").strip(), flags=re.IGNORECASE).upper()


def _parse_bare(cleaned: str, kind: str) -> Symbol | None:
    """Parse a number without a body: ``63/194``, ``2013/41``, ``1325 (2000)``, ``1514 (XV)``."""
    code = "RES" if kind == "resolution" else "DEC"
    if found := _NUMBERED.fullmatch(cleaned):
        session, number, part = found["session"].upper(), str(int(found["number"])), _part(found)
        tail = f"{session}/{number}" + (f" {part}" if part else "")
        if session.isdecimal() and int(session) >= _FIRST_UN_YEAR:
            return Symbol(f"E/{code}/{tail}", "ECOSOC", kind, session, number, part)
        if kind == "decision" and session.isdecimal() and int(session) < FIRST_SLASHED_SESSION:
            return Symbol(f"decision {tail}", "", kind, session, number, part)
        return Symbol(f"A/{code}/{tail}", "GA", kind, session, number, part)
    if found := _YEARED.fullmatch(cleaned):
        number, part = str(int(found["number"])), _part(found)
        printed = number + (f" {part}" if part else "")
        return Symbol(f"S/{code}/{printed} ({found['year']})", "SC", kind, found["year"], number, part)
    if found := _ROMAN.fullmatch(cleaned):
        number, part, session = str(int(found["number"])), _part(found), found["session"].upper()
        printed = number + (f" {part} " if part else "")
        return Symbol(f"A/{code}/{printed}({session})", "GA", kind, _from_roman(session), number, part)
    return None


def _from_roman(session: str) -> str:
    """``XV`` to ``15``; special sessions keep their prefix: ``S-VI`` to ``S-6``."""
    prefix, _, numeral = session.rpartition("-")
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in numeral]
    total = sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return f"{prefix}-{total}" if prefix else str(total)


def _parse_path(cleaned: str, text: str) -> Symbol:
    """Parse a symbol with its series elements: ``A/RES/63/194``, ``A/C.3/78/L.60/Rev.1``, ``CTOC/COP/DEC/4/4``."""
    elements = cleaned.upper().split("/")
    if len(elements) < 3 or not elements[0].isalpha() or not all(_ELEMENT.match(e) for e in elements):
        raise _not_a_symbol(text)
    if not any(character.isdigit() for character in cleaned):
        raise _not_a_symbol(text)
    elements, modification = _split_modification(elements)
    if elements[1] in ("RES", "DEC"):
        bare = _parse_bare("/".join(elements[2:]), "resolution" if elements[1] == "RES" else "decision")
        found = _of_main_body(elements, bare)
        if found:
            return _modified(found, modification)
    body, rest = _body(elements)
    kind = "document"
    if rest and rest[0] in ("RES", "DEC"):
        kind = "resolution" if rest[0] == "RES" else "decision"
        rest = rest[1:]
    elif any(re.fullmatch(r"L\.\d+", element) for element in rest):
        kind = "draft"
    session = next((element for element in rest[:-1] if re.fullmatch(_SESSION, element)), "")
    number, _, part = rest[-1].partition(" ") if rest else ("", "", "")
    written = Symbol("/".join(elements), body, kind, session, number.removeprefix("L."), part)
    return _modified(written, modification)


def _of_main_body(elements: list[str], bare: Symbol | None) -> Symbol | None:
    """Parse ``X/RES/…`` of the bodies whose resolutions people also cite by number alone."""
    if elements[0] == "S":
        number = re.fullmatch(r"(\d{1,4})\s*(?:\(((?:19|20)\d\d)\))?", elements[2])
        if number and len(elements) == 3:
            kind, year = ("resolution" if elements[1] == "RES" else "decision"), number[2] or ""
            printed = f"S/{elements[1]}/{int(number[1])}" + (f" ({year})" if year else "")
            return Symbol(printed, "SC", kind, year, str(int(number[1])))
        return None
    if bare is None or elements[0] not in ("A", "E"):
        return None
    body = "GA" if elements[0] == "A" else "ECOSOC"
    _, _, tail = bare.text.partition(f"/{elements[1]}/")
    tail = tail or bare.text.removeprefix("decision ")
    return Symbol(f"{elements[0]}/{elements[1]}/{tail}", body, bare.kind, bare.session, bare.number, bare.part)


def _body(elements: list[str]) -> tuple[str, list[str]]:
    """Tell the issuing body and the elements after it; subsidiary bodies are called by their elements."""
    if len(elements) > 2 and re.fullmatch(r"(?:C|CN|AC|SC|WG|CONF|BUR|GC|NGO)\.\d+(?:\.\d+)?", elements[1]):
        return "/".join(elements[:2]), elements[2:]
    for length in (2, 1):
        code = BODIES.get("/".join(elements[:length]))
        if code:
            return code, elements[length:]
    return elements[0], elements[1:]


def _split_modification(elements: list[str]) -> tuple[list[str], str]:
    """Take ``Rev.1``, ``Add.1/Corr.1`` off the end."""
    end = len(elements)
    written: list[str] = []
    while end > 2 and (found := _MODIFIED.match(elements[end - 1])):
        name = re.match(r"[A-Z]+", elements[end - 1])
        assert name is not None  # noqa: S101 - _MODIFIED begins with letters
        written.insert(0, _MODIFICATION_NAMES[name[0]] + (f".{found[1]}" if found[1] else ""))
        end -= 1
    return elements[:end], "/".join(written)


def _modified(symbol: Symbol, modification: str) -> Symbol:
    if not modification:
        return symbol
    text = f"{symbol.text}/{modification}"
    return Symbol(text, symbol.body, symbol.kind, symbol.session, symbol.number, symbol.part, modification)
