"""Symbols that the library lacks are fetched when that is allowed, in the language that fits, and otherwise never."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.ods import PAGE, Reply, Request, Server, serving
from support.word import docx, p

from resdiff.errors import ReadingError, SymbolError
from resdiff.fetching import MissingDocumentError
from resdiff.library.resolving import ResolvingOptions, resolve, resolve_pair

ALLOWED = ResolvingOptions(fetch=True)
TEXTS = {
    "en": ("The General Assembly,", "Recalling its resolution 61/180,", "1. Decides to remain seized of the matter."),
    "fr": ("L’Assemblée générale,", "Rappelant sa résolution 61/180,", "1. Décide de rester saisie de la question."),
}


def held(request: Request) -> Reply:
    """Hold each document in English and French, each text a little different."""
    if request.form != "docx" or request.language not in TEXTS:
        return Reply(PAGE)
    return Reply(docx("".join(p(line) for line in (*TEXTS[request.language], request.symbol))))


@pytest.fixture(autouse=True)
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("RESDIFF_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("RESDIFF_LIBRARY", str(tmp_path / "library.sqlite"))
    monkeypatch.delenv("RESDIFF_FETCH", raising=False)
    monkeypatch.chdir(tmp_path)
    with serving() as running:
        monkeypatch.setenv("RESDIFF_ODS_HOST", running.host)
        running.answer = held
        yield running


def test_nothing_is_fetched_unasked(server: Server) -> None:
    for options in (ResolvingOptions(), ResolvingOptions(fetch=False)):
        with pytest.raises(SymbolError) as raised:
            resolve("A/RES/99/1", options)
        assert "resdiff fetch" in raised.value.hint
    assert server.asked == []


def test_a_missing_symbol_is_fetched_once_and_stays(server: Server) -> None:
    document = resolve("A/RES/99/1", ALLOWED)
    assert (document.metadata.symbol, document.metadata.language) == ("A/RES/99/1", "en")
    assert resolve("99/1").metadata.symbol == "A/RES/99/1"  # from now on without being allowed to fetch
    assert len(server.asked) == 1


def test_the_project_may_allow_it(server: Server, tmp_path: Path) -> None:
    (tmp_path / "resdiff.toml").write_text("fetch = true\n")
    assert resolve("A/RES/99/1").metadata.symbol == "A/RES/99/1"
    with pytest.raises(SymbolError):
        resolve("A/RES/99/2", ResolvingOptions(fetch=False))


def test_what_the_library_has_is_not_fetched(server: Server) -> None:
    assert resolve("63/194", ALLOWED).metadata.symbol == "A/RES/63/194"
    assert server.asked == []


def test_a_pair_is_fetched_in_one_language(server: Server) -> None:
    """63/194 is embedded in French, so the other is fetched in French."""
    old, new = resolve_pair("63/194", "A/RES/99/1", ALLOWED)
    assert (old.metadata.language, new.metadata.language) == ("fr", "fr")
    assert [path.partition("&l=")[2][:2] for path in server.asked] == ["fr"]


def test_beside_a_file_the_language_is_that_of_the_file(server: Server, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("\n\n".join(TEXTS["fr"]), "utf-8")
    old, new = resolve_pair("A/RES/99/1", "draft.md", ALLOWED)
    assert (old.metadata.language, new.metadata.language) == ("fr", "fr")
    assert (old.metadata.symbol, new.name) == ("A/RES/99/1", "draft.md")


def test_a_file_that_is_not_there_is_not_fetched(server: Server) -> None:
    with pytest.raises(ReadingError, match="no file"):
        resolve("99-1.md", ALLOWED)
    with pytest.raises(SymbolError):
        resolve("no symbol at all", ALLOWED)
    assert server.asked == []


def test_a_document_that_nobody_has(server: Server) -> None:
    with pytest.raises(MissingDocumentError, match="has no A/RES/99/1 in ru"):
        resolve("A/RES/99/1", ResolvingOptions(language="ru", fetch=True))


def test_the_un_s_xml_cannot_be_fetched(server: Server) -> None:
    with pytest.raises(SymbolError):
        resolve("A/RES/99/1", ResolvingOptions(form="akn", fetch=True))
    assert server.asked == []


def test_progress_is_told_and_taken_back(server: Server) -> None:
    told: list[str] = []
    resolve("A/RES/99/1", ResolvingOptions(fetch=True, notice=told.append))
    assert told == ["A/RES/99/1 (en, docx)", ""]
