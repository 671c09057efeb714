"""Whether a Word draft is what the guidelines for submitting proposals ask for.

The General Assembly's guidelines: a draft that is based on an earlier resolution takes the official text as its base,
and shows everything new and every change with Word's Track Changes. So: with all changes rejected it is the official
text, nothing was changed without a mark, and every change says who made it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from resdiff.comparison import compare
from resdiff.formats.docx import read
from resdiff.formats.docx.authors import count_authors
from resdiff.formats.docx.revisions import Revisions
from resdiff.frozen import dataclass
from resdiff.model import Change, Comparison, Edit, HeadingChange, Kind, Operation, Resolution
from resdiff.parsing import parse
from resdiff.text import even

_NOBODY = frozenset({"", "author", "unknown author", "unknown", "anonymous", "user"})
"""What word processors write where nobody gave a name."""
_CONTEXT = 40


class Flaw(StrEnum):
    """What kind of thing is wrong with a draft."""

    UNTRACKED = "untracked"
    """The text with all changes rejected departs from the official text."""
    UNNAMED = "unnamed"
    """Changes whose author is not named."""
    UNCHANGED = "unchanged"
    """There is no tracked change at all."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong."""

    flaw: Flaw
    message: str
    label: str = ""
    """The clause of the official text, or of the draft where it has none."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found about a draft."""

    findings: tuple[Finding, ...]
    authors: tuple[tuple[str, int], ...]
    """Each author with the number of changes, most changes first."""
    clauses: int
    """Clauses of the official text."""


def verify(data: bytes, name: str, base: Resolution) -> Verification:
    """Hold the Word draft in ``data`` against the official text ``base``.

    Quotation marks, dashes and spaces may differ, as forms differ in them. Raises ``ReadingError`` where ``data`` is
    no Word file.
    """
    original = parse(read(data, name, Revisions.ORIGINAL), base.metadata.language)
    authors = count_authors(data, name)
    compared = compare(base, original)
    findings = [
        Finding(Flaw.UNTRACKED, _describe(change), (change.old or change.new)[0])
        for change in compared.changes
        if change.kind not in (Kind.UNCHANGED, Kind.EDITORIAL) and _alters_text(change.edits)
    ]
    findings += [
        Finding(Flaw.UNTRACKED, f"heading “{_heading(compared, change)}”: {_departure(change.edits)}")
        for change in compared.headings
        if change.kind not in (Kind.UNCHANGED, Kind.EDITORIAL) and _alters_text(change.edits)
    ]
    findings += _title(base, original) + _notes(base, original)
    unnamed = sum(count for author, count in authors.items() if author.casefold() in _NOBODY)
    if unnamed:
        findings.append(Finding(Flaw.UNNAMED, f"{unnamed} tracked changes do not say who made them"))
    if not authors:
        findings.append(Finding(Flaw.UNCHANGED, "there are no tracked changes"))
    return Verification(tuple(findings), tuple(authors.most_common()), len(base.clauses))


def _alters_text(edits: Sequence[Edit]) -> bool:
    """Tell whether words differ; Word counts footnotes anew, so that their marks tell nothing."""
    return any(edit.operation is not Operation.EQUAL and edit.text.strip() for edit in edits)


def _heading(compared: Comparison, change: HeadingChange) -> str:
    side, number = (compared.old, change.old) if change.old >= 0 else (compared.new, change.new)
    return side.headings[number].text[:_CONTEXT]


def _title(base: Resolution, original: Resolution) -> list[Finding]:
    """Return what is to be said of the title, where both texts have one; marks around it tell nothing."""
    old, new = base.metadata.title, original.metadata.title
    if not old or not new or _words(old) == _words(new):
        return []
    return [Finding(Flaw.UNTRACKED, f"the title is “{new[:_CONTEXT]}” in place of “{old[:_CONTEXT]}”")]


def _notes(base: Resolution, original: Resolution) -> list[Finding]:
    """Return the footnotes of the official text that the draft does not have, and those that it alone has."""
    sides = [{_words(note.text): note for note in document.footnotes} for document in (base, original)]
    lost = [note for text, note in sides[0].items() if text not in sides[1]]
    new = [note for text, note in sides[1].items() if text not in sides[0]]
    return [
        *(
            Finding(Flaw.UNTRACKED, f"footnote {note.mark} of the official text is missing: “{note.text[:_CONTEXT]}”")
            for note in lost
        ),
        *(
            Finding(Flaw.UNTRACKED, f"footnote {note.mark} is not in the official text: “{note.text[:_CONTEXT]}”")
            for note in new
        ),
    ]


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", even(text)))


def _describe(change: Change) -> str:
    """Say in a line what differs from the official text without being tracked."""
    if not change.old:
        return f"{change.new[0]} is not in the official text: “{_short(change)}”"
    if not change.new:
        return f"{change.old[0]} of the official text is missing: “{_short(change)}”"
    return f"{change.old[0]}: {_departure(change.edits)}"


def _departure(edits: Sequence[Edit]) -> str:
    """Say which words differ first, and at how many places more."""
    places: list[list[str]] = []
    is_open = False
    for edit in edits:
        if edit.operation is Operation.EQUAL or not edit.text.strip():
            is_open = is_open and not edit.text.strip()
            continue
        if not is_open:
            places.append(["", ""])
        is_open = True
        places[-1][edit.operation is Operation.INSERT] += edit.text
    old, new = (" ".join(text.split())[:_CONTEXT] for text in places[0])
    more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
    if old and new:
        return f"“{old}” became “{new}” without being tracked{more}"
    return f"“{old or new}” is {'missing' if old else 'added'} without being tracked{more}"


def _short(change: Change) -> str:
    text = "".join(edit.text for edit in change.edits)
    return text if len(text) <= _CONTEXT else f"{text[:_CONTEXT].rstrip()}…"
