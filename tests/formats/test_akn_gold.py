"""The labelled documents of the alignment benchmark, read from the UN's XML, have the labels that readers gave them."""

from pathlib import Path

import pytest

from resdiff.parsing import parse
from resdiff.reading import read_path

pytestmark = pytest.mark.corpus


def test_labels_are_those_of_the_benchmark(gold: Path) -> None:
    documents = sorted((gold / "xml").glob("*.xml"))
    assert len(documents) >= 20
    for path in documents:
        lines = (gold / f"{path.stem}.clauses.tsv").read_text("utf-8").splitlines()
        clauses = parse(read_path(path)).clauses
        found = [clause.label for clause in clauses if not clause.section.startswith("AX")]
        assert found == [line.split("\t")[0] for line in lines], path.stem  # the benchmark leaves annexes out
