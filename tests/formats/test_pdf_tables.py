"""Tables in PDFs: words come cell by cell and row by row, and nothing that is no table is taken for one."""

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from resdiff.formats import pdf
from resdiff.model import BlockKind, Source

Draw = Callable[[Canvas], None]
PROSE = "Recalling its earlier resolutions on the scale of assessments for the apportionment of expenses,"


def read(*pages: Draw) -> Source:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for draw in pages:
        canvas.setFont("Times-Roman", 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return pdf.read(buffer.getvalue(), "a.pdf")


def rows(source: Source) -> list[tuple[str, ...]]:
    return [
        tuple("".join(run.text for run in cell) for cell in block.cells)
        for block in source.blocks
        if block.kind is BlockKind.TABLE_ROW
    ]


def grid(canvas: Canvas, top: float, cells: list[list[list[str]]], places: list[float]) -> None:
    """Draw rows of cells of lines, framed; a row is as high as its highest cell."""
    for row in cells:
        height = 12.0 * max(len(cell) for cell in row) + 6
        for cell, left in zip(row, places, strict=False):
            for number, line in enumerate(cell):
                canvas.drawString(left + 4, top - 12 - 12 * number, line)
        for place in places:
            canvas.line(place, top, place, top - height)
        canvas.line(places[0], top, places[-1], top)
        top -= height
    canvas.line(places[0], top, places[-1], top)


def test_cells_of_a_framed_table_keep_their_words_together() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(120, 720, PROSE)
        heads = [["Level"], ["Criterion"], ["Threshold"]]
        first = [["B"], ["All Member States, except", "as indicated in level A"], ["Not applicable"]]
        grid(canvas, 700, [heads, first, [["D"], [""], ["Under 21,566"]]], [120, 170, 330, 450])
        canvas.drawString(120, 600, PROSE)

    source = read(page)
    assert rows(source) == [
        ("Level", "Criterion", "Threshold"),
        ("B", "All Member States, except as indicated in level A", "Not applicable"),
        ("D", "", "Under 21,566"),
    ]
    kinds = [block.kind for block in source.blocks]
    assert kinds == [BlockKind.PARAGRAPH, *[BlockKind.TABLE_ROW] * 3, BlockKind.PARAGRAPH]


def test_a_table_without_lines_is_known_by_its_columns() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(120, 500, PROSE)
        canvas.drawString(300, 470, "Gross")
        canvas.drawString(370, 470, "Net")
        for number, (text, gross, net) in enumerate(
            [
                ("Estimated appropriation", "93 970", "85 518"),
                ("Revised estimates", "(1 552)", "–"),
                ("Total", "1", "2"),
            ]
        ):
            height = 450 - 20 * number
            canvas.drawString(120, height, text)
            canvas.drawString(300, height, gross)
            canvas.drawString(370, height, net)

    assert rows(read(page)) == [
        ("", "Gross", "Net"),
        ("Estimated appropriation", "93 970", "85 518"),
        ("Revised estimates", "(1 552)", "–"),
        ("Total", "1", "2"),
    ]


def test_a_row_goes_on_over_a_page_and_a_repeated_head_is_left_out() -> None:
    places = [120.0, 250.0, 450.0]
    heads = [["Office"], ["Function"]]

    def first(canvas: Canvas) -> None:
        canvas.drawString(120, 720, PROSE)
        grid(canvas, 130, [heads, [["Audit"], ["Auditor for the"]]], places)

    def second(canvas: Canvas) -> None:
        grid(canvas, 740, [heads, [[""], ["whole Secretariat"]], [["Law"], ["Counsel"]]], places)
        canvas.drawString(120, 600, PROSE)

    assert rows(read(first, second)) == [
        ("Office", "Function"), ("Audit", "Auditor for the whole Secretariat"), ("Law", "Counsel")
    ]  # fmt: skip


def test_a_number_that_a_narrow_cell_cuts_at_the_end_of_a_page_is_one() -> None:
    places = [120.0, 250.0, 300.0]

    def first(canvas: Canvas) -> None:
        canvas.drawString(120, 720, PROSE)
        grid(canvas, 130, [[["Travel of"], ["93 970"]]], places)

    def second(canvas: Canvas) -> None:
        grid(canvas, 740, [[["experts"], ["500"]], [["Rent"], ["600"]]], places)
        canvas.drawString(120, 600, PROSE)

    assert rows(read(first, second)) == [("Travel of experts", "93 970 500"), ("Rent", "600")]


def test_lists_with_tabs_and_loosely_set_lines_are_no_tables() -> None:
    def page(canvas: Canvas) -> None:
        for number, text in enumerate(["The governments;", "The organizations;", "The major groups;"]):
            canvas.drawString(144, 500 - 18 * number, f"({'abc'[number]})")
            canvas.drawString(168, 500 - 18 * number, text)
        for number in range(3):
            canvas.drawString(120, 400 - 12 * number, "that the whole of the resolution be")
            canvas.drawString(290, 400 - 12 * number, "implemented by all of the States concerned")

    assert rows(read(page)) == []


def test_the_frame_of_a_shaded_line_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for number in range(4):
            canvas.setFillGray(1)
            canvas.rect(120, 500 - 12 * number, 300, 11, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(120, 502 - 12 * number, PROSE[:60])

    assert rows(read(page)) == []
