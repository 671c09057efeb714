"""Fetching is off until somebody turns it on; the host is the United Nations' own until somebody names another."""

from pathlib import Path

import pytest

from resdiff.errors import OptionError
from resdiff.fetching import Limits, WantedForm, chosen_host, is_allowed
from resdiff.reading import LARGEST


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RESDIFF_FETCH", raising=False)
    monkeypatch.delenv("RESDIFF_ODS_HOST", raising=False)


def test_nothing_is_fetched_unless_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The option goes before the variable, the variable before the project, and the default is no."""
    assert not is_allowed(start=tmp_path)
    (tmp_path / "resdiff.toml").write_text("fetch = true\n")
    assert is_allowed(start=tmp_path)
    monkeypatch.setenv("RESDIFF_FETCH", "0")
    assert not is_allowed(start=tmp_path)
    assert is_allowed(given=True, start=tmp_path)
    monkeypatch.setenv("RESDIFF_FETCH", "1")
    assert is_allowed(start=tmp_path)
    assert not is_allowed(given=False, start=tmp_path)


def test_a_variable_that_means_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RESDIFF_FETCH", "maybe")
    with pytest.raises(OptionError, match="neither yes nor no"):
        is_allowed()


def test_which_host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(chosen_host(start=tmp_path)) == "https://documents.un.org"
    (tmp_path / "pyproject.toml").write_text('[tool.resdiff]\nods-host = "project.example"\n')
    assert str(chosen_host(start=tmp_path)) == "https://project.example"
    monkeypatch.setenv("RESDIFF_ODS_HOST", "environment.example")
    assert str(chosen_host(start=tmp_path)) == "https://environment.example"
    assert str(chosen_host("given.example", start=tmp_path)) == "https://given.example"


def test_as_much_is_fetched_as_is_read() -> None:
    assert Limits().largest == LARGEST


def test_the_defaults_are_polite() -> None:
    limits = Limits()
    assert limits.delay >= 1.0
    assert limits.attempts <= 5
    assert set(WantedForm) == {"docx", "pdf", "best"}
