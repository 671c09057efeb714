"""What a draft says to resdiff itself: front matter before the text, and ``<!-- resdiff: … -->`` comments in it.

Both are blanked out before the text is read, so that they are no words of the document; every line keeps its number.
"""

from __future__ import annotations

import re

from resdiff.frozen import dataclass
from resdiff.model import Dropped

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<body>(?:(?!---[ \t]*\r?$)[^\n]*\n){0,50})---[ \t]*(?:\r?\n|\Z)", re.MULTILINE
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z][\w-]{0,40})[ \t]*:[ \t]*(?P<value>[^\r\n]*)(?=\r?$)", re.MULTILINE)
_COMMENT = re.compile(r"<!--\s*resdiff:(?P<body>[^<>]{0,500}?)-->")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields between the two ``---`` lines at the top of a draft."""

    fields: tuple[tuple[str, str], ...] = ()
    end: int = 0
    """Where the text begins."""

    def get(self, key: str) -> str:
        """Return the value of ``key``, or an empty string."""
        return dict(self.fields).get(key, "")


def front_matter(text: str) -> FrontMatter:
    """Return the front matter at the top of ``text``: lines ``key: value`` between two lines ``---``.

    A first line ``---`` without such lines is a rule, and no front matter.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return FrontMatter()
    fields = tuple((field["key"].lower(), _unquoted(field["value"])) for field in _FIELD.finditer(found["body"]))
    lines = [line for line in found["body"].splitlines() if line.strip() and not line.lstrip().startswith("#")]
    if not fields or len(fields) != len(lines):
        return FrontMatter()
    return FrontMatter(fields, found.end())


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def blanked(text: str) -> str:
    """Return ``text`` with front matter and directives made blanks; length and line breaks stay as they are."""
    end = front_matter(text).end
    if not end and "<!--" not in text:
        return text
    head = re.sub(r"[^\r\n]", " ", text[:end])
    return head + _COMMENT.sub(lambda found: re.sub(r"[^\r\n]", " ", found[0]), text[end:])


@dataclass(frozen=True, slots=True)
class Directive:
    """A ``<!-- resdiff: … -->`` comment: what it says, and where it stands in the text."""

    body: str
    start: int
    end: int


def directives(text: str) -> tuple[Directive, ...]:
    """Return the comments of ``text`` that speak to resdiff, in order."""
    if "<!--" not in text:
        return ()
    return tuple(Directive(found["body"].strip(), found.start(), found.end()) for found in _COMMENT.finditer(text))


def dropped(text: str) -> tuple[Dropped, ...]:
    """Return what ``blanked`` takes out of ``text``, as the report of dropped words has it."""
    found = [Dropped(text[: front_matter(text).end].strip(), "front matter", 1)] if front_matter(text).end else []
    found += [
        Dropped(text[one.start : one.end], "comment to resdiff", text.count("\n", 0, one.start) + 1)
        for one in directives(text)
    ]
    return tuple(found)
