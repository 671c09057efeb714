"""How long each output takes for documents of 450 paragraphs: ``pytest tests/benchmarks --benchmark-enable``."""

from __future__ import annotations

from typing import Any

import pytest
from support.long import long_comparison

from resdiff.renderers import RENDERERS, render

LONG = long_comparison()
TEXTS = [name for name, renderer in RENDERERS.items() if not renderer.binary]


@pytest.mark.parametrize("name", TEXTS)
def test_rendering_450_paragraphs(benchmark: Any, name: str) -> None:
    assert benchmark(render, LONG, name)


def test_the_page_of_450_paragraphs_keeps_to_its_size() -> None:
    texts = sum(len(clause.text.encode()) for side in (LONG.old, LONG.new) for clause in side.clauses)
    assert len(str(render(LONG, "html")).encode()) <= 60_000 + 3 * texts
