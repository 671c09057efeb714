"""``resdiff compare`` as a user runs it."""

import json
from pathlib import Path

import pytest
from support.command_line import resdiff

from resdiff.renderers import RENDERERS


def test_two_symbols_make_a_report_and_a_short_summary(tmp_path: Path) -> None:
    done = resdiff("compare", "63/194", "74/176", "-o", "report.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    report = (tmp_path / "report.html").read_text("utf-8")
    assert report.casefold().startswith("<!doctype html>")
    assert "A/RES/63/194 → A/RES/74/176" in done.stdout
    assert "reworded" in done.stdout
    assert "report.html" in done.stdout
    assert done.stderr == ""


def test_several_outputs_at_once(tmp_path: Path) -> None:
    done = resdiff("compare", "63/194", "74/176", *("-o a.html -o b.md -o c.json -o d.txt".split()), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"a.html", "b.md", "c.json", "d.txt"}


def test_quiet_says_nothing(tmp_path: Path) -> None:
    done = resdiff("compare", "63/194", "74/176", "-q", "-o", "a.json", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_text_is_the_default_and_plain_in_a_pipe(tmp_path: Path) -> None:
    done = resdiff("compare", "63/194", "74/176", cwd=tmp_path)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "A/RES/74/176" in done.stdout


def test_the_exit_code_tells_of_differences_when_asked(tmp_path: Path) -> None:
    assert resdiff("compare", "63/194", "74/176", "--exit-code", cwd=tmp_path).returncode == 1
    assert resdiff("compare", "63/194", "63/194", "--exit-code", cwd=tmp_path).returncode == 0
    assert resdiff("compare", "63/194", "74/176", cwd=tmp_path).returncode == 0


def test_a_path_and_standard_input_work_where_a_symbol_does(tmp_path: Path) -> None:
    from resdiff.library.seeds import find_seed

    seed = find_seed("63/194")
    assert seed is not None
    by_symbol = json.loads(resdiff("compare", "63/194", "74/176", "--format", "json").stdout)
    by_path = json.loads(resdiff("compare", seed.path, "74/176", "--format", "json").stdout)
    by_pipe = json.loads(resdiff("compare", "-", "74/176", "--format", "json", stdin=seed.path.read_bytes()).stdout)
    assert by_symbol["changes"] == by_path["changes"] == by_pipe["changes"]


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    names = [f"a{renderer.suffixes[0]}" for renderer in RENDERERS.values() if renderer.suffixes]
    outputs = [word for name in names for word in ("-o", name)]
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        done = resdiff("compare", "63/194", "74/176", *outputs, cwd=tmp_path / seed, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
    for name in names:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes(), name


@pytest.mark.parametrize("command", ["compare 63/194 74/176 --format table", "history 63/194 74/176 --format html"])
def test_other_commands_give_the_same_bytes_under_any_hash_seed(command: str) -> None:
    runs = {resdiff(*command.split(), PYTHONHASHSEED=seed).stdout for seed in ("1", "2")}
    assert len(runs) == 1
    assert len(runs.pop()) > 1000


def test_a_pinned_link_is_kept_and_marked() -> None:
    done = resdiff("compare", "63/194", "74/176", "--link", "OP7=OP23", "--unlink", "PP1", "--format", "json")
    links = json.loads(done.stdout)["links"]
    assert [(link["old"], link["new"]) for link in links if link["step"] == "pinned"] == [("OP7", "OP23")]
    assert not [link for link in links if link["old"] == "PP1"]
