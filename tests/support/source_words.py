"""Count the words of a source, independently of the readers, and those of what was parsed from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from resdiff.model import Resolution


def raw_words(source: str) -> Counter[str]:
    """Count the runs of letters and digits of a text with light markup; raised marks are words of their own.

    Links count with what they show; ``71^e``, ``1^{er}`` and ``47<sup>e</sup>`` are one word each.
    """
    shown = re.sub(r"\[([^\[\]]*)\]\([^()\s]*\)", r"\1", source)
    shown = re.sub(r"<(https?://[^<>]*)>", r"\1", shown)
    shown = re.sub(r"(?<=\d)(?:<sup>([a-z]+)</sup>|\^\{([a-z]+)\}|\^([a-z]+))", r"\1\2\3", shown)
    shown = re.sub(r"</?(?:sup|i|b|em|strong|br)\s?/?>|[*_]", " ", shown)
    shown = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda found: f" {found.group().translate(_PLAIN)} ", shown)
    return Counter(re.findall(r"\w+", shown))


_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def parsed_words(document: Resolution, *, marks: bool = True) -> Counter[str]:
    """Count the words of clauses, headings, header lines, footnotes and what was dropped; and the footnote marks."""
    return Counter(
        word for text in _texts(document, marks=marks) for word in re.findall(r"\w+", text.replace("_", " "))
    )


def _texts(document: Resolution, *, marks: bool) -> Iterator[str]:
    for clause in document.clauses:
        yield f"{clause.number} {clause.text}"
    for heading in document.headings:
        yield heading.text
    for line in document.header:
        yield line.text
    for note in document.footnotes:
        yield note.text
    for dropped in document.dropped:
        yield dropped.text
    if marks:
        for holder in (*document.clauses, *document.headings, *document.header):
            yield from (found.mark for found in holder.references)
        inferred = {doubt.line for doubt in document.doubts if "has no mark; taken for" in doubt.message}
        yield from (note.mark for note in document.footnotes if note.line not in inferred)
