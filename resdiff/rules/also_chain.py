"""RD110: paragraphs in a row with one opening are chained by "also" and "further"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from resdiff.languages.language import Language
from resdiff.model import Clause, Comparison, Part, Resolution
from resdiff.rules.conventions import PRACTICE
from resdiff.rules.outline import paragraphs
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, in_clause, quoted
from resdiff.text import fold, folded_words

_ADDRESSEE = 4
"""Words after an operative verb that tell whom it speaks to: "the Secretary-General", "all States"."""
_REACH = 60
"""Characters within which they stand."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report the second of two neighbours whose opening phrases are the same, unless they are so in the base."""
    spoken = subject.language
    if spoken is None or not spoken.changes.chain or (spoken.check.is_unevenly_chained and subject.comparison is None):
        return
    found = list(_unchained(subject.draft, spoken))
    agreed = _agreed(subject.comparison, spoken) if found and subject.comparison else frozenset()
    for before, clause in found:
        if (before.label, clause.label) not in agreed:
            yield _finding(clause, spoken)


def _unchained(document: Resolution, spoken: Language) -> Iterator[tuple[Clause, Clause]]:
    """Give each two neighbours that open alike."""
    headed = {heading.position for heading in document.headings}
    position = {clause.label: index for index, clause in enumerate(document.clauses)}
    for part in (Part.PREAMBULAR, Part.OPERATIVE):
        for group in paragraphs(document, part):
            for before, clause in pairwise(group):
                if position[clause.label] not in headed and _same_opening(before, clause, spoken):
                    yield before, clause


def _agreed(comparison: Comparison, spoken: Language) -> frozenset[tuple[str, str]]:
    """Return the pairs of the draft's labels whose clauses open alike side by side in the base too."""
    links: dict[str, list[str]] = {}
    for link in comparison.links:
        links.setdefault(link.old, []).append(link.new)
    return frozenset(
        pair
        for before, clause in _unchained(comparison.old, spoken)
        for pair in product(links.get(before.label, ()), links.get(clause.label, ()))
    )


def _same_opening(before: Clause, clause: Clause, spoken: Language) -> bool:
    """Tell whether two neighbours open alike; operative ones only where they speak to the same addressee."""
    first, second = fold(before.opening).rstrip(" ,"), fold(clause.opening).rstrip(" ,")
    # Arabic joins "and" to all openings but the first of the preamble, as one letter.
    if not first or not second.endswith(first) or len(second) - len(first) > (1 if spoken.right_to_left else 0):
        return False
    follows, precedes = _rest(clause), _rest(before)
    if _is_chained(follows, spoken) and not _is_chained(precedes, spoken):
        return False
    return clause.part is Part.PREAMBULAR or follows[:_ADDRESSEE] == precedes[:_ADDRESSEE]


def _rest(clause: Clause) -> tuple[str, ...]:
    """Return the first words after the opening phrase."""
    return folded_words(clause.text[len(clause.opening) : len(clause.opening) + _REACH])


def _is_chained(follows: tuple[str, ...], spoken: Language) -> bool:
    """Tell whether a word such as "also" stands after an opening phrase that was taken without it."""
    return any(follows[: len(link)] == link for link in map(folded_words, spoken.changes.chain))


def _finding(clause: Clause, spoken: Language) -> Finding:
    also, further = spoken.changes.chain[:2]
    is_linked = fold(also) in fold(clause.opening)
    return Finding(
        in_clause(clause, 0, len(clause.opening)),
        f"two paragraphs in a row open with {quoted(clause.opening)}",
        f"Add “{further if is_linked else also}” to the second.",
    )


RULE = Rule(
    code="RD110",
    name="also-chain",
    severity=Severity.WARNING,
    summary="Two paragraphs in a row open with the same phrase, without “also” or “further”.",
    why=(
        "Where paragraphs in a row open with the same verb, the second takes “also” and the third “further”. When a "
        "paragraph is inserted, moved or deleted, the chain breaks. The translations chain alike (también, также, أيضا, "  # noqa: E501
        "又); French does so in four places of five, and there only what the draft itself opened is reported."
    ),
    source=PRACTICE,
    advice="Put “also” into the second opening phrase, “further” into the third.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "*Recalling* the Convention on the Law of the Sea,\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "*Recalling also* the Convention on the Law of the Sea,\n\n1. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
