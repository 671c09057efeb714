"""Pages set in columns: which text goes on where, and which footnotes stand below what."""

import io
from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from resdiff.formats import pdf
from resdiff.model import BlockKind, Source

FIRST = (
    "Recalling its previous resolutions on the matter",
    "and the decisions that follow from all of these,",
    "as they were taken,",
)
SECOND = ("Noting with appreciation the report that has been", "submitted by the Secretary-General,")
LEFT, RIGHT = 72, 320


def read(page: Callable[[Canvas], None]) -> Source:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    page(canvas)
    canvas.showPage()
    canvas.save()
    return pdf.read(buffer.getvalue(), "a.pdf")


def write(canvas: Canvas, *lines: str, x: float = LEFT, y: float = 600, size: float = 10) -> float:
    """Write ``lines`` and return the height of the next one; ``^1`` at a line's end is a raised mark."""
    for line in lines:
        text, _, mark = line.partition("^")
        canvas.setFont("Times-Roman", size)
        canvas.drawString(x, y, text)
        if mark:
            canvas.setFont("Times-Roman", 0.6 * size)
            canvas.drawString(x + canvas.stringWidth(text, "Times-Roman", size), y + 0.35 * size, mark)
        y -= 1.2 * size
    return y


def column(canvas: Canvas, x: float, *paragraphs: tuple[str, ...]) -> None:
    y = 600.0
    for lines in paragraphs:
        y = write(canvas, *lines, x=x, y=y) - 6


def rule(canvas: Canvas, x: float, y: float) -> None:
    canvas.line(x, y, x + 90, y)


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks if block.kind is BlockKind.PARAGRAPH]


def notes(source: Source) -> list[tuple[str, str]]:
    return [(block.mark, block.text) for block in source.blocks if block.kind is BlockKind.NOTE]


def joined(*parts: tuple[str, ...]) -> list[str]:
    return [" ".join(lines).replace("^", "") for lines in parts]


def test_a_paragraph_goes_on_at_the_head_of_the_next_column() -> None:
    begun, ended = (
        ("Requests the Secretary-General to report on the",),
        ("progress that has been made, before its next",),
    )

    def page(canvas: Canvas) -> None:
        column(canvas, LEFT, FIRST, FIRST, FIRST, begun)
        column(canvas, RIGHT, ended, SECOND, SECOND, SECOND)

    assert texts(read(page)) == joined(FIRST, FIRST, FIRST, begun + ended, SECOND, SECOND, SECOND)


def test_lines_over_the_whole_width_part_what_is_set_in_columns() -> None:
    title = "A title that stands over both of the columns below it, as those of resolutions in official records do"

    def page(canvas: Canvas) -> None:
        write(canvas, title, y=660)
        column(canvas, LEFT, FIRST, FIRST, FIRST, FIRST)
        column(canvas, RIGHT, SECOND, SECOND, SECOND)
        write(canvas, title, y=400)

    assert texts(read(page)) == [title, *joined(*[FIRST] * 4, *[SECOND] * 3), title]


def test_footnotes_below_each_column_are_its_own() -> None:
    def page(canvas: Canvas) -> None:
        column(canvas, LEFT, FIRST, FIRST, FIRST, (*FIRST[:2], FIRST[2] + "^1"))
        rule(canvas, LEFT, 100)
        write(canvas, "1 A/50/1.", x=LEFT, y=88, size=8)
        column(canvas, RIGHT, SECOND, SECOND, (SECOND[0], SECOND[1] + "^2"), SECOND)
        rule(canvas, RIGHT, 110)
        write(canvas, "2 Official Records of the Council, Supplement", "No. 2.", x=RIGHT, y=98, size=8)

    source = read(page)
    assert notes(source) == [("1", "A/50/1."), ("2", "Official Records of the Council, Supplement No. 2.")]
    assert len(texts(source)) == 8
    assert [run.note for block in source.blocks for run in block.runs if run.superscript] == ["n1", "n2"]


def test_footnotes_below_both_columns_come_after_both() -> None:
    def page(canvas: Canvas) -> None:
        column(canvas, LEFT, FIRST, FIRST, FIRST, (*FIRST[:2], FIRST[2] + "^1"))
        column(canvas, RIGHT, SECOND, SECOND, (SECOND[0], SECOND[1] + "^2"), (SECOND[0], SECOND[1] + "^3"))
        rule(canvas, LEFT, 120)
        write(canvas, "1 A/50/1.", y=108, size=8)
        write(canvas, "2 Official Records of the Economic and Social Council, 1949, Supplement No. 2, on page 12", y=98,
              size=8)  # fmt: skip
        write(canvas, "3 A/50/3.", y=88, size=8)

    source = read(page)
    assert [mark for mark, _ in notes(source)] == ["1", "2", "3"]
    assert len(texts(source)) == 8


def test_a_table_of_two_columns_of_text_stays_a_table() -> None:
    rows = [
        (("Delegations that asked for the floor", "in alphabetical order"), ("They spoke in the first meeting",)),
        (("Members of the bureau",), ("They spoke after all of the delegations had done so", "on the second day")),
        (("Observers and other participants",), ("They spoke if there was time left for them",)),
        (("The Secretariat", "and the specialised agencies"), ("It answered questions that had been raised", "before")),
    ]  # fmt: skip

    def page(canvas: Canvas) -> None:
        y = 560.0
        for left, right in rows:
            y = min(write(canvas, *left, x=LEFT, y=y), write(canvas, *right, x=RIGHT, y=y)) - 8

    found = [block for block in read(page).blocks if block.kind is BlockKind.TABLE_ROW]
    assert len(found) == len(rows)
