"""RD404: one kind of quotation mark throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from resdiff.frozen import dataclass
from resdiff.rules.conventions import QUOTATIONS
from resdiff.rules.everywhere import texts, within
from resdiff.rules.rule import Example, Finding, Place, Replacement, Rule, Severity, Spot, Subject

_CURLY, _STRAIGHT, _ANGLE = "“”„", '"', "«»"
_KINDS = {sign: kind for kind in (_CURLY, _STRAIGHT, _ANGLE) for sign in kind}
_SIGNS = re.compile('[“”„«»"]')
_NAMES = {_CURLY: "curly quotes", _STRAIGHT: "straight quotes", _ANGLE: "angle quotes"}
_PAIRS = {_CURLY: ("“", "”"), _STRAIGHT: ('"', '"'), _ANGLE: ("«\u00a0", "\u00a0»")}


@dataclass(frozen=True, slots=True)
class _Quote:
    kind: str
    place: Place
    at: int
    text: str


def check(subject: Subject) -> Iterator[Finding]:
    """Report the quotation marks that are not of the kind that the draft mostly uses, each text once."""
    outer = [quote for text, place in texts(subject.draft) for quote in _outer(text, place)]
    counted = Counter(quote.kind for quote in outer)
    if len(counted) < 2:
        return
    preferred = _ANGLE if subject.language and subject.language.angle_quotes else _CURLY
    usual = max(counted, key=lambda kind: (counted[kind], kind == preferred))
    for place in dict.fromkeys(quote.place for quote in outer if quote.kind != usual):
        found = [quote for quote in outer if quote.place == place and quote.kind != usual]
        yield Finding(
            within(place, found[0].at, found[0].at + 1),
            f"{_NAMES[found[0].kind]} “{found[0].text[found[0].at]}”, and elsewhere mostly {_NAMES[usual]}",
            fix=_evened(found, usual),
        )


def _outer(text: str, place: Place) -> Iterator[_Quote]:
    """Give the quotation marks that do not stand within a quotation of another kind."""
    inside = ""
    for found in _SIGNS.finditer(text):
        at, sign = found.start(), found[0]
        kind = _KINDS[sign]
        if inside and kind != inside:
            continue
        if kind == _STRAIGHT and at and text[at - 1].isdigit():
            continue  # inches, seconds
        closes = sign in "”»" or (kind == _STRAIGHT and inside == _STRAIGHT)
        inside = "" if closes else kind
        yield _Quote(kind, place, at, text)


def _evened(found: list[_Quote], usual: str) -> tuple[Replacement, ...]:
    """Replace pairs of straight quotes by the usual kind; nothing where they are not paired or not straight."""
    if usual == _STRAIGHT or len(found) % 2 or any(quote.kind != _STRAIGHT for quote in found):
        return ()
    if found[0].place.spot not in (Spot.CLAUSE, Spot.NOTE):
        return ()
    opening, closing = _PAIRS[usual]
    return tuple(
        Replacement(within(quote.place, quote.at, quote.at + 1), closing if index % 2 else opening)
        for index, quote in enumerate(found)
    )


RULE = Rule(
    code="RD404",
    name="mixed-quotes",
    severity=Severity.WARNING,
    summary="Quotation marks of several kinds are used in one draft.",
    why=(
        "A text that was put together from several sources shows it in its quotation marks, and a search for a quoted "
        "title finds only half of its places."
    ),
    source=QUOTATIONS,
    advice="Use one kind of quotation mark.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the documents “The future we want” and "
        "“Our ocean, "
        'our future”,\n\n*Taking note* of the report "Catches",\n\n1. *Decides* to remain seized of the matter.\n'
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the documents “The future we want” and "
        "“Our ocean, "
        "our future”,\n\n*Taking note* of the report “Catches”,\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
    is_fixable=True,
)
