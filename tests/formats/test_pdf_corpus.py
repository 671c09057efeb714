"""The PDFs of resolutions as issued, held against the XML of the same resolutions."""

from pathlib import Path

import pytest

from resdiff.comparison import compare
from resdiff.model import HeaderRole, Kind, Resolution
from resdiff.parsing import parse
from resdiff.reading import read_path
from resdiff.text import even, folded_words

pytestmark = pytest.mark.corpus

NAMES = ("78_10", "78_103", "78_141", "78_165", "78_170", "78_187", "78_53", "78_69")


def twins(corpus: Path, name: str) -> tuple[Resolution, Resolution]:
    folder = corpus / "pdf"
    return parse(read_path(folder / f"A_RES_{name}.xml")), parse(read_path(folder / f"A_RES_{name}.pdf"))


@pytest.mark.parametrize("name", NAMES)
def test_pdf_and_xml_have_the_same_clauses(corpus: Path, name: str) -> None:
    xml, pdf = twins(corpus, name)
    words = {clause.label: folded_words(clause.text) for clause in xml.clauses}
    # A section's number that the XML marks up as a paragraph is a heading in print.
    labels = [clause.label for clause in xml.clauses if not clause.text.isupper()]
    assert [clause.label for clause in pdf.clauses] == labels
    different = [clause.label for clause in pdf.clauses if folded_words(clause.text) != words[clause.label]]
    total = sum(len(own) for own in words.values())
    assert sum(len(words[label]) for label in different) <= 0.002 * total, different


@pytest.mark.parametrize("name", NAMES)
def test_pdf_and_xml_have_the_same_footnotes_in_the_same_places(corpus: Path, name: str) -> None:
    xml, pdf = twins(corpus, name)

    def notes(document: Resolution) -> list[tuple[str, str]]:
        return [(note.mark, even(note.text).replace(" ", "")) for note in document.footnotes]

    def places(document: Resolution) -> list[tuple[str, str, int]]:
        return [
            (clause.label, reference.mark, len(folded_words(clause.text[: reference.offset])))
            for clause in document.clauses
            for reference in clause.references
        ]

    assert notes(pdf) == notes(xml)
    assert places(pdf) == places(xml)


@pytest.mark.parametrize(
    ("draft", "adopted"),
    [("A_80_L.6.pdf", "A_RES_80_4-2517552E.xml"), ("A_C.1_80_L.44.pdf", "A_RES_80_24-2519815E.xml")],
)
def test_drafts_compare_with_what_was_adopted(corpus: Path, draft: str, adopted: str) -> None:
    old, new = (parse(read_path(corpus / "pdf" / name)) for name in (draft, adopted))
    counts = compare(old, new).counts()
    assert counts[Kind.UNCHANGED] + counts[Kind.EDITORIAL] == len(new.clauses), counts


@pytest.mark.parametrize(
    ("draft", "committee", "agenda", "sponsors", "title"),
    [
        ("A_80_L.6.pdf", "", "Necessity of ending", "Cuba:", "Necessity of ending"),
        (
            "A_C.1_80_L.44.pdf",
            "First Committee",
            "General and complete disarmament:",
            "Algeria,",
            "Nuclear disarmament",
        ),
    ],
)
def test_a_draft_has_committee_agenda_and_sponsors_beside_its_title(
    corpus: Path, draft: str, committee: str, agenda: str, sponsors: str, title: str
) -> None:
    document = parse(read_path(corpus / "pdf" / draft))
    lines = {line.role: line.text for line in document.header}
    assert document.metadata.title == lines[HeaderRole.TITLE]
    assert document.metadata.title.startswith(title)
    assert document.metadata.agenda_title.startswith(agenda)
    assert lines[HeaderRole.SPONSORS].startswith(sponsors)
    assert not committee or lines[HeaderRole.MASTHEAD] == committee
