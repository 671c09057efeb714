"""Fill in the metadata that the form does not declare, from the header and closing lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields

from resdiff.citations import find_citations
from resdiff.errors import SymbolError
from resdiff.frozen import replace
from resdiff.languages.language import Language
from resdiff.model import CitationKind, HeaderLine, HeaderRole, Metadata, Part
from resdiff.parsing.draft import Draft
from resdiff.symbols import Symbol, parse_symbol
from resdiff.text import fold

_NUMBERED = re.compile(r"\s*(\d{1,4}/\d{1,4}|\d{3,4}\s?\(\d{4}\))\s?([A-Z]\b)?\.?\s*")
_NUMBER = re.compile(r"\d+")
_ITEM = re.compile(r"(\d+)(?:\s*\(([a-z]{1,2})\)|\s*([a-z]{1,2})\)|\s*,\s*([a-z]{1,2})\s*,)?")
_SYMBOL_TEXT = re.compile(r"[A-Z]{1,5}(?:/[\w.\-]+){1,6}(?:\s?\(\d{4}\))?")


def describe(draft: Draft) -> Draft:
    """Complete the metadata: what the form declares stays, what it leaves open is read from the header."""
    reader = _HeaderReader(draft.header, draft.language)
    symbol = reader.symbol()
    body = (symbol.body if symbol else "") or reader.body()
    found = Metadata(
        symbol=str(symbol) if symbol else "",
        body=body,
        kind=_kind(symbol, draft, reader),
        session=reader.session() or (symbol.session if symbol else ""),
        agenda_item=reader.agenda_item(),
        agenda_title=reader.text_of(HeaderRole.AGENDA_TITLE),
        title=reader.title(),
        enacting_formula=reader.formula(),
        adopted=reader.date_of(HeaderRole.ADOPTION) or reader.date_of(HeaderRole.MEETING),
        meeting=reader.meeting(),
        distributed=reader.date_of(HeaderRole.DISTRIBUTION),
        committee_report=reader.committee_report(),
        vote=reader.text_of(HeaderRole.VOTE),
    )
    declared = draft.metadata
    filled = {
        field.name: getattr(found, field.name)
        for field in fields(Metadata)
        if not getattr(declared, field.name) and getattr(found, field.name)
    }
    return replace(draft, metadata=replace(declared, **filled))


def _kind(symbol: Symbol | None, draft: Draft, reader: _HeaderReader) -> str:
    if symbol is not None and symbol.kind != "document":
        return symbol.kind
    if reader.is_report() or (not reader.formula() and any(clause.part is Part.BODY for clause in draft.clauses)):
        return "report" if reader.is_report() else "document"
    return "resolution" if reader.formula() else ""


class _HeaderReader:
    """Reads fields from header lines."""

    def __init__(self, lines: Iterable[HeaderLine], language: Language | None) -> None:
        self.lines = tuple(lines)
        self.language = language

    def of(self, role: HeaderRole) -> list[str]:
        """Return the texts of the lines of ``role``."""
        return [line.text for line in self.lines if line.role is role]

    def text_of(self, role: HeaderRole) -> str:
        """Return the lines of ``role`` as one text."""
        return " ".join(self.of(role))

    def date_of(self, role: HeaderRole) -> str:
        """Return the last full date in the lines of ``role``, ISO 8601."""
        if self.language is None:
            return ""
        cited = find_citations(self.text_of(role), self.language.code)
        dates = [found.date or found.value for found in cited if found.date or found.kind is CitationKind.DATE]
        return dates[-1] if dates else ""

    def title(self) -> str:
        """Return the title without the resolution's number before it."""
        return " ".join(_NUMBERED.sub("", line, count=1) for line in self.of(HeaderRole.TITLE)).strip()

    def formula(self) -> str:
        """Return the enacting formula as printed, its comma included, without a preamble that goes on with it."""
        text = self.text_of(HeaderRole.ENACTING_FORMULA)
        comma = re.search(r"[,،，]", text)
        return text[: comma.end()] if comma else text

    def body(self) -> str:
        """Return the code of the body that is named in the formula, the adoption line or the masthead."""
        if self.language is None:
            return ""
        names = [(fold(name), code) for name, code in self.language.body_names]
        for role in (HeaderRole.ENACTING_FORMULA, HeaderRole.ADOPTION, HeaderRole.MASTHEAD):
            text = fold(self.formula() if role is HeaderRole.ENACTING_FORMULA else self.text_of(role)).rstrip(" ,")
            matching = [
                (len(name), code) for name, code in names if name in text or (len(text) > 6 and name.endswith(text))
            ]
            if matching:
                return max(matching)[1]
        return ""

    def symbol(self) -> Symbol | None:
        """Return the symbol that stands in the masthead, or that number and body make."""
        for text in self.of(HeaderRole.SYMBOL):
            found = _SYMBOL_TEXT.search(text)
            if found and (parsed := _parsed(found.group())):
                return parsed
        body = self.body()
        for text in (*self.of(HeaderRole.TITLE), *self.of(HeaderRole.SYMBOL)):
            number = re.search(r"\d{1,4}/\d{1,4}|\d{3,4}\s?\(\d{4}\)", text[:40])
            if number:
                part = _NUMBERED.match(text)
                suffix = f" {part[2]}" if part and part[2] else ""
                return _parsed(_of_body(body, number.group(), self._is_decision(text)) + suffix)
        return None

    def _is_decision(self, text: str) -> bool:
        words = self.language.decision_words if self.language else ()
        return fold(text).startswith(tuple(fold(word) for word in words) or ("decision",))

    def session(self) -> str:
        """Return the session's number, or the year for bodies that count by years."""
        text = self.text_of(HeaderRole.SESSION)
        ordinals = self.language.session_ordinals if self.language else ()
        key = fold(text)
        spelled = [(len(ordinal), index) for index, ordinal in enumerate(ordinals, start=1) if fold(ordinal) in key]
        if spelled:
            return str(max(spelled)[1])
        found = _NUMBER.search(text)
        return found.group() if found else ""

    def agenda_item(self) -> str:
        """Return the item's number as in ``98 (aa)``."""
        found = _ITEM.search(self.text_of(HeaderRole.AGENDA_ITEM))
        if found is None:
            return ""
        letter = found[2] or found[3] or found[4]
        return f"{found[1]} ({letter})" if letter else found[1]

    def meeting(self) -> str:
        """Return the number of the meeting at which the text was adopted."""
        words = self.language.header.meeting if self.language else ()
        for text in self.of(HeaderRole.MEETING):
            found = _NUMBER.search(text)
            if found and any(fold(word) in fold(text) for word in words):
                return found.group()
        return ""

    def committee_report(self) -> str:
        """Return the symbol of the report that the text was adopted on, as printed."""
        found = _SYMBOL_TEXT.search(self.text_of(HeaderRole.BASIS))
        return found.group().rstrip(".") if found else ""

    def is_report(self) -> bool:
        """Tell whether a line of the header begins as the titles of reports do."""
        words = tuple(fold(word) for word in self.language.header.report) if self.language else ()
        return any(fold(text).startswith(words) for text in self.of(HeaderRole.OTHER)) if words else False


def _of_body(body: str, number: str, is_decision: bool) -> str:
    """Write the symbol of a resolution or decision from the code of its body and its number."""
    from resdiff.symbols import BODIES

    prefix = next((path for path, code in BODIES.items() if code == body), "")
    code = "DEC" if is_decision else "RES"
    return f"{prefix}/{code}/{number}" if prefix else (f"decision {number}" if is_decision else number)


def _parsed(text: str) -> Symbol | None:
    try:
        return parse_symbol(text)
    except SymbolError:
        return None
