"""``resdiff history`` on a small library and on files."""

import json
from pathlib import Path

import pytest
from support.library import document, library_of

from resdiff.cli import run

KEEP = "<i>Requests</i> the keepers of the islands to report on the price of whale oil and its storage in barrels;"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = library_of(
        tmp_path,
        [
            document("A/RES/90/1", "Lamps", body=["Welcomes the repair of the northern lamps;", KEEP]),
            document("A/RES/91/1", "Lamps", body=[KEEP.replace("whale", "seal")]),
            document("A/RES/93/1", "Lamps", body=["Decides to remain seized;", KEEP.replace("whale", "seal")]),
            document("A/RES/93/2", "Wicks", body=["Decides to trim them;"]),
        ],
    )
    monkeypatch.setenv("RESDIFF_LIBRARY", str(path))
    return path


def test_one_symbol_stands_for_its_series(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for asked in ("91/1", "93/1"):
        assert run(["history", asked, "--format", "json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert [witness["symbol"] for witness in told["witnesses"]] == ["A/RES/90/1", "A/RES/91/1", "A/RES/93/1"]
        (oil,) = [line for line in told["lineages"] if line["label"] == "OP2" and line["last"] == 2]
        assert [one["label"] for one in oil["appearances"]] == ["OP2", "OP1", "OP2"]
        assert oil["reworded"] == [1]


def test_a_resolution_without_others_has_a_history_of_itself(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", "93/2"]) == 0
    assert "OP1       ●  since A/RES/93/2 or earlier" in capsys.readouterr().out.replace("since 93", "since A/RES/93")


def test_documents_are_taken_in_the_order_given(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("*The General Assembly*,\n\n1. *Decides* to remain seized of the lamps.\n", encoding="utf-8")
    page = tmp_path / "history.html"
    assert run(["history", "93/1", str(draft), "-o", str(page), "-o", "-"]) == 0
    assert "draft" in page.read_text("utf-8")
    told = capsys.readouterr().out
    assert told.startswith("History of the clauses: A/RES/93/1 →")
    assert "in draft.md" in told


def test_a_file_is_the_latest_version_of_its_series(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.xml"
    draft.write_bytes(document("A/RES/95/9", "Lamps", body=[KEEP]))
    assert run(["history", str(draft), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [witness["symbol"] for witness in told["witnesses"]] == [
        "A/RES/90/1",
        "A/RES/91/1",
        "A/RES/93/1",
        "A/RES/95/9",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["93/1", "--clause", "OP9"], "the last version has no clause OP9"),
        (["93/1", "-o", "history.docx"], "no format is known for history.docx"),
        (["-", "-"], "only one document can come from standard input"),
        (["99/9"], "no document has the symbol A/RES/99/9"),
    ],
)
def test_what_cannot_be_is_said(
    library: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(["history", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_the_story_of_one_clause(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", "93/1", "--clause", "OP2"]) == 0
    assert "[-whale-]{+seal+} oil" in capsys.readouterr().out
