"""Times of each step from bytes to report, on the seed pair: ``pytest tests/benchmarks --benchmark-enable``."""

from dataclasses import dataclass
from typing import Any

import pytest

from resdiff.alignment import align
from resdiff.comparison import compare
from resdiff.library.seeds import Seed, find_seed
from resdiff.model import Comparison, Resolution, Source
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.renderers import RENDERERS, render
from resdiff.wording import compare_clauses

SYMBOLS = ("A/RES/63/194", "A/RES/74/176")


@dataclass(frozen=True)
class Line:
    """Every value on the way from the two seeds to their comparison."""

    data: tuple[tuple[bytes, str], ...]
    sources: tuple[Source, ...]
    documents: tuple[Resolution, ...]
    comparison: Comparison


def _seed(symbol: str) -> Seed:
    seed = find_seed(symbol)
    assert seed is not None
    return seed


@pytest.fixture(scope="module")
def line() -> Line:
    seeds = [_seed(symbol) for symbol in SYMBOLS]
    data = tuple((seed.path.read_bytes(), seed.file) for seed in seeds)
    sources = tuple(read(*item) for item in data)
    documents = tuple(parse(source) for source in sources)
    return Line(data, sources, documents, compare(*documents))


def test_read(benchmark: Any, line: Line) -> None:
    assert benchmark(lambda: [read(*item) for item in line.data]) == list(line.sources)


def test_parse(benchmark: Any, line: Line) -> None:
    assert benchmark(lambda: [parse(source) for source in line.sources]) == list(line.documents)


def test_align(benchmark: Any, line: Line) -> None:
    assert benchmark(align, *line.documents) == line.comparison.links


def test_diff(benchmark: Any, line: Line) -> None:
    clauses = [{clause.label: clause for clause in document.clauses} for document in line.documents]
    pairs = [
        ([clauses[0][label] for label in change.old], [clauses[1][label] for label in change.new])
        for change in line.comparison.changes
    ]
    edits = benchmark(lambda: [compare_clauses(*pair, *line.documents) for pair in pairs])
    assert edits == [change.edits for change in line.comparison.changes]


def test_align_diff_and_classify(benchmark: Any, line: Line) -> None:
    assert benchmark(compare, *line.documents) == line.comparison


@pytest.mark.parametrize("name", [name for name, renderer in RENDERERS.items() if not renderer.binary])
def test_render(benchmark: Any, line: Line, name: str) -> None:
    assert benchmark(render, line.comparison, name)
