"""A draft is what the guidelines ask for, or it is said where not."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.drafted_in_word import NEW as NEW_TEXT
from support.drafted_in_word import op
from support.own_file import made

from resdiff.cli import cli
from resdiff.comparison import compare
from resdiff.library.seeds import find_seed
from resdiff.model import Form, Resolution
from resdiff.parsing import parse
from resdiff.reading import read, read_path
from resdiff.renderers import RenderOptions, render
from resdiff.verification import Flaw, verify


def seed(symbol: str) -> Resolution:
    found = find_seed(symbol)
    assert found is not None
    return parse(read_path(found.path))


OLD, NEW = "A/RES/63/194", "A/RES/74/176"


def draft(author: str = "Delegation of Fiji") -> bytes:
    made = render(compare(seed(OLD), seed(NEW)), "docx", RenderOptions(author=author))
    assert isinstance(made, bytes)
    return made


def altered(data: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            target.writestr(name, content)
    return buffer.getvalue()


def test_a_redline_of_resdiff_is_what_the_guidelines_ask_for() -> None:
    found = verify(draft(), "draft.docx", seed(OLD))
    assert found.findings == ()
    assert [author for author, _ in found.authors] == ["Delegation of Fiji"]


def test_a_word_changed_without_a_mark_is_found_with_its_place() -> None:
    (finding,) = verify(altered(draft(), "envisageables", "souhaitables"), "draft.docx", seed(OLD)).findings
    assert finding.flaw is Flaw.UNTRACKED
    assert finding.label == "OP14"
    assert "envisageables" in finding.message


OFFICIAL = parse(read(NEW_TEXT.encode(), "official.md", Form.MARKDOWN), "en")
TRACKED = made(NEW_TEXT.replace("many stocks", "most stocks")).data


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("their catches", "all catches", "OP1: “their” became “all” without being tracked"),
        ("To publish them every year", "To publish them", "OP2(b): “every year” is missing without being tracked"),
        (">Fisheries<", ">Oceans<", "the title is “Oceans” in place of “Fisheries”"),
        (
            "<w:sectPr", f"{op('Urges', ' haste in all of this, as soon as possible.')}<w:sectPr",
            "OP4 is not in the official text: “Urges haste in all of this, as soon as p…”",
        ),
    ],
    ids=["replaced", "missing", "title", "added"],
)  # fmt: skip
def test_each_untracked_departure_of_a_draft_in_its_own_layout_is_named(old: str, new: str, message: str) -> None:
    assert verify(TRACKED, "draft.docx", OFFICIAL).findings == ()
    assert message in [finding.message for finding in verify(altered(TRACKED, old, new), "d.docx", OFFICIAL).findings]


def test_footnotes_that_came_or_went_untracked_are_named() -> None:
    data = altered(TRACKED, "See A/74/1.", "See A/74/99.", "word/footnotes.xml")
    assert [finding.message for finding in verify(data, "draft.docx", OFFICIAL).findings] == [
        "footnote 2 of the official text is missing: “See A/74/1.”",
        "footnote 2 is not in the official text: “See A/74/99.”",
    ]


def test_a_redline_on_another_base_departs_from_this_one() -> None:
    findings = verify(draft(), "draft.docx", seed("E/RES/2013/41")).findings
    assert {finding.flaw for finding in findings} == {Flaw.UNTRACKED}
    assert len(findings) > 10


@pytest.mark.parametrize("author", ["", "Author", "Unknown Author"])
def test_changes_by_nobody_are_found(author: str) -> None:
    findings = verify(draft(author), "draft.docx", seed(OLD)).findings
    assert [finding.flaw for finding in findings] == [Flaw.UNNAMED]


def test_the_command_says_so_and_exits_with_it(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    good.write_bytes(draft())
    bad.write_bytes(altered(draft(), "envisageables", "souhaitables"))
    for path, code, said in ((good, 0, "is, with all changes rejected, A/RES/63/194"), (bad, 1, "untracked: OP14")):
        result = CliRunner().invoke(cli, ["verify", str(path), "--base", "63/194"], standalone_mode=False)
        assert result.return_value == code, result.output
        assert said in result.output


@pytest.mark.parametrize(("revisions", "symbol"), [("original", OLD), ("final", NEW)])
def test_either_side_of_a_redline_can_be_compared(revisions: str, symbol: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(draft())
    arguments = ["compare", str(path), symbol, "--revisions", revisions, "--format", "json"]
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    changes = json.loads(result.output)["changes"]
    edits = [edit for change in changes for edit in change["edits"] if edit["operation"] != "equal" and edit["text"]]
    assert edits == []
