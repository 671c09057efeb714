"""Where in a file a finding stands: places in a parsed draft to offsets, lines and columns of its text.

The parser keeps the line of each clause, not of each word. Here the words of a clause are looked up again in the text
of the file, from that line on; markup between them (emphasis, tags, footnote marks) is passed over. Time is linear in
the text, but for passages that stand far from where they are looked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from resdiff.frozen import dataclass

_WORD = re.compile(r"[^\W_]+")
_MARKUP = re.compile(
    r"<!--.{0,500}?-->|<sup>[^<>]{0,12}</sup>|</?[A-Za-z][^<>]{0,500}>|\[\^\w{1,20}\](?::)?"
    r"|\$?\^\{[^{}\s]{1,12}\}\$?|\^\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|&\#?\w{1,10};|\]\([^()\s]{0,500}\)",
    re.DOTALL,
)
_AHEAD = 4000
"""Words within which a passage is looked for where the text does not go on as the clause does."""
_CONFIRM = 3
"""Words that must agree for a passage to be found again."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file. Lines and columns count from 1; the end is exclusive; offsets are -1 where unknown."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    start: int = -1
    end: int = -1
    said: str = ""
    """Where it stands in a form without lines of its own: ``paragraph 24``, ``page 3``; empty where there are lines.

    The column then counts in the paragraph, its number first.
    """


class TextIndex:
    """The text of a file with its words and lines, made once for all lookups."""

    __slots__ = ("_lines", "masked", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.masked = _MARKUP.sub(lambda found: " " * len(found[0]), text)
        """The text with markup made blanks, of the same length."""
        self.words: list[str] = _WORD.findall(self.masked)
        self.starts = [found.start() for found in _WORD.finditer(self.masked)]
        """Where each word begins."""
        self._lines = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]

    def line_start(self, line: int) -> int:
        """Return the offset at which the line, counted from 1, begins."""
        return self._lines[min(max(line, 1), len(self._lines)) - 1]

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that begins at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def region(self, start: int, end: int) -> Region:
        """Return the stretch ``[start:end]`` with its lines and columns."""
        line, end_line = bisect_right(self._lines, start), bisect_right(self._lines, end)
        columns = start - self._lines[line - 1] + 1, end - self._lines[end_line - 1] + 1
        return Region(line, columns[0], end_line, columns[1], start, end)

    def line_text(self, line: int) -> str:
        """Return the text of the line, counted from 1, without its break."""
        if not 1 <= line <= len(self._lines):
            return ""
        end = self._lines[line] if line < len(self._lines) else len(self.text)
        return self.text[self._lines[line - 1] : end].rstrip("\r\n")


class Passage:
    """A text of the draft (a clause, a footnote) found again in its file, word by word."""

    __slots__ = ("_found", "_index", "_starts", "_text", "_words")

    def __init__(self, index: TextIndex, text: str, line: int, skip: str = "") -> None:
        self._index = index
        self._text = text
        self._words: list[str] = _WORD.findall(text)
        self._starts = [found.start() for found in _WORD.finditer(text)]
        self._found = self._look_up(index.line_start(line), skip)

    def _look_up(self, offset: int, skip: str) -> list[int]:
        """Return for each word where it begins in the file, -1 where it is not found."""
        words = self._index.words
        at = self._index.word_at(offset)
        for mark in _WORD.findall(skip):  # the clause's number is no word of it
            if at < len(words) and words[at] == mark:
                at += 1
        found: list[int] = []
        for number, word in enumerate(self._words):
            if at >= len(words) or words[at] != word:
                again = self._again(number, at)
                if again < 0:
                    found.append(-1)
                    continue
                at = again
            found.append(self._index.starts[at])
            at += 1
        return found

    def _again(self, number: int, at: int) -> int:
        """Return where the words from ``number`` on stand next in the file, or -1."""
        words = self._index.words
        wanted = self._words[number : number + _CONFIRM]
        for start in range(at, min(at + _AHEAD, len(words) - len(wanted) + 1)):
            if words[start] == wanted[0] and words[start : start + len(wanted)] == wanted:
                return start
        return -1

    def offset(self, position: int, *, is_end: bool) -> int:
        """Return the offset in the file of ``text[position]``; -1 where nothing of the text was found.

        For an end the offset just after ``text[position - 1]``.
        """
        if is_end:
            return self.offset(position - 1, is_end=False) + 1 if position > 0 else self.offset(0, is_end=False)
        before = bisect_right(self._starts, position) - 1
        after = before + 1
        while before >= 0 and self._found[before] < 0:
            before -= 1
        while after < len(self._found) and self._found[after] < 0:
            after += 1
        if before >= 0 and position < self._end(before):
            return self._found[before] + position - self._starts[before]
        return self._between(before, after if after < len(self._found) else -1, position)

    def _end(self, number: int) -> int:
        """Return where a word ends in the text."""
        return self._starts[number] + len(self._words[number])

    def _between(self, before: int, after: int, position: int) -> int:
        """Return the offset of a sign that stands between two words, before the first or after the last one."""
        left = self._found[before] + len(self._words[before]) if before >= 0 else -1
        right = self._found[after] if after >= 0 else -1
        masked = self._index.masked
        if left < 0:
            if right < 0:
                return -1
            signs = self._text[position : self._starts[after]]
            return _backwards(masked, right, signs)
        signs = self._text[self._end(before) : position + 1]
        at, limit = left, right if right >= 0 else len(masked)
        for number, sign in enumerate(signs):
            is_last = number == len(signs) - 1
            found = at if sign.isspace() else masked.find(sign, at, min(limit, at + 200))
            if found < 0:
                return at
            if is_last:
                return found
            at = at if sign.isspace() else found + 1
        return at


def _backwards(masked: str, end: int, signs: str) -> int:
    """Return where ``signs`` begin that stand before ``end``, blanks and markup aside."""
    at = end
    for sign in reversed(signs):
        if not sign.isspace():
            found = masked.rfind(sign, max(0, at - 50), at)
            if found < 0:
                return at
            at = found
    return at
