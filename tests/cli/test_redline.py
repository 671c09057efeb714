"""``compare OLD.docx NEW -o redline.docx``: the old file keeps its layout, and what may surprise is said."""

import zipfile
from pathlib import Path

from click.testing import CliRunner, Result
from support.drafted_in_word import HEAD, NEW, drafted, op, pp
from support.restored import parts
from support.word import deleted, docx, inserted, p

from resdiff.cli import cli

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def compare(folder: Path, old: bytes, new: str, *options: str) -> Result:
    (folder / "old.docx").write_bytes(old)
    (folder / "new.md").write_text(new, "utf-8")
    names = [str(folder / name) for name in ("old.docx", "new.md", "redline.docx")]
    arguments = ["compare", *names[:2], "-o", names[2], "--lang", "en", *options]
    return CliRunner().invoke(cli, arguments, standalone_mode=False)


def part(folder: Path, name: str) -> str:
    with zipfile.ZipFile(folder / "redline.docx") as archive:
        return archive.read(name).decode() if name in archive.namelist() else ""


def test_a_word_file_keeps_its_own_parts(tmp_path: Path) -> None:
    result = compare(tmp_path, drafted(), NEW.replace("many stocks", "most stocks"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "A/C.2/80/L.1" in part(tmp_path, "word/header1.xml")
    assert parts((tmp_path / "redline.docx").read_bytes(), reject=True) == parts(drafted(), reject=False)


def test_changes_that_were_there_are_settled_and_it_is_said(tmp_path: Path) -> None:
    old = docx(p("The General Assembly,") + p("Noting ", deleted("all"), inserted("many"), " stocks,"))
    new = "The General Assembly,\n\nNoting many fish stocks,\n"
    result = compare(tmp_path, old, new)
    assert "old.docx: 2 tracked changes that it had already were accepted first" in result.stderr
    result = compare(tmp_path, old, new, "--revisions", "original")
    assert "2 tracked changes that it had already were rejected first" in result.stderr


def test_what_cannot_be_traced_back_is_laid_out_anew_and_it_is_said(tmp_path: Path) -> None:
    formula = f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>x</m:t></m:r></m:oMath>'
    old = drafted(HEAD + pp("Noting", " that ", formula, " is great,") + op("Decides", " to meet."), "")
    new = "# Fisheries\n\n*The General Assembly,*\n\n*Noting* that y is great,\n\n1. *Decides* to meet.\n"
    result = compare(tmp_path, old, new)
    assert "old.docx: the redline is laid out anew: a change within a formula" in result.stderr
    assert part(tmp_path, "word/header1.xml") == ""
    assert "ResClause" in part(tmp_path, "word/document.xml")


def test_a_base_from_the_library_keeps_its_layout_too(tmp_path: Path) -> None:
    library = ["--library", str(tmp_path / "library.db")]
    (tmp_path / "base.docx").write_bytes(drafted())
    added = ["library", "add", str(tmp_path / "base.docx"), *library]
    assert CliRunner().invoke(cli, added, standalone_mode=False).exit_code == 0
    (tmp_path / "new.md").write_text(NEW.replace("many stocks", "most stocks"), "utf-8")
    arguments = ["compare", "A/C.2/80/L.1", str(tmp_path / "new.md"), "-o", str(tmp_path / "redline.docx"), *library]
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert result.exit_code == 0, result.output
    assert "A/C.2/80/L.1" in part(tmp_path, "word/header1.xml")
