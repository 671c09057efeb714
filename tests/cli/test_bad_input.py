"""Bad input gives one clear line, the documented exit code, no traceback and no half-written file."""

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
