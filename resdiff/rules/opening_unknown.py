"""RD108: a clause opens with a phrase that resolutions use."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.model import Part
from resdiff.rules.conventions import WORDING
from resdiff.rules.openings import parts_of_opening
from resdiff.rules.outline import is_operative, is_resolution, paragraphs
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted
from resdiff.text import fold, words


def check(subject: Subject) -> Iterator[Finding]:
    """Report outermost clauses whose first words hold no opening verb that is known."""
    language = subject.language
    if language is None or not language.check.has_all_openings or not is_resolution(subject.draft):
        return
    known = {word for phrase in language.opening_phrases for word in words(fold(phrase))[:1]}
    for part in (Part.PREAMBULAR, Part.OPERATIVE):
        for group in paragraphs(subject.draft, part):
            if not is_operative(group, language.code):
                continue
            for clause in group:
                if part is Part.OPERATIVE and not clause.number:
                    continue  # a passage between numbered paragraphs: a table's heading, a quotation
                first = [fold(word) for word in words(clause.text[:80])]
                if first and not parts_of_opening(clause, language.code) and first[0] not in known:
                    end = len(clause.opening) or len(words(clause.text)[0])
                    yield Finding(in_clause(clause, 0, end), _message(clause.text))


def _message(text: str) -> str:
    return f"{quoted(text, 40)} begins with no opening phrase that is known"


RULE = Rule(
    code="RD108",
    name="opening-unknown",
    severity=Severity.WARNING,
    summary="A paragraph begins with words that no adopted resolution of the corpus opens a paragraph with.",
    why=(
        "Each preambular paragraph begins with a participle or an adjective, each operative paragraph with a verb in "
        "the present tense, out of a stock that readers and voters know how to weigh."
    ),
    source=WORDING,
    advice="Begin the paragraph with an opening phrase, or ignore this if the phrase is meant.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. States should report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
