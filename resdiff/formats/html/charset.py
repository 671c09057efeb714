"""The encoding of a web page: what it says, unless its bytes say otherwise; else what its letters look like."""

from __future__ import annotations

import codecs
import re

from resdiff.errors import ReadingError

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_WIDER = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What pages name, and what browsers decode it with (https://encoding.spec.whatwg.org/#names-and-labels)."""


_FOREIGN = 0.3
"""Share of a text's letters; where more are beyond ASCII the text is not in a Western European language."""
_GUESSED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cp1251", re.compile("[\u0430\u0432\u0435\u0438\u043b\u043d\u043e\u0440\u0441\u0442]")),
    ("cp1256", re.compile("[\u0627\u062a\u0631\u0639\u0644\u0645\u0646\u0647\u0648\u064a]")),
    ("gb18030", re.compile("[\u4e00-\u9fff\u3001\u3002\uff0c\uff1b]")),
)
"""Code pages of the other official languages, and letters that make most of a text in them."""
_FREQUENT = 0.5
_SAMPLE = 20_000
_TAG = re.compile(r"<[^<>]{0,2000}>")


def decode(data: bytes, name: str) -> str:
    """Return the page as text; raises ``ReadingError`` where its bytes are in no encoding that is known.

    A byte order mark goes first. Bytes that are UTF-8 and more than ASCII are UTF-8 whatever the page says, since no
    text in another encoding happens to be. Then comes what the page says, then what its letters look like.
    """
    for encoding in (*_marked(data), "utf-8", *_named(data), *_likely(data), "cp1252"):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" not in text:
            return text
    raise ReadingError(f"{name}: the page's encoding is not known", hint="Save the page as UTF-8.")


def _marked(data: bytes) -> list[str]:
    if data.startswith(codecs.BOM_UTF8):
        return ["utf-8-sig"]
    return ["utf-16"] if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else []


def _named(data: bytes) -> list[str]:
    named = _CHARSET.search(data[:4096])
    if not named:
        return []
    try:
        encoding = codecs.lookup(named[1].decode("ascii")).name
    except LookupError:
        return []
    return [_WIDER.get(encoding, encoding)]


def _likely(data: bytes) -> list[str]:
    """Return the encoding that the page's letters speak for, where they are not those of Western Europe."""
    text = _TAG.sub("", data.decode("latin-1"))[:_SAMPLE]
    letters = [sign for sign in text if sign.isalpha() or sign > "\x7f"]
    foreign = sum(sign > "\x7f" for sign in letters)
    if foreign <= _FOREIGN * len(letters):
        return []
    for encoding, frequent in _GUESSED:
        read = text.encode("latin-1").decode(encoding, "ignore")
        signs = [sign for sign in read if sign > "\x7f"]
        if signs and len(frequent.findall(read)) > _FREQUENT * len(signs):
            return [encoding]
    return []
