"""Plain text has the structure that the UN's own XML of the same document declares."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest
from support.plain_copy import as_plain_text, wrapped

from resdiff.model import Form
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.text import words

SAMPLE = 12
WRAPPED_SAMPLE = 4
WRAPPED_WIDTHS = (60, 72, 80, 100)
FEWEST_EQUAL = 0.7
"""Of all wrapped texts; the others have tables, or a last line that is full before a paragraph without an opening."""
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


@pytest.mark.corpus
@pytest.mark.parametrize("language", ["English", "French", "Spanish", "Russian", "Arabic"])
def test_text_wrapped_without_blank_lines_has_the_same_clauses(corpus: Path, language: str) -> None:
    equal = tried = 0
    with zipfile.ZipFile(corpus / f"ga-75-{language}.zip") as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".xml"))
        for name in random.Random(7).sample(names, WRAPPED_SAMPLE):
            structured = read(archive.read(name), name)
            text = as_plain_text(structured)
            expected = _clauses(text, structured.metadata.language)
            for width in WRAPPED_WIDTHS:
                tried += 1
                equal += _clauses(wrapped(text, width), structured.metadata.language) == expected
    assert equal >= FEWEST_EQUAL * tried


def _clauses(text: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    parsed = parse(read(text.encode(), "text", Form.TEXT), language)
    return [(clause.label, words(clause.text)) for clause in parsed.clauses]


RESOLUTION = """\
63/999. Water for schools

The General Assembly,

Recalling its resolution 62/998 of 18 December 2007, in which it asked all States to bring clean water to every school,

Deeply concerned that one school in three still has no water, and that its pupils walk for an hour each day,

Noting the report of the Secretary-General,

1. Calls upon States to bring clean water to every school by 2015, and invites those that can to help the others with
money and with pumps of good quality, in particular:

(a) Pumps that pupils can mend themselves;

(b) Pipes, and what is needed to lay them in dry and stony ground;

2. Requests the Secretary-General to report on it at its sixty-fifth session.
"""


@pytest.mark.parametrize("width", [40, 60, 72, 90])
def test_wrapped_lines_without_blank_ones_fall_into_clauses(width: int) -> None:
    """Told by room left on a line, by marks of lists, and by opening phrases after a full line."""
    clauses = _clauses(wrapped(RESOLUTION, width), "en")
    assert clauses == _clauses(RESOLUTION, "en")
    assert [label for label, _ in clauses] == ["PP1", "PP2", "PP3", "OP1", "OP1(a)", "OP1(b)", "OP2"]


def test_a_number_that_wrapping_brought_to_the_beginning_of_a_line_is_no_mark() -> None:
    text = (
        "The General Assembly,\nRecalling that it asked for water in every school of the world, for paragraph\n"
        "14. of that resolution has not been carried out in any of the districts that\nwere named in it at the time,\n"
        "1. Calls upon States to bring clean water to every school by 2015, and thanks\nthose that have done so;\n"
        "2. Requests the Secretary-General to report on it at its sixty-fifth session,\nand to send it to all.\n"
    )
    assert [label for label, _ in _clauses(text, "en")] == ["PP1", "OP1", "OP2"]


def test_short_lines_that_are_whole_paragraphs_stay_paragraphs() -> None:
    lines = ["The General Assembly,", *(f"{number}. Requests help for district {number};" for number in range(1, 12))]
    labels = [label for label, _ in _clauses("\n".join(lines), "en")]
    assert labels == [f"OP{number}" for number in range(1, 12)]
