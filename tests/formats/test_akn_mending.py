"""Each flaw of the XML's markup that is known, and what the paragraph then is."""

import pytest
from support.akn_documents import container, note, paragraph, resolution

from resdiff.formats import akn
from resdiff.model import HeaderRole
from resdiff.parsing import parse


def kinds(data: bytes) -> list[tuple[str, str]]:
    """Part and kind of each block, and its text."""
    return [
        (f"{block.part} {block.kind}", block.text)
        for block in akn.read(data, "made-up.xml").blocks
        if block.role is None
    ]


def labels(data: bytes) -> list[str]:
    return [clause.label for clause in parse(akn.read(data, "made-up.xml")).clauses]


def italic(text: str, rest: str) -> str:
    return f'<span class="italic">{text}</span>{rest}'


@pytest.mark.parametrize(
    "title", ["Internet governance", "二 非洲人后裔国际十年", "Часть I Общее формирование политики"]
)
def test_a_short_line_without_a_sign_at_its_end_is_a_heading(title: str) -> None:
    body = paragraph("Notes it;", "1.") + paragraph(title) + paragraph("Decides.", "2.")
    assert ("operative heading", title) in kinds(resolution(body=body))
    assert labels(resolution(body=body)) == ["OP1", "OP2"]


def test_lines_under_a_colon_are_no_headings() -> None:
    body = paragraph("Decides to meet as follows:", "1.") + paragraph("Thursday: 9.30") + paragraph("Friday: 10.00")
    assert labels(resolution(body=body)) == ["OP1", "OP1[1]", "OP1[2]"]


def test_one_operative_paragraph_without_a_sign_but_with_a_footnote_mark_is_no_heading() -> None:
    body = paragraph(italic("Approves", f" the report.{note('1', 'A/99/9.')}"))
    assert labels(resolution(container("Having considered it,"), body)) == ["PP1", "OP1"]


def test_stars_between_paragraphs_are_a_rule_and_a_starred_paragraph_is_a_footnote() -> None:
    body = paragraph("* * *") + paragraph("* A/99/150.") + paragraph("Decides.", "1.")
    assert [kind for kind, _ in kinds(resolution(body=body))] == [
        "operative rule",
        "operative note",
        "operative paragraph",
    ]


def test_a_single_star_before_the_first_number_is_a_rule_too() -> None:
    body = "<p><decoration>*</decoration> </p>" + paragraph("Decides.", "1.") + paragraph("Asks.", "2.")
    assert labels(resolution(body=body)) == ["OP1", "OP2"]
    assert kinds(resolution(body=body))[0] == ("operative rule", "*")


def test_the_earthly_branches_letter_the_paragraphs_of_old_treaties() -> None:
    body = paragraph("重申其中规定:", "1.") + paragraph("(子) 应宣告;") + paragraph("(丑) 应不准。")
    assert labels(resolution(body=body)) == ["OP1", "OP1(a)", "OP1(b)"]


def test_a_paragraph_that_ends_in_a_comma_before_the_first_number_is_preambular() -> None:
    body = paragraph(italic("Recalling", " the sea,")) + paragraph("Decides.", "1.")
    assert labels(resolution(container("Noting it,"), body)) == ["PP1", "PP2", "OP1"]


def test_operative_paragraphs_in_the_preamble_are_operative() -> None:
    items = "<item><num>2.</num><p>Decides;</p></item><item><num>(a)</num><p>One;</p></item>"
    preamble = container("Noting it,") + container("1.\tAffirms it;") + f"<blockList>{items}</blockList>"
    assert labels(resolution(preamble)) == ["PP1", "OP1", "OP2", "OP2(a)"]


def test_the_chapeau_of_the_operative_part_may_stand_in_the_preamble() -> None:
    preamble = container("Noting it,") + container(italic("Resolves", " that:"))
    assert labels(resolution(preamble, paragraph("The Fund shall be established;", "1."))) == ["PP1", "OP[1]", "OP1"]


def test_a_heading_annex_within_the_body_begins_an_annex() -> None:
    body = paragraph("Adopts it.", "1.") + paragraph("Annex") + paragraph("The lamp shall burn.", "1.")
    assert labels(resolution(body=body)) == ["OP1", "AX1-1"]


def test_a_missing_number_is_inferred_with_a_doubt() -> None:
    body = paragraph("One;", "1.") + paragraph(italic("Notes", " two;")) + paragraph("Three.", "3.")
    document = parse(akn.read(resolution(body=body), "made-up.xml"))
    assert [clause.label for clause in document.clauses] == ["OP1", "OP2", "OP3"]
    assert "by its place it is 2" in document.doubts[0].message


def test_a_misprinted_number_is_shown_as_printed_and_counted_by_its_place() -> None:
    body = paragraph("One;", "1.") + paragraph("Two;", "12.") + paragraph("Three.", "3.")
    document = parse(akn.read(resolution(body=body), "made-up.xml"))
    assert [(clause.label, clause.number) for clause in document.clauses][1] == ("OP2", "12.")
    assert "is numbered 12; by its place it is 2" in document.doubts[0].message


@pytest.mark.parametrize(
    ("first", "second"),
    [("I", "II"), ("أولا", "ثانيا"), ("一", "二"), ("I. Towers", "II. Lamps"), ("IX", "X")],
)
def test_sections_whose_numbers_begin_again_are_part_of_the_labels(first: str, second: str) -> None:
    section = paragraph("One;", "1.") + paragraph("Two.", "2.")
    body = "".join(f"<section><subheading>{name}</subheading>{section}</section>" for name in (first, second))
    expected = {"أولا": "I", "一": "I", "I. Towers": "I", "IX": "IX", "I": "I"}[first]
    following = {"I": "II", "IX": "X"}[expected]
    assert labels(resolution(body=body)) == [
        f"{expected}-OP1",
        f"{expected}-OP2",
        f"{following}-OP1",
        f"{following}-OP2",
    ]


def test_sections_whose_numbers_run_on_are_only_headings() -> None:
    body = (
        "<subheading>I</subheading>" + paragraph("One;", "1.") + "<subheading>II</subheading>" + paragraph("Two.", "2.")
    )
    assert labels(resolution(body=body)) == ["OP1", "OP2"]


def test_a_list_declared_within_a_list_goes_on_with_the_outer_one_where_its_letters_do() -> None:
    inner = "<sublist><point><num>b)</num><content><p>two.</p></content></point></sublist>"
    points = (
        f"<list><intro><p>Asks:</p></intro><point><num>a)</num><content><p>one;</p></content></point>{inner}</list>"
    )
    assert labels(resolution(body=f"<paragraph><num>1.</num>{points}</paragraph>")) == ["OP1", "OP1(a)", "OP1(b)"]


@pytest.mark.parametrize("letter", ["l.", "I."])
def test_a_letter_that_is_typed_for_one_is_shown_as_printed_and_counted_by_its_place(letter: str) -> None:
    document = parse(akn.read(resolution(body=paragraph("One;", letter) + paragraph("Two.", "2.")), "made-up.xml"))
    assert [(clause.label, clause.number) for clause in document.clauses] == [("OP1", letter), ("OP2", "2.")]
    assert f"is numbered {letter}; by its place it is 1" in document.doubts[0].message


def test_a_letter_l_that_no_second_paragraph_follows_is_a_letter() -> None:
    assert labels(resolution(body=paragraph("One;", "l.") + paragraph("Two.", "3."))) == ["OP(l)", "OP3"]


def test_an_annex_that_begins_again_at_every_paragraph_is_counted_through() -> None:
    rules = "".join(paragraph(text, "1.") for text in ("One.", "Two.", "Three.", "Four."))
    document = parse(akn.read(resolution(body=paragraph("Adopts it.", "1.") + paragraph("Annex") + rules), "made-up"))
    assert [clause.label for clause in document.clauses] == ["OP1", "AX1-1", "AX1-2", "AX1-3", "AX1-4"]
    assert [clause.number for clause in document.clauses] == ["1."] * 5
    assert "counted from 1 to 4" in document.doubts[-1].message


def test_an_annex_that_begins_again_under_each_heading_has_sections() -> None:
    rules = "".join(f"<subheading>{name}</subheading>{paragraph('One.', '1.')}" for name in "ABCDE")
    body = paragraph("Adopts it.", "1.") + paragraph("Annex") + rules
    assert labels(resolution(body=body)) == ["OP1", *(f"AX1-{name}-1" for name in "ABCDE")]


def test_a_letter_that_heads_two_sections_in_a_row_stands_for_the_next_one_the_second_time() -> None:
    section = paragraph("One;", "1.") + paragraph("Two.", "2.")
    body = "".join(f"<section><subheading>{name}</subheading>{section}</section>" for name in "ABB")
    document = parse(akn.read(resolution(body=body), "made-up.xml"))
    assert [clause.label for clause in document.clauses][::2] == ["A-OP1", "B-OP1", "C-OP1"]
    assert "by its place it is C" in document.doubts[-1].message


def test_bullets_beside_their_sub_paragraph_stand_in_it() -> None:
    bullets = "<sublist><point><num>-</num><content><p>lamps,</p></content></point></sublist>"
    second = "<point><num>(ii)</num><content><p>two.</p></content></point>"
    points = f"<list><point><num>(i)</num><content><p>one:</p></content></point>{bullets}{second}</list>"
    body = paragraph("Asks:", "1.") + f"<paragraph><num>(a)</num><content><p>Towers</p></content>{points}</paragraph>"
    assert labels(resolution(body=body)) == ["OP1", "OP1(a)", "OP1(a)(i)", "OP1(a)(i)[1]", "OP1(a)(ii)"]


@pytest.mark.parametrize(
    ("language", "halves", "whole"),
    [
        ("eng", ("Keeps the lamps of all", "towers alight;"), "Keeps the lamps of all towers alight;"),
        ("eng", ("Keeps the light", "house of the lighthouse;"), "Keeps the lighthouse of the lighthouse;"),
        ("ara", ("تحث على تنفيذه بعد", "دخوله حيز النفاذ؛"), "تحث على تنفيذه بعد دخوله حيز النفاذ؛"),
    ],
)
def test_a_paragraph_that_is_cut_in_mid_sentence_is_one(language: str, halves: tuple[str, str], whole: str) -> None:
    body = paragraph(halves[0], "1.") + paragraph(halves[1]) + paragraph("Two.", "2.")
    document = parse(akn.read(resolution(body=body, language=language), "made-up.xml"))
    assert [(clause.label, clause.text) for clause in document.clauses] == [("OP1", whole), ("OP2", "Two.")]
    assert "joined with what follows" in document.doubts[0].message


def test_the_line_of_the_meeting_is_no_paragraph() -> None:
    body = paragraph("Decides.", "1.") + paragraph("37-e пленарное заседание") + paragraph("43rd plenary meeting")
    document = parse(akn.read(resolution(body=body, language="rus"), "made-up.xml"))
    assert [line.text for line in document.header if line.role is HeaderRole.MEETING] == ["37-e пленарное заседание"]


@pytest.mark.parametrize("item", ["Themes of the dialogues:", "Humanitarian assistance"])
def test_text_without_a_number_belongs_to_the_item_that_introduces_it(item: str) -> None:
    body = paragraph("Asks:", "1.") + paragraph(item, "(a)") + paragraph("Lamps;") + paragraph("Towers;")
    body += paragraph("Ships.", "(b)") + paragraph("Two.", "2.")
    assert labels(resolution(body=body)) == ["OP1", "OP1(a)", "OP1(a)[1]", "OP1(a)[2]", "OP1(b)", "OP2"]


def test_text_without_a_number_after_the_last_item_goes_on_with_the_paragraph() -> None:
    body = paragraph("Asks for:", "1.") + paragraph("Lamps, towers, and", "(a)") + paragraph("and confirms it;")
    assert labels(resolution(body=body)) == ["OP1", "OP1(a)", "OP1(end)"]


def test_an_arabic_letter_whose_first_bracket_is_turned_is_a_mark() -> None:
    body = paragraph("تقرر ما يلي:", "1.") + paragraph(")أ) المصابيح؛") + paragraph(")ب) الأبراج.")
    assert labels(resolution(body=body, language="ara")) == ["OP1", "OP1(a)", "OP1(b)"]


def test_small_roman_numerals_with_a_full_stop_are_marks() -> None:
    body = paragraph("Asks for:", "1.") + "".join(paragraph(f"{mark} lamps;") for mark in ("i.", "ii.", "iii.", "iv."))
    assert labels(resolution(body=body)) == ["OP1", "OP1(i)", "OP1(ii)", "OP1(iii)", "OP1(iv)"]


def test_a_few_words_with_a_colon_before_the_next_letter_are_a_heading() -> None:
    body = paragraph("Decides on:", "1.") + paragraph("Peace;", "(i)") + paragraph("Court:")
    body += paragraph("Help;", "(ii)")
    assert labels(resolution(body=body)) == ["OP1", "OP1(i)", "OP1(ii)"]
    assert ("operative heading", "Court:") in kinds(resolution(body=body))


def test_a_han_character_counts_for_three_letters_in_how_long_a_heading_may_be() -> None:
    body = paragraph("确认;", "1.") + paragraph("我们承诺加大力度进一步落实以下各项行动:") + paragraph("加强;", "2.")
    assert labels(resolution(body=body, language="zho")) == ["OP1", "OP1[1]", "OP2"]


def test_a_title_after_the_lines_under_a_colon_is_a_heading_where_they_end_in_signs() -> None:
    body = paragraph("Decides:", "1.") + paragraph("The Assembly shall meet;") + paragraph("Selection of heads")
    body += paragraph("Asks.", "2.")
    assert labels(resolution(body=body)) == ["OP1", "OP1[1]", "OP2"]


def test_the_one_paragraph_of_a_section_that_the_file_has_in_its_preamble_is_operative() -> None:
    cross = '<crossHeading refersTo="#preamble">{}</crossHeading>'
    body = paragraph("Pay") + cross.format("Noting it,") + paragraph("Decides.", "1.")
    body += paragraph("Grants") + cross.format("Decides on grants.")
    found = kinds(resolution(body=body))
    assert ("preambular paragraph", "Noting it,") in found
    assert ("operative paragraph", "Decides on grants.") in found


def test_an_operative_paragraph_marked_as_a_preambular_heading_is_known_by_its_number() -> None:
    body = paragraph("确认;", "1.") + '<crossHeading refersTo="#preamble">\t2\uff0e\t回顾;</crossHeading>'
    assert labels(resolution(body=body + paragraph("决定。", "3."))) == ["OP1", "OP2", "OP3"]


def test_words_where_a_number_should_stand_are_a_heading() -> None:
    body = paragraph("Notes;", "1.") + "<paragraph><num>Capacity-building</num></paragraph>" + paragraph("2.\tAsks.")
    assert labels(resolution(body=body)) == ["OP1", "OP2"]
    assert ("operative heading", "Capacity-building") in kinds(resolution(body=body))


def test_a_number_without_its_stop_counts_between_its_neighbours_only() -> None:
    before, after = paragraph("Notes;", "3."), paragraph("Asks.", "5.")
    between = before + paragraph("4 Aplicar un enfoque;") + after
    assert labels(resolution(body=between)) == ["OP3", "OP4", "OP5"]
    other = before + paragraph("14 States agreed;") + after
    assert "OP14" not in labels(resolution(body=other))


def test_arabic_numbers_of_two_levels_are_read() -> None:
    body = paragraph("تلتزم:", "19 -") + paragraph("1-1-\tإذكاء الوعي.") + paragraph("1-2 -\tتيسير التكامل.")
    assert labels(resolution(body=body, language="ara"))[1:] == ["II-OP1.1", "II-OP1.2"]
