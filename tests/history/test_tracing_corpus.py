"""The laws of a history on real series of three sessions, in six languages."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from history.test_tracing import assert_laws
from support.consecutive import LANGUAGES, Consecutive

from resdiff.history import trace

pytestmark = [pytest.mark.corpus, pytest.mark.slow]
SAMPLE = 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_laws_hold_for_real_series(language: str, corpus: Path) -> None:
    documents = Consecutive(corpus)
    successors: defaultdict[str, list[str]] = defaultdict(list)
    for old, new in documents.pairs:
        successors[old].append(new)
    chains = [(old, new, last) for old, new in documents.pairs for last in successors[new]]
    assert len(chains) >= SAMPLE
    told = 0
    for chain in chains[:: len(chains) // SAMPLE]:
        versions = [documents.resolution(symbol, language) for symbol in chain]
        if all(versions):
            assert_laws(trace([version for version in versions if version]))
            told += 1
    assert told >= SAMPLE / 2
