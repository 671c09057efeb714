"""Every output carries every finding, and those with a schema fit it."""

import json
from pathlib import Path

import click
import jsonschema
import pytest
from support.drafts import BASE, DRAFT, OP3, check_text

from resdiff.check import Report
from resdiff.check.accepting import accept
from resdiff.check.outputs import OUTPUTS, json_output
from resdiff.cli.check import check_command

SCHEMA = Path(__file__).resolve().parents[1] / "cases" / "sarif" / "sarif-2.1.0.json"
FLAWED = (
    DRAFT.replace(OP3, "")
    .replace("areas beyond", "areas | areas <b>*beyond*")
    .replace("4. *Decides", '<!-- resdiff: ignore RD101 "as in the table" -->\n\n4. *Decides')
    .replace("at sea;", "at at sea;")
    .replace("in port;", "in port:: TBC, 100%;")
)


def test_the_command_line_offers_every_output() -> None:
    offered = next(one.type for one in check_command.params if one.name == "format_")
    assert isinstance(offered, click.Choice)
    assert list(offered.choices) == list(OUTPUTS)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Open, accepted and suppressed findings of several severities, with signs that outputs must escape."""
    monkeypatch.chdir(tmp_path)
    first = check_text(Path(), FLAWED, base=BASE)
    return check_text(Path(), FLAWED, base=BASE, acceptances=accept(first, "OP3", "agreed: 50% of them, | see note"))


def test_report_has_findings_of_each_status(report: Report) -> None:
    assert {result.status.value for result in report.results} == {"open", "accepted", "suppressed"}


@pytest.mark.parametrize("name", OUTPUTS)
def test_every_output_has_every_code_and_reason(name: str, report: Report) -> None:
    text = OUTPUTS[name](report)
    for result in report.results:
        if name == "github" and result.status.value == "suppressed":
            continue
        assert result.rule.code in text
        if result.reason and name in ("text", "json", "sarif"):
            assert result.reason in text


@pytest.mark.parametrize("name", OUTPUTS)
def test_outputs_do_not_change_from_run_to_run(name: str, report: Report) -> None:
    assert OUTPUTS[name](report) == OUTPUTS[name](report)


def test_sarif_fits_its_schema(report: Report) -> None:
    log = json.loads(OUTPUTS["sarif"](report))
    jsonschema.validate(log, json.loads(SCHEMA.read_text("utf-8")))
    (run,) = log["runs"]
    assert len(run["results"]) == len(report.results)
    assert all(run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert {one["suppressions"][0]["kind"] for one in run["results"] if "suppressions" in one} == {
        "external",
        "inSource",
    }


def test_json_fits_its_schema(report: Report) -> None:
    schema = Path(json_output.__file__).with_name("check.schema.json")
    value = json.loads(OUTPUTS["json"](report))
    jsonschema.validate(value, json.loads(schema.read_text("utf-8")))
    assert sum(value["counts"].values()) == sum(one["status"] == "open" for one in value["findings"])


def test_github_annotations_are_one_line_each_and_escaped(report: Report) -> None:
    lines = OUTPUTS["github"](report).splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert any("accepted%3A agreed%3A 50%25 of them%2C | see note" in line for line in lines)


def test_markdown_tables_have_six_cells_whatever_the_texts_hold(report: Report) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").enable("table").render(OUTPUTS["markdown"](report))
    rows = html.split("<tr>")[1:]
    assert len(rows) == len(report.results) + 1
    assert all(row.count("<td") + row.count("<th") >= 6 for row in rows)
    assert "<b>" not in html


def test_text_shows_the_line_and_underlines_what_was_found(report: Report) -> None:
    lines = OUTPUTS["text"](report).splitlines()
    at = next(index for index, line in enumerate(lines) if "RD406 OP2(a)" in line)
    shown, under = lines[at + 1], lines[at + 2]
    assert shown[under.index("^") : under.rindex("^") + 1] == "at at"


def test_text_of_a_clean_report(tmp_path: Path) -> None:
    assert OUTPUTS["text"](check_text(tmp_path, DRAFT, base=BASE)).endswith("base.md: nothing found\n")
