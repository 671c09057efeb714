"""Bad input gives one clear line, the documented exit code, no traceback and no half-written file."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.command_line import resdiff

from resdiff.errors import ReadingError
from resdiff.library.resolving import resolve

GOOD = "63/194"


def _refused(
    *arguments: str | Path, says: str | tuple[str, ...], cwd: Path | None = None, stdin: bytes | None = None
) -> None:
    done = resdiff(*arguments, cwd=cwd, stdin=stdin)
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    assert any(text in done.stderr for text in ((says,) if isinstance(says, str) else says)), done.stderr
    assert len(done.stderr.strip().splitlines()) <= 2 or done.stderr.startswith("Usage")
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"   \n\n \t", "empty"),
        (b"\x00\x01\x02\xff\xfe\x00" * 50, ("binary", "neither UTF-8")),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ("binary", "neither UTF-8")),
    ],
)
def test_what_holds_no_text_is_refused(tmp_path: Path, content: bytes, says: str | tuple[str, ...]) -> None:
    (tmp_path / "draft.txt").write_bytes(content)
    _refused("compare", GOOD, "draft.txt", says=says, cwd=tmp_path)
    _refused("compare", GOOD, "-", says=says, cwd=tmp_path, stdin=content)


def test_a_text_without_any_clause_is_read_and_the_doubt_is_said(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Just a note to self.\n")
    done = resdiff("show", "note.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert "Just a note to self." in " ".join(done.stdout.split())


def test_fifty_megabytes_are_answered_in_bounded_time(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"1. Decides nothing at all;\n\n" * (50_000_000 // 28))
    _refused("compare", GOOD, "huge.txt", says="large", cwd=tmp_path)


def test_an_unknown_symbol_lists_near_ones() -> None:
    _refused("compare", GOOD, "63/195", says="A/RES/63/194")


def test_a_missing_file_is_named() -> None:
    _refused("compare", GOOD, "no/such/file.md", says="no/such/file.md")


def test_a_directory_is_no_document(tmp_path: Path) -> None:
    _refused("compare", GOOD, tmp_path, says="directory")


def test_an_empty_argument_names_no_document() -> None:
    _refused("show", "", says="no document is named")
    _refused("compare", GOOD, " ", says="no document is named")


def test_endless_standard_input_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless:
        def read(self, size: int = -1) -> bytes:
            assert size > 0
            return bytes(size)

    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=Endless()))
    with pytest.raises(ReadingError, match="too large"):
        resolve("-")


def test_what_is_neither_file_nor_symbol_is_said(tmp_path: Path) -> None:
    _refused("compare", GOOD, "what is this", says="neither a file nor a document symbol")
    _refused("compare", GOOD, "x" * 10_000, says="neither a file nor a document symbol")
    _refused("compare", GOOD, "../../../etc", says="etc", cwd=tmp_path)


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    _refused("compare", GOOD, "74/176", "-o", "missing/report.html", says="no directory", cwd=tmp_path)
    (tmp_path / "there.html").mkdir()
    _refused("compare", GOOD, "74/176", "-o", "there.html", says="directory", cwd=tmp_path)
    _refused("compare", GOOD, "74/176", "-o", "report.xyz", says="no format is known", cwd=tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["there.html"]


def test_a_failed_comparison_leaves_an_older_report_alone(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("older")
    _refused("compare", GOOD, "63/195", "-o", "report.html", says="63/195", cwd=tmp_path)
    assert (tmp_path / "report.html").read_text() == "older"


def test_wrong_usage_is_exit_code_2() -> None:
    for arguments in (("compare",), ("compare", GOOD), ("nonsense",), ("compare", GOOD, "74/176", "--format", "wav")):
        assert resdiff(*arguments).returncode == 2


def test_options_that_name_no_clause_are_refused() -> None:
    _refused("compare", GOOD, "74/176", "--link", "OP99=OP1", says="OP99")
    _refused("compare", GOOD, "74/176", "--link", "OP1", says="--link")
    _refused("compare", GOOD, "74/176", "--ignore", "everything", says="everything")


def test_a_bug_is_reported_as_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from resdiff import cli

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(cli.cli, "main", broken)
    assert cli.run(["compare"]) == 3
    assert "a bug in resdiff" in capsys.readouterr().err


def test_an_interruption_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from resdiff import cli

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.cli, "main", interrupted)
    assert cli.run(["compare"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_a_document_that_is_read_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("1. Decides to act.\n")
    (tmp_path / "link.txt").symlink_to("draft.txt")
    for arguments in (("compare", "draft.txt", GOOD), ("show", "draft.txt"), ("history", GOOD, "draft.txt")):
        _refused(*arguments, "-o", "link.txt", says="is a document that is read", cwd=tmp_path)
    assert (tmp_path / "draft.txt").read_text() == "1. Decides to act.\n"


def test_one_format_goes_with_one_output(tmp_path: Path) -> None:
    for command in (("compare", GOOD, "74/176"), ("show", GOOD), ("history", GOOD, "74/176")):
        _refused(*command, "-o", "a.txt", "-o", "b.txt", "--format", "json", says="--format", cwd=tmp_path)


@pytest.mark.parametrize("suffix", ["html", "md", "txt", "json", "csv", "docx"])
def test_a_file_may_be_called_anything(tmp_path: Path, suffix: str) -> None:
    names = [os.fsdecode(b"not \xff UTF-8.txt"), "steers \x1b[31m the terminal\n.txt"]
    for name in names:
        (tmp_path / name).write_text("1. Decides to act.\n")
    done = resdiff("compare", *names, "-o", f"made.{suffix}", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "not \ufffd UTF-8.txt → steers ␛[31m the terminal␊.txt" in done.stdout
    assert b"\x1b" not in (tmp_path / f"made.{suffix}").read_bytes() or suffix == "docx"


def test_control_characters_of_a_document_are_shown_not_obeyed(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("1. Urges States\x1b[2J to act\x07;\u009b31m\n")
    done = resdiff("show", "draft.txt", cwd=tmp_path)
    assert "Urges States␛[2J to act␇;\ufffd31m" in done.stdout


def _into(target: str, *arguments: str) -> tuple[int, str]:
    """Run resdiff with its standard output led by a shell; return the exit code and what it says."""
    command = f'exec {sys.executable} -m resdiff "$@" {target}'
    done = subprocess.run(["sh", "-c", command, "sh", *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device to try")
@pytest.mark.parametrize("arguments", [("show", GOOD), ("series", GOOD), ("--help",)])
def test_a_full_disk_is_no_bug(arguments: tuple[str, ...]) -> None:
    code, said = _into(">/dev/full", *arguments)
    assert (code, said.splitlines()[0]) == (2, "resdiff: cannot write: No space left on device")


def test_a_closed_standard_output_is_no_bug(tmp_path: Path) -> None:
    code, said = _into(">&-", "show", GOOD)
    assert (code, said.splitlines()[0]) == (2, "resdiff: cannot write to standard output: it is closed")
    assert _into(">&-", "show", GOOD, "-o", str(tmp_path / "shown.txt")) == (0, "")


def test_a_reader_that_leaves_is_no_difference() -> None:
    pipe = f'{{ {sys.executable} -m resdiff "$@"; echo $? >&2; }} | true'
    done = subprocess.run(["sh", "-c", pipe, "sh", "show", GOOD], capture_output=True, text=True, check=False)
    assert done.stderr == "0\n"


def test_standard_output_has_a_name_too() -> None:
    done = resdiff("show", GOOD, "-o", "/dev/stdout", "--format", "json")
    assert done.stdout == resdiff("show", GOOD, "--format", "json").stdout


@pytest.mark.parametrize("command", ["show", "series", "library info", "library remove", "library search"])
def test_bytes_that_are_no_text_name_no_document(tmp_path: Path, command: str) -> None:
    library = str(tmp_path / "library")
    (tmp_path / "a.txt").write_text("Resolution 90/1\n\n1. Decides to act.\n")
    assert resdiff("library", "add", tmp_path / "a.txt", "--library", library).returncode in (0, 1)
    done = resdiff(*command.split(), os.fsdecode(b"\xff"), "--library", library)
    assert done.returncode == (0 if command == "library search" else 2), done.stderr
    assert "a bug" not in done.stderr


def test_an_author_may_be_called_anything_too(tmp_path: Path) -> None:
    author = os.fsdecode(b"Fiji \xff\x1b")
    done = resdiff("compare", GOOD, "74/176", "-o", "redline.docx", "--author", author, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
