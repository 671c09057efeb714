"""Where a draft cites its own paragraphs by number: "paragraph 5 above", "paragraph 5 of the present resolution"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resdiff.frozen import dataclass
from resdiff.model import Clause, Part
from resdiff.rules.rule import Subject

_LIST = (
    r"(?P<numbers>\d{1,3}(?:\s?[(（]\w{1,4}[)）]|\s?\w\))*"
    r"(?:(?:\s?[,،、]\s?|\s?(?:and|to|et|à|y|a|и|по|و|至|和|[-–])\s?)\d{1,3}(?:\s?[(（]\w{1,4}[)）])*)*)"
)
_FORMS: dict[str, tuple[str, ...]] = {
    "en": (r"paragraphs? {n} (?:above|below)", r"(?:operative )?paragraphs? {n} of (?:the present|this) resolution"),
    "fr": (r"paragraphes? {n} (?:ci-dessus|ci-dessous)", r"paragraphes? {n} de la présente résolution"),
    "es": (r"párrafos? {n} (?:supra|infra)", r"párrafos? {n} de la presente resolución"),
    "ru": (r"пункт\w* {n} (?:выше|ниже)", r"пункт\w* {n} настоящей резолюции"),
    "zh": (r"[上下]文第\s?{n}\s?段", r"本决议(?:执行部分)?第\s?{n}\s?段"),
    "ar": (r"الفقر\w+ {n} (?:أعلاه|أدناه)", r"الفقر\w+ {n} من هذا القرار"),
}
"""``{n}`` is a number or a list of numbers."""


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
    forms = _FORMS.get(code)
    if not forms:
        return None
    alternatives = [
        form.replace("{n}", _LIST.replace("numbers", f"numbers{index}")).replace(" ", r"\s")
        for index, form in enumerate(forms)
    ]
    return re.compile("|".join(alternatives), re.IGNORECASE)


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
