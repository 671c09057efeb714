"""The help, and what is said to somebody who types something else than there is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from support.command_line import SEARCHED, resdiff

from resdiff.cli import COMMANDS, SECTIONS, cli


def test_the_help_lists_every_command_under_a_heading_with_a_whole_sentence() -> None:
    shown = CliRunner().invoke(cli, ["--help"], terminal_width=80).output
    for heading in SECTIONS:
        assert f"\n{heading}:\n" in shown
    for name in COMMANDS:
        line = next(line for line in shown.splitlines() if line.startswith(f"  {name} "))
        assert line.endswith("."), line
        assert not line.endswith("..."), line


def test_the_help_of_the_library_is_whole_too() -> None:
    shown = CliRunner().invoke(cli, ["library", "--help"], terminal_width=80).output
    assert "..." not in shown.split("Commands:")[1]


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("compre", "63/194", "74/176"), "Did you mean compare?"),
        (("63/194", "74/176"), "Did you mean resdiff compare 63/194 74/176?"),
        (("draft.docx",), "Did you mean resdiff show draft.docx?"),
        (("--frmat",), "No such option '--frmat'."),
        (("what",), "No such command 'what'.\n"),
    ],
)
def test_an_unknown_command_is_answered_with_what_was_meant(arguments: tuple[str, ...], advice: str) -> None:
    done = resdiff(*arguments)
    assert done.returncode == 2
    assert advice in done.stderr


def test_kinds_to_ignore_may_be_given_one_by_one() -> None:
    pair = ("compare", "63/194", "74/176")
    at_once = resdiff(*pair, "--ignore", "dropped,added").stdout
    assert at_once == resdiff(*pair, "--ignore", "dropped", "--ignore", "added").stdout
    assert at_once != resdiff(*pair, "--ignore", "added").stdout


def test_a_table_of_departures_is_for_word_alone() -> None:
    done = resdiff("compare", "63/194", "74/176", "--layout", "table")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--format table" in done.stderr


def test_labels_may_be_typed_in_small_letters() -> None:
    told = resdiff("history", "63/194", "74/176", "--clause", "op2")
    assert told.stdout == resdiff("history", "63/194", "74/176", "--clause", "OP2").stdout


def test_every_list_is_given_as_json_by_the_same_option() -> None:
    lists = ["rules", "series", "library list", "library search", "library info"]
    for name in lists:
        command: click.Command = cli
        for part in name.split():
            assert isinstance(command, click.Group)
            found = command.get_command(click.Context(command), part)
            assert found is not None
            command = found
        formats = next(one for one in command.params if one.name == "format_")
        assert isinstance(formats.type, click.Choice)
        assert tuple(formats.type.choices) == ("text", "json")


def test_a_summary_names_the_documents_and_leaves_out_what_else_is_known_of_them() -> None:
    summary, whole = (resdiff("compare", "63/194", "74/176", *more).stdout for more in (("--summary",), ()))
    assert "A/RES/63/194" in summary
    assert "SHA-256" in whole
    assert "SHA-256" not in summary


def test_what_is_no_word_file_is_not_called_a_broken_one(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("1. Decides to act.")
    done = resdiff("verify", "draft.txt", "--base", "74/176", cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "resdiff: draft.txt: this is not a Word file")


RESOLUTION = "The General Assembly,\n\n1. Decides to act;\n\n2. Requests a report;\n\n3. Urges States to help.\n"


def test_texts_in_two_languages_are_noted(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(RESOLUTION)
    done = resdiff("compare", "63/194", "draft.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.startswith("note: A/RES/63/194 is read as 'fr', draft.txt as 'en'; ")
    assert resdiff("compare", "63/194", "draft.txt", "--quiet", cwd=tmp_path).stderr == ""


def test_texts_that_share_no_clause_are_noted(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(RESOLUTION)
    (tmp_path / "other.txt").write_text("1. Orders lunch;\n\n2. Paints the house green;\n\n3. Buys seven umbrellas.\n")
    done = resdiff("compare", "draft.txt", "other.txt", "--lang", "en", cwd=tmp_path)
    assert done.stderr == "note: no clause of draft.txt was found again in other.txt; are they versions of one text?\n"
    assert resdiff("compare", "draft.txt", "draft.txt", cwd=tmp_path).stderr == ""


@pytest.mark.parametrize("debug", ["", "1"])
def test_what_is_registered_for_the_exit_runs_and_all_output_arrives(debug: str) -> None:
    code = "import atexit, sys; atexit.register(print, 'registered'); from resdiff.cli import main; main()"
    answer = subprocess.run(
        [sys.executable, "-c", code, "rule", "RD999"],
        env={**os.environ, "PYTHONPATH": SEARCHED, "RESDIFF_DEBUG": debug},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (2, "registered\n")
    assert "RD999" in answer.stderr
