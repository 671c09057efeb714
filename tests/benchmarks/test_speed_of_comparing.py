"""Times of the parts of a comparison of the seed pair: run with ``--benchmark-enable``."""

from pathlib import Path
from typing import Any

import pytest

from resdiff.alignment import align
from resdiff.comparison import compare
from resdiff.model import Resolution
from resdiff.parsing import parse
from resdiff.reading import read_path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def pair() -> tuple[Resolution, Resolution]:
    """Return A/RES/63/194 and A/RES/74/176 as the embedded seeds have them."""
    parsed = [parse(read_path(path)) for path in sorted(SEEDS.glob("*")) if path.suffix in (".txt", ".md")]
    by_symbol = {document.metadata.symbol: document for document in parsed}
    return by_symbol["A/RES/63/194"], by_symbol["A/RES/74/176"]


def test_align(benchmark: Any, pair: tuple[Resolution, Resolution]) -> None:
    assert len(benchmark(align, *pair)) >= 12


def test_align_diff_and_classify(benchmark: Any, pair: tuple[Resolution, Resolution]) -> None:
    assert len(benchmark(compare, *pair).changes) >= 80
