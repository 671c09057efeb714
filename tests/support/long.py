"""A long comparison, built by hand: as many paragraphs as the longest resolutions have."""

from __future__ import annotations

from resdiff.model import Change, Clause, Comparison, Kind
from support.made_up import change, clause, document, edits

_FILLING = (
    "to strengthen international cooperation in accordance with the Charter of the United Nations, including through "
    "the exchange of information, the building of capacity and the transfer of technology on mutually agreed terms, "
)


def long_comparison(paragraphs: int = 450) -> Comparison:
    """Documents of ``paragraphs`` operative paragraphs each: every third one reworded, every fifteenth replaced."""
    old: list[Clause] = []
    new: list[Clause] = []
    changes: list[Change] = []
    for number in range(1, paragraphs + 1):
        label = f"OP{number}"
        before = f"Calls upon States {_FILLING}and to report on measure {number};"
        after = before
        if number % 15 == 0:
            after = f"Requests the Secretary-General {_FILLING}and to publish volume {number};"
            changes.append(change(Kind.DROPPED, (label,), (), edits(f"-{before}")))
            changes.append(change(Kind.ADDED, (), (label,), edits(f"+{after}")))
        elif number % 3 == 0:
            after = before.replace("Calls upon", "Encourages")
            spelled = edits("-Calls upon", "+Encourages", before.removeprefix("Calls upon"))
            changes.append(change(Kind.REWORDED, (label,), (label,), spelled))
        else:
            changes.append(change(Kind.UNCHANGED, (label,), (label,), edits(before)))
        old.append(clause(label, before, "Calls upon", f"{number}."))
        new.append(clause(label, after, after.partition(" ")[0], f"{number}."))
    links = tuple(link for one in changes for link in one.links)
    return Comparison(document("A/RES/75/1", tuple(old)), document("A/RES/76/1", tuple(new)), links, tuple(changes))
