"""RD206: document symbols are written as symbols."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resdiff.errors import SymbolError
from resdiff.model import Citation, CitationKind
from resdiff.rules.conventions import SOURCES
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject, in_clause
from resdiff.symbols import parse_symbol

_LOOKS = re.compile(
    r"(?<![\w/.:\-])(?:[AaSsEe]|ST|CTOC|CAC|UNEP)\s?(?P<sign>[/\\])\s?[A-Za-z0-9][A-Za-z0-9.\-]*"
    r"(?:\s?[/\\]\s?[A-Za-z0-9.\-]+)*[/\\]?"
)
_MISWRITTEN = re.compile(
    r"\s[/\\]|[/\\]\s|\\|//|/$|^[ase]/|/[Rr]es/|/rev|/add|/corr|/RES/\d+-\d+$|/RES/?$|/RES/\d{1,3}$(?<!S/RES/\d)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Report what looks like a symbol and is not written as one."""
    for clause in subject.draft.clauses:
        for start, end, message in _flaws(clause.text, clause.citations):
            yield Finding(in_clause(clause, start, end), message)
    for note in subject.draft.footnotes:
        for start, end, message in _flaws(note.text, note.citations):
            yield Finding(Place(Spot.NOTE, note.key, start, end), message)


def _flaws(text: str, citations: tuple[Citation, ...]) -> Iterator[tuple[int, int, str]]:
    if "/" not in text and "\\" not in text:
        return
    right = {(c.start, c.end) for c in citations if c.kind is CitationKind.SYMBOL and text[c.start : c.end] == c.value}
    for found in _LOOKS.finditer(text):
        written = found[0].rstrip(".-")
        start, end = found.start(), found.start() + len(written)
        if (start, end) in right or (not any(sign.isdigit() for sign in written) and "RES" not in written):
            continue
        if re.match(r"S/RES/\d+$", written):
            continue
        if _MISWRITTEN.search(written) or not _is_symbol(written):
            yield start, end, f"“{written}” is not written as a document symbol{_instead(written)}"


def _is_symbol(written: str) -> bool:
    if written.count("/") == 1:
        return True
    try:
        parse_symbol(written)
    except SymbolError:
        return False
    return True


def _instead(written: str) -> str:
    evened = re.sub(r"\s*[/\\]+\s*", "/", written).strip("/")
    evened = re.sub(r"(/RES/\d+)-(\d+)$", r"\1/\2", evened, flags=re.IGNORECASE)
    try:
        symbol = str(parse_symbol(evened))
    except SymbolError:
        return ""
    return f"; it may be {symbol}" if symbol != written else ""


RULE = Rule(
    code="RD206",
    name="malformed-symbol",
    severity=Severity.ERROR,
    summary="What looks like a document symbol is not written as one.",
    why=(
        "A document symbol is how readers and machines find the document: capital letters and figures between slashes, "
        "without spaces. A symbol with a slip finds nothing, in any language version."
    ),
    source=SOURCES,
    advice="Write the symbol as the document itself bears it.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n"
        "*Having considered* the report of the Secretary-General (A/79 /123) and resolution A/RES/74-18,\n\n"
        "1. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n"
        "*Having considered* the report of the Secretary-General (A/79/123) and resolution A/RES/74/18,\n\n"
        "1. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
