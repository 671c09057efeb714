"""Neighbours with one opening phrase are chained, in the six languages."""

import pytest

from resdiff.check.drafts import draft_of
from resdiff.comparison import compare
from resdiff.rules import RULES, Subject

_FRAME = {
    "en": "The General Assembly,\n\n{}\n\n1. Decides to remain seized of the matter.",
    "fr": "L’Assemblée générale,\n\n{}\n\n1. Décide de rester saisie de la question.",
    "es": "La Asamblea General,\n\n{}\n\n1. Decide seguir ocupándose de la cuestión.",
    "ru": "Генеральная Ассамблея,\n\n{}\n\n1. постановляет продолжать заниматься этим вопросом.",
    "ar": "إن الجمعية العامة،\n\n{}\n\n1 - تقرر أن تبقي المسألة قيد نظرها.",
    "zh": "大会，\n\n{}\n\n1. 决定继续处理此案。",
}
_OPEN = {
    "en": ("Recalling its resolution 74/18,", "Recalling the Convention,", "also"),
    "es": ("Recordando su resolución 74/18,", "Recordando la Convención,", "también"),
    "ru": ("ссылаясь на свою резолюцию 74/18,", "ссылаясь на Конвенцию,", "также"),
    "ar": ("إذ تشير إلى قرارها 74/18،", "وإذ تشير إلى الاتفاقية،", "أيضا"),
    "zh": ("回顾其第74/18号决议，", "回顾《公约》，", "又"),
}
_CHAINED = {
    "en": "Recalling also the Convention,",
    "es": "Recordando también la Convención,",
    "ru": "ссылаясь также на Конвенцию,",
    "ar": "وإذ تشير أيضا إلى الاتفاقية،",
    "zh": "又回顾《公约》，",
}


def _found(code: str, *preamble: str, base: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    draft = draft_of(_FRAME[code].format("\n\n".join(preamble)).encode(), "draft.txt", code).resolution
    old = draft_of(_FRAME[code].format("\n\n".join(base)).encode(), "base.txt", code).resolution if base else None
    subject = Subject(draft, compare(old, draft) if old else None)
    return [(finding.place.key, finding.advice) for finding in RULES["RD110"].check(subject)]


@pytest.mark.parametrize("code", list(_OPEN))
def test_open_chain_is_reported_with_the_word_that_closes_it(code: str) -> None:
    first, second, link = _OPEN[code]
    assert _found(code, first, second) == [("PP2", f"Add “{link}” to the second.")]


@pytest.mark.parametrize("code", list(_OPEN))
def test_chain_is_right(code: str) -> None:
    assert _found(code, _OPEN[code][0], _CHAINED[code]) == []


def test_what_the_base_left_open_is_agreed() -> None:
    first, second, _ = _OPEN["en"]
    assert _found("en", first, second, base=(first, second)) == []


def test_french_is_told_only_what_the_draft_opened() -> None:
    first, between, last = "Rappelant sa résolution 74/18,", "Soulignant le rôle des États,", "Rappelant la Convention,"
    assert _found("fr", first, last) == []
    assert _found("fr", first, last, base=(first, between, last)) == [("PP2", "Add “également” to the second.")]
