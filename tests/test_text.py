"""Evening out and cutting: what is the same for matching, and what is one word in each script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resdiff.text import even, fold, folded_words, spaced, tokens, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’Assemblée", "l'Assemblée"),
        ("mise en œuvre", "mise en oeuvre"),
        ("« traite » ;", "“traite”;"),
        ("pour\u00a0:", "pour:"),
        ("2015–2018", "2015-2018"),
        ("crimi\u00adnalité", "criminalité"),
        ("  deux\n espaces ", "deux espaces"),
        ("n° 27531", "nº 27531"),
    ],
)
def test_typesetting_is_evened_out(one: str, other: str) -> None:
    assert even(one) == even(other)


def test_evening_out_keeps_case_and_accents() -> None:
    assert even("Été à l’ONU") == "Été à l'ONU"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ÉTATS", "états"),
        ("États", "Etats"),
        ("الأُمَم المتّحدة", "الامم المتحدة"),
        ("المتحـــدة", "المتحدة"),
        ("٢٠٣٠", "2030"),
        ("Ещё", "еще"),
    ],
)
def test_folding_also_removes_case_accents_and_vowel_signs(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'action d’abord", ["l", "action", "d", "abord"]),
        ("résolution 64/293 (A/C.3/78/L.60/Rev.1)", ["résolution", "64/293", "A/C.3/78/L.60/Rev.1"]),
        ("et/ou sous-régional", ["et", "ou", "sous", "régional"]),
        ("71e séance, 2,5 %", ["71e", "séance", "2,5"]),
        ("торговли людьми", ["торговли", "людьми"]),
        ("الأُمَم المتحدة", ["الأُمَم", "المتحدة"]),
        ("大会2019年", ["大", "会", "2019", "年"]),
    ],
)
def test_words_in_every_script(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


def test_equal_folded_words_are_one_object() -> None:
    first, second = folded_words("Œuvre ŒUVRE")
    assert first == "oeuvre"
    assert first is second


@given(st.text())
def test_tokens_spell_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(st.text())
def test_words_are_tokens_in_order(text: str) -> None:
    left = iter(tokens(text))
    assert all(word in left for word in words(text))


@given(st.text())
def test_folding_twice_changes_nothing_for_words(text: str) -> None:
    once = folded_words(text)
    assert [fold(word) for word in once] == [fold(fold(word)) for word in once]


@given(st.text())
def test_spaced_keeps_every_word(text: str) -> None:
    assert words(spaced(text)) == words(text)


def test_a_long_line_takes_no_longer_than_its_length() -> None:
    line = "A/" * 300_000 + "1." * 100_000 + "\u0301" * 100_000
    assert "".join(tokens(line)) == line
    assert len(even(line)) > 0
