"""Times of reading a PDF of ten pages and of writing a redline: ``pytest tests/benchmarks --benchmark-enable``."""

from pathlib import Path
from typing import Any

import pytest

from resdiff.comparison import compare
from resdiff.library.resolving import resolve
from resdiff.reading import read_path
from resdiff.renderers import render


@pytest.mark.corpus
def test_ten_pages_of_pdf(benchmark: Any, corpus: Path) -> None:
    """The goal is half a second."""
    assert benchmark(read_path, corpus / "pdf" / "A_RES_78_141.pdf").blocks


def test_a_redline_of_seventy_clauses(benchmark: Any) -> None:
    """The goal is 0.3 seconds on top of the comparison."""
    comparison = compare(resolve("63/194"), resolve("74/176"))
    assert benchmark(render, comparison, "docx")
