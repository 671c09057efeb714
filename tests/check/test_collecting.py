"""Which files a call of the check means."""

from pathlib import Path

import pytest

from resdiff.check.collecting import drafts_at
from resdiff.errors import ReadingError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a.docx", "sub/c.txt", "published.pdf", ".git/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")
    return tmp_path


def _names(folder: Path, *given: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in drafts_at(given)]


def test_folder_stands_for_its_drafts_by_name(folder: Path) -> None:
    assert _names(folder, folder) == ["a.docx", "b.md", "sub/c.txt"]


def test_pattern_that_the_shell_left_alone(folder: Path) -> None:
    assert _names(folder, folder / "*.md") == ["b.md"]


def test_file_named_twice_is_checked_once(folder: Path) -> None:
    assert _names(folder, folder / "b.md", folder / "*.md", folder / "b.md") == ["b.md"]


def test_file_is_taken_whatever_its_name_and_whether_it_is_there(folder: Path) -> None:
    assert _names(folder, folder / "published.pdf", folder / "nowhere.md") == ["published.pdf", "nowhere.md"]


@pytest.mark.parametrize("name", ["empty", "*.odt"])
def test_nothing_to_check_is_an_error(folder: Path, name: str) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(ReadingError, match=r"no draft|no file"):
        drafts_at([folder / name])
