"""Without a base of its own a draft is checked against the predecessor that the library knows."""

from pathlib import Path

import pytest
from support.drafts import codes

from resdiff.check.configuration import Configuration
from resdiff.check.predecessor import Known
from resdiff.check.running import check_files
from resdiff.library.seeds import find_seed


@pytest.fixture(autouse=True)
def _only_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESDIFF_LIBRARY", str(tmp_path / "library"))


def _draft(folder: Path, old: str, new: str) -> Path:
    """Write the text of 74/176 as a draft of the eightieth session, with one passage changed."""
    seed = find_seed("A/RES/74/176")
    assert seed is not None
    text = seed.path.read_text("utf-8").replace("74/176. Am", "80/1. Am").replace(old, new)
    path = folder / "draft.md"
    path.write_text(text.replace("A/RES/74/176", "A/RES/80/1"), "utf-8")
    return path


def test_predecessor_is_the_base(tmp_path: Path) -> None:
    path = _draft(
        tmp_path, "*Prie* le Secrétaire général et la présidence", "*Invite* le Secrétaire général et la présidence"
    )
    report = check_files([path], Configuration())
    assert report.bases == ((path.as_posix(), "A/RES/74/176"),)
    assert "RD302" in codes(report)


def test_later_version_of_what_is_recalled() -> None:
    with Known() as known:
        assert known.later("A/RES/63/194") == "A/RES/74/176"
        assert known.later("A/RES/74/176") == ""
        assert known.later("A/RES/1/1") == ""


def test_no_base_at_all_if_the_draft_says_so(tmp_path: Path) -> None:
    path = _draft(tmp_path, "*Prie* le", "*Invite* le")
    path.write_text("---\nbase: none\n---\n" + path.read_text("utf-8"), "utf-8")
    report = check_files([path], Configuration())
    assert (report.bases, report.notes) == ((), ())
