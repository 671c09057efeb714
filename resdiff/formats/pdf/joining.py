"""Lines joined to paragraphs: blanks where the script sets them, words that were cut at line ends put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from resdiff.formats.pdf.lines import Line
from resdiff.formats.runs import plain, tidy
from resdiff.frozen import dataclass, replace
from resdiff.model import Run

_SOFT = ("\u00ad", "\ufffe", "\x02")
"""Hyphens that only a line end made: the soft hyphen, and what pdfium writes for a hyphen that cuts a word."""
_HYPHENS = ("-", "\u2010")
_PLAIN_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\ufffe": "-", "\x02": "-", "\u00ad": "-"})
_OFTEN = 0.04
"""Share of lines; where no words are cut one line in seventy ends with a hyphen, elsewhere one in ten."""
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT_SYMBOL = re.compile(r"[A-Z]/[A-Z]{1,4}\.\Z")
"""``A/C.``, which goes on with the number of the committee: Chinese lines break there."""
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")
_IS_IN_NUMBER = re.compile(r"\d\.?\Z")
_IS_SLASHED = re.compile(r"/\w")
_LAST_WORD = re.compile(r"([^\W\d_]+)[-\u2010\ufffe\x02\u00ad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hyphenation:
    """How a document treats words at the ends of lines."""

    known: frozenset[str] = frozenset()
    """Words and compounds that stand within lines, in small letters: how a cut word is written elsewhere."""
    cuts_words: bool = False
    """Words are cut at line ends; where they are not, a hyphen there belongs to a compound."""


def find_hyphenation(lines: Sequence[Line]) -> Hyphenation:
    """Return what the lines of a document tell about its hyphens."""
    found: set[str] = set()
    ends = 0
    for line in lines:
        text = line.text.lower().translate(_PLAIN_HYPHENS)
        words = _WORDS.findall(text)
        is_cut = text.endswith("-") and text[-2:-1].isalpha()
        ends += is_cut
        found.update(words[:-1] if is_cut else words)
    return Hyphenation(frozenset(found), cuts_words=ends > max(2.0, _OFTEN * len(lines)))


def join_lines(lines: Sequence[Line], hyphenation: Hyphenation) -> tuple[Run, ...]:
    """Return the text of ``lines`` as one paragraph; ``hyphenation`` tells which hyphens go."""
    runs: list[Run] = []
    for line in lines:
        if runs:
            _join(runs, line, hyphenation)
        runs.extend(line.runs)
    return tidy(_without_hyphen_signs(runs))


def _join(runs: list[Run], line: Line, hyphenation: Hyphenation) -> None:
    """Make the end of ``runs`` ready for ``line``."""
    before, after = plain(runs[-5:]), line.text
    if not before or not after:
        return
    last = runs[-1]
    if before.endswith((*_SOFT, *_HYPHENS)) and before[-2:-1].isalpha() and after[:1].isalpha():
        if not _is_compound(before, after, hyphenation):
            runs[-1] = replace(last, text=last.text[:-1])
        return
    if before.endswith(_HYPHENS) and before[-2:-1].isalnum() and after[:1].isalnum():
        return
    if (
        before.endswith(("\u2011", "/"))
        or _IS_SLASHED.match(after)
        or (_UNSPACED.match(before[-1]) and _UNSPACED.match(after))
        or (_CUT_SYMBOL.search(before) and after[0].isdigit())
    ):
        return
    if _IS_IN_NUMBER.search(before) and after[0].isdigit() and _UNSPACED.search(before) and _UNSPACED.search(after):
        return  # scripts without blanks may break a line within a number, but write no two numbers side by side
    runs.append(Run(" ", last.italic, last.bold))


def _is_compound(before: str, after: str, hyphenation: Hyphenation) -> bool:
    """Tell whether a hyphen at a line's end belongs to the word."""
    last, first = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    if not last or not first or before.endswith("\u00ad"):
        return False
    head, tail = last[1].lower(), first[0].lower()
    known = hyphenation.known
    if f"{head}-{tail}" in known:
        return True
    if head + tail in known:
        return False
    return not hyphenation.cuts_words or after[0].isupper() or (head in known and tail in known)


def _without_hyphen_signs(runs: Iterable[Run]) -> list[Run]:
    """Return ``runs`` with pdfium's sign for a hyphen at a line's end made a hyphen."""
    return [replace(run, text=run.text.replace("\ufffe", "-").replace("\x02", "-")) for run in runs]
