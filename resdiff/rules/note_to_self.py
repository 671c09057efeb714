"""RD402: no notes to oneself are left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resdiff.languages import LANGUAGES, language
from resdiff.rules.conventions import PRACTICE
from resdiff.rules.everywhere import texts, within
from resdiff.rules.rule import Example, Finding, Rule, Severity, Subject

_MARKERS = re.compile(
    r"(?<![A-Za-z0-9_])(?:TODO|FIXME|XXXX+|TBC|TBD|T\.B\.C\.|T\.B\.D\.|PLACEHOLDER|NTD)(?![A-Za-z0-9_])"
    r"|\?{2,}|@@+|!{3,}"
)
"""Chinese sets no blank before a marker, so that only Latin letters count as going on with it."""
_HINT = re.compile(r"[\[({<|:?@!［（【〔：]|TODO|FIXME|XXXX|TB[CD]|T\.B|PLACE|NTD")
"""Signs that stand in every text with a note: looked for first, since that is quick."""
_OPEN, _CLOSED = "[［【〔", "]］】〕"
_SET_APART = re.compile(rf"[{re.escape(_OPEN)}({{<|（]\s*$")
"""A phrase that may be part of a sentence counts only where a bracket sets it apart, or a colon follows."""


@cache
def _phrases(*codes: str) -> re.Pattern[str]:
    """Return what finds notes in the languages ``codes``."""
    spoken = dict.fromkeys(code for code in codes if code in LANGUAGES)
    phrases = "|".join(re.escape(phrase) for one in spoken for phrase in language(one).check.notes_to_self)
    opened, closed = re.escape(_OPEN), re.escape(_CLOSED)
    return re.compile(rf"[{opened}]?\b(?:{phrases})\b[{closed}]?(?=[\s{closed})）}}:：.,;…]|$)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Report markers such as TODO and TBC, and phrases such as "to be confirmed" that are set apart."""
    usual = _phrases("en", subject.draft.metadata.language)
    for text, place in texts(subject.draft):
        if not _HINT.search(text):
            continue
        for found in _MARKERS.finditer(text):
            yield Finding(within(place, *found.span()), f"“{found[0]}” is a note to oneself")
        # Drafters of all languages meet; the other languages are loaded only where a bracket may hold such a note.
        phrases = _phrases(*LANGUAGES) if any(sign in text for sign in _OPEN) else usual
        for found in phrases.finditer(text):
            is_apart = found[0][0] in _OPEN or _SET_APART.search(text[: found.start()]) is not None
            if is_apart or text[found.end() :].lstrip().startswith((":", "：")):
                yield Finding(within(place, *found.span()), f"“{found[0].strip(_OPEN + _CLOSED)}” is a note to oneself")


RULE = Rule(
    code="RD402",
    name="note-to-self",
    severity=Severity.ERROR,
    summary="A drafter's note to himself or others is left in the text.",
    why="What a drafter wrote for later is not meant to be tabled.",
    source=PRACTICE,
    advice="Do what the note says, and take it out.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches by TBC;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* States to report on their catches by 2027;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
