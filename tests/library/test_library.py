"""Looking documents up, searching, verifying, and where the library is."""

import sqlite3
from pathlib import Path

import pytest
from support.library import document, library_of

from resdiff import reading
from resdiff.errors import LibraryError, SymbolError
from resdiff.library import packing
from resdiff.library.adding import add
from resdiff.library.location import locate
from resdiff.library.lookup import common_language, load, look_up
from resdiff.library.resolving import ResolvingOptions, resolve, resolve_pair
from resdiff.library.searching import search
from resdiff.library.store import FORMS, Library, remove
from resdiff.library.verifying import verify
from resdiff.model import Form

LAMPS = [
    document("A/RES/90/1", "Keeping of lamps", body=["Urges all keepers to trim wicks;"]),
    document("A/RES/90/1", "Entretien des lampes", language="fra", body=["Prie tous les gardiens d’éclairer;"]),
    document("A/RES/90/2", "维护灯塔", language="zho", body=["敦促所有守护者维护灯塔；"]),
    document("A/RES/90/3 A-B", "Oil", body=["Requests the keepers to buy oil;"]),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("library"), LAMPS)


def test_languages_of_a_symbol_live_side_by_side(library: Path) -> None:
    with Library(library) as opened:
        assert [record.language for record in opened.find("A/RES/90/1")] == ["en", "fr"]
        assert [record.title for record in opened.find("A/RES/90/1", "fr")] == ["Entretien des lampes"]
        assert opened.find("A/RES/90/1", "ru") == []


def test_the_seeds_are_always_part_of_it(library: Path, tmp_path: Path) -> None:
    for path in (library, tmp_path / "there-is-none.sqlite"):
        with Library(path) as opened:
            assert opened.find("A/RES/63/194")[0].is_seed
            assert "E/RES/2013/41" in opened.symbols()
            assert [record.symbol for record in look_up(opened, "decision 4/4")] == ["CTOC/COP/DEC/4/4"]
    with Library(library) as opened, pytest.raises(LibraryError, match="cannot be removed"):
        remove(library, opened.find("A/RES/63/194"))


def test_a_number_without_its_part_finds_the_composite_resolution(library: Path) -> None:
    with Library(library) as opened:
        assert [record.symbol for record in opened.find("A/RES/90/3")] == ["A/RES/90/3 A-B"]


def test_the_best_form_is_taken_and_another_can_be_forced(tmp_path: Path) -> None:
    scanned = tmp_path / "A-RES-90-1.txt"
    scanned.write_text("The General Assembly,\n\nAlarmed by darkness,\n\n1. Urges all keepers to trim wicks;\n")
    path = library_of(tmp_path, LAMPS[:1])
    add([scanned], path)
    where = str(path)
    assert resolve("90/1", ResolvingOptions("en", library=where)).form == "akn"
    assert resolve("90/1", ResolvingOptions("en", form="text", library=where)).form == "text"
    with pytest.raises(SymbolError, match="is not there in form 'docx'"):
        resolve("90/1", ResolvingOptions(form="docx", library=where))


def test_two_symbols_are_taken_in_a_language_that_both_are_there_in(library: Path) -> None:
    with Library(library) as opened:
        assert common_language(opened, "90/1", "63/194") == "fr"
        assert common_language(opened, "90/2", "63/194") == ""
    old, new = resolve_pair("63/194", "90/1", ResolvingOptions(library=str(library)))
    assert (old.metadata.language, new.metadata.language) == ("fr", "fr")


def test_what_is_loaded_is_what_reading_the_file_gives(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "one.xml"
    path.write_bytes(LAMPS[0])
    with Library(library) as opened:
        stored = load(opened, opened.find("A/RES/90/1")[0])
    assert stored.clauses == resolve(str(path)).clauses
    assert stored.name == "A/RES/90/1"


def test_an_unknown_symbol_names_near_ones(library: Path) -> None:
    with pytest.raises(SymbolError) as raised:
        resolve("A/RES/90/11", ResolvingOptions(library=str(library)))
    assert "A/RES/90/1" in raised.value.hint
    with pytest.raises(SymbolError, match="'ru'") as raised:
        resolve("90/1", ResolvingOptions("ru", library=str(library)))
    assert raised.value.hint == "there is: en (akn), fr (akn)"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lamps", ["A/RES/90/1"]),
        ("KEEPERS", ["A/RES/90/1", "A/RES/90/3 A-B"]),
        ("keepers wicks", ["A/RES/90/1"]),
        ('"trim wicks"', ["A/RES/90/1"]),
        ('"wicks trim"', []),
        ("wick*", ["A/RES/90/1"]),
        ("eclairer", ["A/RES/90/1"]),
        ("守护者", ["A/RES/90/2"]),
        ("者守", []),
        ("lamps oil", []),
        ("***", []),
        ('"unclosed NEAR( AND', []),
    ],
)
def test_search_finds_all_words_in_titles_and_texts(library: Path, words: str, expected: list[str]) -> None:
    with Library(library) as opened:
        hits, total = search(opened, words)
    found = [hit.record.symbol for hit in hits if not hit.record.is_seed]
    assert sorted(found) == expected
    assert total == len(hits)


def test_search_shows_the_place_and_knows_the_seeds(library: Path) -> None:
    with Library(library) as opened:
        hits, _ = search(opened, "wicks")
        assert "keepers to trim wicks" in hits[0].excerpt
        seeds, total = search(opened, "traite personnes", "fr", limit=2)
    assert total >= 3
    assert len(seeds) == 2


def test_words_of_two_paragraphs_stand_apart_in_what_search_shows(tmp_path: Path) -> None:
    path = library_of(tmp_path, [document("A/RES/90/1", "Lamps", preamble=["Noting the wick,", "Alarmed,"])])
    with Library(path) as opened:
        [hit], _ = search(opened, "noting")
    assert "wick, Alarmed," in hit.excerpt


def test_a_word_of_the_title_counts_more(tmp_path: Path) -> None:
    path = library_of(
        tmp_path,
        [
            document("A/RES/90/5", "Ropes", body=["Notes the anchor;"]),
            document("A/RES/90/6", "Anchor", body=["Notes ropes;"]),
        ],
    )
    with Library(path) as opened:
        assert [hit.record.symbol for hit in search(opened, "anchor")[0]] == ["A/RES/90/6", "A/RES/90/5"]


def test_a_removed_document_is_not_found_any_more(tmp_path: Path) -> None:
    path = library_of(tmp_path, LAMPS)
    with Library(path) as opened:
        remove(path, opened.find("A/RES/90/1"))
    with Library(path) as opened:
        assert search(opened, "lamps") == ([], 0)


def test_verify_finds_what_was_altered(tmp_path: Path) -> None:
    path = library_of(tmp_path, LAMPS)
    with Library(path) as opened:
        assert verify(opened).problems == ()
        key = opened.find("A/RES/90/1", "en")[0].key
        other = opened.find("A/RES/90/1", "fr")[0].key
    connection = sqlite3.connect(path)
    connection.execute(
        "UPDATE content SET packed = (SELECT packed FROM content WHERE document = ?) WHERE document = ?", (other, key)
    )
    connection.execute("UPDATE content SET packed = x'00ff' WHERE document = ?", (other,))
    connection.commit()
    connection.close()
    with Library(path) as opened:
        problems = verify(opened).problems
        with pytest.raises(LibraryError, match="damaged"):
            load(opened, opened.find("A/RES/90/1", "fr")[0])
    assert len(problems) == 2
    assert all("A/RES/90/1" in problem for problem in problems)


def test_a_library_that_nobody_may_write_to_can_be_read(tmp_path: Path) -> None:
    path = library_of(tmp_path, LAMPS)
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        with Library(path) as opened:
            assert opened.find("A/RES/90/1")
    finally:
        path.parent.chmod(0o700)


def test_the_order_of_forms_is_that_of_the_model() -> None:
    """The library names them itself, so that looking a symbol up does not import the whole model."""
    assert tuple(Form) == FORMS
    assert packing.LARGEST == reading.LARGEST


class TestWhereTheLibraryIs:
    """``--library``, then the environment, then the project, then the user's data directory."""

    def test_the_option_wins(self, tmp_path: Path) -> None:
        assert locate(str(tmp_path)) == tmp_path / "library.sqlite"
        assert locate(str(tmp_path / "mine.db")) == tmp_path / "mine.db"

    def test_then_the_environment(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RESDIFF_LIBRARY", str(tmp_path / "environment"))
        assert locate() == tmp_path / "environment" / "library.sqlite"

    @pytest.mark.parametrize(
        ("name", "text"), [("resdiff.toml", "library = 'l'"), ("pyproject.toml", "[tool.resdiff]\nlibrary = 'l'")]
    )
    def test_then_the_nearest_project(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
    ) -> None:
        monkeypatch.delenv("RESDIFF_LIBRARY")
        (tmp_path / name).write_text(text)
        inner = tmp_path / "a" / "b"
        inner.mkdir(parents=True)
        (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nlibrary = 'no'")
        assert locate(start=inner) == tmp_path / "l" / "library.sqlite"

    def test_then_the_users_own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("RESDIFF_LIBRARY")
        assert locate(start=tmp_path).parts[-2:] == ("resdiff", "library.sqlite")

    def test_a_broken_project_file_is_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("RESDIFF_LIBRARY")
        (tmp_path / "resdiff.toml").write_text("library = ")
        with pytest.raises(LibraryError, match=r"resdiff\.toml"):
            locate(start=tmp_path)


def test_a_text_that_was_replaced_is_not_searched_in(tmp_path: Path) -> None:
    path = library_of(tmp_path, [document("A/RES/90/1", "Lamps", body=["Notes wicks;"])])
    (tmp_path / "newer.xml").write_bytes(document("A/RES/90/1", "Lamps", body=["Notes candles;"]))
    add([tmp_path / "newer.xml"], path)
    with Library(path) as opened:
        assert search(opened, "wicks")[1] == 0
        assert search(opened, "candles")[1] == 1
        assert search(opened, "lamps")[1] == 1
