"""Word drafts: findings have the paragraph they stand on, and a comment sets one aside."""

import json
from pathlib import Path

import pytest
from support.drafts import codes
from support.word import docx, inserted, p, r

from resdiff.check import Report, Status
from resdiff.check.configuration import Configuration
from resdiff.check.outputs import OUTPUTS
from resdiff.check.running import check_files

ITALIC = "<w:i/>"
REFERENCE = '<w:r><w:commentReference w:id="5"/></w:r>'
COMMENT = '<w:comment w:id="5" w:author="A">{0}</w:comment>'


def _report(folder: Path, comment: str = "", *, extra: str = "") -> Report:
    body = "".join(
        (
            p(r("The General Assembly,", ITALIC)),
            p(r("Recalling", ITALIC), " its resolution 74/18 of 10 December 2019,"),
            p("1. ", r("Calls upon", ITALIC), " States to report on on their catches;", REFERENCE if comment else ""),
            p("2. ", r("Decides", ITALIC), " to remain seized of the matter.", extra),
        )
    )
    parts = {"comments": COMMENT.format(p(comment))} if comment else {}
    path = folder / "draft.docx"
    path.write_bytes(docx(body, **parts))
    return check_files([path], Configuration(), against="none")


def test_finding_names_the_paragraph(tmp_path: Path) -> None:
    (result,) = _report(tmp_path).results
    assert (result.rule.code, result.label, result.region.line) == ("RD406", "OP1", 3)
    assert result.shown[result.region.column - 1 : result.region.end_column - 1] == "on on"


@pytest.mark.parametrize("quotes", ['""', "“”"])
def test_comment_sets_a_finding_aside(tmp_path: Path, quotes: str) -> None:
    (result,) = _report(tmp_path, f"resdiff: ignore RD406 {quotes[0]}quoted as printed{quotes[1]}").results
    assert (result.status, result.reason) == (Status.SUPPRESSED, "quoted as printed")


def test_comment_without_reason_is_reported_and_other_comments_are_left_alone(tmp_path: Path) -> None:
    assert codes(_report(tmp_path, "resdiff: ignore RD406")) == ["RD001", "RD406"]
    assert codes(_report(tmp_path, "Is this agreed?")) == ["RD406"]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    assert codes(_report(tmp_path, extra=inserted(" TBC"))) == ["RD406", "RD402", "RD106"]


def test_places_are_said_in_paragraphs_since_word_shows_no_lines(tmp_path: Path) -> None:
    report = _report(tmp_path, "resdiff: ignore RD406", extra=inserted(" TBC"))
    text = OUTPUTS["text"](report)
    assert f"{tmp_path}/draft.docx, paragraph 3: warning RD001 OP1: the suppression gives no reason\n" in text
    assert f"{tmp_path}/draft.docx, paragraph 4: error RD402 OP2: “TBC” is a note to oneself\n OP2 | 2. Decides" in text
    github = OUTPUTS["github"](report)
    assert "line=" not in github
    assert "::OP2, paragraph 4: “TBC” is a note to oneself." in github
    (place,) = json.loads(OUTPUTS["sarif"](report))["runs"][0]["results"][1]["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 1}
    assert place["logicalLocations"] == [{"name": "OP1", "decoratedName": "OP1, paragraph 3", "kind": "element"}]


def test_number_is_underlined_where_it_stands_before_the_text(tmp_path: Path) -> None:
    body = p(r("The General Assembly,", ITALIC)) + p("1. ", r("Decides", ITALIC), " to meet;")
    body += p("3. ", r("Decides", ITALIC), " to remain seized of the matter.")
    (tmp_path / "draft.docx").write_bytes(docx(body))
    (result,) = check_files([tmp_path / "draft.docx"], Configuration(), against="none").results
    assert (result.rule.code, result.shown[:12]) == ("RD101", "3. Decides t")
    assert (result.region.column, result.region.end_column) == (1, 3)


def _against(folder: Path, *decides: str) -> Report:
    base = "*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n1. *Decides* to meet.\n"
    (folder / "base.md").write_text(base, "utf-8")
    opening = p(r("The General Assembly,", ITALIC))
    recalling = p(r("Recalling", ITALIC), " its resolution 74/18 of 10 December 2019,")
    (folder / "draft.docx").write_bytes(docx(opening + recalling + p("1. ", r("Decides", ITALIC), *decides)))
    chosen = Configuration(select=("RD309",))
    return check_files([folder / "draft.docx"], chosen, against=str(folder / "base.md"))


def test_change_that_is_not_tracked_is_reported_beside_one_that_is(tmp_path: Path) -> None:
    assert codes(_against(tmp_path, " to meet", inserted(" in March"), ".")) == []
    assert codes(_against(tmp_path, " to meet in Geneva", inserted(" in March"), ".")) == ["RD309"]


def test_draft_without_any_tracked_change_is_a_clean_text(tmp_path: Path) -> None:
    assert codes(_against(tmp_path, " to meet in Geneva.")) == []
