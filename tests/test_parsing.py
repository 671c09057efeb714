"""Parsing: the structure of the five seeds, exactly; each class of flaw that scanning brings."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from resdiff.model import DoubtCode, HeaderRole, Part, Resolution
from resdiff.parsing import parse
from resdiff.parsing.numbering import find_number
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


RESOLUTION = """A/RES/99/7

The General Assembly,

*Recalling* its resolution 98/6 of 3 December 2043,

{preamble}

1. *Decides* that lighthouses:

{lists}

2. *Requests* the Secretary-General to report.

46th plenary meeting
12 December 2044
"""


def resolution(lists: str = "(a) Shine;", preamble: str = "*Noting* the dark,") -> Resolution:
    return text(RESOLUTION.format(lists=lists, preamble=preamble))


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ("(a) Shine;\n\n(b) Turn:\n\n(i) Left;\n\n(ii) Right;\n\n(c) Rest;", "(a) (b) (b)(i) (b)(ii) (c)"),
        ("a) Un;\n\nb) Deux;", "(a) (b)"),
        ("(g) Seven;\n\n(h) Eight;\n\n(i) Nine;\n\n(j) Ten;", "(g) (h) (i) (j)"),
        ("(a) Shine;\n\nand that they be painted;", "(a) (end)"),
        ("– Shine;\n\n– Turn;", "[1] [2]"),
        ("(a) Shine:\n\n(i) Left;\n\n(ii) Right;\n\n(b) Turn;", "(a) (a)(i) (a)(ii) (b)"),
        ("(1) Shine;\n\n(2) Turn;", "(1) (2)"),
    ],
)
def test_sub_paragraphs(lists: str, expected: str) -> None:
    found = [label for label in labels(resolution(lists)) if label.startswith("OP1")]
    assert found == ["OP1", *(f"OP1{name}" for name in expected.split())]


def test_rows_of_a_table_are_clauses() -> None:
    document = resolution("| Name | Height |\n|---|---|\n| Pharos | 100 |")
    rows = [clause for clause in document.clauses if clause.cells]
    assert [row.label for row in rows] == ["OP1-T1R1", "OP1-T1R2"]
    assert [rows[1].text[span.start : span.end] for span in rows[1].cells] == ["Pharos", "100"]


def test_closing_lines_are_read() -> None:
    found = resolution().metadata
    assert (found.meeting, found.adopted, found.symbol) == ("46", "2044-12-12", "A/RES/99/7")


def test_annex_after_the_closing_lines() -> None:
    document = text(
        RESOLUTION.format(lists="(a) Shine;", preamble="") + "\nAnnex\n\n1. Lamps are lit.\n\n(a) At dusk.\n"
    )
    assert labels(document)[-2:] == ["AX1-1", "AX1-1(a)"]
    assert document.clauses[-1].part is Part.ANNEX


def test_composite_resolution() -> None:
    part = "The General Assembly,\n\n*Recalling* its resolution 98/6,\n\n1. *Decides* so;\n\n2. *Requests* that.\n\n"
    document = text(f"A/RES/99/7 A-B\n\nA\n\nLamps\n\n{part}B\n\nHorns\n\n{part}")
    assert labels(document) == ["A-PP1", "A-OP1", "A-OP2", "B-PP1", "B-OP1", "B-OP2"]


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [("**Urgent temporary measures:**", True), ("Urgent temporary measures:", False), ("**Decides** on lamps:", False)],
)
def test_a_line_in_bold_is_a_heading_also_before_a_colon(line: str, is_heading: bool) -> None:
    document = text(f"The General Assembly,\n\n1. Decides to meet;\n\n{line}\n\n2. Requests lamps.\n")
    assert [heading.text for heading in document.headings] == ["Urgent temporary measures:"] * is_heading


LISTS = {
    "ar": "إن الجمعية العامة،\n\n1. تقرر ما يلي:\n\n{} يعقد الجزء الأول في نيويورك؛\n",
    "ru": "Генеральная Ассамблея,\n\n1. постановляет:\n\n{} провести первую часть в Нью-Йорке;\n",
    "zh": "大会，\n\n1. 决定如下：\n\n{} 第一部分在纽约举行；\n",
}


@pytest.mark.parametrize(
    ("language", "mark", "label"),
    [
        ("zh", "㈠", "(i)"), ("zh", "(一)", "(i)"), ("zh", "（一）", "(i)"), ("zh", "(子)", "(a)"), ("ru", "а)", "(a)"),
        ("ar", "’1‘", "(i)"), ("ar", "‘1’", "(i)"), ("ar", "(أ)", "(a)"), ("ar", "\u200f(أ)", "(a)"),
        ("ar", "(أ أ)", "(aa)"), ("ar", "(ﻫ)", "(e)"),
    ],
)  # fmt: skip
def test_marks_of_all_languages_are_found_where_they_are_typed(language: str, mark: str, label: str) -> None:
    item = text(LISTS[language].format(mark), "x.txt").clauses[-1]
    assert item.label == f"OP1{label}"
    assert item.text == LISTS[language].partition("{} ")[2].strip()


@pytest.mark.parametrize("start", ["‘90’ was a year", "(سنة الأمم) عبارة", "(二十一世纪) 议程", "(see above) all"])
def test_what_only_begins_like_a_mark_is_text(start: str) -> None:
    assert find_number(start) == ("", 0)


def test_text_without_numbers() -> None:
    document = text("The General Assembly,\n\n*Recalling* its resolution,\n\n*Decides* to keep lighthouses.")
    assert labels(document) == ["PP1", "OP1"]


@pytest.mark.parametrize(
    ("body", "mark", "code"),
    [
        ("*Noting* the dark¹,\n\n¹ See A/98/1.", "1", None),
        ("*Noting* the darkness1, which grows,\n\n<sup>1</sup> See A/98/1.", "1", DoubtCode.GLUED_MARK),
        ("*Noting* the dark*,\n\n* See A/98/1.", "*", None),
        ("*Noting* the dark<sup>1</sup>,\n\n1 See A/98/1.", "1", None),
        ("*Noting* the dark[^1],\n\n[^1]: See A/98/1.", "1", None),
    ],
)
def test_footnote_marks(body: str, mark: str, code: DoubtCode | None) -> None:
    document = resolution(preamble=body)
    clause = document.clauses[1]
    assert clause.text.startswith("Noting the dark")
    assert "1" not in clause.text
    assert [found.mark for found in clause.references] == [mark]
    assert [note.text for note in document.footnotes] == ["See A/98/1."]
    assert {doubt.code for doubt in document.doubts} == ({code} if code else set())


def test_a_paragraph_whose_number_lost_its_full_stop_is_no_note_if_the_form_gives_that_note() -> None:
    document = text(
        "*The General Assembly,*\n\n*Noting* the dark[^2],\n\n1. Decides to keep lamps;\n\n"
        "2 Lamps shall burn all night;\n\n3. Decides to meet.\n\n[^2]: See A/98/1.\n"
    )
    assert [(note.mark, note.text) for note in document.footnotes] == [("2", "See A/98/1.")]
    assert any("Lamps shall burn all night" in clause.text for clause in document.clauses)


def test_marks_that_begin_again_on_every_page() -> None:
    body = "*Noting* one¹,\n\n¹ First.\n\n*Noting* two¹,\n\n¹ Second."
    document = resolution(preamble=body)
    notes = {note.key: note.text for note in document.footnotes}
    assert [notes[found.note] for clause in document.clauses for found in clause.references] == ["First.", "Second."]


def test_a_date_in_the_header_is_no_note_of_that_number() -> None:
    document = text(
        "General Assembly\n\n28 December 2020\n\n*The General Assembly,*\n\nNoting the report<sup>28</sup> on it,\n\n"
        "1. Decides to meet.\n\n28 See A/75/1.\n"
    )
    assert [(note.mark, note.text) for note in document.footnotes] == [("28", "See A/75/1.")]
    assert "28 December 2020" in [line.text for line in document.header]


def test_mark_without_a_note_is_dropped_and_said() -> None:
    document = resolution(preamble="*Noting* the dark<sup>9</sup>,")
    assert [(found.text, found.reason) for found in document.dropped] == [("9", "footnote mark without a footnote")]
    assert [(doubt.code, doubt.label) for doubt in document.doubts] == [(DoubtCode.MISSING_NOTE, "PP2")]


def test_raised_ordinals_and_units_are_text() -> None:
    document = resolution(preamble="*Noting* the 1^{er} juin, the 47<sup>e</sup> séance and 5 km² of sea,")
    assert document.clauses[1].text == "Noting the 1er juin, the 47e séance and 5 km2 of sea,"
    assert not document.clauses[1].references


def test_page_furniture_is_dropped_with_the_reason() -> None:
    document = resolution(preamble="*Noting* the light and the\n\n08-48090\n\n2/5\n\nA/RES/99/7\n\ndark of the sea,")
    assert document.clauses[1].text == "Noting the light and the dark of the sea,"
    assert [found.reason for found in document.dropped] == ["job number", "page number", "running head"]


def test_any_text_falls_back_to_paragraphs() -> None:
    document = text("Buy milk.\n\nAnd bread.", "x.txt")
    assert [clause.text for clause in document.clauses] == ["Buy milk.", "And bread."]
    assert DoubtCode.STRUCTURE in {doubt.code for doubt in document.doubts}


def test_numbers_out_of_order_are_doubted() -> None:
    document = text("The General Assembly,\n\n1. *Decides* so;\n\n5. *Requests* that;\n\n5. *Requests* more.", "x.md")
    assert len(set(labels(document))) == 3
    assert DoubtCode.NUMBERING in {doubt.code for doubt in document.doubts}


def test_a_row_of_a_table_that_names_a_session_is_no_closing_line() -> None:
    found = text(
        "**76/1. Los faros**\n\n*La Asamblea General*,\n\n1. *Aprueba* el programa siguiente:\n\n"
        "| Tema | Nombre |\n| --- | --- |\n| 2 | Apertura |\n| 3 | Serie de sesiones de alto nivel |\n\n"
        "2. *Decide* seguir examinando la cuestión.\n\n53ª sesión plenaria\n16 de diciembre de 2021\n"
    )
    assert labels(found) == ["OP1", "OP1-T1R1", "OP1-T1R2", "OP1-T1R3", "OP2"]
    assert found.metadata.adopted == "2021-12-16"
