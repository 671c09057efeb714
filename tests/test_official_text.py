"""A scanned text and the official XML of the same resolution are the same resolution."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from resdiff.comparison import compare
from resdiff.model import Kind
from resdiff.parsing import parse
from resdiff.reading import read, read_path

SEED = Path(__file__).parents[1] / "seeds" / "A-RES-74-176.fr.md"


@pytest.mark.corpus
def test_the_scanned_and_the_official_74_176_differ_by_scanning_only(corpus: Path) -> None:
    with ZipFile(corpus / "ga-74-French.zip") as archive:
        official = parse(read(archive.read("French/74_176_F.xml"), "74_176_F.xml"))
    scanned = parse(read_path(SEED), "fr")
    comparison = compare(scanned, official)
    assert [clause.label for clause in scanned.clauses] == [clause.label for clause in official.clauses]
    others = [change for change in comparison.changes if change.kind not in (Kind.UNCHANGED, Kind.EDITORIAL)]
    assert others == []
    assert all(change.old == change.new for change in comparison.changes)
