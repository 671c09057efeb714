"""RD305: a clause stands once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from resdiff.model import Clause, Comparison, Part, Resolution
from resdiff.rules.conventions import PRACTICE
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted
from resdiff.text import folded_words

_FEWEST_WORDS = 12
_ALIKE = 0.9
"""Share of runs of three words that two clauses have in common to be the same almost word for word."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report clauses that an earlier one of the same draft says almost word for word, unless the base does so too."""
    found = list(_repeated(subject.draft))
    agreed = _agreed(subject.comparison) if found and subject.comparison else frozenset()
    for first, second in found:
        if (first.label, second.label) not in agreed:
            yield Finding(in_clause(second), f"{first.label} says almost the same: {quoted(first.text, 80)}")


def _agreed(comparison: Comparison) -> frozenset[tuple[str, str]]:
    """Return the pairs of the draft's labels whose clauses say the same in the base too."""
    links: dict[str, list[str]] = {}
    for link in comparison.links:
        links.setdefault(link.old, []).append(link.new)
    return frozenset(
        (one, other)
        for first, second in _repeated(comparison.old)
        for one in links.get(first.label, ())
        for other in links.get(second.label, ())
    )


def _repeated(document: Resolution) -> Iterator[tuple[Clause, Clause]]:
    """Give each clause that repeats an earlier one, with the earliest that it repeats."""
    seen: dict[tuple[str, str, str], list[int]] = {}
    runs: list[set[tuple[str, str, str]]] = []
    kept: list[Clause] = []
    for clause in document.clauses:
        cut = folded_words(clause.text)
        if clause.part not in (Part.PREAMBULAR, Part.OPERATIVE) or clause.cells or len(cut) < _FEWEST_WORDS:
            continue
        mine = set(zip(cut, cut[1:], cut[2:], strict=False))
        shared = Counter(index for run in mine for index in seen.get(run, ()))
        for index, count in sorted(shared.items()):
            earlier = kept[index]
            is_same_place = earlier.section == clause.section and earlier.part is clause.part
            if (
                is_same_place
                and count >= _ALIKE * max(len(mine), len(runs[index]))
                and _figures(earlier) == _figures(clause)
            ):
                yield earlier, clause
                break
        for run in mine:
            seen.setdefault(run, []).append(len(kept))
        runs.append(mine)
        kept.append(clause)


def _figures(clause: Clause) -> list[str]:
    """Return the words with digits: clauses that differ in an amount or a date say different things."""
    return [word for word in folded_words(clause.text) if any(sign.isdigit() for sign in word)]


RULE = Rule(
    code="RD305",
    name="repeated-clause",
    severity=Severity.WARNING,
    summary="Two clauses of the draft say the same almost word for word, and did not in the base.",
    why=(
        "A clause that was moved and not deleted where it stood, or taken over from two sources, stands twice. "
        "Each later change will then be made in one of the two places."
    ),
    source=PRACTICE,
    advice="Keep one of the two.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect all fishing vessels that carry unmarked or illegal gear on the high "
        "seas;\n\n2. *Urges* flag States to inspect all fishing vessels that carry unmarked or illegal gear on the "
        "high seas.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Urges* flag States to inspect all fishing vessels that carry unmarked or illegal gear on the high "
        "seas;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
