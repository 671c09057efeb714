"""Fixtures for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings
from support.corpus import require_corpus, require_gold

# a property does not become false because the machine is busy; times are measured in tests/benchmarks
settings.register_profile("resdiff", deadline=None)
settings.load_profile("resdiff")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real documents; skip the test where it is missing, but fail in CI."""
    return require_corpus()


@pytest.fixture(scope="session")
def gold() -> Path:
    """Return the folder of the alignment benchmark; skip the test where it is missing, but fail in CI."""
    return require_gold()


@pytest.fixture(autouse=True)
def _no_library_but_the_tests_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the library of whoever runs the tests out of them."""
    monkeypatch.setenv("RESDIFF_LIBRARY", str(tmp_path_factory.getbasetemp() / "no-library"))
