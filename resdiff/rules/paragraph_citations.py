"""Where a draft cites its own paragraphs by number: "paragraph 5 above", "paragraph 5 of the present resolution"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES, language
from resdiff.model import Clause, Part
from resdiff.rules.rule import Subject

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class OwnCitation:
    """A clause that cites paragraph ``number`` of its own document at ``text[start:end]``."""

    clause: Clause
    number: int
    start: int
    end: int


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    if code not in LANGUAGES:
        return None
    words = language(code).check
    joined = "|".join(map(re.escape, (*words.between_numbers, "-", "–")))
    more = rf"(?:(?:\s?[,،、]\s?|\s?(?:{joined})\s?)\d{{1,3}}(?:\s?[(（]\w{{1,4}}[)）])*)*"
    numbers = rf"\d{{1,3}}(?:\s?[(（]\w{{1,4}}[)）]|\s?\w\))*{more}"
    noun = f"(?:{'|'.join(map(re.escape, words.paragraph_words))})"
    alternatives = [
        re.escape(form)
        .replace(r"\{noun\}", noun)
        .replace(r"\{n\}", rf"\s?(?P<numbers{index}>{numbers})\s?")
        .replace(r"\ ", r"\s?" if "{noun}" not in form else r"\s")
        .replace(r"\s\s?", r"\s")
        .replace(r"\s?\s", r"\s")
        for index, form in enumerate(words.own_paragraphs)
    ]
    return re.compile("|".join(alternatives), re.IGNORECASE) if alternatives else None


def cited_paragraphs(subject: Subject) -> Iterator[OwnCitation]:
    """Give each number by which the operative part cites a paragraph of its own."""
    pattern = _pattern(subject.draft.metadata.language)
    if pattern is None:
        return
    for clause in subject.draft.clauses:
        if clause.part is not Part.OPERATIVE or not _DIGIT.search(clause.text):
            continue
        for found in pattern.finditer(clause.text):
            group = next(name for name, value in found.groupdict().items() if value)
            for number in re.finditer(r"(?<![(（\w])\d{1,3}(?![)）\w])", found[group]):
                start = found.start(group) + number.start()
                yield OwnCitation(clause, int(number[0]), start, start + len(number[0]))
