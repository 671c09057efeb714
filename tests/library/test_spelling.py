"""Words in every script are found without regard to case and accents, in their own languages only."""

from pathlib import Path

import pytest
from support.library import document, library_of

from resdiff.library.searching import naming, search
from resdiff.library.spelling import searchable, spelled
from resdiff.library.store import Library

TEXTS = [
    document("A/RES/90/1", "Lamps", preamble=["Recalling its resolution 63/194,"], body=["Notes Côte d’Ivoire;"]),
    document(
        "A/RES/90/1", "Маяки", language="rus", preamble=["ссылаясь на резолюцию 63/194,"], body=["Ещё район COVID;"]
    ),
    document("A/RES/90/1", "المنارات", language="ara", preamble=["إذ تشير إلى القرار 63/194،"], body=["تحثّ الـدول؛"]),
    document("A/RES/90/1", "维护灯塔", language="zho", preamble=["回顾第63/194号决议，"], body=["注意到COVID疫情；"]),
    document("A/RES/90/2", "Oil", preamble=["Noting lamps,"], body=["Cites 63/194;"]),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("library"), TEXTS)


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("маяки", {"ru"}),
        ("МАЯКИ", {"ru"}),
        ("еще раион", {"ru"}),
        ("мая*", {"ru"}),
        ("маяк", set()),
        ("المنارات", {"ar"}),
        ("تحث", {"ar"}),
        ("الدول", {"ar"}),
        ("اذ", {"ar"}),
        ("灯塔", {"zh"}),
        ("covid", {"ru", "zh"}),
        ("covid маяки", {"ru"}),
        ('"район covid"', {"ru"}),
        ("cote", {"en"}),
        ("маяки lamps", set()),
    ],
)
def test_a_word_is_found_in_the_languages_that_have_it(library: Path, words: str, languages: set[str]) -> None:
    with Library(library) as opened:
        hits, total = search(opened, words)
        found = {hit.record.language for hit in hits if not hit.record.is_seed}
        assert found == languages
        assert total == len(hits)
        for language in ("ru", "ar", "zh", "en"):
            asked, _ = search(opened, words, language)
            assert {hit.record.language for hit in asked if not hit.record.is_seed} == languages & {language}


def test_letters_of_two_alphabets_that_share_a_byte_are_not_taken_for_one_another(library: Path) -> None:
    word = "маяки"
    same_bytes = spelled(word, "ru").decode("cp1256")
    with Library(library) as opened:
        assert search(opened, word)[1] == 1
        assert search(opened, same_bytes)[1] == 0


def test_documents_whose_preamble_names_a_resolution_are_found_in_every_language(library: Path) -> None:
    with Library(library) as opened:
        keys = naming(opened, "63/194")
        found = opened.records(f"id IN ({','.join('?' * len(keys))})", keys)
        assert sorted(record.language for record in found) == ["ar", "en", "ru", "zh"]
        assert {record.symbol for record in found} == {"A/RES/90/1"}
        assert naming(opened, "63/19") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("COVID-19疫情；中文 abc中", ["COVID-19", "疫", "情", "；", "中", "文", "abc", "中"]),
        ("\U00020021中a", ["\U00020021", "中", "a"]),
        ("«é» плюс", ["«é»", "плюс"]),
    ],
)
def test_each_han_character_is_a_word(text: str, words: list[str]) -> None:
    assert searchable(text).split() == words
