"""One document in all forms is one document: twins made by LibreOffice, read by every reader."""

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.corpus import CORPUS
from support.twins import make_twins

from resdiff.library.seeds import find_seed
from resdiff.model import Resolution
from resdiff.parsing import parse
from resdiff.reading import read, read_path
from resdiff.text import even, folded_words

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

FORMS = ("docx", "doc", "odt", "html", "pdf")


def labels(document: Resolution) -> list[str]:
    return [clause.label for clause in document.clauses]


def words(document: Resolution) -> list[tuple[str, ...]]:
    return [folded_words(clause.text) for clause in document.clauses]


def notes(document: Resolution) -> list[tuple[str, str]]:
    return [(note.mark, even(note.text)) for note in document.footnotes]


def references(document: Resolution) -> list[tuple[str, str, int]]:
    """Return where each note is referred to first: the twins have each note once."""
    first: dict[str, tuple[str, str, int]] = {}
    for clause in document.clauses:
        for reference in clause.references:
            place = clause.label, reference.mark, len(folded_words(clause.text[: reference.offset]))
            first.setdefault(reference.note, place)
    return list(first.values())


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Resolution, dict[str, Path]]:
    found = find_seed("A/RES/74/176")
    assert found is not None
    document = parse(read_path(found.path))
    return document, make_twins(document, tmp_path_factory.mktemp("twins"), FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_a_seed_is_the_same_in_every_form(form: str, seed: tuple[Resolution, dict[str, Path]]) -> None:
    document, twins = seed
    twin = parse(read_path(twins[form]))
    assert labels(twin) == labels(document)
    assert words(twin) == words(document)
    assert notes(twin) == notes(document)
    assert references(twin) == references(document)
    assert [clause.opening for clause in twin.clauses] == [clause.opening for clause in document.clauses]


LANGUAGES = {"Arabic": "A", "Chinese": "C", "English": "E", "French": "F", "Russian": "R", "Spanish": "S"}


@pytest.mark.corpus
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["docx", "html", "pdf"])
def test_resolutions_in_six_languages_are_the_same_in_every_form(
    language: str, form: str, corpus: Path, tmp_path: Path
) -> None:
    assert corpus == CORPUS
    name = f"{language}/75_107_{LANGUAGES[language]}.xml"
    with ZipFile(corpus / f"ga-75-{language}.zip") as archive:
        document = parse(read(archive.read(name), name))
    twin = parse(read_path(make_twins(document, tmp_path, (form,))[form]))
    assert labels(twin) == labels(document)
    different = [
        label for label, own, other in zip(labels(document), words(document), words(twin), strict=True) if own != other
    ]
    assert len(different) <= 1, different
