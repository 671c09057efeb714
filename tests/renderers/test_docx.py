"""The redline's law: rejecting every change gives the old text to the letter, accepting every one the new."""

import io
import shutil
import zipfile
from itertools import islice
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support import made_up
from support.office import save_again
from support.redline import W, project
from support.schema import faults

from resdiff.comparison import compare
from resdiff.formats import docx as word
from resdiff.formats.docx.revisions import Revisions
from resdiff.library.seeds import find_seed
from resdiff.model import BlockKind, Comparison, Form, Resolution, Source
from resdiff.parsing import parse
from resdiff.reading import read, read_path
from resdiff.renderers import Layout, RenderOptions, render
from resdiff.renderers.docx.sheet import sheets

SEEDS = ("A/RES/63/194", "A/RES/74/176", "E/RES/2013/41", "A/63/90", "CTOC/COP/DEC/4/4")


def seed(symbol: str) -> Resolution:
    found = find_seed(symbol)
    assert found is not None
    return parse(read_path(found.path))


def redline(comparison: Comparison, **options: object) -> bytes:
    rendered = render(comparison, "docx", RenderOptions(**options))  # type: ignore[arg-type]
    assert isinstance(rendered, bytes)
    return rendered


def expected(document: Resolution) -> tuple[list[str], list[str]]:
    """Return the paragraphs of ``document`` and its notes; a mark that stands again is text, as in the redline."""
    notes = {note.key: note.text.strip() for note in document.footnotes}
    cited: dict[str, None] = {}
    paragraphs = []
    for sheet in sheets(document):
        text, at = f"{sheet.number}\t" if sheet.number else "", 0
        for reference in sheet.references:
            text += sheet.text[at : reference.offset]
            at = reference.offset
            if reference.note in cited or reference.note not in notes:
                text += reference.mark
            cited[reference.note] = None
        paragraphs.append(text + sheet.text[at:])
    return paragraphs, [notes[key] for key in cited if key in notes]


def assert_law(comparison: Comparison, data: bytes) -> None:
    assert project(data, accept=False) == expected(comparison.old)
    assert project(data, accept=True) == expected(comparison.new)


@pytest.mark.parametrize("new", SEEDS)
@pytest.mark.parametrize("old", SEEDS)
@pytest.mark.parametrize("native_moves", [False, True])
def test_the_law_holds_for_every_pair_of_seeds(old: str, new: str, native_moves: bool) -> None:
    comparison = compare(seed(old), seed(new))
    assert_law(comparison, redline(comparison, native_moves=native_moves))


def text_document(text: str) -> Resolution:
    return parse(read(text.encode(), "a.txt", Form.TEXT), "en")


def test_of_a_no_break_space_no_more_than_that_is_tracked() -> None:
    old, new = (
        text_document(f"The General Assembly,\n\nRecalling its resolution of 30{blank}July 2010 on lighthouses,\n")
        for blank in (" ", "\u00a0")
    )
    data = redline(compare(old, new))
    assert_law(compare(old, new), data)
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    dropped = [node.text for node in body.iter(f"{W}delText")]
    inserted = ["".join(node.itertext()) for node in body.iter(f"{W}ins") if "".join(node.itertext())]
    assert (dropped, inserted) == ([" "], ["\u00a0"])


_SENTENCES = st.lists(
    st.sampled_from(
        ["Recalling its decision,", "1. Urges States;", "2. Calls upon all;", "(a) To act;", "Noting that,", "x"]
    ),
    max_size=8,
).map("\n\n".join)


@settings(max_examples=60, deadline=None)
@given(_SENTENCES, _SENTENCES)
def test_the_law_holds_for_any_texts(old: str, new: str) -> None:
    comparison = compare(text_document("The General Assembly,\n\n" + old), text_document("The Council,\n\n" + new))
    assert_law(comparison, redline(comparison))


def test_a_document_compared_with_itself_has_no_changes() -> None:
    document = seed("A/RES/74/176")
    data = redline(compare(document, document))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml") + archive.read("word/footnotes.xml")
    assert b"<w:ins" not in body
    assert b"<w:del" not in body


def test_resdiff_reads_its_own_redline_on_both_sides() -> None:
    comparison = compare(seed("A/RES/63/194"), seed("A/RES/74/176"))
    data = redline(comparison)
    for revisions, document in ((Revisions.ORIGINAL, comparison.old), (Revisions.FINAL, comparison.new)):
        source: Source = word.read(data, "redline.docx", revisions)
        twin = parse(source)
        assert [clause.label for clause in twin.clauses] == [clause.label for clause in document.clauses]
        assert [clause.text for clause in twin.clauses] == [clause.text for clause in document.clauses]
        notes = [block.text for block in source.blocks if block.kind is BlockKind.NOTE and block.note.startswith("fn")]
        assert notes == expected(document)[1]


def test_every_change_has_a_number_of_its_own_an_author_and_a_date() -> None:
    comparison = compare(seed("A/RES/63/194"), seed("A/RES/74/176"))
    data = redline(comparison, author="Delegation of Fiji", date="2026-10-01")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "footnotes")]
    changes = [change for part in parts for change in part.iter(f"{W}ins", f"{W}del")]
    assert len({change.get(f"{W}id") for change in changes}) == len(changes) > 100
    assert {change.get(f"{W}author") for change in changes} == {"Delegation of Fiji"}
    assert {change.get(f"{W}date", "")[:10] for change in changes} == {"2026-10-01"}


def test_the_same_comparison_gives_the_same_bytes() -> None:
    documents = seed("A/RES/63/194"), seed("A/RES/74/176")
    assert redline(compare(*documents)) == redline(compare(*documents))


@pytest.mark.parametrize("layout", [None, Layout.TABLE])
def test_the_file_says_its_title_language_author_and_date(layout: Layout | None) -> None:
    compared = compare(seed("63/194"), seed("74/176"))
    said = Document(io.BytesIO(redline(compared, layout=layout, author="Fiji & Samoa"))).core_properties
    assert (said.title, said.language) == ("A/RES/63/194 → A/RES/74/176", "fr")
    assert (said.author, f"{said.created:%Y-%m-%d}") == ("Fiji & Samoa", compared.new.metadata.distributed)


def test_the_table_of_departures_has_the_new_text_once_its_changes_are_accepted() -> None:
    comparison = compare(seed("A/RES/63/194"), seed("A/RES/74/176"))
    accepted, _ = project(redline(comparison, layout=Layout.TABLE), accept=True)
    changed = [change for change in comparison.changes if change.kind != "unchanged" and len(change.new) == 1]
    texts = {clause.label: clause.text for clause in comparison.new.clauses}
    assert all(texts[change.new[0]] in accepted for change in changed)


@pytest.mark.parametrize("options", [{}, {"native_moves": True}, {"layout": Layout.TABLE}], ids=str)
@pytest.mark.parametrize(("old", "new"), [("A/RES/63/194", "A/RES/74/176"), ("CTOC/COP/DEC/4/4", "A/63/90")])
def test_the_file_is_as_the_schemas_want_it_and_python_docx_opens_it(
    old: str, new: str, options: dict[str, object], tmp_path: Path
) -> None:
    data = redline(compare(seed(old), seed(new)), **options)
    assert faults(data, tmp_path) == []
    assert len(Document(io.BytesIO(data)).element.body) > 1


def test_the_table_shows_notes_that_changed_below_the_clause_that_cites_them() -> None:
    data = redline(made_up.comparison(), layout=Layout.TABLE)
    assert "1 See A/61/49." in project(data, accept=False)[0]
    assert "1 See A/72/49." in project(data, accept=True)[0]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("old", "new"), [("A/RES/63/194", "A/RES/74/176"), ("E/RES/2013/41", "CTOC/COP/DEC/4/4")])
def test_libreoffice_understands_every_change(old: str, new: str, tmp_path: Path) -> None:
    comparison = compare(seed(old), seed(new))
    saved = save_again(redline(comparison), tmp_path)
    for accept, document in ((False, comparison.old), (True, comparison.new)):
        paragraphs, notes = project(saved, accept=accept)
        assert [text for text in paragraphs if text] == expected(document)[0]
        assert notes == expected(document)[1]


LANGUAGES = {"Arabic": "A", "Chinese": "C", "English": "E", "French": "F", "Russian": "R", "Spanish": "S"}


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_law_holds_for_real_pairs(language: str, corpus: Path) -> None:
    """Thirty-four pairs a language, 204 in all: each resolution with the one before it in the archive."""
    with zipfile.ZipFile(corpus / f"ga-75-{language}.zip") as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".xml"))
        documents = (parse(read(archive.read(name), name)) for name in names[:: max(1, len(names) // 35)])
        previous: Resolution | None = None
        for document in islice(documents, 35):
            if previous is not None:
                comparison = compare(previous, document)
                assert_law(comparison, redline(comparison))
            previous = document
