"""Which clause became which: moves, splits, merges, chapeaux, strangers, and the user's last word."""

import pytest
from benchmarks.gold import labelled_pairs, own_pairs, score
from support.documents import document, operative

from resdiff.alignment import align
from resdiff.errors import OptionError
from resdiff.model import Step
from resdiff.options import Options, parse_links, parse_pin, parse_unlink

REPORT = "Requests the Secretary-General to submit to the General Assembly a report on trafficking in persons"
DATA = "Encourages Member States to collect comparable data on victims, disaggregated by sex and age"
FUND = "Invites donors to make voluntary contributions to the trust fund for victims of trafficking"
COURTS = "Urges Governments to train judges, prosecutors and police officers in protecting witnesses"
BORDERS = "Calls upon transit countries to strengthen controls at borders without hindering asylum seekers"


def pairs(old: object, new: object, options: Options | None = None) -> set[tuple[str, str]]:
    return {(link.old, link.new) for link in align(old, new, options)}  # type: ignore[arg-type]


def test_moved_and_reworded_clauses_find_each_other() -> None:
    old = operative(REPORT, DATA, FUND, COURTS)
    new = operative(
        COURTS.replace("police officers", "border guards"), FUND, BORDERS, REPORT + " every two years", DATA
    )
    assert pairs(old, new) == {("OP1", "OP4"), ("OP2", "OP5"), ("OP3", "OP2"), ("OP4", "OP1")}


def test_a_clause_without_a_counterpart_stays_alone() -> None:
    assert pairs(operative(REPORT, DATA), operative(REPORT, BORDERS)) == {("OP1", "OP1")}


def test_a_split_keeps_both_halves() -> None:
    links = align(operative(REPORT, f"{DATA}, and {COURTS}", FUND), operative(REPORT, DATA, COURTS, FUND))
    assert {(link.old, link.new) for link in links} == {("OP1", "OP1"), ("OP2", "OP2"), ("OP2", "OP3"), ("OP3", "OP4")}
    assert Step.SPLIT in {link.evidence.step for link in links if link.old == "OP2"}


def test_a_merge_keeps_both_parts() -> None:
    links = align(operative(REPORT, DATA, COURTS, FUND), operative(REPORT, f"{DATA}, and {COURTS}", FUND))
    assert {(link.old, link.new) for link in links} == {("OP1", "OP1"), ("OP2", "OP2"), ("OP3", "OP2"), ("OP4", "OP3")}
    assert Step.MERGE in {link.evidence.step for link in links if link.new == "OP2"}


def test_preambular_clauses_may_become_operative() -> None:
    old = document(("PP1", COURTS.replace("Urges", "Urging")), ("OP1", REPORT), ("OP2", FUND))
    new = document(("PP1", BORDERS), ("OP1", COURTS), ("OP2", REPORT), ("OP3", FUND))
    assert ("PP1", "OP1") in pairs(old, new)


def test_an_acronym_stands_for_the_words_that_define_it() -> None:
    old = operative(
        "Stresses the use of information and communications technologies (ICTs)", "Notes that ICTs may harm"
    )
    new = operative("Notes that information and communications technologies may harm", BORDERS)
    assert ("OP2", "OP1") in pairs(old, new)


DESERT = """Urges herders to protect grazing land from drought, dunes and overuse
Encourages reforestation with native trees, wells for villages and cisterns for rain
Notes that dust harms harvests, livestock and the lungs of children
Invites farmers to plough along contours and to leave stubble standing
Stresses that degraded soil drives families from their villages
Welcomes early warnings of storms, broadcast by radio in local tongues"""
SPACE = """Invites satellite operators to share orbital data on debris and collisions
Calls for restraint in tests of missiles against spacecraft and for notice of launches
Considers that verification of weapons aboard vehicles is technically feasible
Affirms that celestial bodies are the province of all mankind
Emphasizes transparency about payloads, frequencies and manoeuvres
Regrets that negotiations on a treaty have not begun in Geneva"""
STOCK = "Takes note of the report of the Secretary-General"
AGENDA = "Decides to include in the provisional agenda the item entitled “{}”"


def test_strangers_share_nothing_but_what_is_the_same_word_for_word() -> None:
    old = operative(STOCK, *DESERT.splitlines(), AGENDA.format("Desertification"))
    new = operative(STOCK, *SPACE.splitlines(), AGENDA.format("Outer space"))
    assert pairs(old, new) == {("OP1", "OP1")}
    kin = operative(STOCK, *DESERT.splitlines()[::-1], AGENDA.format("Drought"))
    assert ("OP8", "OP8") in pairs(old, kin)


def test_the_user_has_the_last_word() -> None:
    old, new = operative(REPORT, DATA), operative(REPORT, DATA)
    links = align(old, new, Options(pins=(("OP1", "OP2"),)))
    assert ("OP1", "OP2", Step.PINNED, 1.0) in {(link.old, link.new, link.evidence.step, link.score) for link in links}
    assert ("OP1", "OP1") not in {(link.old, link.new) for link in links}
    assert pairs(old, new, Options(unlinks=(("OP1", ""),))) == {("OP2", "OP2")}
    assert pairs(old, new, Options(unlinks=(("", "OP1"),))) == {("OP2", "OP2")}
    assert ("OP1", "OP1") not in pairs(old, new, Options(unlinks=(("OP1", "OP1"),)))


def test_a_pin_must_name_clauses_that_are_there() -> None:
    with pytest.raises(OptionError, match="no clause OP9"):
        align(operative(DATA), operative(DATA), Options(pins=(("OP1", "OP9"),)))
    with pytest.raises(OptionError, match="both linked and unlinked"):
        align(operative(DATA), operative(DATA), Options(pins=(("OP1", "OP1"),), unlinks=(("OP1", "OP1"),)))


def test_links_files_are_read() -> None:
    options = parse_links('link = ["OP3=PP28"]\nunlink = ["PP6", "=PP7"]')
    assert (options.pins, options.unlinks) == ((("OP3", "PP28"),), (("PP6", ""), ("", "PP7")))
    assert parse_pin(" OP1 = PP2 ") == ("OP1", "PP2")
    assert parse_unlink("OP1=PP2") == ("OP1", "PP2")
    for flaw in ("link = [", "links = []", "link = 'OP1=OP2'", "link = ['OP1']"):
        with pytest.raises(OptionError):
            parse_links(flaw)


def test_every_link_says_how_it_was_found() -> None:
    links = align(operative(REPORT, DATA, FUND), operative(DATA + " and place", REPORT, FUND))
    assert all(0 < link.score <= 1 and link.evidence.features and link.evidence.shared for link in links)
    assert {link.evidence.step for link in links} == {Step.IDENTICAL, Step.ASSIGNMENT}


@pytest.mark.corpus
def test_the_labelled_pairs_are_linked_as_careful_readers_link_them(gold: object) -> None:
    found = {
        pair.name: score([(link.old, link.new) for link in align(pair.old, pair.new)], pair)
        for pair in labelled_pairs()
    }
    assert found["63-194__74-176"].f1 >= 0.95
    assert sum(result.f1 for result in found.values()) / len(found) >= 0.97


@pytest.mark.corpus
def test_the_projects_own_labelled_pairs_are_linked_as_careful_readers_link_them(corpus: object) -> None:
    found = [score([(link.old, link.new) for link in align(pair.old, pair.new)], pair).f1 for pair in own_pairs()]
    assert len(found) == 20
    assert sum(found) / len(found) >= 0.97


def test_that_all_of_a_few_words_is_found_again_makes_no_split() -> None:
    """A short clause whose words a long one also has is no part of it; a long one whose words it has is."""
    long = f"{REPORT}, and {DATA.lower()}"
    links = {(link.old, link.new) for link in align(operative(long), operative(REPORT, DATA))}
    assert links == {("OP1", "OP1"), ("OP1", "OP2")}
    few = align(operative(long, FUND), operative(long, FUND, "The report,"))
    assert {(link.old, link.new) for link in few} == {("OP1", "OP1"), ("OP2", "OP2")}
