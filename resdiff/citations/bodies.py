"""Tell which body a resolution that is cited by number alone belongs to, and write its symbol.

In this order: the body that is named beside the number; the form of the number (a year first: the Economic and Social
Council; a year in brackets: the Security Council; a Roman session: the General Assembly); the date it is given with
(the General Assembly's seventy-sixth session began in 2021, the Human Rights Council's fifty-fifth in 2024); the body
last named in the sentence; the document's own body.
"""

from __future__ import annotations

import re

from resdiff.citations.patterns import ROMAN, Patterns
from resdiff.frozen import dataclass, replace
from resdiff.symbols import BODIES

COUNCIL = "COUNCIL"
"""Stands for the Council that was named before."""
_COUNCILS = ("HRC", "SC", "ECOSOC")
_PATHS = {code: path for path, code in BODIES.items()} | {"CND": "E/CN.7", "CCPCJ": "E/CN.15"}
_LOOK_ALIKES = str.maketrans("АВСЕКМН", "ABCEKMH")
"""Cyrillic capitals that are typed for Latin ones."""
_FIRST_YEAR = 1946
_LAST_YEAR = 2099
_FIRST_SLASHED = 31
_REPORT_OF_THE_COUNCIL = re.compile(r"A/[0-9]{2}/53(?![0-9])")
"""Of the Human Rights Council; its resolutions are cited by it."""
_LARGEST_OF_A_COUNCIL = 70
"""The Human Rights Council has adopted at most about fifty resolutions at a session."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The bodies that a text has named so far."""

    own: str
    """Code of the body that issued the text."""
    sentence: str = ""
    """Last one named in the present sentence."""
    council: str = ""
    """Last Council named in the text."""

    def after(self, body: str) -> Naming:
        """Return what holds after ``body`` has been named; a bare "Council" is the one named before."""
        if body == COUNCIL:
            return replace(self, sentence=self.council or self.sentence)
        return replace(self, sentence=body, council=body if body in _COUNCILS else self.council)

    def after_symbol(self, symbol: str) -> Naming:
        """Return what holds after ``symbol``: Supplement No. 53 of the Assembly's records is a Council's report."""
        return self.after("HRC") if _REPORT_OF_THE_COUNCIL.match(symbol) else self

    def next_sentence(self) -> Naming:
        """Return what holds in the next sentence."""
        return replace(self, sentence="")


def symbol_of(text: str, known: Patterns, *, decision: bool, beside: str, naming: Naming, date: str) -> str:
    """Return the symbol of the resolution cited as ``text`` (``61/180``, ``2200 A (XXI)``), or nothing if no body fits.

    ``beside`` is the body named beside it, ``date`` the ISO date given with it; both may be empty.
    """
    match = known.number.fullmatch(text)
    if match is None:
        return ""
    if beside == COUNCIL:
        beside = naming.council or (naming.own if naming.own in _COUNCILS else "HRC")
    code = "DEC" if decision else "RES"
    if match["old"]:
        return _old_form(match, known, code, beside)
    serial, session = int(match["serial"]), int(match["session"])
    prefix = _prefix(match["prefix"], known)
    part = _part(match["part"], known)
    body = _slashed_body(session, serial, prefix, beside, naming, date)
    return f"{_PATHS.get(body, body)}/{code}/{prefix}{session}/{serial}{part}" if body else ""


def _old_form(match: re.Match[str], known: Patterns, code: str, beside: str) -> str:
    """Write ``1325 (2000)``, ``2200 A (XXI)`` or, in Arabic, ``2200 ألف (د-21)``."""
    number, part = int(match["old"]), _part(match["letter"], known)
    term = match["term"]
    prefix = _prefix(match["sign"], known)
    if term.isdecimal() and not match["sign"]:
        return f"S/{code}/{number}{part} ({term})" if _FIRST_YEAR <= int(term) <= _LAST_YEAR else ""
    if term.isdecimal():
        term = ROMAN[int(term)] if int(term) < len(ROMAN) else ""
    if not term:
        return ""
    body = "E" if beside == "ECOSOC" else "A"
    return f"{body}/{code}/{number}{part} ({prefix}{term})" if part else f"{body}/{code}/{number}({prefix}{term})"


def _slashed_body(session: int, serial: int, prefix: str, beside: str, naming: Naming, date: str) -> str:
    """Return the code of the body that can have adopted ``session/serial``."""
    if _FIRST_YEAR <= session <= _LAST_YEAR:
        return beside if beside and beside not in ("GA", "SC", "HRC") else "ECOSOC"
    if beside and beside not in ("SC", "ECOSOC"):
        return beside
    if prefix:
        return "HRC" if naming.sentence == "HRC" and prefix == "S-" else "GA"
    if session > _LAST_YEAR:
        return ""
    named = naming.sentence
    council = "HRC" if date or naming.council == "HRC" else ""
    for body in (named if named in ("GA", "HRC") else "", naming.own, "GA", council, named):
        if body and _can_have_adopted(body, session, serial, date):
            return body
    return ""


def _can_have_adopted(body: str, session: int, serial: int, date: str) -> bool:
    """Tell whether the body numbers so, and met in that session on that date if one is given."""
    if body in ("SC", "ECOSOC", "TC"):
        return False
    if body == "GA":
        return session >= _FIRST_SLASHED and (not date or _assembly_met(session, date))
    if body == "HRC":
        if serial > _LARGEST_OF_A_COUNCIL:
            return False
        # Three regular sessions a year since June 2006.
        return not date or abs(int(date[:4]) + int(date[5:7]) / 12 - (2006.2 + session / 3)) < 2
    return session < _FIRST_SLASHED or not date or not _assembly_met(session, date)


def _assembly_met(session: int, date: str) -> bool:
    """Session n of the General Assembly opens in September of 1945 + n and lasts until the next one opens."""
    return f"{1945 + session}-09-01" <= date <= f"{1946 + session}-10-31"


def _prefix(sign: str | None, known: Patterns) -> str:
    """Write the sign of a special session in Latin: ``S-``, ``ES-``, or nothing for an ordinary one."""
    if not sign:
        return ""
    bare = re.sub(r"[\s\u2010-\u2013-]+$", "", sign)
    return known.session_signs.get(bare, f"{bare}-")


def _part(letter: str | None, known: Patterns) -> str:
    """Write the letters of a composite resolution in Latin: `` A``, `` A-B``."""
    if not letter:
        return ""
    if letter in known.part_letters:
        return " " + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[known.part_letters.index(letter)]
    return " " + "-".join(re.findall("[A-Z]", letter.translate(_LOOK_ALIKES)))
