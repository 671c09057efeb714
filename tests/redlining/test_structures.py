"""What stands in a Word file beside plain runs stays where it is, or goes as a whole: fields, links, rows of tables."""

from pathlib import Path

import pytest
from support.drafted_in_word import HEAD, drafted, op, pp
from support.own_file import body, lines, made, new_lines
from support.restored import parts
from support.schema import faults
from support.word import p, r

from resdiff.model import Form
from resdiff.parsing import parse
from resdiff.reading import read


def field(instruction: str, result: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        sign("begin")
        + f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        + sign("separate")
        + r(result)
        + sign("end")
    )


RICH = drafted(
    HEAD
    + pp(
        "Recalling", " its resolution ", field("REF x", "74/18"), " of ",
        f'<w:fldSimple w:instr="DATE">{r("10 December 2019")}</w:fldSimple>', " and ",
        f'<w:hyperlink w:anchor="b">{r("76/13")}</w:hyperlink>', " on it,",
    )
    + pp(
        "Noting", ' <', '<w:bookmarkStart w:id="0" w:name="b"/>',
        f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{r("the state")}</w:sdtContent></w:sdt>',
        '<w:bookmarkEnd w:id="0"/>', "> of ", r("many", "<w:b/>"), " stocks,",
    )
    + op("Decides", " to re", "<w:r><w:softHyphen/></w:r>", "main seized."),
    "",
)  # fmt: skip
RICH_TEXT = """# Fisheries

*The General Assembly,*

*Recalling* its resolution 74/18 of 10 December 2019 and 76/13 on it,

*Noting* <the state> of many stocks,

1. *Decides* to re\u00admain seized.
"""
RICH_CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "nothing": (),
    "words within": (("74/18", "75/19"), ("10 December", "1 May"), ("76/13", "77/14"), ("the state", "the sad state")),
    "words around": (("resolution", "decision"), (" on it", ""), ("many", "most")),
    "all of them gone": ((" 74/18 of 10 December 2019 and 76/13 on it", ""), ("<the state> of ", "")),
}


@pytest.mark.parametrize("case", RICH_CHANGES)
def test_fields_links_bookmarks_and_content_controls_stay_where_they_are(case: str, tmp_path: Path) -> None:
    new = RICH_TEXT
    for before, after in RICH_CHANGES[case]:
        new = new.replace(before, after)
    data = made(new, RICH).data
    assert parts(data, reject=True) == parts(RICH, reject=False)
    assert lines(data) == new_lines(new)
    assert faults(data, tmp_path) == []


def test_a_field_that_goes_goes_whole() -> None:
    data = body(made(RICH_TEXT.replace(" 74/18 of 10 December 2019 and 76/13 on it", ""), RICH).data)
    assert data.count("<w:delInstrText") == 2
    assert "<w:fldSimple" not in data


def table(*rows: tuple[str, str]) -> str:
    cells = (
        "".join(f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{p(text)}</w:tc>' for text in row)
        for row in rows
    )
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>{grid}'
        + "".join(f"<w:tr>{row}</w:tr>" for row in cells)
        + "</w:tbl>"
    )


APPROVES = "the scale of assessments for the contributions of Member States that follows:"
SCALE = drafted(
    table(("United Nations", "A/C.5/80/L.1")) + HEAD + pp("Recalling", " its resolution 74/18,")
    + op("Approves", f" {APPROVES}") + table(("State", "Share"), ("Fiji", "0.004"), ("Nauru", "0.001"))
    + op("Decides", " to remain seized of the matter."),
    "",
)  # fmt: skip
SCALE_TEXT = f"""United Nations

A/C.5/80/L.1

# Fisheries

*The General Assembly,*

*Recalling* its resolution 74/18,

1. *Approves* {APPROVES}

| State | Share |
|---|---|
| Fiji | 0.004 |
| Nauru | 0.001 |

2. *Decides* to remain seized of the matter.
"""
SCALE_CHANGES = {
    "figures": (("0.004", "0.005"), ("Nauru", "Palau")),
    "a row more, a row less": (
        ("| Nauru | 0.001 |", "| Nauru | 0.001 |\n| Tonga | 0.002 |"),
        ("| Fiji | 0.004 |\n", ""),
    ),
    "no table": (("| State | Share |\n|---|---|\n| Fiji | 0.004 |\n| Nauru | 0.001 |\n\n", ""),),
    "a paragraph after the masthead": (("*Recalling*", "*Having met*,\n\n*Recalling*"),),
}


@pytest.mark.parametrize("case", SCALE_CHANGES)
def test_rows_of_tables_come_and_go_as_rows(case: str, tmp_path: Path) -> None:
    new = SCALE_TEXT
    for before, after in SCALE_CHANGES[case]:
        assert before in new
        new = new.replace(before, after)
    data = made(new, SCALE).data
    assert parts(data, reject=True) == parts(SCALE, reject=False)
    rows = [clause.text for clause in parse(read(new.encode(), "n.md", Form.MARKDOWN), "en").clauses]
    assert [line.removeprefix("1. ").removeprefix("2. ") for line in lines(data)][-len(rows) :] == rows
    assert faults(data, tmp_path) == []
