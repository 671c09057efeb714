"""Fixtures for all tests."""

from pathlib import Path

import pytest
from support.corpus import require_corpus, require_gold


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real documents; skip the test where it is missing, but fail in CI."""
    return require_corpus()


@pytest.fixture(scope="session")
def gold() -> Path:
    """Return the folder of the alignment benchmark; skip the test where it is missing, but fail in CI."""
    return require_gold()
