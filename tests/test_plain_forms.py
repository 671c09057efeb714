"""Plain text has the structure that the UN's own XML of the same document declares."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
from support.plain_copy import as_plain_text

from resdiff.model import Form
from resdiff.parsing import parse
from resdiff.reading import read

SAMPLE = 12
LEAST = 10
"""Documents of the sample that must come out label for label. The others have tables, which plain text loses, and
composite annexes."""


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["English", "French", "Spanish", "Russian", "Chinese", "Arabic"])
def test_labels_from_plain_text_are_those_of_the_xml(corpus: Path, language: str) -> None:
    with zipfile.ZipFile(corpus / f"ga-75-{language}.zip") as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".xml"))
        equal = 0
        for name in random.Random(7).sample(names, SAMPLE):
            structured = read(archive.read(name), name)
            plain = read(as_plain_text(structured).encode(), name, Form.TEXT)
            expected = [clause.label for clause in parse(structured).clauses]
            equal += expected == [clause.label for clause in parse(plain, structured.metadata.language).clauses]
    assert equal >= LEAST
