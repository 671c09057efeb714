"""Resolutions of four bodies in six languages, printed in the layout of the United Nations, held against their XML."""

import shutil
from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.printing import HOUSES, Print, print_all

from resdiff.model import BlockKind, Resolution, Source
from resdiff.parsing import parse
from resdiff.reading import read, read_path
from resdiff.text import even, folded_words

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

HOUSE_OF = {"ga": "New York", "ecosoc": "New York", "sc": "Security Council", "hrc": "Geneva"}
SETS = [
    "ga-76-English", "ga-76-French", "ga-76-Spanish", "ga-76-Russian", "ga-76-Chinese", "ga-75-Arabic",
    "sc-2022-English", "sc-2023-Russian", "hrc-55-English", "hrc-55-French", "ecosoc-2021-Spanish",
]  # fmt: skip
COLUMN_SETS = [
    "ga-74-English", "ga-74-French", "ga-74-Spanish", "ga-75-Russian", "ga-74-Chinese", "ga-74-Arabic",
]  # fmt: skip
PRINTED = 12
"""About as many documents of a set are printed."""
LARGEST = 60_000
WORDS = 0.998
"""Least share of words in their order."""
NOTES = {"Arabic": 0.94}
"""Least share of notes that are the same; all where it is not given. In Arabic brackets within brackets are not always
put in order: ``(NPT/CONF.1995/32 (Part I))``."""


def sources(corpus: Path, name: str, count: int = PRINTED, largest: int = LARGEST) -> list[Source]:
    with ZipFile(corpus / f"{name}.zip") as archive:
        small = (info.filename for info in archive.infolist() if info.file_size < largest)
        names = sorted(entry for entry in small if entry.endswith(".xml"))
        return [read(archive.read(entry), entry) for entry in names[:: max(1, len(names) // count)]]


def words(document: Resolution) -> Counter[str]:
    return Counter(word for clause in document.clauses for word in folded_words(clause.text))


def ordered(document: Resolution) -> list[str]:
    return [word for clause in document.clauses for word in folded_words(clause.text)]


def has_table(source: Source) -> bool:
    return any(block.kind is BlockKind.TABLE_ROW for block in source.blocks)


def notes(document: Resolution) -> set[tuple[str, str]]:
    return {(note.mark, even(note.text).replace(" ", "")) for note in document.footnotes}


@pytest.mark.parametrize(
    ("name", "is_tagged"),
    [*((name, True) for name in SETS), ("ga-76-English", False), ("ga-75-Arabic", False), ("hrc-55-French", False)],
)
def test_printed_resolutions_read_as_their_xml(name: str, is_tagged: bool, corpus: Path, tmp_path: Path) -> None:
    house = HOUSES[HOUSE_OF[name.split("-")[0]]]
    found = sources(corpus, name)
    prints = [Print(f"p{number}", source, house) for number, source in enumerate(found)]
    paths = print_all(prints, tmp_path, tagged=is_tagged)
    total = kept = all_notes = kept_notes = alike = 0
    for number, source in enumerate(found):
        xml, pdf = parse(source), parse(read_path(paths[f"p{number}"]))
        own, other = words(xml), words(pdf)
        total, kept = total + own.total(), kept + (own & other).total()
        all_notes, kept_notes = all_notes + len(notes(xml)), kept_notes + len(notes(xml) & notes(pdf))
        alike += [clause.label for clause in xml.clauses] == [clause.label for clause in pdf.clauses]
    assert kept >= WORDS * total
    assert kept_notes >= NOTES.get(name.split("-")[-1], 1.0) * all_notes
    # the rest are texts that the XML's own structure tells apart and print does not
    assert alike >= 0.65 * len(found)


@pytest.mark.parametrize("notes_across", [False, True])
@pytest.mark.parametrize("name", COLUMN_SETS)
def test_two_columns_with_footnotes_read_as_their_xml(
    name: str, notes_across: bool, corpus: Path, tmp_path: Path
) -> None:
    house = replace(HOUSES["New York"], left=72, right=72, hanging=20)
    found = [source for source in sources(corpus, name, count=6, largest=25_000) if not has_table(source)]
    prints = [
        Print(f"p{number}", source, house, columns=2, notes_across=notes_across) for number, source in enumerate(found)
    ]
    paths = print_all(prints, tmp_path)
    total = kept = all_notes = kept_notes = 0
    for number, source in enumerate(found):
        xml, pdf = parse(source), parse(read_path(paths[f"p{number}"]))
        own, other = ordered(xml), ordered(pdf)
        blocks = SequenceMatcher(None, own, other, autojunk=False).get_matching_blocks()
        total, kept = total + len(own), kept + sum(block.size for block in blocks)
        all_notes, kept_notes = all_notes + len(notes(xml)), kept_notes + len(notes(xml) & notes(pdf))
    assert kept >= (0.98 if name.endswith("Arabic") else 0.998) * total
    assert kept_notes >= 0.9 * all_notes


def test_framed_tables_come_out_row_by_row(corpus: Path, tmp_path: Path) -> None:
    with ZipFile(corpus / "ga-76-English.zip") as archive:
        (name,) = (entry for entry in archive.namelist() if "A_RES_76_247-" in entry)
        source = read(archive.read(name), name)
    pdf = read_path(print_all([Print("table", source)], tmp_path)["table"])

    def rows(document: Source) -> Counter[tuple[tuple[str, ...], ...]]:
        found = (block for block in document.blocks if block.kind is BlockKind.TABLE_ROW)
        return Counter(tuple(folded_words("".join(run.text for run in cell)) for cell in row.cells) for row in found)

    xml_rows = rows(source)
    assert (xml_rows & rows(pdf)).total() >= 0.97 * xml_rows.total()
