"""Words of a clause are found again in the text of its file, markup between them passed over."""

import pytest

from resdiff.check.drafts import draft_of
from resdiff.check.locating import Passage, TextIndex
from resdiff.rules import Place, Spot

TEXT = (
    "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* the **Convention**,<sup>1</sup> and the\n"
    "Agreement,[^2] with `Fish & Chips` (1995)&nbsp;as amended,\n\n<sup>1</sup> Note one.\n\n[^2]: Note two.\n\n"
    "1. *Decides* so;\n\n   (a) *As* first;\n\n2. *Decides* otherwise.\n"
)


@pytest.mark.parametrize("word", ["Recalling", "Convention", "Agreement", "Chips", "1995", "amended"])
def test_place_of_a_word(word: str) -> None:
    draft = draft_of(TEXT.encode(), "draft.md", "en")
    clause = next(clause for clause in draft.resolution.clauses if clause.label == "PP1")
    start = clause.text.index(word)
    region = draft.region(Place(Spot.CLAUSE, "PP1", start, start + len(word)))
    assert TEXT[region.start : region.end] == word
    assert TEXT.splitlines()[region.line - 1][region.column - 1 : region.end_column - 1] == word


def test_every_word_of_every_clause_is_found_where_it_stands() -> None:
    from resdiff.library.seeds import seeds
    from resdiff.text import words

    for seed in seeds():
        text = seed.path.read_text("utf-8")
        draft = draft_of(text.encode(), seed.file)
        found = total = 0
        for clause in draft.resolution.clauses:
            at = 0
            for word in words(clause.text):
                at = clause.text.index(word, at)
                region = draft.region(Place(Spot.CLAUSE, clause.label, at, at + len(word)))
                found += text[region.start : region.end] == word
                total += 1
                at += len(word)
        assert found >= 0.995 * total, f"{seed.file}: {found} of {total}"


def test_numbers_marks_and_insertions() -> None:
    draft = draft_of(TEXT.encode(), "draft.md", "en")
    number = draft.region(Place(Spot.NUMBER, "OP2"))
    assert TEXT[number.start : number.end] == "2."
    mark = draft.region(Place(Spot.MARK, "PP1", 0, 1))
    assert TEXT[mark.start : mark.end] == "1"
    text = next(clause.text for clause in draft.resolution.clauses if clause.label == "OP2")
    end = draft.region(Place(Spot.CLAUSE, "OP2", len(text), len(text)))
    assert TEXT[: end.start].endswith("otherwise.")


def test_a_text_that_is_not_there_is_not_found() -> None:
    assert Passage(TextIndex("Quite another text."), "Nothing of this", 1).offset(0, is_end=False) == -1


def test_places_without_a_text_are_the_lines_of_the_reader() -> None:
    from dataclasses import replace

    draft = replace(draft_of(TEXT.encode(), "draft.md", "en"), text="")
    region = draft.region(Place(Spot.CLAUSE, "OP1", 0, 7))
    assert (region.said, region.line, region.column, region.start) == ("line 12", 12, 4, -1)
