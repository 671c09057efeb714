"""PDFs as blocks: pages drawn by reportlab with the flaws of layout that documents have."""

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from resdiff.errors import ReadingError
from resdiff.formats import pdf
from resdiff.formats.pdf.bidi import logical_order, mirror_brackets
from resdiff.formats.pdf.page import Piece
from resdiff.model import BlockKind, Source

FULL = "that the implementation of the present resolution requires the co-operation of all States,"
"""As long as a line of the body, so that the next line goes on with it."""


def made(*pages: Callable[[Canvas], None], **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792), **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(
    canvas: Canvas, *lines: str, x: float = 120, y: float = 700, size: float = 10, font: str = "Times-Roman"
) -> None:
    text = canvas.beginText(x, y)
    text.setFont(font, size, leading=1.2 * size)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if block.kind is BlockKind.PARAGRAPH]


def read(*pages: Callable[[Canvas], None]) -> Source:
    return pdf.read(made(*pages), "a.pdf")


def test_lines_become_paragraphs_where_a_gap_parts_them() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Recalling " + FULL, "and noting", y=700)
        write(canvas, "Noting " + FULL, "and recalling", y=670)
        write(canvas, "Stressing " + FULL, "and noting", y=640)

    assert texts(read(page)) == [
        f"Recalling {FULL} and noting", f"Noting {FULL} and recalling", f"Stressing {FULL} and noting"
    ]  # fmt: skip


def test_without_gaps_indents_and_short_lines_part_paragraphs() -> None:
    def page(canvas: Canvas) -> None:
        for number in range(3):
            write(canvas, "Recalling " + FULL, x=144, y=700 - 36 * number)
            write(canvas, FULL + " all of them", "and noting", y=688 - 36 * number)

    assert texts(read(page)) == [f"Recalling {FULL} {FULL} all of them and noting"] * 3


def body(canvas: Canvas, first: str) -> None:
    write(canvas, first, x=144, y=700)
    for number in range(1, 40):
        write(canvas, f"{FULL} {number:02}", y=700 - 12 * number)


def test_running_heads_and_page_numbers_are_dropped_and_said_so() -> None:
    def page(canvas: Canvas, number: int) -> None:
        write(canvas, "A/RES/78/10", y=750, size=8)
        write(canvas, "Sport for peace", x=400, y=750, size=8)
        body(canvas, f"Recalling {number}")
        write(canvas, f"{number}/3", x=60, y=40, size=8)
        write(canvas, "23-23443", x=500, y=40, size=8)

    source = read(*(lambda canvas, number=number: page(canvas, number) for number in (1, 2, 3)))  # type: ignore[misc]
    assert not any("23443" in text or "/3" in text for text in texts(source))
    assert [text for text in texts(source) if "A/RES" in text or "Sport" in text] == ["A/RES/78/10", "Sport for peace"]
    dropped = [dropped.text for dropped in source.dropped]
    assert dropped.count("A/RES/78/10") == 2
    assert {"1/3", "2/3", "3/3", "23-23443", "Sport for peace"} <= set(dropped)
    assert source.metadata.symbol == "A/RES/78/10"


def test_a_paragraph_goes_on_over_a_page_and_a_new_one_begins_by_its_indent() -> None:
    def first(canvas: Canvas) -> None:
        body(canvas, "Recalling " + FULL[:-30])

    def second(canvas: Canvas) -> None:
        write(canvas, "and going on here.", y=700)
        write(canvas, "Noting " + FULL[:-30], x=144, y=670)
        write(canvas, FULL, y=658)

    found = texts(read(first, second))
    assert len(found) == 2
    assert found[0].endswith(" 39 and going on here.")


def test_raised_marks_lead_to_the_notes_at_the_foot_of_the_page() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Recalling the Agenda,", y=700)
        end = 120 + canvas.stringWidth("Recalling the Agenda,", "Times-Roman", 10)
        write(canvas, "7", x=end, y=704, size=6)
        write(canvas, "which " + FULL, x=218, y=700)
        body_lines = [f"{FULL} {number}" for number in range(10)]
        write(canvas, *body_lines, y=688)
        canvas.line(120, 102, 190, 102)
        write(canvas, "7", y=93, size=5)
        write(
            canvas,
            "Resolution 70/1, and what else there is to say in",
            "a second line of the note.",
            x=124,
            y=90,
            size=8,
        )

    source = read(page)
    (reference,) = (run for block in source.blocks for run in block.runs if run.note)
    (note,) = (block for block in source.blocks if block.kind is BlockKind.NOTE)
    assert (reference.text, reference.note, note.mark) == ("7", note.note, "7")
    assert note.text == "Resolution 70/1, and what else there is to say in a second line of the note."
    assert texts(source)[0].startswith("Recalling the Agenda,7 which that")


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("by the Secretary-", "General of the", "Secretary-General of"),
        ("the use of self-", "determination", "self-determination"),
        ("for the implemen\u00ad", "tation of all", "implementation of all"),
    ],
)
def test_hyphens_at_line_ends_stay_where_they_belong_to_the_word(before: str, after: str, joined: str) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, *[FULL] * 12, y=700)
        write(canvas, FULL[: -len(before) - 1] + " " + before, after, y=700 - 12 * 12)

    assert joined in " ".join(texts(read(page)))


def test_words_are_put_together_in_a_text_that_cuts_them() -> None:
    cut = [
        "this is the text of the resolu-",
        "tion which has many of the hyphe-",
        "nated words that a nar-",
        "row measure gives",
    ]

    def page(canvas: Canvas) -> None:
        write(canvas, *cut * 4)

    assert "resolution which has many of the hyphenated words that a narrow measure" in " ".join(texts(read(page)))


def test_columns_are_read_one_after_the_other() -> None:
    def page(canvas: Canvas) -> None:
        for number in range(8):  # drawn row by row
            write(canvas, f"left column line {number} of the text", y=700 - 12 * number, x=80)
        for number in range(8):
            write(canvas, f"right column line {number} of the text", y=700 - 12 * number, x=330)

    text = " ".join(texts(read(page)))
    assert text.index("left column line 7") < text.index("right column line 0")


def invisible(canvas: Canvas, line: str, y: float, x: float = 120) -> None:
    text = canvas.beginText(x, y)
    text.setFont("Times-Roman", 10)
    text.setTextRenderMode(3)
    text.textLine(line)
    text.setTextRenderMode(0)
    canvas.drawText(text)


def test_text_that_nobody_sees_is_left_out_and_reported() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, "Recalling " + FULL, "and noting", y=700)
        write(canvas, "outside of the page", x=800, y=650)
        invisible(canvas, "Approves what nobody sees;", y=600)

    source = read(page)
    assert texts(source) == [f"Recalling {FULL} and noting"]
    (dropped,) = [found for found in source.dropped if found.reason == "text that is not visible"]
    assert dropped.text == "outside of the page Approves what nobody sees;"


@pytest.mark.parametrize("angle", [0, 90, 180])
def test_white_letters_are_hidden_where_the_page_is_white_and_read_where_something_lies_below(angle: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(306, 396)
        canvas.rotate(angle)
        canvas.translate(-306, -396)
        write(canvas, "Recalling " + FULL, "and noting", y=600)
        canvas.setFillGray(0.2)
        canvas.rect(110, 540, 300, 20, stroke=0, fill=1)
        canvas.setFillGray(1)
        write(canvas, "white on a dark band", y=546)
        canvas.rect(110, 490, 300, 20, stroke=0, fill=1)
        write(canvas, "white on a white band", y=496)
        write(canvas, "white on white paper", y=450)

    source = read(page)
    assert texts(source) == [f"Recalling {FULL} and noting", "white on a dark band"]
    (dropped,) = [found for found in source.dropped if found.reason == "text that is not visible"]
    assert dropped.text == "white on a white band white on white paper"


def test_text_recognised_behind_a_picture_is_read_and_said_to_be_so() -> None:
    from PIL import Image

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (40, 40), 128)), 0, 0, 612, 792)
        invisible(canvas, "Recalling " + FULL, y=700)
        invisible(canvas, "and noting", y=688)

    source = read(page)
    assert texts(source) == [f"Recalling {FULL} and noting"]
    assert [found.reason for found in source.dropped] == [
        "page 1 is a picture: its text was recognised, and is hidden behind it"
    ]


def test_a_scan_without_text_asks_for_ocr() -> None:
    from PIL import Image

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (40, 40), 128)), 0, 0, 612, 792)

    with pytest.raises(ReadingError, match="only pictures of pages") as caught:
        read(page)
    assert "ocrmypdf" in caught.value.hint


def test_encrypted_and_broken_files_are_clear_errors() -> None:
    encryption = StandardEncryption("user", "owner")
    encrypted = made(lambda canvas: write(canvas, "secret"), encrypt=encryption)
    with pytest.raises(ReadingError, match="encrypted and needs a password"):
        pdf.read(encrypted, "a.pdf")
    with pytest.raises(ReadingError, match="the PDF is broken"):
        pdf.read(b"%PDF-1.7\n" + b"garbage" * 100, "a.pdf")


def test_a_file_that_only_restricts_editing_is_read() -> None:
    restricted = made(
        lambda canvas: write(canvas, "an open text, long enough"), encrypt=StandardEncryption("", "owner")
    )
    assert texts(pdf.read(restricted, "a.pdf")) == ["an open text, long enough"]


def visible(text: str) -> list[Piece]:
    """Return ``text``, given as it is seen from left to right, as characters side by side."""
    return [Piece(sign, 10.0 * at, 10.0 * at + 10, 0, 10, False, False, False) for at, sign in enumerate(text)]


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ةدحتملا ممألا", "الأمم المتحدة"),
        (".2020 ماع", "عام 2020."),
        ("خرؤملا 74/270 رارقلا", "القرار 74/270 المؤرخ"),
        ("2020-2011 ةرتفلا", "الفترة 2011-2020"),
        ("A/RES/75/107 ةقيثولا", "الوثيقة A/RES/75/107"),
        ("Treaty Series، دلجم", "مجلد ،Treaty Series"),
    ],
)
def test_right_to_left_lines_are_put_in_logical_order(seen: str, read: str) -> None:
    assert "".join(sign.text for sign in logical_order(visible(seen))) == read


def test_numbers_after_latin_words_are_read_with_them() -> None:
    seen = "." + "vol. 189, No. 2545" + " :رظنا"
    assert "".join(sign.text for sign in logical_order(visible(seen))) == "انظر: vol. 189, No. 2545."


def test_a_symbol_and_its_part_in_brackets_are_read_from_left_to_right() -> None:
    seen = "." + "A/73/12 (part II)" + " رظنا"
    assert "".join(sign.text for sign in logical_order(visible(seen))) == "انظر A/73/12 (part II)."


def test_strokes_that_stretch_a_word_are_no_letters_whatever_the_file_calls_them() -> None:
    seen = "ريiiشت"
    assert "".join(sign.text for sign in logical_order(visible(seen))) == "تش\u0640\u0640ير"
    assert "".join(sign.text for sign in logical_order(visible("5 مل"))) == "لم 5"


def test_the_two_letters_of_a_ligature_are_put_in_order() -> None:
    lam, alef = "\u0644", "\u0623"
    drawn = [Piece(sign, 10, 14, 0, 10, False, False, False) for sign in (alef, lam)]
    assert "".join(sign.text for sign in logical_order(drawn)) == lam + alef


def test_a_sign_of_another_font_stands_where_its_hole_is() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(120, 700)
        text.setFont("Times-Roman", 10)
        text.setWordSpace(9)
        text.textOut("Rio de Janeiro, 3 14 June 1992")
        canvas.drawText(text)
        hole = 120 + canvas.stringWidth("Rio de Janeiro, 3", "Times-Roman", 10) + 3 * 9
        write(canvas, "\u2212", x=hole + 1, y=700, font="Symbol")

    assert "3\u221214 June" in texts(read(page))[0].replace(" \u2212", "\u2212").replace("\u2212 ", "\u2212")


def test_a_mark_alone_on_the_last_line_of_a_paragraph_belongs_to_it() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, *[FULL] * 4, y=700)
        write(canvas, "3", y=656, size=5.5)
        write(canvas, *[FULL] * 4, y=630)
        canvas.line(120, 102, 190, 102)
        write(canvas, "3 Resolution 70/1.", y=90, size=8)

    source = read(page)
    (reference,) = (run for block in source.blocks for run in block.runs if run.note)
    assert reference.text == "3"
    assert texts(source)[0].endswith("of all States,3")


def test_numbers_that_begin_a_continued_line_of_a_note_are_no_marks() -> None:
    def page(canvas: Canvas) -> None:
        for number, mark in enumerate("123"):
            write(canvas, FULL, y=700 - 12 * number)
            end = 120 + canvas.stringWidth(FULL, "Times-Roman", 10)
            write(canvas, mark, x=end, y=704 - 12 * number, size=6)
        canvas.line(120, 142, 190, 142)
        write(canvas, "1 Report of the Conference, Istanbul,", "3 May 2011, chap. II.", y=130, size=8)
        write(canvas, "2 Resolution 70/1.", "3 Resolution 69/313.", y=110, size=8)

    notes = [block.text for block in read(page).blocks if block.kind is BlockKind.NOTE]
    assert notes == [
        "Report of the Conference, Istanbul, 3 May 2011, chap. II.",
        "Resolution 70/1.",
        "Resolution 69/313.",
    ]


def test_a_line_flush_with_the_right_margin_closes_the_text_and_does_not_go_on_with_it() -> None:
    def page(canvas: Canvas) -> None:
        end = 120 + canvas.stringWidth(FULL, "Times-Roman", 10)
        write(canvas, *[FULL] * 6, "1. Decides to meet again " + FULL[:30], y=700)
        canvas.setFont("Times-Roman", 10)
        canvas.drawRightString(end, 700 - 7 * 12, "54th (resumed) plenary meeting")

    assert texts(read(page))[-1] == "54th (resumed) plenary meeting"


def test_a_symbol_that_is_cut_after_its_full_stop_is_one_word() -> None:
    def page(canvas: Canvas) -> None:
        first = "Recalling"
        while canvas.stringWidth(f"{first} in A/C.", "Times-Roman", 10) < canvas.stringWidth(FULL, "Times-Roman", 10):
            first += " in"
        write(canvas, f"{first} A/C.", "6/73/SR.11 and others,", FULL, y=700)

    assert "in A/C.6/73/SR.11 and" in texts(read(page))[0]


def noted_page(marks: list[str], *notes: str) -> list[tuple[str, str]]:
    """Return the notes read from a page whose lines end in raised ``marks``."""

    def page(canvas: Canvas) -> None:
        for number, mark in enumerate(marks):
            write(canvas, FULL, y=700 - 12 * number)
            end = 120 + canvas.stringWidth(FULL, "Times-Roman", 10)
            write(canvas, mark, x=end, y=704 - 12 * number, size=6)
        canvas.line(120, 142, 190, 142)
        write(canvas, *notes, y=130, size=8)

    return [(block.mark, block.text) for block in read(page).blocks if block.kind is BlockKind.NOTE]


def test_a_date_that_begins_with_the_number_of_the_next_note_goes_on_in_mid_sentence() -> None:
    notes = noted_page(["3", "4"], "3 Report, Istanbul, 26 August to", "4 September 2002.", "4 Resolution 70/1.")
    assert notes == [("3", "Report, Istanbul, 26 August to 4 September 2002."), ("4", "Resolution 70/1.")]


def test_notes_are_told_by_the_marks_of_their_page_where_numbers_are_left_out() -> None:
    notes = noted_page(["3", "8", "12"], "3 Resolution 70/1.", "8 Resolution 69/313.", "12 Resolution 69/283.")
    assert notes == [("3", "Resolution 70/1."), ("8", "Resolution 69/313."), ("12", "Resolution 69/283.")]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_pages_whose_text_stands_on_its_side_or_head_are_turned(angle: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(306, 396)
        canvas.rotate(angle)
        canvas.translate(-306, -396)
        write(canvas, "Recalling " + FULL, "and noting", y=500)
        write(canvas, "Noting " + FULL, "and recalling", y=470)

    assert texts(read(page)) == [f"Recalling {FULL} and noting", f"Noting {FULL} and recalling"]


def test_roman_numbers_of_sections_at_the_head_of_a_page_are_text() -> None:
    def first(canvas: Canvas) -> None:
        body(canvas, "Recalling")

    def second(canvas: Canvas) -> None:
        write(canvas, "II", x=300, y=720, font="Times-Bold")
        body(canvas, "Noting")

    assert "II" in texts(read(first, second))


def test_brackets_open_before_they_close() -> None:
    def brackets(text: str) -> str:
        return "".join(piece.text for piece in mirror_brackets(visible(text)))

    assert brackets("a )b( c") == "a (b) c"
    assert brackets("a (b) c") == "a (b) c"
    assert brackets("a )b) c (d(") == "a (b) c (d)"


def test_control_characters_are_no_text() -> None:
    plain = made(lambda canvas: write(canvas, "that the resXoluXtion be implemented"))
    names = b"1 beginbfchar <58> <0001> endbfchar 1 beginbfrange <20> <57> <0020> endbfrange "
    names += b"1 beginbfrange <59> <7E> <0059> endbfrange"
    stream = b"1 begincodespacerange <00> <FF> endcodespacerange " + names
    font = b"/Subtype /Type1"
    assert font in plain
    # the file's table of objects is out of date then: pdfium makes it anew
    table = b"99 0 obj <</Length %d>> stream\n%s\nendstream endobj\n" % (len(stream), stream)
    data = plain.replace(font, font + b" /ToUnicode 99 0 R").replace(b"xref\n", table + b"xref\n", 1)
    assert texts(pdf.read(data, "a.pdf")) == ["that the resolution be implemented"]
