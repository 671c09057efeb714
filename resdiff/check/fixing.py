"""Mending what can be mended safely: numbers, end punctuation, order of footnotes, quotation marks."""

from __future__ import annotations

import difflib
from collections.abc import Callable

from resdiff.check.drafts import Draft, draft_of
from resdiff.check.results import Result, Status
from resdiff.frozen import dataclass
from resdiff.rules import Replacement
from resdiff.text import folded_words

_MOST_ROUNDS = 8
"""One mended flaw may show another; no chain of them is longer."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft after mending."""

    draft: Draft
    count: int
    """How many findings were mended."""


def fix(draft: Draft, check: Callable[[Draft], tuple[Result, ...]]) -> Fixed:
    """Mend a draft until ``check`` finds nothing more that can be mended. Words of substance stay as they are.

    Drafts whose text cannot be edited (Word, XML) come back unchanged.
    """
    count = 0
    for _ in range(_MOST_ROUNDS):
        mended, done = _once(draft, check(draft))
        if not done:
            break
        draft, count = mended, count + done
    return Fixed(draft, count)


def _once(draft: Draft, results: tuple[Result, ...]) -> tuple[Draft, int]:
    """Apply the fixes of one round that do not touch each other; a fix that would change a word is left out."""
    if not draft.text:
        return draft, 0
    done = 0
    edits: list[tuple[int, int, str]] = []
    for result in results:
        if result.status is not Status.OPEN or not result.finding.fix:
            continue
        wanted = _edits(draft, result.finding.fix)
        if wanted is None or any(_touch(one, other) for one in wanted for other in edits):
            continue
        if _keeps_words(draft, _apply(draft, [*edits, *wanted])):
            edits += wanted
            done += 1
    return (_reparsed(draft, _apply(draft, edits)), done) if done else (draft, 0)


def _edits(draft: Draft, replacements: tuple[Replacement, ...]) -> list[tuple[int, int, str]] | None:
    """Return the replacements as stretches of the text, or None where one cannot be placed for sure."""
    found = []
    for replacement in replacements:
        region = draft.region(replacement.place)
        if region.start < 0:
            return None
        if draft.text[region.start : region.end] != replacement.text:
            found.append((region.start, region.end, replacement.text))
    return found or None


def _touch(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _apply(draft: Draft, edits: list[tuple[int, int, str]]) -> str:
    text = draft.text
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _reparsed(draft: Draft, text: str) -> Draft:
    return draft_of(text.encode(draft.encoding), draft.name, draft.resolution.metadata.language)


def _keeps_words(draft: Draft, text: str) -> bool:
    """Tell whether the clauses and footnotes have the same words, in the same clauses, as before."""
    after = _reparsed(draft, text).resolution
    before = draft.resolution
    same_clauses = [folded_words(clause.text) for clause in before.clauses] == [
        folded_words(clause.text) for clause in after.clauses
    ]
    notes = sorted(folded_words(note.text) for note in before.footnotes)
    return same_clauses and notes == sorted(folded_words(note.text) for note in after.footnotes)


def unified_diff(before: Draft, after: Draft) -> str:
    """Return what mending changes, as a patch."""
    old, new = before.text.splitlines(keepends=True), after.text.splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, f"a/{before.name}", f"b/{before.name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
