"""Findings that the draft itself sets aside: ``<!-- resdiff: ignore RD301 "superseded by OP12" -->``.

In a Word file a comment on the paragraph says the same: ``resdiff: ignore RD301 "superseded by OP12"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resdiff.check.drafts import Draft
from resdiff.check.locating import Region
from resdiff.check.places import region_of_line
from resdiff.formats.directives import directives
from resdiff.frozen import dataclass
from resdiff.rules import RULES

_IGNORE = re.compile(
    r"ignore(?P<file>-file)?\s+(?P<codes>[\w,\s-]+?)\s*(?:[\"“«'](?P<reason>[^\"”»]*)[\"”»'])?\s*\Z", re.IGNORECASE
)
_COMMENT = "a comment by"
"""How the reader of Word files calls what it kept aside."""
_IN_WORD = re.compile(r"\s*(?:<!--)?\s*resdiff:\s*(?P<body>.*?)\s*(?:-->)?\s*\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that sets findings of some rules aside, for a clause or for the whole file."""

    codes: tuple[str, ...]
    reason: str
    flaw: str
    """What is wrong with the comment, or empty."""
    region: Region
    """Where the comment stands."""
    first_line: int
    last_line: int
    """The lines whose findings it sets aside; 0 and 0 for the whole file."""

    def covers(self, code: str, line: int) -> bool:
        """Tell whether a finding of the rule ``code`` on ``line`` is set aside."""
        if not any(code.startswith(start) for start in self.codes):
            return False
        return self.first_line == 0 or self.first_line <= line <= self.last_line


def suppressions(draft: Draft) -> tuple[Suppression, ...]:
    """Return the suppressions in the text of a draft, in order."""
    return tuple(_read(draft))


def _read(draft: Draft) -> Iterator[Suppression]:
    starts = sorted({clause.line for clause in draft.resolution.clauses if clause.line})
    for directive in directives(draft.text):
        region = draft.index.region(directive.start, directive.end)
        yield _suppression(directive.body, region, _lines(draft, directive.start, region.line, starts))
    for dropped in draft.resolution.dropped:
        said = _IN_WORD.match(dropped.text) if dropped.reason.startswith(_COMMENT) else None
        if said:
            region = region_of_line(draft.resolution, dropped.line)
            yield _suppression(said["body"], region, _around(dropped.line, starts))


def _suppression(body: str, region: Region, lines: tuple[int, int]) -> Suppression:
    found = _IGNORE.match(body)
    if found is None:
        return Suppression((), "", f"“{body}” is not understood", region, 0, 0)
    codes = tuple(code.upper() for code in re.split(r"[\s,]+", found["codes"].strip()) if code)
    reason = (found["reason"] or "").strip()
    unknown = [code for code in codes if not (code.startswith("RD") and any(rule.startswith(code) for rule in RULES))]
    flaw = f"no rule {unknown[0]}" if unknown else "" if reason else "the suppression gives no reason"
    first, last = (0, 0) if found["file"] else lines
    return Suppression(codes, reason, flaw, region, first, last)


def _around(line: int, starts: list[int]) -> tuple[int, int]:
    """Return the lines of the clause that stands on ``line`` or began before it."""
    first = max((begin for begin in starts if begin <= line), default=line)
    return first, min((begin for begin in starts if begin > first), default=10**9) - 1


def _lines(draft: Draft, start: int, line: int, starts: list[int]) -> tuple[int, int]:
    """Return the lines of the clause that a comment stands in, or of the next one if it stands on its own."""
    before = draft.index.line_text(line)[: start - draft.index.line_start(line)]
    is_alone = not before.strip()
    previous = [begin for begin in starts if begin <= line]
    following = [begin for begin in starts if begin > line]
    if is_alone and following:
        first = following[0]
    elif previous:
        first = previous[-1]
    else:
        first = line
    return _around(first, starts)
