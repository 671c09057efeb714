"""A series of small versions in which each thing happens to a clause that can happen to it."""

from __future__ import annotations

import pytest
from support.documents import clause, document

from resdiff.history import trace
from resdiff.model import Clause, Kind, Resolution
from resdiff.model.history import History, Lineage
from resdiff.options import Options

LAMPS = "Welcomes the repair of the lamps of the northern lighthouses, which guide fishing boats through the strait;"
OIL = "Requests the keepers of the islands to report on the price of whale oil and on its storage in barrels;"
FOG = "Notes with concern that fog signals fail in winter and that collisions of ferries have doubled;"
CHARTS = "Urges the hydrographers to print new charts of the shoals, and decides to fund a survey of the currents;"
WRECKS = "Invites divers to mark the wrecks of the harbour with buoys before the season of herring begins;"


def version(*texts: str, symbol: str = "") -> Resolution:
    clauses = [clause(f"OP{number}", text) for number, text in enumerate(texts, 1)]
    return document(*clauses, symbol=symbol)


def lineage(history: History, label: str) -> Lineage:
    (found,) = [one for one in history.living if one.last.label == label]
    return found


def labels(one: Lineage) -> list[tuple[int, str]]:
    return [(appearance.witness, appearance.label) for appearance in one.appearances]


def test_a_clause_is_followed_through_moves_and_rewording() -> None:
    dearer = OIL.replace("price of whale oil", "rising price of seal oil")
    history = trace([version(LAMPS, OIL), version(FOG, LAMPS, OIL), version(FOG, LAMPS, CHARTS, dearer)])
    oil = lineage(history, "OP4")
    assert labels(oil) == [(0, "OP2"), (1, "OP3"), (2, "OP4")]
    assert oil.reworded == (2,)
    assert oil.first.change is None
    assert labels(lineage(history, "OP1")) == [(1, "OP1"), (2, "OP1")]
    assert labels(lineage(history, "OP3")) == [(2, "OP3")]


def test_each_word_knows_the_version_it_came_in_with() -> None:
    second = OIL.replace("whale oil", "whale and seal oil")
    third = second.replace("in barrels", "in iron barrels")
    words = lineage(trace([version(OIL), version(second), version(third)]), "OP1").words
    assert [(stretch.text.strip(), stretch.witness) for stretch in words] == [
        ("Requests the keepers of the islands to report on the price of whale", 0),
        ("and seal", 1),
        ("oil and on its storage in", 0),
        ("iron", 2),
        ("barrels;", 0),
    ]


def test_words_that_came_from_another_clause_keep_their_origin() -> None:
    said = "keepers should report every winter about broken lenses, missing ladders and rusty railings of the towers"
    old = version(f"{OIL[:-1]}, and notes that {said};", FOG)
    new = version(OIL, f"{FOG[:-1]}, since {said};")
    history = trace([old, new], Options(pins=(("OP1", "OP1"), ("OP2", "OP2"))))
    words = lineage(history, "OP2").words
    assert [stretch.text.strip() for stretch in words if stretch.witness == 1] == [", since"]
    assert said in "".join(stretch.text for stretch in words if stretch.witness == 0)


def test_a_clause_that_was_dropped_and_came_back_is_one_clause() -> None:
    history = trace([version(LAMPS, WRECKS), version(LAMPS, FOG), version(LAMPS, FOG, WRECKS)])
    wrecks = lineage(history, "OP3")
    assert labels(wrecks) == [(0, "OP2"), (2, "OP3")]
    assert wrecks.absent == (1,)
    assert {stretch.witness for stretch in wrecks.words} == {0}
    assert len(history.lineages) == 3


def test_a_clause_that_ended_stands_behind_those_that_live() -> None:
    history = trace([version(LAMPS, OIL, WRECKS), version(LAMPS, OIL), version(LAMPS)])
    assert [one.last.label for one in history.living] == ["OP1"]
    assert [labels(one)[-1] for one in history.ended] == [(1, "OP2"), (0, "OP3")]


def test_both_halves_of_a_split_go_on_from_the_whole() -> None:
    first, second = CHARTS.split(", and ")
    history = trace([version(LAMPS, CHARTS), version(LAMPS, first + ";", second.capitalize())])
    assert labels(lineage(history, "OP2")) == [(0, "OP2"), (1, "OP2")]
    assert labels(lineage(history, "OP3")) == [(0, "OP2"), (1, "OP3")]


def test_of_merged_clauses_one_goes_on_and_the_other_says_where_it_went() -> None:
    first, second = CHARTS.split(", and ")
    history = trace([version(LAMPS, first + ";", second.capitalize()), version(LAMPS, CHARTS)])
    whole = lineage(history, "OP2")
    (taken_in,) = history.ended
    assert {labels(whole)[0][1], taken_in.last.label} == {"OP2", "OP3"}
    assert taken_in.merged_into == "OP2"
    old_words = "".join(stretch.text for stretch in whole.words if stretch.witness == 0)
    assert "new charts of the shoals" in old_words
    assert "a survey of the currents" in old_words


def test_one_version_is_a_history_of_first_texts() -> None:
    history = trace([version(LAMPS, OIL)])
    assert [labels(one) for one in history.lineages] == [[(0, "OP1")], [(0, "OP2")]]
    assert history.ended == ()


def test_no_version_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a witness"):
        trace([])


def test_progress_is_told_step_by_step() -> None:
    told: list[tuple[int, int]] = []
    trace([version(LAMPS)] * 3, notice=lambda done, steps: told.append((done, steps)))
    assert told == [(1, 2), (2, 2)]


def assert_laws(history: History) -> None:
    """Every clause is in a lineage, those of the last version in one each; words spell the text; kinds agree."""
    seen = [(one.witness, one.label) for line in history.lineages for one in line.appearances]
    there: list[tuple[int, Clause]] = [
        (place, clause) for place, witness in enumerate(history.witnesses) for clause in witness.clauses
    ]
    assert set(seen) == {(place, clause.label) for place, clause in there}
    last = len(history.witnesses) - 1
    assert [one.last.label for one in history.living] == [clause.label for clause in history.witnesses[last].clauses]
    texts = {(place, clause.label): clause.text for place, clause in there}
    for line in history.lineages:
        assert "".join(stretch.text for stretch in line.words) == texts[line.last.witness, line.last.label]
        places = [one.witness for one in line.appearances]
        assert places == sorted(set(places))
        assert all(one.change is not None for one in line.appearances[1:])
        assert {stretch.witness for stretch in line.words} <= set(range(last + 1))


def test_the_laws_hold_for_the_made_up_series() -> None:
    first, second = CHARTS.split(", and ")
    assert_laws(
        trace(
            [
                version(LAMPS, OIL, CHARTS),
                version(OIL, FOG, first + ";", second.capitalize()),
                version(FOG, CHARTS, LAMPS.replace("northern", "southern")),
                version(),
                version(FOG, OIL),
            ]
        )
    )


def test_a_text_that_never_changes_has_words_of_the_first_version_only() -> None:
    history = trace([version(LAMPS, OIL, FOG)] * 4)
    assert {stretch.witness for line in history.lineages for stretch in line.words} == {0}
    assert {one.change.kind for line in history.lineages for one in line.appearances if one.change} == {Kind.UNCHANGED}
