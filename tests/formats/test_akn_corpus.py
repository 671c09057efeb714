"""Laws of reading, over the UN's own XML: every 12th resolution in all its languages (RESDIFF_CORPUS=whole: all)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from support.akn_corpus import files, letters, printed_letters

from resdiff.errors import ReadingError
from resdiff.model import DoubtCode, Part, Resolution
from resdiff.parsing import parse
from resdiff.reading import read

pytestmark = pytest.mark.corpus

FAULTS = Path(__file__).with_name("akn_faults.tsv")
FEWEST = 100
"""Files in the sample, lest an empty one passes."""


@dataclass
class Document:
    """A file of the corpus and what was made of it."""

    archive: str
    name: str
    data: bytes
    resolution: Resolution


@pytest.fixture(scope="module")
def documents(corpus: Path) -> list[Document]:
    return list(_documents(corpus))


def _documents(corpus: Path) -> Iterator[Document]:
    for archive, name, data in files(corpus):
        if data:
            yield Document(archive, name, data, parse(read(data, name)))


def kept_letters(resolution: Resolution) -> Counter[str]:
    """Count the letters and digits of all that a resolution keeps."""
    pieces = [line.text for line in resolution.header]
    pieces += [clause.number + clause.text for clause in resolution.clauses]
    pieces += [heading.text for heading in resolution.headings]
    pieces += [dropped.text for dropped in resolution.dropped]
    pieces += [note.text for note in resolution.footnotes]
    pieces += [note.mark for note in resolution.footnotes if not re.fullmatch(r"n\d+", note.key)]
    marked = (*resolution.header, *resolution.clauses, *resolution.headings)
    pieces += [reference.mark for item in marked for reference in item.references]
    return letters(" ".join(pieces))


def test_empty_files_are_refused_and_all_others_are_read(corpus: Path, documents: list[Document]) -> None:
    assert len(documents) >= FEWEST
    for _, name, data in files(corpus):
        if not data:
            with pytest.raises(ReadingError, match="empty"):
                read(data, name)


def test_every_document_has_clauses_a_symbol_and_a_language(documents: list[Document]) -> None:
    for document in documents:
        metadata = document.resolution.metadata
        assert document.resolution.clauses, document.name
        assert re.match(r"(?:[AES]|A/HRC)/RES/", metadata.symbol), document.name
        assert metadata.language in ("ar", "en", "es", "fr", "ru", "zh"), document.name
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", metadata.adopted), document.name


def test_no_word_is_lost_or_doubled(documents: list[Document]) -> None:
    wrong = []
    for document in documents:
        try:
            expected = printed_letters(document.data)
        except etree.XMLSyntaxError:  # tags that do not match; lxml alone does not read them
            continue
        kept = kept_letters(document.resolution)
        if kept != expected:
            wrong.append((document.name, dict(expected - kept), dict(kept - expected)))
    assert wrong == []


def test_labels_are_unique(documents: list[Document]) -> None:
    for document in documents:
        labels = [clause.label for clause in document.resolution.clauses]
        assert len(set(labels)) == len(labels), document.name


def test_numbering_runs_on_or_is_doubted(documents: list[Document]) -> None:
    """Operative paragraphs count 1, 2, 3 … within each section; where they do not, a doubt says so."""
    for document in documents:
        numbers: dict[str, list[int]] = defaultdict(list)
        for clause in document.resolution.clauses:
            found = re.fullmatch(r"OP(\d+)", clause.label.removeprefix(f"{clause.section}-"))
            if clause.part is Part.OPERATIVE and found:
                numbers[clause.section].append(int(found[1]))
        runs_on = all(run == list(range(1, len(run) + 1)) for run in numbers.values())
        doubted = any(doubt.code is DoubtCode.NUMBERING for doubt in document.resolution.doubts)
        assert runs_on or doubted, document.name


def test_the_language_versions_of_a_resolution_have_the_same_labels(documents: list[Document]) -> None:
    """But for the resolutions whose files differ; akn_faults.tsv names them and says how."""
    known = {line.split("\t")[0] for line in FAULTS.read_text("utf-8").splitlines() if not line.startswith("#")}
    versions: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    for document in documents:
        symbol = document.resolution.metadata.symbol
        versions[document.archive.rpartition("-")[0], symbol].add(
            tuple(clause.label for clause in document.resolution.clauses)
        )
    assert {symbol for (_, symbol), labels in versions.items() if len(labels) > 1} <= known
