"""Where the corpus of real documents is, if it is there. None of it is part of the project."""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = SHARED / "corpus"
GOLD = SHARED / "gold"


def _require(folder: Path, what: str) -> Path:
    if folder.is_dir():
        return folder
    reason = f"{what} is not at {folder}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def require_corpus() -> Path:
    """Return the folder of the corpus; skip the test where it is missing, but fail in CI."""
    return _require(CORPUS, "the corpus of real documents")


def require_gold() -> Path:
    """Return the folder of the alignment benchmark; skip the test where it is missing, but fail in CI."""
    return _require(GOLD, "the alignment benchmark")
