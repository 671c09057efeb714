"""Parsing: the structure of the five seeds, exactly; each class of flaw that scanning brings."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from resdiff.model import DoubtCode, HeaderRole, Part, Resolution
from resdiff.parsing import parse
from resdiff.reading import read, read_path

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases" / "structure"
SEEDS = {path.name.partition(".fr.")[0]: path for path in sorted((ROOT / "seeds").glob("*.fr.*"))}


def seed(name: str) -> Resolution:
    return parse(read_path(SEEDS[name]))


def text(source: str, name: str = "x.md") -> Resolution:
    return parse(read(source.encode(), name))


def labels(document: Resolution) -> list[str]:
    return [clause.label for clause in document.clauses]


@pytest.mark.parametrize("name", SEEDS)
def test_labels_of_the_seeds(name: str) -> None:
    expected = (CASES / name / "labels.txt").read_text("utf-8").split()
    assert labels(seed(name)) == expected


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("A-RES-63-194", 10),
        ("A-RES-74-176", 23),
        ("E-RES-2013-41", 7),
        ("CTOC-COP-DEC-4-4", 3),
        ("A-63-90", 3),
    ],
)
def test_footnotes_of_the_seeds(name: str, count: int) -> None:
    document = seed(name)
    assert len(document.footnotes) == count
    assert len({note.key for note in document.footnotes}) == count
    keys = {note.key for note in document.footnotes}
    references = [found for clause in document.clauses for found in clause.references]
    assert {found.note for found in references} <= keys


def test_header_of_a_resolution() -> None:
    found = seed("A-RES-74-176").metadata
    assert found.symbol == "A/RES/74/176"
    assert (found.body, found.kind, found.session) == ("GA", "resolution", "74")
    assert (found.agenda_item, found.agenda_title) == ("106", "Prévention du crime et justice pénale")
    assert found.title == "Amélioration de la coordination de l'action contre la traite des personnes"
    assert found.enacting_formula == "L'Assemblée générale,"
    assert (found.adopted, found.distributed, found.meeting) == ("2019-12-18", "2020-01-23", "50")
    assert found.committee_report == "A/74/400"
    assert found.language == "fr"


def test_header_lines_that_were_run_together() -> None:
    document = seed("A-RES-63-194")
    roles = {line.role: line.text for line in document.header}
    assert roles[HeaderRole.SYMBOL] == "A/RES/63/194"
    assert roles[HeaderRole.SESSION] == "Soixante-troisième session"
    assert roles[HeaderRole.AGENDA_ITEM] == "Point 97 de l'ordre du jour"
    assert document.metadata.meeting == "71"
    assert document.metadata.adopted == "2008-12-18"
    assert document.metadata.agenda_item == "97"


def test_header_of_a_council_resolution() -> None:
    found = seed("E-RES-2013-41").metadata
    assert (found.symbol, found.body, found.session) == ("E/RES/2013/41", "ECOSOC", "2013")
    assert (found.agenda_item, found.committee_report, found.meeting) == ("14 (c)", "E/2013/30", "47")
    assert (found.adopted, found.distributed) == ("2013-07-25", "2013-10-18")


def test_decision_whose_formula_and_preamble_are_one_paragraph() -> None:
    document = seed("CTOC-COP-DEC-4-4")
    assert document.metadata.symbol == "CTOC/COP/DEC/4/4"
    assert document.metadata.kind == "decision"
    assert document.metadata.title == "Traite des êtres humains"
    formula = next(line for line in document.header if line.role is HeaderRole.ENACTING_FORMULA)
    assert formula.text.endswith("tenu à l'Assemblée en juin 2008:")
    assert [found.mark for found in formula.references] == ["1", "2"]
    assert document.clauses[0].opening == "S'est félicitée"
    assert document.clauses[5].opening == "A prié instamment"
    assert all(clause.part is Part.OPERATIVE for clause in document.clauses)


def test_report_with_glued_titles_headings_and_summary() -> None:
    document = seed("A-63-90")
    roles = [(line.role, line.text[:30]) for line in document.header]
    assert (HeaderRole.AGENDA_TITLE, "Prévention du crime et justice") in roles
    assert (HeaderRole.TITLE, "Amélioration de la coordinatio") in roles
    assert (HeaderRole.OTHER, "Rapport du Secrétaire général") in roles
    assert [role for role, _ in roles].count(HeaderRole.SUMMARY) == 2
    assert [heading.text.partition(" ")[0] for heading in document.headings] == [
        "I.", "II.", "III.", "A.", "B.", "IV.", "Comité", "V.",
    ]  # fmt: skip
    assert [heading.position for heading in document.headings] == [0, 5, 7, 8, 12, 13, 16, 25]
    assert document.metadata.kind == "report"
    item = next(line for line in document.header if line.role is HeaderRole.AGENDA_ITEM)
    assert [found.mark for found in item.references] == ["*"]


def test_mark_that_was_read_as_a_letter_is_doubted_and_the_text_stays() -> None:
    document = seed("A-RES-63-194")
    clause = document.clauses[2]
    assert "organisée let son Protocole" in clause.text
    lost = [doubt for doubt in document.doubts if doubt.code is DoubtCode.LOST_MARK]
    assert [doubt.label for doubt in lost] == ["", "PP3", "PP3"]
    first = clause.references[0]
    assert (first.note, first.mark, clause.text[: first.offset][-9:]) == ("n1", "", "organisée")
    assert [doubt.message for doubt in document.doubts if doubt.code is DoubtCode.ORPHAN_NOTE] == [
        "nothing refers to footnote 8; its mark is lost between PP6 and OP2",
        "nothing refers to footnote 9; its mark is lost between PP6 and OP2",
    ]


def test_paragraph_cut_by_a_page_after_a_comma() -> None:
    document = seed("A-RES-74-176")
    clause = next(clause for clause in document.clauses if clause.label == "OP2")
    assert "les organismes internationaux, régionaux et sous-régionaux compétents" in clause.text
    assert any(doubt.code is DoubtCode.JOINED and doubt.line == clause.line for doubt in document.doubts)


def test_openings_with_and_without_italics() -> None:
    openings = Counter(clause.opening for name in SEEDS for clause in seed(name).clauses)
    for expected in (
        "Rappelant également",
        "Prie à nouveau",
        "Exprime sa solidarité et sa compassion",
        "Condamnant de nouveau énergiquement",
        "Gravement préoccupé",
        "Exprimant de nouveau",
        "Note avec satisfaction",
        "Se déclarant gravement préoccupé",
    ):
        assert openings[expected] >= 1, expected
