"""How the clauses of a draft stand to each other: groups that are numbered together, siblings, last paragraphs."""

from __future__ import annotations

from itertools import groupby

from resdiff.marks import Mark, Style, read_mark
from resdiff.model import Clause, Part, Resolution
from resdiff.rules.openings import parts_of_opening, tells_parts


def paragraphs(draft: Resolution, part: Part) -> tuple[tuple[Clause, ...], ...]:
    """Return the outermost clauses of ``part`` in groups that are numbered together.

    A section and a clause that begins at 1 again after a heading each begin a new group.
    """
    chosen = [clause for clause in draft.clauses if clause.part is part and clause.depth == 0 and not clause.cells]
    headed = {draft.clauses[heading.position].label for heading in draft.headings if _stands(heading.position, draft)}
    groups: list[list[Clause]] = []
    for _, members in groupby(chosen, key=lambda clause: clause.section):
        groups.append([])
        for clause in members:
            if groups[-1] and clause.label in headed and number_of(clause) == 1:
                groups.append([])
            groups[-1].append(clause)
    return tuple(tuple(group) for group in groups)


def _stands(position: int, draft: Resolution) -> bool:
    return 0 <= position < len(draft.clauses)


def siblings(draft: Resolution) -> tuple[tuple[Clause, ...], ...]:
    """Return the sub-paragraphs of each clause that has any, in document order."""
    found: dict[str, list[Clause]] = {}
    for clause in draft.clauses:
        if clause.parent:
            found.setdefault(clause.parent, []).append(clause)
    return tuple(tuple(group) for group in found.values())


def parents(draft: Resolution) -> frozenset[str]:
    """Return the labels of the clauses that have sub-paragraphs."""
    return frozenset(clause.parent for clause in draft.clauses if clause.parent)


def number_of(clause: Clause) -> int:
    """Return the number before a clause as it counts (``3.`` is 3), or 0 where it has none or a letter."""
    mark = reading(clause.number, Style.NUMBER)
    return mark.value if mark else 0


def reading(number: str, style: Style) -> Mark | None:
    """Return ``number`` read in ``style``, or None where it cannot be read so."""
    return next((mark for mark in read_mark(number) if mark.style is style), None) if number else None


def is_operative(group: tuple[Clause, ...], code: str) -> bool:
    """Tell whether a group reads as operative paragraphs: at least half of those with a number open as such.

    Declarations and programmes that are adopted as the text of a resolution are numbered too, and are prose.
    """
    numbered = [clause for clause in group if clause.number and clause.depth == 0]
    if not numbered:
        return True
    known = tells_parts(code)
    opened = sum(1 for clause in numbered if (parts_of_opening(clause, code) if known else clause.opening))
    return 2 * opened >= len(numbered)


def prose(draft: Resolution) -> frozenset[str]:
    """Return the labels of outermost operative clauses that are numbered together and read as prose."""
    code = draft.metadata.language
    groups = (group for group in paragraphs(draft, Part.OPERATIVE) if not is_operative(group, code))
    return frozenset(clause.label for group in groups for clause in group)


def is_resolution(draft: Resolution) -> bool:
    """Tell whether the draft has an operative part, which reports and annexes alone do not."""
    return any(clause.part is Part.OPERATIVE for clause in draft.clauses)
