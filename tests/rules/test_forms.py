"""Forms of one word are no rewording; which words are forms of one stands in the language's file."""

from pathlib import Path

import pytest
from support.drafts import check_text

from resdiff.check import Status
from resdiff.check.configuration import Configuration
from resdiff.languages import language
from resdiff.rules.forms import are_exchanged, is_form, other_words
from resdiff.rules.small_rewording import _is_of_time
from resdiff.text import fold, words


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("es", "medianos", "mediano"),
        ("es", "competente", "competentes"),
        ("ru", "обеспечить", "обеспечивать"),
        ("ru", "бедствий", "бедствиям"),
        ("ar", "ولايتها", "ولايته"),
        ("ar", "والمعنية", "المعنية"),
        ("ar", "يتخذ", "تتخذ"),
        ("fr", "national", "nationale"),
        ("en", "organisation", "organization"),
    ],
)
def test_forms_of_one_word(code: str, one: str, other: str) -> None:
    assert is_form(fold(one), fold(other), language(code))


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("es", "deben", "pueden"),
        ("es", "desarrollados", "subdesarrollados"),
        ("ru", "развитых", "развивающихся"),
        ("ar", "كامل", "كافة"),
        ("en", "developed", "developing"),
        ("zh", "穷", "困"),
    ],
)
def test_other_words(code: str, one: str, other: str) -> None:
    assert not is_form(fold(one), fold(other), language(code))


def test_words_are_paired_once_each() -> None:
    spanish = language("es")
    assert other_words(("mediano", "alto"), ("medianos",), spanish) == ("alto",)
    assert other_words(("mediano",), ("medianos", "medianas"), spanish) == ("medianas",)


def test_translators_exchange_some_phrases_in_either_direction() -> None:
    spanish = language("es")
    assert are_exchanged(("cabal",), ("pleno",), spanish)
    assert are_exchanged(("pleno",), ("cabal",), spanish)
    assert not are_exchanged(("cabal",), ("parcial",), spanish)


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("es", "celebraron por undécima vez", "celebraron por duodécima vez"),
        ("ru", "в одиннадцатый раз", "в тринадцатый раз"),
        ("ar", "إلى السابع عشر", "إلى الثامن عشر"),
    ],
)
def test_ordinals_move_on_with_time_in_any_form(code: str, old: str, new: str) -> None:
    spoken = language(code)
    changed = other_words(words(fold(old)), words(fold(new)), spoken)
    assert changed
    assert all(_is_of_time(word, code) for word in changed)


BASE = """\
## 79/1. La pesca

*La Asamblea General,*

*Recordando* su resolución 74/18, de 10 de diciembre de 2019,

{0}

12. *Decide* seguir ocupándose de la cuestión.
"""
CLAUSE = "{0}. *Exhorta* a los Estados a que informen plenamente sobre las capturas de la zona {0} en las aguas {1};"


def _draft(word: str, times: int = 1) -> str:
    clauses = [CLAUSE.format(number, word if number <= times else "internacionales") for number in range(1, 12)]
    return BASE.format("\n\n".join(clauses))


ASKED = Configuration(select=("RD", "RD304"))
"""In Spanish small rewordings are told on request."""


def _findings(folder: Path, text: str) -> list[tuple[str, str]]:
    report = check_text(folder, text.replace("79/1", "80/1"), base=_draft("internacionales"), configuration=ASKED)
    return [(one.label, one.finding.message) for one in report.results if one.status is Status.OPEN]


def test_form_of_a_word_is_no_rewording_and_another_word_is_one(tmp_path: Path) -> None:
    assert _findings(tmp_path, _draft("internacional")) == []
    ((label, message),) = _findings(tmp_path, _draft("costeras"))
    assert (label, message) == ("OP1", "agreed language changed: “internacionales” became “costeras”")


def test_translation_that_was_revised_as_a_whole_is_told_once(tmp_path: Path) -> None:
    assert len(_findings(tmp_path, _draft("costeras", times=10))) == 10
    ((_, message),) = _findings(tmp_path, _draft("costeras", times=11))
    assert message.startswith("agreed language changed in a few words of 11 clauses, as if translated anew: OP1, OP2")
