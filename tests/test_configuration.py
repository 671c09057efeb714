"""Settings of a project are found upwards, the nearest first."""

from pathlib import Path

import pytest

from resdiff.configuration import project_setting
from resdiff.errors import OptionError


def test_the_nearest_file_with_the_key_is_taken(tmp_path: Path) -> None:
    inner = tmp_path / "project" / "docs"
    inner.mkdir(parents=True)
    (tmp_path / "resdiff.toml").write_text('ods-host = "far.example"\nfetch = true\n')
    (tmp_path / "project" / "pyproject.toml").write_text('[tool.resdiff]\nods-host = "near.example"\n')
    near, far = project_setting("ods-host", inner), project_setting("fetch", inner)
    assert near is not None
    assert far is not None
    assert (near.text(), near.file) == ("near.example", tmp_path / "project" / "pyproject.toml")
    assert far.switch()


def test_its_own_file_goes_before_the_python_projects(tmp_path: Path) -> None:
    (tmp_path / "resdiff.toml").write_text("fetch = true\n")
    (tmp_path / "pyproject.toml").write_text("[tool.resdiff]\nfetch = false\n")
    found = project_setting("fetch", tmp_path)
    assert found is not None
    assert found.switch()


def test_keys_of_other_tools_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.other]\nods-host = "x"\n[tool.resdiff.check]\nods-host = "y"\n')
    assert project_setting("ods-host", tmp_path) is None


@pytest.mark.parametrize("text", ["fetch = 1\n", 'fetch = "yes"\n', "fetch = []\n"])
def test_a_switch_is_true_or_false(tmp_path: Path, text: str) -> None:
    (tmp_path / "resdiff.toml").write_text(text)
    found = project_setting("fetch", tmp_path)
    assert found is not None
    with pytest.raises(OptionError, match="fetch is neither true nor false"):
        found.switch()


def test_text_stands_in_quotes(tmp_path: Path) -> None:
    (tmp_path / "resdiff.toml").write_text("ods-host = 5\n")
    found = project_setting("ods-host", tmp_path)
    assert found is not None
    with pytest.raises(OptionError, match=r"resdiff.toml: ods-host is not text"):
        found.text()


def test_a_broken_file_is_named_only_if_it_may_have_the_key(tmp_path: Path) -> None:
    (tmp_path / "resdiff.toml").write_text("fetch = = true\n")
    assert project_setting("ods-host", tmp_path) is None
    with pytest.raises(OptionError, match="this is no TOML"):
        project_setting("fetch", tmp_path)
