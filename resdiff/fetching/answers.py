"""What a host's answer means: a document, no document, a refusal, or "ask again later"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from html import unescape

from resdiff.fetching.filetypes import DOCUMENTS, FileType, is_whole, tell_type
from resdiff.frozen import dataclass

_REFUSING = frozenset({401, 402, 403, 407, 451})
_MISSING = frozenset({204, 404, 410})
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
_CHALLENGE_HEADERS = {"x-amzn-waf-action": "", "cf-mitigated": "challenge"}
_CHALLENGE_MARKS = re.compile(
    rb"gokuProps|awswaf|cf-chl|challenge-platform|_Incapsula_Resource|captcha|Request unsuccessful"
    rb"|Access Denied|Request Rejected|Just a moment\.\.\.|unusual traffic|bot detection",
    re.IGNORECASE,
)
"""Words of the pages that the usual gatekeepers (AWS WAF, Cloudflare, Imperva, Akamai, F5) show to programs."""
_TITLE = re.compile(rb"<title[^>]*>(.{1,300}?)</title", re.IGNORECASE | re.DOTALL)
_LOOKED_AT = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one request, after redirects."""

    url: str
    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes


class Verdict(StrEnum):
    """What is to be done with an answer."""

    DOCUMENT = "document"
    MISSING = "missing"
    """There is no such document, or not in this language."""
    BLOCKED = "blocked"
    """The host refuses this program: asking again would be rude and useless."""
    BUSY = "busy"
    """Ask again after a pause."""
    CUT = "cut"
    """The document's end is missing: ask again."""
    WRONG = "wrong"
    """Something that is neither a document nor a web page."""


def judge(answer: Answer) -> tuple[Verdict, FileType]:
    """Tell what ``answer`` means, and the true type of what it carries.

    The Official Document System answers 200 with a small web page, or with nothing at all, where it has no document;
    so the status decides only when the body does not.
    """
    kind = tell_type(answer.body)
    if _is_challenge(answer, kind) or answer.status in _REFUSING:
        return Verdict.BLOCKED, kind
    if answer.status in _MISSING:
        return Verdict.MISSING, kind
    if answer.status in _BUSY:
        return Verdict.BUSY, kind
    if answer.status != 200:
        return Verdict.WRONG, kind
    if kind in DOCUMENTS:
        # not every producer of PDF ends it as it should: where the length was declared, that is proof enough
        whole = is_whole(answer.body, kind) or (kind is FileType.PDF and "content-length" in answer.headers)
        return (Verdict.DOCUMENT if whole else Verdict.CUT), kind
    return (Verdict.MISSING if kind in (FileType.WEB_PAGE, FileType.EMPTY) else Verdict.WRONG), kind


def page_title(answer: Answer) -> str:
    """Return the title of a web page in one printable line, empty if it has none."""
    found = _TITLE.search(answer.body[:_LOOKED_AT])
    if not found:
        return ""
    text = " ".join(unescape(found[1].decode("utf-8", "replace")).split())
    return "".join(sign for sign in text if sign.isprintable())[:100]


def _is_challenge(answer: Answer, kind: FileType) -> bool:
    if kind in DOCUMENTS:
        return False
    for name, value in _CHALLENGE_HEADERS.items():
        if name in answer.headers and value in answer.headers[name]:
            return True
    return kind is FileType.WEB_PAGE and _CHALLENGE_MARKS.search(answer.body[:_LOOKED_AT]) is not None
