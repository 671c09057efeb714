"""RD102: sub-paragraphs are lettered (a), (b), (c) … or (i), (ii), (iii) … without gap or repetition."""

from __future__ import annotations

from collections.abc import Iterator

from resdiff.marks import Mark, Style, read_mark
from resdiff.model import Clause, Part
from resdiff.rules.conventions import SUBPARAGRAPHS
from resdiff.rules.outline import reading, siblings
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject, at_number

_COUNTED = (Style.LETTER, Style.ROMAN, Style.NUMBER, Style.CAPITAL, Style.CAPITAL_ROMAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Report the first letter of each list that does not follow the one before it, and each further one."""
    for group in siblings(subject.draft):
        marked = [clause for clause in group if clause.number and clause.part in (Part.PREAMBULAR, Part.OPERATIVE)]
        style = _style(marked)
        if style is None or not all(reading(clause.number, style) for clause in marked):
            continue
        last, shown = 0, ""
        for clause in marked:
            mark = reading(clause.number, style)
            value = mark.value if mark else 0
            if value != last + 1 and "bis" not in clause.number:
                yield Finding(at_number(clause), _message(clause.number, last == value, shown))
            last, shown = value, clause.number


def _message(number: str, is_repeated: bool, shown: str) -> str:
    if not shown:
        return f"the first sub-paragraph is lettered {number}"
    if is_repeated:
        return f"two sub-paragraphs are lettered {number}"
    return f"sub-paragraph {number} follows {shown}"


def _style(group: list[Clause]) -> Style | None:
    """Return the style in which most of the group's marks count up; None where they are bullets."""
    best, most = None, 0
    for style in _COUNTED:
        values = [reading(clause.number, style) for clause in group]
        following = sum(
            1
            for index, mark in enumerate(values)
            if mark is not None and (mark.value == index + 1 or _follows(values, index))
        )
        if following > most:
            best, most = style, following
    return best if any(read_mark(clause.number) for clause in group) else None


def _follows(values: list[Mark | None], index: int) -> bool:
    before, now = values[index - 1] if index else None, values[index]
    return before is not None and now is not None and now.value == before.value + 1


RULE = Rule(
    code="RD102",
    name="lettering",
    severity=Severity.ERROR,
    summary="The letter of a sub-paragraph does not follow the one before it.",
    why=(
        "Sub-paragraphs of the first degree are lettered (a), (b), (c), those of the second (i), (ii), (iii), "
        "each list "
        "from its beginning. A gap or a repetition makes references to sub-paragraphs ambiguous."
    ),
    source=SUBPARAGRAPHS,
    advice="Letter the sub-paragraphs in order, and look at what refers to them.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n1. *Calls upon* States:\n\n(a) To report on their "
        "catches;\n\n"
        "(c) To share their data;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n1. *Calls upon* States:\n\n(a) To report on their "
        "catches;\n\n"
        "(b) To share their data;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
