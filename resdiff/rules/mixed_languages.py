"""RD405: a draft is in one language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resdiff.languages import LANGUAGES, language
from resdiff.model import Part
from resdiff.rules.conventions import ORDER
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause
from resdiff.text import folded_words

_FEWEST_WORDS = 10
_SHARE = 0.15
"""A clause is in a language if at least this share of its words are among that language's frequent words."""
_PLENTY = 0.25
"""A clause with this share of the draft's own frequent words is in its language: no other needs to be tried."""
_TIMES = 3
"""… and at least this many times as many as are among the draft's own."""


@cache
def _common(code: str) -> frozenset[str]:
    return frozenset(word for phrase in language(code).common_words for word in folded_words(phrase))


def check(subject: Subject) -> Iterator[Finding]:
    """Report clauses that are in another official language than the draft."""
    own = subject.draft.metadata.language
    if own not in LANGUAGES:
        return
    ours = _common(own)
    for clause in subject.draft.clauses:
        cut = folded_words(clause.text)
        if clause.part not in (Part.PREAMBULAR, Part.OPERATIVE) or len(cut) < _FEWEST_WORDS or clause.cells:
            continue
        mine = sum(word in ours for word in cut) / len(cut)
        if mine >= _PLENTY:
            continue
        shares = {code: sum(word in _common(code) for word in cut) / len(cut) for code in LANGUAGES}
        best = max(shares, key=lambda code: (shares[code], code))
        if best != own and shares[best] >= _SHARE and shares[best] >= _TIMES * shares[own]:
            name, wanted = language(best).name, language(own).name
            yield Finding(in_clause(clause), f"{clause.label} is in {name}, and the draft in {wanted}")


RULE = Rule(
    code="RD405",
    name="mixed-languages",
    severity=Severity.ERROR,
    summary="A clause is in another language than the draft.",
    why=(
        "A draft is submitted in one language. A clause in another is one that was taken over from a language version "
        "and has not been translated."
    ),
    source=ORDER.replace("II.C, Order of elements", "II.A, General observation"),
    advice="Translate the clause, or take it from the version in the draft's language.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches and on the gear that is used by their vessels;\n\n"
        "2. *Prie* les États de rendre compte de leurs captures et des engins qui sont utilisés par leurs navires;\n\n"
        "3. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches and on the gear that is used by their vessels;\n\n"
        "2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
