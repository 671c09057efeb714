"""``resdiff check``, ``rules`` and ``rule`` as processes: what they print, write, and exit with."""

import json
from pathlib import Path

import pytest
from support.command_line import resdiff
from support.drafts import BASE, DRAFT, OP3
from support.word import docx, p, r

DROPPED = DRAFT.replace(OP3, "").replace("4. *", "3. *")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "base.md").write_text(BASE, "utf-8")
    (tmp_path / "draft.md").write_text(f"---\nbase: base.md\n---\n{DRAFT}", "utf-8")
    return tmp_path


def _write(folder: Path, text: str) -> None:
    (folder / "draft.md").write_text(f"---\nbase: base.md\n---\n{text}", "utf-8")


def test_clean_draft(folder: Path) -> None:
    done = resdiff("check", "draft.md", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 draft against base.md: nothing found\n", "")


def test_dropped_clause_fails_the_check(folder: Path) -> None:
    _write(folder, DROPPED)
    done = resdiff("check", "draft.md", cwd=folder)
    assert done.returncode == 1
    assert "error RD301 OP3 of A/RES/79/1 was dropped: “Requests the Secretary-General" in done.stdout
    assert done.stdout.endswith("1 draft against base.md: 1 error\n")


def test_warnings_do_not_fail_unless_asked(folder: Path) -> None:
    _write(folder, DRAFT.replace("the areas", "the the areas"))
    assert resdiff("check", "draft.md", cwd=folder).returncode == 0
    assert resdiff("check", "draft.md", "--fail-on", "warning", cwd=folder).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "nowhere.md"),
        ("check",),
        ("check", "draft.md", "--select", "RD9"),
        ("check", "draft.md", "--format", "xml"),
        ("check", "draft.md", "--against", "nowhere.md"),
        ("check", "draft.md", "--accept", "OP3"),
        ("check", "draft.md", "--config", "a.toml", "--no-config"),
        ("check", "draft.md", "--fix", "--accept", "OP3", "--reason", "agreed"),
        ("check", "draft.md", "--reason", "agreed"),
        ("check", "draft.md", "--diff", "--format", "json"),
        ("report", "nowhere.md"),
        ("rule", "RD999"),
    ],
)
def test_wrong_usage_exits_with_2(folder: Path, arguments: tuple[str, ...]) -> None:
    done = resdiff(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_accepting_writes_the_baseline_and_the_next_run_passes(folder: Path) -> None:
    _write(folder, DROPPED)
    done = resdiff("check", "draft.md", "--accept", "OP3", "--reason", 'agreed "in informals"', cwd=folder)
    assert done.returncode == 0
    assert "accepted RD301 OP3: OP3 of A/RES/79/1 was dropped" in done.stdout
    assert '(agreed "in informals")' in done.stdout
    assert resdiff("check", "draft.md", cwd=folder).returncode == 0
    _write(folder, DRAFT)
    gone = resdiff("check", "draft.md", cwd=folder)
    assert "RD003" in gone.stdout
    assert "RD003" not in resdiff("check", "draft.md", "--prune", cwd=folder).stdout
    assert "[[accepted]]" not in (folder / "resdiff-baseline.toml").read_text("utf-8")


def test_fix_and_diff(folder: Path) -> None:
    wrong = DRAFT.replace("2019,", "2019;").replace("4. *", "5. *")
    _write(folder, wrong)
    before = (folder / "draft.md").read_text("utf-8")
    patch = resdiff("check", "draft.md", "--diff", cwd=folder)
    assert patch.returncode == 1
    assert "+4. *Decides* to remain seized of the matter." in patch.stdout
    assert (folder / "draft.md").read_text("utf-8") == before
    done = resdiff("check", "draft.md", "--fix", cwd=folder)
    assert done.returncode == 0
    assert "draft.md: 2 findings mended" in done.stdout
    assert (folder / "draft.md").read_text("utf-8").endswith(DRAFT)
    assert resdiff("check", "draft.md", "--diff", cwd=folder).stdout == ""


def test_draft_from_standard_input_is_mended_to_standard_output(folder: Path) -> None:
    done = resdiff(
        "check", "-", "--fix", "--against", "base.md", cwd=folder, stdin=DRAFT.replace("2019,", "2019;").encode()
    )
    assert (done.returncode, done.stdout) == (0, DRAFT)
    assert "<stdin>: 1 finding mended" in done.stderr
    assert not (folder / "-").exists()


def test_word_draft_that_cannot_be_mended_says_so(folder: Path) -> None:
    (folder / "draft.docx").write_bytes(docx(p(r("The General Assembly,", "<w:i/>")) + p("1. Decides to meet;")))
    done = resdiff("check", "draft.docx", "--fix", "--against", "none", cwd=folder)
    assert "note: draft.docx: nothing was mended, since only text and Markdown drafts are" in done.stdout
    patch = resdiff("check", "draft.docx", "--diff", "--against", "none", cwd=folder)
    assert (patch.stdout, "draft.docx: nothing was mended" in patch.stderr) == ("", True)


def test_base_that_cannot_be_had_names_the_draft(folder: Path) -> None:
    _write(folder, DRAFT)
    (folder / "other.md").write_text(f"---\nbase: A/RES/99/999\n---\n{DRAFT}", "utf-8")
    done = resdiff("check", "draft.md", "other.md", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.startswith("resdiff: other.md: the base cannot be had: no document has the symbol A/RES/99/999")
    assert "2 drafts" in done.stdout


def test_drafts_beside_one_without_its_base_are_checked_all_the_same(folder: Path) -> None:
    _write(folder, DROPPED)
    flawed = DRAFT.replace("the areas", "the the areas")
    (folder / "a.md").write_text(f"---\nbase: A/RES/99/999\n---\n{flawed}", "utf-8")
    done = resdiff("check", "a.md", "draft.md", "--format", "json", cwd=folder)
    report = json.loads(done.stdout)
    assert done.returncode == 2
    assert {(one["file"], one["code"]) for one in report["findings"]} == {("a.md", "RD406"), ("draft.md", "RD301")}
    assert [note.split(":")[0] for note in report["notes"]] == ["a.md"]
    said = resdiff("check", "a.md", "--format", "markdown", cwd=folder).stdout
    assert "- a.md: the base cannot be had" in said


def test_acceptance_holds_from_any_folder_and_by_full_path(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / "talks").mkdir()
    (folder / "talks" / "draft.md").write_text(f"---\nbase: ../base.md\n---\n{DROPPED}", "utf-8")
    full = str(folder / "talks" / "draft.md")
    assert resdiff("check", full, "--accept", "OP3", "--reason", "agreed", cwd=folder).returncode == 0
    assert 'file = "talks/draft.md"' in (folder / "resdiff-baseline.toml").read_text("utf-8")
    assert resdiff("check", "draft.md", cwd=folder / "talks").returncode == 0
    (folder / "talks" / "draft.md").write_text(f"---\nbase: ../base.md\n---\n{DRAFT}", "utf-8")
    assert "RD003" in resdiff("check", "draft.md", cwd=folder / "talks").stdout


def test_accepting_what_is_not_there_says_what_is(folder: Path) -> None:
    _write(folder, DROPPED.replace("the areas", "the the areas").replace("3. *Decides", "9. *Decides"))
    other = resdiff("check", "draft.md", "--accept", "OP9", "--reason", "agreed", cwd=folder)
    assert "no open finding on agreed language at OP9" in other.stderr
    assert "of other rules there is: OP9:RD101" in other.stderr
    nowhere = resdiff("check", "draft.md", "--accept", "OP70", "--reason", "agreed", cwd=folder)
    assert "there are findings at OP3\n" in nowhere.stderr


def test_configuration_gives_base_by_pattern(folder: Path) -> None:
    (folder / "draft.md").write_text(DROPPED, "utf-8")
    (folder / "resdiff.toml").write_text('[check.bases]\n"draft*.md" = "base.md"\n', "utf-8")
    assert resdiff("check", "draft.md", cwd=folder).returncode == 1
    assert resdiff("check", "draft.md", "--no-config", cwd=folder).returncode == 0
    (folder / "resdiff.toml").unlink()
    (folder / "pyproject.toml").write_text('[tool.resdiff.check.bases]\n"draft*.md" = "base.md"\n', "utf-8")
    assert resdiff("check", "draft.md", cwd=folder).returncode == 1


def test_json_to_a_file(folder: Path) -> None:
    _write(folder, DROPPED)
    done = resdiff("check", "draft.md", "--format", "json", "-o", "found.json", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    (found,) = json.loads((folder / "found.json").read_text("utf-8"))["findings"]
    assert (found["code"], found["baseClause"]) == ("RD301", "OP3")


def test_draft_in_the_form_of_a_seed_against_its_symbol(tmp_path: Path) -> None:
    from resdiff.library.seeds import find_seed

    seed = find_seed("A/RES/74/176")
    assert seed is not None
    (tmp_path / "draft.md").write_bytes(seed.path.read_bytes())
    done = resdiff("check", "draft.md", "--against", "A/RES/74/176", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "1 draft against A/RES/74/176: nothing found\n")


def test_rules_are_listed_and_explained(tmp_path: Path) -> None:
    listed = resdiff("rules", cwd=tmp_path).stdout
    assert "RD301 error   dropped-clause" in listed
    assert len(json.loads(resdiff("rules", "--format", "json", cwd=tmp_path).stdout)) >= 35
    by_code = resdiff("rule", "rd301", cwd=tmp_path).stdout
    assert by_code.startswith("# RD301 dropped-clause\n")
    assert resdiff("rule", "dropped-clause", cwd=tmp_path).stdout == by_code
    assert "did you mean RD301?" in resdiff("rule", "RD3O1", cwd=tmp_path).stderr


def test_init_writes_configuration_that_can_be_read(folder: Path) -> None:
    done = resdiff("init", cwd=folder)
    assert done.returncode == 0
    assert resdiff("check", "draft.md", cwd=folder).returncode == 0
    (folder / "resdiff.toml").write_text("[check]\nselekt = []\n", "utf-8")
    again = resdiff("init", cwd=folder)
    assert "stays as it is" in again.stdout
    wrong = resdiff("check", "draft.md", cwd=folder)
    assert (wrong.returncode, "did you mean select?" in wrong.stderr) == (2, True)


def test_report_of_a_draft_against_its_base(folder: Path) -> None:
    _write(folder, DROPPED)
    (folder / "README.md").write_text("# Drafts\n\nThese are drafts.\n", "utf-8")
    done = resdiff("report", "draft.md", "README.md", cwd=folder)
    assert done.returncode == 0
    assert "README.md: no report" in done.stdout
    assert "Urges" in (folder / "resdiff-reports" / "draft.md.html").read_text("utf-8")


def test_reports_of_drafts_of_one_name_do_not_collide(folder: Path) -> None:
    (folder / "talks").mkdir()
    for name in ("draft.md", "draft.txt", "talks/draft.md"):
        (folder / name).write_text(DROPPED, "utf-8")
    done = resdiff("report", ".", "--against", "base.md", cwd=folder)
    assert done.returncode == 0
    written = {path.relative_to(folder / "resdiff-reports").as_posix() for path in folder.rglob("*.html")}
    assert {"draft.md.html", "draft.txt.html", "talks/draft.md.html"} <= written


def test_file_that_is_no_resolution_is_named_and_not_checked(folder: Path) -> None:
    (folder / "README.md").write_text("# Drafts\n\nTODO: write this.\n", "utf-8")
    done = resdiff("check", "README.md", cwd=folder)
    assert done.returncode == 0
    assert "does not look like a resolution" in done.stdout


def test_many_drafts_are_reported_in_the_order_given(folder: Path) -> None:
    names = [f"draft-{number:02}.md" for number in range(30)]
    for number, name in enumerate(names):
        (folder / name).write_text(DRAFT.replace("4. *", f"{number + 5}. *"), "utf-8")
    done = resdiff("check", *names, "--against", "base.md", cwd=folder)
    found = [line.split(":")[0] for line in done.stdout.splitlines() if "RD101" in line]
    assert (done.returncode, found) == (1, names)
    wrong = resdiff("check", *names, "nowhere.md", cwd=folder)
    assert (wrong.returncode, "nowhere.md: no such file" in wrong.stderr) == (2, True)


def test_session_of_the_front_matter_holds_against_the_header(folder: Path) -> None:
    """A header is mostly still the base's; what was asked for at the session of the draft is to be moved on."""
    text = BASE.replace("the reports that he receives", "a report for its eighty-first session")
    (folder / "base.md").write_text(text, "utf-8")
    (folder / "draft.md").write_text(f"---\nbase: base.md\nsession: 81\n---\n{text}", "utf-8")
    assert "RD306" in resdiff("check", "draft.md", cwd=folder).stdout


def test_advice_names_the_label_to_accept(folder: Path) -> None:
    _write(folder, DROPPED)
    assert "resdiff check --accept OP3 --reason" in resdiff("check", "draft.md", cwd=folder).stdout


def test_folder_stands_for_its_drafts(folder: Path) -> None:
    done = resdiff("check", ".", cwd=folder)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "2 drafts: nothing found")
