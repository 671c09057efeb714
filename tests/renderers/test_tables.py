"""CSV for spreadsheets and the table of ADD, MOD, SUP and NOC."""

import csv
import io

from support.made_up import comparison, simple

from resdiff.model import Kind
from resdiff.renderers import render
from resdiff.renderers.csv_output import COLUMNS


def table(pair: object) -> list[dict[str, str]]:
    text = str(render(pair, "csv")).removeprefix("\ufeff")  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text)))


def test_there_is_one_row_for_each_change() -> None:
    rows = [row for row in table(comparison()) if row["what"] == "clause"]
    assert [row["kind"] for row in rows] == [str(change.kind) for change in comparison().changes]
    assert all(len(row) == len(COLUMNS) for row in rows)


def test_a_row_has_what_a_spreadsheet_sorts_by() -> None:
    row = table(comparison())[4]
    assert row["old"], row["new"] == ("OP3", "PP4")
    assert row["tags"] == "moved; part-changed; opening-changed: Decides → Deciding"
    assert row["probability"], row["sure"] == ("0.97", "no")


def test_no_cell_is_taken_for_a_formula() -> None:
    texts = ("=1+1", "+1", "-1", "@x")
    rows = table(simple("en", *[(Kind.ADDED, "", text) for text in texts]))
    assert [row["new_text"] for row in rows[:4]] == [f"'{text}" for text in texts]


def test_the_table_marks_every_change() -> None:
    text = str(render(comparison(), "table"))
    marks = [line.split()[0] for line in text.splitlines() if line.startswith(("ADD", "MOD", "SUP", "NOC", "(MOD)"))]
    assert marks == ["NOC", "MOD", "SUP", "ADD", "MOD", "MOD", "MOD", "MOD", "(MOD)", "MOD"]
