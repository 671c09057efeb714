import pytest
from support.akn_documents import COVER, FORMULA, META, container, note, paragraph, resolution, wrap

from resdiff.errors import ReadingError
from resdiff.formats import akn
from resdiff.formats.signatures import is_xml
from resdiff.model import Block, BlockKind, HeaderRole, Part, Run, Source


def read(data: bytes) -> Source:
    return akn.read(data, "made-up.xml")


def clauses(source: Source) -> list[Block]:
    return [block for block in source.blocks if block.kind is BlockKind.PARAGRAPH and block.role is None]


def shown(source: Source) -> list[tuple[str, str, int, str]]:
    return [(block.part.value if block.part else "", block.mark, block.depth, block.text) for block in clauses(source)]


def test_a_resolution_is_read_in_order_with_its_parts_marks_and_depths() -> None:
    points = "<point><num>(a)</num><content><p>To paint;</p></content></point>"
    source = read(
        resolution(
            container("Recalling its resolution,"),
            f"<paragraph><num>1.</num><list><intro><p>Requests States:</p></intro>{points}</list></paragraph>"
            + paragraph("Decides to go on.", "2."),
        )
    )
    assert shown(source) == [
        ("preambular", "", 0, "Recalling its resolution,"),
        ("operative", "1.", 0, "Requests States:"),
        ("operative", "(a)", 1, "To paint;"),
        ("operative", "2.", 0, "Decides to go on."),
    ]


def test_a_list_in_the_preamble_stays_there() -> None:
    items = "".join(f"<item><num>({letter})</num><p>To paint {letter},</p></item>" for letter in "abc")
    source = read(
        resolution(
            container("Reaffirming that the plan was made:")
            + f"<blockList>{items}</blockList>"
            + container("Recalling,"),
            paragraph("Decides to go on.", "1."),
        )
    )
    assert [(part, mark, depth) for part, mark, depth, _ in shown(source)] == [
        ("preambular", "", 0),
        ("preambular", "(a)", 1),
        ("preambular", "(b)", 1),
        ("preambular", "(c)", 1),
        ("preambular", "", 0),
        ("operative", "1.", 0),
    ]


def test_the_header_says_what_each_line_is() -> None:
    roles = {block.role: block.text for block in read(resolution()).blocks if block.role}
    assert roles[HeaderRole.TITLE] == "Keeping of lighthouses"
    assert roles[HeaderRole.AGENDA_ITEM] == "Agenda item 98 (y)"
    assert roles[HeaderRole.BASIS] == "[on the report of the First Committee (A/99/368)]"
    assert roles[HeaderRole.ENACTING_FORMULA] == "The General Assembly,"


def test_metadata_is_what_the_xml_declares() -> None:
    metadata = read(resolution()).metadata
    assert (metadata.symbol, metadata.body, metadata.kind) == ("A/RES/99/7", "GA", "resolution")
    assert (metadata.session, metadata.agenda_item, metadata.agenda_title) == ("99", "98 (y)", "Lighthouses")
    assert (metadata.adopted, metadata.distributed, metadata.meeting) == ("2044-12-12", "2044-12-20", "46")
    assert (metadata.committee_report, metadata.vote, metadata.language) == ("A/99/368", "153-1-28", "en")
    assert metadata.sponsors == ("Spain", "Trinidad and Tobago", "Uruguay", "Fiji", "Antigua and Barbuda")
    assert metadata.subjects == ("LIGHTHOUSES",)


@pytest.mark.parametrize(
    ("printed", "item"),
    [
        ("Agenda items 14 and 117", "14, 117"),
        ("Points 9 b) et 14 de l’ordre du jour", "9 (b), 14"),
        ("البند 134 (ب) من جدول الأعمال", "134 (b)"),
        ("议程项目98(y)", "98 (y)"),
        ("Пункт 72 с) повестки дня", "72 (c)"),
    ],
)
def test_the_agenda_item_is_written_alike_in_all_languages(printed: str, item: str) -> None:
    data = resolution().replace(b"Agenda item 98 (y)", printed.encode())
    assert read(data).metadata.agenda_item == item


def test_the_dash_between_number_and_title_is_no_part_of_the_title() -> None:
    source = read(resolution().replace(b"Keeping of", b"-\tKeeping of"))
    assert source.metadata.title == "Keeping of lighthouses"


def test_styles_and_links_become_runs() -> None:
    text = '<span class="italic">Recalling</span> its resolution <a href="https://undocs.org/A/RES/61/89">61/89</a>,'
    (block,) = clauses(read(resolution(container(text))))
    assert block.runs == (
        Run("Recalling", italic=True),
        Run(" its resolution "),
        Run("61/89", href="https://undocs.org/A/RES/61/89"),
        Run(","),
    )


def test_a_footnote_leaves_its_mark_and_follows_the_paragraph() -> None:
    source = read(resolution(container(f"Noting the report{note('7', chr(9) + ' A/99/1.')} and more,")))
    block, footnote = [b for b in source.blocks if b.role is None]
    assert block.runs == (Run("Noting the report"), Run("7", superscript=True, note="n1"), Run(" and more,"))
    assert (footnote.kind, footnote.note, footnote.mark, footnote.text) == (BlockKind.NOTE, "n1", "7", "A/99/1.")


def test_the_brackets_around_an_arabic_footnote_mark_are_part_of_the_mark() -> None:
    footnote = note("1", "()\tA/99/1.")
    text = f"تقرير<sup>(</sup>{footnote}<sup>)</sup> وتقرير"
    source = read(resolution(container(text), language="ara"))
    block, read_note = [b for b in source.blocks if b.role is None]
    assert [run.text for run in block.runs] == ["تقرير", "1", " وتقرير"]
    assert read_note.text == "A/99/1."


def test_a_raised_number_refers_to_the_footnote_of_that_mark_and_to_nothing_else() -> None:
    body = paragraph(f"Notes the plan;{note('2', 'A/99/2.')}", "1.") + paragraph(
        "Notes it<sup>2</sup> in km<sup>3</sup>."
    )
    first, second = clauses(read(resolution(body=body)))
    assert [(run.text, run.note) for run in first.runs][-1] == ("2", "n1")
    assert [(run.text, run.note) for run in second.runs] == [
        ("Notes it", ""),
        ("2", "n1"),
        (" in km", ""),
        ("3", ""),
        (".", ""),
    ]


def test_a_footnote_to_the_title_is_a_footnote() -> None:
    numbered = b"<docNumber>99/7.</docNumber>"
    data = resolution().replace(numbered, numbered + note("1", "Becomes 99/7 A.").encode())
    footnote = next(block for block in read(data).blocks if block.kind is BlockKind.NOTE)
    assert (footnote.mark, footnote.text) == ("1", "Becomes 99/7 A.")


@pytest.mark.parametrize(
    ("text", "mark", "rest"),
    [
        ("(a)\tTo paint;", "(a)", "To paint;"),
        ("a)\xa0d’un traité ;", "a)", "d’un traité ;"),
        ("3 -\tتحيط علما", "3 -", "تحيط علما"),
        ("(أ أ)\tالاستثمار", "(أ أ)", "الاستثمار"),
        ("㈢\t审议", "㈢", "审议"),
        ("(十一)\t侵犯", "(十一)", "侵犯"),
        ("’2‘\tالنظر", "’2‘", "النظر"),
        ("2023年3月22日至24日。", "", "2023年3月22日至24日。"),
        ("850 3 فردا؛", "", "850 3 فردا؛"),
        ("2.5 million;", "", "2.5 million;"),
        ("Ia drang.", "", "Ia drang."),
    ],
)
def test_a_typed_mark_is_cut_off_the_text(text: str, mark: str, rest: str) -> None:
    (block,) = clauses(read(resolution(body=paragraph(text))))
    assert (block.mark, block.text) == (mark, rest)


def test_a_number_in_a_paragraph_of_its_own_belongs_to_the_next_text() -> None:
    empty = "<paragraph><num>1.</num><content><p></p></content></paragraph>"
    assert shown(read(resolution(body=empty + paragraph("Le Conseil devrait")))) == [
        ("operative", "1.", 0, "Le Conseil devrait")
    ]


def test_headings_sections_and_their_preambular_paragraphs() -> None:
    source = read(
        resolution(
            body="<section><num>I</num><subheading>Towers</subheading>"
            '<crossHeading refersTo="#preamble"><span class="italic">Recalling</span> the sea,</crossHeading>'
            + paragraph("Decides.", "1.")
            + '</section><paragraph class="H23"><num>II</num></paragraph>'
            '<paragraph class="H1"><heading>Lamps</heading></paragraph>'
        )
    )
    assert [(b.kind, b.level, b.text) for b in source.blocks if b.role is None] == [
        (BlockKind.HEADING, 2, "I"),
        (BlockKind.HEADING, 2, "Towers"),
        (BlockKind.PARAGRAPH, 0, "Recalling the sea,"),
        (BlockKind.PARAGRAPH, 0, "Decides."),
        (BlockKind.HEADING, 2, "II"),
        (BlockKind.HEADING, 1, "Lamps"),
    ]
    assert clauses(source)[0].part is Part.PREAMBULAR


def test_annexes_and_tables() -> None:
    rows = "<tr><td><p>1</p></td><td/><td><p>Oil</p></td></tr><tr><td/></tr>"
    table = f"<container name='table'><table>{rows}</table></container>"
    annex = f'<doc name="annex"><mainBody>{paragraph("Text")}{table}</mainBody></doc>'
    source = read(resolution(after=f"<attachments><attachment>{annex}</attachment></attachments>"))
    text, row = [b for b in source.blocks if b.role is None]
    assert (text.part, text.section, text.text) == (Part.ANNEX, "AX1", "Text")
    assert (row.kind, row.text, row.cells) == (BlockKind.TABLE_ROW, "1 |  | Oil", ((Run("1"),), (), (Run("Oil"),)))


def test_composite_resolutions_have_the_letters_that_they_print() -> None:
    parts = "".join(
        f"<component><statement name='resolution'>"
        f"<preface><p><docNumber>{letter}</docNumber><docTitle>{title}</docTitle></p></preface>"
        f"<preamble>{FORMULA}{container('Recalling,')}</preamble></statement></component>"
        for letter, title in (("ألف", "Towers"), ("باء", "Lamps"))
    )
    source = read(
        wrap(
            f""
            f""
            f""
            f"<documentCollection>{META.format(language='ara')}{COVER}</documentCollection><components>{parts}</components>"
        )
    )
    assert [(b.section, b.text) for b in source.blocks if b.kind is BlockKind.HEADING] == [
        ("A", "ألف Towers"),
        ("B", "باء Lamps"),
    ]
    assert [b.section for b in clauses(source)] == ["A", "B"]


@pytest.mark.parametrize("formula", [FORMULA, "<container name='formula'><p>The General Assembly,</p></container>"])
@pytest.mark.parametrize("wrapper", ["paragraph", "component"])
def test_a_recommended_draft_is_a_section_of_its_own(wrapper: str, formula: str) -> None:
    draft = f"{formula}{container('Recalling,')}"
    if wrapper == "paragraph":
        data = resolution(body=paragraph(f"Recommends the draft:<embeddedStructure>{draft}</embeddedStructure>"))
    else:
        inner = f"<component><statement name='draft resolution'><preamble>{draft}</preamble></statement></component>"
        data = resolution(body=paragraph("Recommends the draft:"), after=f"<components>{inner}</components>")
    assert [(b.section, b.part, b.text) for b in clauses(read(data))] == [
        ("", Part.OPERATIVE, "Recommends the draft:"),
        ("DR", Part.PREAMBULAR, "Recalling,"),
    ]


def test_tags_that_do_not_match_are_mended_with_a_doubt() -> None:
    data = resolution(container("Recalling,"), paragraph("Decides.", "1.")).replace(
        b"</mainBody>", b"</section></p></mainBody>"
    )
    source = read(data)
    assert [b.text for b in clauses(source)] == ["Recalling,", "Decides."]
    assert "mended" in source.doubts[0].message


BOMB = (
    b'<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><akomaNtoso xmlns="%s"><statement>&b;</statement></akomaNtoso>'
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"<akomaNtoso", "broken XML"),
        (resolution()[:-40], "broken XML"),
        (b"<?xml version='1.0'?><book/>", "root is <book>"),
        (wrap(""), "not a UN document"),
        (BOMB.replace(b"%s", b"http://docs.oasis-open.org/legaldocml/ns/akn/3.0"), "document type or entities"),
        (
            b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + wrap("<statement>&x;</statement>"),
            "document type",
        ),
        (wrap("<statement>" + "<p>" * 5000 + "</p>" * 5000 + "</statement>"), "broken XML"),
        (b"<akomaNtoso><statement>" + b"<p/>" * 5_000_000, "20 MB of XML are too large"),
    ],
    ids=["empty", "cut-at-once", "cut", "other-xml", "no-statement", "bomb", "external", "deep", "large"],
)
def test_bad_xml_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message) as caught:
        akn.read(data, "bad.xml")
    assert str(caught.value).startswith("bad.xml: ")
    assert "\n" not in str(caught.value)


def test_xml_is_told_from_web_pages_and_texts() -> None:
    assert is_xml(resolution())
    assert is_xml(b'<?xml version="1.0"?><book/>')
    assert not is_xml(b"<!DOCTYPE html><html><body/></html>")
    assert not is_xml(b"63/194. Amelioration")


def test_the_symbol_before_the_title_goes_before_a_misprinted_cover() -> None:
    address = b'<FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2044-12-12/99-7/"/>'
    data = resolution().replace(b"A/RES/99/7", b"A/RES/99/6")
    assert read(data).metadata.symbol == "A/RES/99/6"
    assert read(data.replace(b"<FRBRWork>", address)).metadata.symbol == "A/RES/99/7"
