"""LibreOffice as the judge of both kinds of redline: it rejects all changes, it accepts them, and what is left is read.

Texts and notes must be to the letter those of the two sides.
Numbers that Word counts are left to resdiff's own reader: where a paragraph is joined with the next one, LibreOffice
may give that one the properties of the first, and so take its number away.
"""

import shutil
from pathlib import Path

import pytest
from redlining.test_own_file import CASES
from support.consecutive import LANGUAGES, Consecutive
from support.drafted_in_word import drafted
from support.office import settle_all
from support.own_file import made

from resdiff.comparison import compare
from resdiff.formats import docx as word
from resdiff.formats.docx.revisions import Revisions
from resdiff.library.seeds import find_seed
from resdiff.model import Form, Resolution
from resdiff.parsing import parse
from resdiff.reading import read, read_path
from resdiff.redlining import redline
from resdiff.renderers import RenderOptions, render

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
NOT_JOINED = frozenset({"two paragraphs become one"})
"""LibreOffice does not join a paragraph that ends in the mark of a note with the next one; the words are all there."""
SEEDS = ("A/RES/63/194", "A/RES/74/176", "E/RES/2013/41", "A/63/90", "CTOC/COP/DEC/4/4")


def texts(data: bytes, revisions: Revisions = Revisions.FINAL) -> list[str]:
    return ["".join(block.text.split()) for block in word.read(data, "a.docx", revisions).blocks]


def assert_judged(files: dict[str, bytes], folder: Path) -> None:
    """Hold what LibreOffice leaves of each file against what resdiff's reader says of it, which other tests prove."""
    for name, (rejected, accepted) in settle_all(files, folder).items():
        assert texts(rejected) == texts(files[name], Revisions.ORIGINAL), name
        found, wanted = texts(accepted), texts(files[name], Revisions.FINAL)
        assert found == wanted if name not in NOT_JOINED else "".join(found) == "".join(wanted), name


def anew(old: Resolution, new: Resolution) -> bytes:
    data = render(compare(old, new), "docx", RenderOptions())
    assert isinstance(data, bytes)
    return data


def in_own_file(old: Resolution, new: Resolution) -> bytes:
    """Return the changes put into the old text's own file, which is one that was laid out before."""
    given = anew(old, old)
    read_back = parse(read(given, "old.docx", Form.WORD), old.metadata.language)
    return redline(compare(read_back, new), given).data


def seed(symbol: str) -> Resolution:
    found = find_seed(symbol)
    assert found is not None
    return parse(read_path(found.path))


def test_made_up_changes_and_all_pairs_of_seeds(tmp_path: Path) -> None:
    files = {case: made(new, drafted()).data for case, new in CASES.items()}
    for old in SEEDS:
        for new in SEEDS:
            files[f"{old} {new}"] = anew(seed(old), seed(new))
            files[f"{old} {new} in its own file"] = in_own_file(seed(old), seed(new))
    assert_judged(files, tmp_path)


@pytest.mark.corpus
def test_real_pairs_in_six_languages(corpus: Path, tmp_path: Path) -> None:
    consecutive = Consecutive(corpus)
    files: dict[str, bytes] = {}
    for language in LANGUAGES:
        for symbols in consecutive.sample(4):
            old, new = (consecutive.resolution(symbol, language) for symbol in symbols)
            if old and new:
                files[f"{symbols} {language}"] = anew(old, new)
                files[f"{symbols} {language} in its own file"] = in_own_file(old, new)
    assert len(files) > 40
    assert_judged(files, tmp_path)


def test_changes_on_both_sides_of_a_paragraphs_end_leave_it_alone(tmp_path: Path) -> None:
    """LibreOffice joins insertions of one minute, and would reject the end of the paragraph with them."""
    old, new = (
        parse(read(f"*The Assembly,*\n\n{text}\n".encode(), "a.md"), "en")
        for text in (
            "Noting the state of fish stocks,\n\nAware of the need to act on all of them,",
            "Noting the state of fish stocks,[^1]\n\nNow Aware of the need to act on all of them,\n\n[^1]: A/1.",
        )
    )
    assert_judged({"anew": anew(old, new), "own": in_own_file(old, new)}, tmp_path)
