import pytest

from resdiff.languages import LANGUAGES, language

AT_ITS_SEVENTY_FOURTH = {
    "ar": "دورتها الرابعة والسبعين",
    "en": "at its seventy-fourth session",
    "es": "en su septuagésimo cuarto período",
    "fr": "à sa soixante-quatorzième session",
    "ru": "на своей семьдесят четвертой сессии",
    "zh": "第七十四届会议",
}
EIGHTY_FIRST = {
    "ar": "الحادية والثمانين",
    "en": "eighty-first",
    "es": "octogésimo primer",
    "fr": "quatre-vingt-unième",
    "ru": "восемьдесят первой",
    "zh": "八十一",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_says_all_that_is_asked_of_it(code: str) -> None:
    words = language(code)
    assert words.code == code
    assert len(words.months) == 12
    for values in (words.body_names, words.opening_phrases, words.opening_modifiers, words.common_words, words.ibid):
        assert values
        assert len(set(values)) == len(values)
    assert words.resolution_words
    assert words.decision_words
    assert words.header.session
    assert words.right_to_left is (code == "ar")


@pytest.mark.parametrize("code", LANGUAGES)
def test_sessions_are_counted_as_resolutions_spell_them(code: str) -> None:
    words = language(code)
    assert len(set(words.session_ordinals)) == len(words.session_ordinals) >= 99
    assert words.session_ordinals[73] in AT_ITS_SEVENTY_FOURTH[code]
    assert words.session_ordinals[80] == EIGHTY_FIRST[code]


@pytest.mark.parametrize(
    ("code", "phrases"),
    [
        ("en", ("Recalling", "Calls upon", "Takes note with appreciation")),
        ("fr", ("Rappelant", "Prie", "Se félicite")),
        ("es", ("Recordando", "Acoge con beneplácito", "Exhorta")),
        ("ru", ("Ссылаясь", "Постановляет", "Настоятельно призывает")),
        ("zh", ("回顾", "促请", "赞赏地注意到")),
        ("ar", ("وإذ تشير", "تقرر", "تحيط علما")),
    ],
)
def test_the_commonest_openings_are_known(code: str, phrases: tuple[str, ...]) -> None:
    assert set(phrases) <= set(language(code).opening_phrases)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(KeyError):
        language("xx")
