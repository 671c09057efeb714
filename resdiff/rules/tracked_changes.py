"""RD403: no remains of tracked changes are left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resdiff.languages import LANGUAGES, language
from resdiff.rules.conventions import REVISED
from resdiff.rules.everywhere import texts, within
from resdiff.rules.rule import Example, Finding, Place, Rule, Severity, Spot, Subject

_IN_SOURCE = re.compile(
    r"(?P<conflict>^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$)|(?P<critic>\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\})"
    r"|(?P<tag></?(?:ins|del|s|strike)(?:\s[^<>]{0,200})?>)|(?P<struck>~~[^~\n]{1,500}~~)",
    re.MULTILINE | re.IGNORECASE,
)
_WHAT = {
    "conflict": "a conflict marker of git",
    "critic": "a mark of a tracked change",
    "tag": "a tag of a tracked change",
    "struck": "struck-out text",
}


@cache
def _balloons(code: str) -> re.Pattern[str]:
    """Return what finds the words of Word's balloons, as Word in English or in the language ``code`` prints them."""
    codes = dict.fromkeys(("en", code) if code in LANGUAGES else ("en",))
    words = [re.escape(word).replace(r"\*", r"\w{1,8}") for one in codes for word in language(one).check.balloons]
    return re.compile(rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})\s?:")


def check(subject: Subject) -> Iterator[Finding]:
    """Report marks of insertion and deletion, git's conflict markers, and the words of Word's balloons."""
    for found in _IN_SOURCE.finditer(subject.source):
        what = _WHAT[found.lastgroup or "critic"]
        yield Finding(Place(Spot.SOURCE, "", *found.span()), f"“{found[0][:40]}” is {what}")
    balloons = _balloons(subject.draft.metadata.language)
    for text, place in texts(subject.draft):
        if ":" not in text:
            continue
        for found in balloons.finditer(text):
            yield Finding(
                within(place, *found.span()), f"“{found[0]}” is left from a comment or tracked change of Word"
            )


RULE = Rule(
    code="RD403",
    name="tracked-changes",
    severity=Severity.ERROR,
    summary="Marks of tracked changes, or git's conflict markers, are left in the text.",
    why=(
        "Changes against the base are shown by the Word file that is submitted. Marks that were typed, or that remain "
        "from copying or merging, make two versions of a sentence stand side by side."
    ),
    source=REVISED,
    advice="Choose one of the versions, and take the marks out.",
    bad=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* {++all++} States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    good=Example(
        "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
        "1. *Calls upon* all States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
    ),
    check=check,
)
