"""Word files as blocks: text, numbers, notes and tracked changes as Word shows them."""

import io
import zipfile

import docx as python_docx
import pytest
from support.word import W, deleted, docx, inserted, level, numbered, numbering, p, r

from resdiff.errors import ReadingError
from resdiff.formats import docx as word
from resdiff.formats.docx.numbering import formatted
from resdiff.formats.docx.revisions import Revisions
from resdiff.formats.signatures import is_word
from resdiff.model import BlockKind, Run, Source


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def lines(source: Source) -> list[str]:
    return [f"{block.mark} {block.text}".strip() for block in source.blocks]


def test_a_document_made_by_python_docx() -> None:
    made = python_docx.Document()
    made.sections[0].header.paragraphs[0].text = "A/RES/78/10"
    made.sections[0].footer.paragraphs[0].text = "23-23443"
    made.add_heading("Sport for development", level=2)
    paragraph = made.add_paragraph()
    paragraph.add_run("Recalling").italic = True
    paragraph.add_run(" its resolution ")
    paragraph.add_run("76/13").bold = True
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("second", style="List Number")
    made.add_paragraph("point", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["State", "Share", "Fiji", "0.004"], strict=True):
        cell.text = text
    made.add_comment(paragraph.runs[0], text="Check this", author="Delegate")
    buffer = io.BytesIO()
    made.save(buffer)

    source = word.read(buffer.getvalue(), "a.docx")

    assert lines(source) == [
        "Sport for development", "Recalling its resolution 76/13", "1. first", "2. second", "• point",
        "State | Share", "Fiji | 0.004",
    ]  # fmt: skip
    assert (source.blocks[0].kind, source.blocks[0].level) == (BlockKind.HEADING, 2)
    assert source.blocks[1].runs == (Run("Recalling", italic=True), Run(" its resolution "), Run("76/13", bold=True))
    assert source.blocks[-1].kind is BlockKind.TABLE_ROW
    assert source.metadata.symbol == "A/RES/78/10"
    assert [(dropped.text, dropped.reason) for dropped in source.dropped] == [
        ("Check this", "a comment by Delegate"),
        ("A/RES/78/10", "running head"),
        ("23-23443", "running foot"),
    ]


LEGAL = [level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)")]


def test_levels_count_and_restart_after_a_lower_one() -> None:
    body = "".join(p("x", properties=numbered(1, depth)) for depth in (0, 1, 1, 2, 2, 1, 0, 1))
    marks = [block.mark for block in word.read(docx(body, numbering=numbering(*LEGAL)), "a.docx").blocks]
    assert marks == ["1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.", "(a)"]


def test_a_level_may_show_the_numbers_above_it_and_never_restart() -> None:
    levels = [level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more='<w:lvlRestart w:val="0"/><w:isLgl/>')]
    body = "".join(p("x", properties=numbered(1, depth)) for depth in (0, 1, 1, 0, 1))
    marks = [block.mark for block in word.read(docx(body, numbering=numbering(*levels)), "a.docx").blocks]
    assert marks == ["I", "1.1", "1.2", "II", "2.3"]


def test_two_lists_on_one_abstract_list_count_on_unless_one_starts_anew() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = "".join(p("x", properties=numbered(number)) for number in (1, 2, 3, 3, 1))
    source = word.read(docx(body, numbering=numbering(*LEGAL, nums=nums)), "a.docx")
    assert [block.mark for block in source.blocks] == ["1.", "2.", "1.", "2.", "3."]


def test_numbers_come_from_styles_and_can_be_switched_off() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Op"><w:name w:val="Op"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Op"/></w:style>'
    )
    linked = LEGAL[1].replace("<w:lvlText", '<w:pStyle w:val="Sub"/><w:lvlText')
    body = p("x", properties='<w:pStyle w:val="Op"/>') + p("x", properties='<w:pStyle w:val="Sub"/>')
    body += p("x", properties='<w:pStyle w:val="Op"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    source = word.read(docx(body, styles=styles, numbering=numbering(LEGAL[0], linked)), "a.docx")
    assert [block.mark for block in source.blocks] == ["1.", "(a)", ""]


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("decimal", 12, "12"), ("lowerLetter", 27, "aa"), ("lowerLetter", 28, "bb"), ("upperRoman", 14, "XIV"),
        ("decimalZero", 7, "07"), ("russianLower", 3, "в"), ("arabicAlpha", 2, "ب"), ("arabicAbjad", 3, "ج"),
        ("chineseCounting", 12, "十二"), ("chineseCounting", 21, "二十一"),
        ("decimalEnclosedCircle", 3, "③"), ("none", 3, ""),
    ],
)  # fmt: skip
def test_number_formats(form: str, number: int, text: str) -> None:
    assert formatted(number, form) == text


NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"{}/>{}</w:r>'
FOOTNOTES = "".join(
    f'<w:footnote w:id="{key}"><w:p><w:r><w:footnoteRef/></w:r>{r(f" Note {key}.")}</w:p></w:footnote>'
    for key in (2, 3, 4)
)


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    own = NOTE.format(4, ' w:customMarkFollows="1"', "<w:t>*</w:t>")
    body = p("one,", NOTE.format(3, "", ""), " two", own) + p("three", NOTE.format(2, "", ""))
    source = word.read(docx(body, footnotes=FOOTNOTES), "a.docx")
    assert texts(source)[:2] == ["one,1 two*", "three2"]
    first = source.blocks[0].runs
    assert [run.note for run in first] == ["", "fn3", "", "fn4"]
    notes = [(block.note, block.mark, block.text) for block in source.blocks if block.kind is BlockKind.NOTE]
    assert notes == [("fn3", "1", "Note 3."), ("fn4", "*", "Note 4."), ("fn2", "2", "Note 2.")]


HIGH = '<w:vertAlign w:val="superscript"/>'


def note_of(reference: str, *inside: str) -> tuple[str, str]:
    """Return the mark and the text of the one note of a file, and check that no word of the text around it is lost."""
    note = f'<w:footnote w:id="2">{p(*inside)}</w:footnote>'
    source = word.read(docx(p("Recalls the Covenant,", reference, " and others"), footnotes=note), "a.docx")
    text, found = source.blocks
    assert text.text == f"Recalls the Covenant,{found.mark} and others"
    return found.mark, found.text


@pytest.mark.parametrize("mark", ["1", "12", "a", "*", "**", "†"])
@pytest.mark.parametrize("end", ["", " ", "\t"])
def test_a_mark_that_the_author_set_is_no_part_of_the_note(mark: str, end: str) -> None:
    typed = NOTE.format(2, ' w:customMarkFollows="1"', f"<w:t>{mark}</w:t>")
    assert note_of(typed, r(mark, HIGH), f"{end}Resolution 217 A (III).") == (mark, "Resolution 217 A (III).")


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("1 Resolution 217 A.", "Resolution 217 A."),
        ("1. Resolution 217 A.", "Resolution 217 A."),
        ("1\tResolution 217 A.", "Resolution 217 A."),
        ("Resolution 217 A.", "Resolution 217 A."),
        ("1st session.", "1st session."),
        ("2 Resolution 217 A.", "2 Resolution 217 A."),
    ],
)
def test_a_set_mark_is_found_where_nothing_raises_it_in_the_note(head: str, text: str) -> None:
    typed = NOTE.format(2, ' w:customMarkFollows="1"', "<w:t>1</w:t>")
    assert note_of(typed, head) == ("1", text)


def test_a_number_at_the_head_of_a_counted_note_is_what_it_says() -> None:
    counted = NOTE.format(2, "", "")
    own = "<w:r><w:footnoteRef/></w:r>"
    assert note_of(counted, own, " 1 January 2020.") == ("1", "1 January 2020.")
    assert note_of(counted, own, r("1", HIGH), " Ibid.") == ("1", "1 Ibid.")
    assert note_of(counted, "1 January 2020.") == ("1", "1 January 2020.")


def test_a_raised_number_that_was_typed_for_a_lost_one_is_the_mark() -> None:
    assert note_of(NOTE.format(2, "", ""), r("1", HIGH), " Ibid.") == ("1", "Ibid.")


TRACKED = p("Urges ", deleted("all"), inserted("Member"), " States")


@pytest.mark.parametrize(
    ("revisions", "text"),
    [
        (Revisions.FINAL, "Urges Member States"),
        (Revisions.ORIGINAL, "Urges all States"),
        (Revisions.BOTH, "Urges allMember States"),
    ],
)
def test_tracked_changes_are_read_on_the_side_asked_for(revisions: Revisions, text: str) -> None:
    source = word.read(docx(TRACKED), "a.docx", revisions)
    assert texts(source) == [text]
    hidden = {Revisions.FINAL: ["all"], Revisions.ORIGINAL: ["Member"], Revisions.BOTH: []}[revisions]
    assert [dropped.text for dropped in source.dropped] == hidden


def test_deleted_and_inserted_paragraph_marks_join_paragraphs() -> None:
    gone, new = '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>', '<w:rPr><w:ins w:id="9" w:author="A"/></w:rPr>'
    body = p("a", properties=gone) + p("b") + p("c", properties=new) + p("d")
    assert texts(word.read(docx(body), "a.docx", Revisions.FINAL)) == ["ab", "c", "d"]
    assert texts(word.read(docx(body), "a.docx", Revisions.ORIGINAL)) == ["a", "b", "cd"]


def test_deleted_paragraphs_are_not_counted() -> None:
    gone = numbered(1) + '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>'
    body = p("a", properties=numbered(1)) + p(deleted("b"), properties=gone) + p("c", properties=numbered(1))
    made = docx(body, numbering=numbering(*LEGAL))
    assert lines(word.read(made, "a.docx")) == ["1. a", "2. c"]
    assert lines(word.read(made, "a.docx", Revisions.ORIGINAL)) == ["1. a", "2. b", "3. c"]


def test_moved_passages_are_read_on_one_side_only() -> None:
    moved_from = f'<w:moveFrom w:id="3" w:author="A">{r("x ", tag="t")}</w:moveFrom>'
    moved_to = f'<w:moveTo w:id="4" w:author="A">{r(" x")}</w:moveTo>'
    body = p(moved_from, "y", moved_to)
    assert texts(word.read(docx(body), "a.docx")) == ["y x"]
    assert texts(word.read(docx(body), "a.docx", Revisions.ORIGINAL)) == ["x y"]


def test_fields_show_their_result_and_links_keep_their_address() -> None:
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = '<w:r><w:instrText> HYPERLINK "https://undocs.org/A/RES/76/13" </w:instrText></w:r>'
    body = p("resolution ", field("begin"), instruction, field("separate"), "76/13", field("end"), " of 2021")
    assert word.read(docx(body), "a.docx").blocks[0].runs == (
        Run("resolution "),
        Run("76/13", href="https://undocs.org/A/RES/76/13"),
        Run(" of 2021"),
    )


def test_styles_that_both_say_italic_cancel_each_other_out() -> None:
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/><w:rPr><w:i/></w:rPr></w:style>'
        for kind, name in (("paragraph", "Leaning"), ("character", "Emphasis"))
    )
    body = p(
        "a",
        r("b", '<w:rStyle w:val="Emphasis"/>'),
        r("c", '<w:i w:val="0"/>'),
        properties='<w:pStyle w:val="Leaning"/>',
    )
    assert [run.italic for run in word.read(docx(body, styles=styles), "a.docx").blocks[0].runs] == [True, False]


def test_hidden_text_special_signs_and_text_boxes() -> None:
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:txbxContent>{p('boxed')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{p('boxed')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = p(r("secret", "<w:vanish/>"), "non<", "<w:r><w:noBreakHyphen/></w:r>", ">a", box) + p("end")
    source = word.read(docx(body), "a.docx")
    assert texts(source) == ["non<\u2011>a", "boxed", "end"]
    assert [(dropped.text, dropped.reason) for dropped in source.dropped] == [("secret", "hidden text")]


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows),)
    return f"<w:tbl>{cells[0]}</w:tbl>"


def test_the_table_of_the_masthead_is_laid_out_as_paragraphs() -> None:
    head = table(
        [p("United Nations"), p("A/80/L.6")], [p("General Assembly"), p("Distr.: Limited") + p("7 October 2025")]
    )
    prose = p("The General Assembly, recalling its resolutions and decisions on the matter at hand,")
    source = word.read(docx(head + prose + table([p("a"), p("b")])), "a.docx")
    assert texts(source)[:5] == ["United Nations", "A/80/L.6", "General Assembly", "Distr.: Limited", "7 October 2025"]
    assert [block.kind for block in source.blocks[-2:]] == [BlockKind.PARAGRAPH, BlockKind.TABLE_ROW]


@pytest.mark.parametrize("short", ["The General Assembly,", "大会，", "1. Decides as follows:", "(a) Travel"])
def test_a_table_below_a_formula_or_a_numbered_paragraph_is_a_table_however_short_the_text_is(short: str) -> None:
    source = word.read(docx(p("United Nations") + p(short) + table([p("a"), p("b")])), "a.docx")
    assert [block.kind for block in source.blocks[2:]] == [BlockKind.TABLE_ROW]


def zipped(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


BOMB = f'<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document xmlns:w="{W}"><w:body><w:p>&b;</w:p></w:body></w:document>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04word/ cut short", "broken"),
        (docx(TRACKED)[:-200], "broken"),
        (zipped(**{"word__other.xml": "<a/>"}), "no Word document in it"),
        (zipped(**{"word__document.xml": "<a><b></a>"}), "broken"),
        (zipped(**{"word__document.xml": BOMB}), "declares a document type"),
        (zipped(**{"word__document.xml": " " * 49 * 1024 * 1024}), "unpacks to more"),
        (zipped(**{"word__document.xml": "<a>" * 5000}), "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    ],
    ids=["not-a-zip", "cut", "other-zip", "malformed", "entities", "bomb", "deep", "password"],
)
def test_broken_and_hostile_files_are_clear_errors(data: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        word.read(data, "a.docx")


def test_old_word_files_need_libreoffice_and_the_message_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    assert is_word(old)
    with pytest.raises(ReadingError, match=r"old Word file \(.doc\); reading it needs LibreOffice") as caught:
        word.read(old, "a.doc")
    assert "Install LibreOffice" in caught.value.hint


def test_word_files_are_known_by_their_content() -> None:
    assert is_word(docx(TRACKED))
    assert not is_word(zipped(a="x"))
    assert not is_word(b"%PDF-1.7")
