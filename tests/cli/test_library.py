"""The library and series on the command line."""

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from jsonschema import Draft202012Validator
from support.library import document, library_of, zipped

from resdiff.cli import run
from resdiff.cli.completion import complete_symbol
from resdiff.library.store import Library
from resdiff.series import Sign, find_record


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = library_of(
        tmp_path, [document("A/RES/90/1", "Lamps"), document("A/RES/91/1", "Lamps"), document("A/RES/91/2", "Oil")]
    )
    monkeypatch.setenv("RESDIFF_LIBRARY", str(path))
    return path


def test_add_says_what_it_did_and_fails_if_a_file_failed(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = zipped(tmp_path / "good.zip", {"1.xml": document("A/RES/92/1", "Lamps")})
    bad = zipped(tmp_path / "bad.zip", {"2.xml": b"", "3.xml": document("A/RES/92/3", "Wicks")})
    assert run(["library", "add", str(good)]) == 0
    assert capsys.readouterr().out.startswith("1 added, 0 there already, 0 failed")
    assert run(["library", "add", str(good), str(bad)]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("1 added, 1 there already, 1 failed")
    assert captured.err == f"failed: {bad}:2.xml: the file is empty\n"


def test_list_search_info_and_path(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "list", "A/RES/9"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "A/RES/90/1",
        "A/RES/91/1",
        "A/RES/91/2",
    ]
    assert run(["library", "search", "oil", "--format", "json"]) == 0
    assert [found["symbol"] for found in json.loads(capsys.readouterr().out)["documents"]] == ["A/RES/91/2"]
    assert run(["library", "info", "91/2"]) == 0
    assert "documents.zip" in capsys.readouterr().out
    assert run(["library", "path"]) == 0
    assert capsys.readouterr().out.strip() == str(library)
    assert run(["library", "verify"]) == 0
    assert capsys.readouterr().out == "8 documents checked, 0 problems\n"


def test_remove(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "remove", "91/2"]) == 0
    assert capsys.readouterr().out == "1 removed\n"
    assert run(["library", "remove", "91/2"]) == 2
    capsys.readouterr()
    assert run(["library", "remove", "63/194"]) == 2
    assert "comes with resdiff" in capsys.readouterr().err


def test_a_folder_without_documents_is_said(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "photographs"
    folder.mkdir()
    (folder / "lamp.jpg").write_bytes(b"\xff\xd8")
    assert run(["library", "add", str(folder)]) == 0
    assert "nothing there is a document" in capsys.readouterr().out


def test_series_as_text_and_json(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["series", "91/1"]) == 0
    assert "goes on from A/RES/90/1: same title" in capsys.readouterr().out
    assert run(["series", "90/1", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [version["symbol"] for version in told["versions"]] == ["A/RES/90/1", "A/RES/91/1"]
    assert told["versions"][1]["predecessor"]["sign"] == "same-title"
    assert run(["series", "91/2"]) == 0
    assert "no other version" in capsys.readouterr().out


def test_the_series_of_a_file_ends_with_it(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.md").write_text("# Lamps\n\n*The General Assembly,*\n\n1. *Decides* to meet.\n", "utf-8")
    draft = str(tmp_path / "draft.md")
    assert run(["series", draft, "--lang", "en", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [version["symbol"] for version in told["versions"]] == ["A/RES/90/1", "A/RES/91/1", draft]
    assert told["asked"] == draft
    (tmp_path / "own.xml").write_bytes(document("A/RES/90/1", "Lamps"))
    assert run(["series", str(tmp_path / "own.xml")]) == 0
    assert capsys.readouterr().out.startswith("* A/RES/90/1")
    assert run(["series", str(tmp_path / "nowhere.md")]) == 2


def test_the_json_of_a_series_keeps_to_its_schema(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs/reference/series.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["predecessor"]["properties"]["sign"]["enum"] == [sign.value for sign in Sign]
    for symbol, versions in (("91/1", 2), ("91/2", 1), ("63/194", 2)):
        assert run(["series", symbol, "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        Draft202012Validator(schema).validate(told)
        assert len(told["versions"]) == versions


def test_compare_with_the_predecessor(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["compare", "91/1"], ["compare", "91/1", "--previous"]):
        assert run([*arguments, "--format", "json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["old"]["symbol"], told["new"]["symbol"]) == ("A/RES/90/1", "A/RES/91/1")
    assert run(["compare", "90/1", "91/1", "--previous"]) == 2
    assert run(["compare", "91/2"]) == 2
    assert "no earlier version of A/RES/91/2" in capsys.readouterr().err


def test_a_damaged_library_is_one_line_and_exit_code_2(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library.write_bytes(b"SQLite format 3\x00" + b"\xff" * 8192)
    assert run(["library", "list"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"resdiff: the library {library} ") or str(library) in captured.err
    assert len(captured.err.splitlines()) <= 2


def test_the_shell_completes_commands_and_symbols(library: Path) -> None:
    def completed(words: str, position: int) -> list[str]:
        """What click answers to bash."""
        environment = {"COMP_WORDS": words, "COMP_CWORD": str(position), "_RESDIFF_COMPLETE": "bash_complete"}
        code = "import os; from resdiff.cli import main; main()"
        answer = subprocess.run(
            [sys.executable, "-c", code],
            env={"RESDIFF_LIBRARY": str(library), **environment},
            capture_output=True,
            text=True,
            check=True,
        )
        return [line.partition(",")[2] for line in answer.stdout.splitlines()]

    assert "library" in completed("resdiff li", 1)
    assert completed("resdiff series A/RES/9", 2) == ["A/RES/90/1", "A/RES/91/1", "A/RES/91/2"]
    assert completed("resdiff compare 91", 2) == ["91/1", "91/2"]
    assert completed("resdiff check draft.md --against 91/2", 4) == ["91/2"]
    assert completed("resdiff library list A/RES/90", 3) == ["A/RES/90/1"]


def test_completed_symbols_have_nothing_that_a_shell_takes_for_its_own_and_are_understood(tmp_path: Path) -> None:
    symbols = ["S/RES/2640 (2022)", "A/RES/90/3 A-B", "A/RES/90/4 B"]
    path = library_of(tmp_path, [document(symbol, "Lamps") for symbol in symbols])
    context = click.Context(click.Command("show"))
    context.params["library"] = str(path)
    argument = click.Argument(["document"])
    for symbol, beginning in zip(symbols, ("S/RES/26", "A/RES/90/3", "90/4"), strict=True):
        [item] = complete_symbol(context, argument, beginning)
        assert re.fullmatch(r"[\w/-]+", item.value)
        with Library(path) as opened:
            assert find_record(opened, item.value).symbol == symbol
