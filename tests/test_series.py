"""Which earlier resolution a recurring one goes on from."""

from pathlib import Path

import pytest
from support.library import document, library_of

from resdiff.errors import SymbolError
from resdiff.library.resolving import ResolvingOptions
from resdiff.library.store import Library
from resdiff.series import Predecessor, Sign, find_record, predecessor, series
from resdiff.series.previous import resolve_with_previous

COASTS = [
    "Alarmed by the darkness of the coasts of all the seas of the world, in winter and at night,",
    "Mindful of the keepers who have trimmed the wicks of lighthouses for hundreds of years,",
    "Convinced that a lamp that is lit in time saves ships and those who sail in them,",
]
OIL = [
    "Noting with concern the price of the oil that is burnt in the lamps of small island States,",
    "Recognizing the efforts of the merchants who have lowered it of their own free will,",
]


def chain(tmp_path: Path, symbol: str, *documents: bytes) -> list[str]:
    """The symbols of the series of ``symbol`` in a library of ``documents``."""
    with Library(library_of(tmp_path, documents)) as library:
        return [version.record.symbol for version in series(library, find_record(library, symbol)).versions]


def before(tmp_path: Path, symbol: str, *documents: bytes) -> Predecessor | None:
    """The predecessor of ``symbol`` in a library of ``documents``."""
    with Library(library_of(tmp_path, documents)) as library:
        return predecessor(library, find_record(library, symbol))


@pytest.mark.parametrize("asked", ["90/1", "91/7", "93/2"])
def test_the_same_title_makes_a_series_whatever_the_cycle(tmp_path: Path, asked: str) -> None:
    versions = (
        document("A/RES/90/1", "Keeping of lighthouses"),
        document("A/RES/91/7", "Keeping of Lighthouses:"),
        document("A/RES/93/2", "Keeping of lighthouses"),
        document("A/RES/92/2", "Painting of lighthouses"),
        document("E/RES/2040/2", "Keeping of lighthouses"),
    )
    assert chain(tmp_path, asked, *versions) == ["A/RES/90/1", "A/RES/91/7", "A/RES/93/2"]


def test_numbers_in_titles_do_not_count(tmp_path: Path) -> None:
    found = before(
        tmp_path,
        "91/1",
        document("A/RES/90/1", "Budget of lighthouses for 2040"),
        document("A/RES/91/1", "Budget of lighthouses for 2041"),
    )
    assert found is not None
    assert (found.record.symbol, found.sign) == ("A/RES/90/1", Sign.SAME_TITLE)


def test_a_near_title_under_the_same_item_with_common_phrases(tmp_path: Path) -> None:
    found = before(
        tmp_path,
        "92/1",
        document("A/RES/90/1", "Efforts of States to improve the keeping of lighthouses", preamble=COASTS),
        document("A/RES/90/2", "Efforts of States to improve the price of oil", preamble=OIL),
        document("A/RES/92/1", "Improving the efforts to improve the keeping of lighthouses", preamble=COASTS),
    )
    assert found is not None
    assert (found.record.symbol, found.sign) == ("A/RES/90/1", Sign.SAME_AGENDA_ITEM)


def test_a_near_title_without_common_phrases_is_another_subject(tmp_path: Path) -> None:
    documents = (
        document("A/RES/90/1", "Situation of lighthouses in Atlantis", preamble=COASTS),
        document("A/RES/91/1", "Situation of lighthouses in Avalon", preamble=OIL),
    )
    assert before(tmp_path, "91/1", *documents) is None


def test_near_titles_of_one_session_are_two_subjects(tmp_path: Path) -> None:
    documents = (
        document("A/RES/90/1", "Question of Atlantis", preamble=COASTS),
        document("A/RES/90/2", "Question of Atlantida", preamble=COASTS),
    )
    assert before(tmp_path, "90/2", *documents) is None


def test_a_recalled_resolution_under_another_item(tmp_path: Path) -> None:
    documents = (
        document("A/RES/90/1", "Coordination of efforts against wreckers", preamble=COASTS, agenda="Seas"),
        document(
            "A/RES/92/1",
            "Action against wreckers and coordination of efforts",
            preamble=["Recalling its resolution 90/1 of 3 March 2036,", *COASTS],
            agenda="Law",
        ),
    )
    found = before(tmp_path, "92/1", *documents)
    assert found is not None
    assert (found.record.symbol, found.sign, found.recalled) == ("A/RES/90/1", Sign.RECALLED, True)


def test_a_series_that_goes_on_under_its_own_title_has_no_other_heir(tmp_path: Path) -> None:
    """However much a resolution on an International Year takes over from that on its subject."""
    documents = (
        document("A/RES/90/1", "Sustainable lighthouse development", preamble=COASTS),
        document("A/RES/92/1", "Sustainable lighthouse development and its Year", preamble=COASTS),
    )
    found = before(tmp_path, "92/1", *documents)
    assert found is not None
    assert found.record.symbol == "A/RES/90/1"
    own = document("A/RES/92/5", "Sustainable lighthouse development", preamble=OIL)
    assert before(tmp_path / "2", "92/1", *documents, own) is None


def test_the_latest_of_a_recalled_series_is_taken(tmp_path: Path) -> None:
    found = before(
        tmp_path,
        "92/1",
        document("A/RES/90/1", "Keeping of 3 lighthouses", preamble=COASTS),
        document("A/RES/91/1", "Keeping of 4 lighthouses", preamble=COASTS, agenda="Ports"),
        document(
            "A/RES/92/1",
            "The keeping of 5 old lighthouses",
            preamble=["Recalling its resolution 90/1 of 3 March 2036,", *COASTS],
        ),
    )
    assert found is not None
    assert (found.record.symbol, found.recalled) == ("A/RES/91/1", True)


def test_the_sub_item_of_the_agenda_may_shift(tmp_path: Path) -> None:
    found = before(
        tmp_path,
        "92/1",
        document("A/RES/90/1", "Keeping of lighthouses", preamble=COASTS, agenda="Lighthouses: lamps"),
        document("A/RES/92/1", "Keeping of old lighthouses", preamble=COASTS, agenda="Lighthouses: lighthouses"),
    )
    assert found is not None
    assert (found.record.symbol, found.sign) == ("A/RES/90/1", Sign.SAME_AGENDA_ITEM)


def test_the_aspect_of_the_year_stands_after_a_colon(tmp_path: Path) -> None:
    aspects = ("lamps for all", "wicks, oil and the training of keepers")
    found = before(
        tmp_path,
        "91/1",
        document("A/RES/90/1", f"Lighthouses and foreign policy: {aspects[0]}", agenda="Seas", preamble=COASTS),
        document(
            "A/RES/91/1",
            f"Lighthouses and foreign policy: {aspects[1]}",
            preamble=["Recalling its resolution 90/1 of 3 March 2036,", *OIL],
        ),
    )
    assert found is not None
    assert (found.record.symbol, found.sign) == ("A/RES/90/1", Sign.RECALLED)


def test_parts_of_a_composite_resolution_go_on_from_one_another(tmp_path: Path) -> None:
    versions = (
        document("A/RES/90/1", "Financing of lighthouses"),
        document("A/RES/91/1 A", "Financing of lighthouses"),
        document("A/RES/91/1 B", "Financing of lighthouses"),
    )
    assert chain(tmp_path, "91/1 A", *versions) == ["A/RES/90/1", "A/RES/91/1 A", "A/RES/91/1 B"]


def test_the_security_council_goes_on_within_a_year(tmp_path: Path) -> None:
    versions = (
        document("S/RES/9001 (2040)", "on extension of the mandate of the Mission in Atlantis until 30 Apr. 2040"),
        document("S/RES/9050 (2040)", "on extension of the mandate of the Mission in Atlantis until 31 Oct. 2040"),
        document("S/RES/9101 (2041)", "on extension of the mandate of the Mission in Atlantis until 30 Apr. 2042"),
    )
    expected = ["S/RES/9001 (2040)", "S/RES/9050 (2040)", "S/RES/9101 (2041)"]
    assert chain(tmp_path, "S/RES/9050 (2040)", *versions) == expected


def test_languages_are_kept_apart(tmp_path: Path) -> None:
    documents = (
        document("A/RES/90/1", "Phares", language="fra"),
        document("A/RES/91/1", "Phares", language="eng"),
    )
    assert before(tmp_path, "91/1", *documents) is None


def test_the_embedded_documents_are_a_series_of_their_own(tmp_path: Path) -> None:
    assert chain(tmp_path, "74/176") == ["A/RES/63/194", "A/RES/74/176"]


def test_a_document_is_resolved_with_its_predecessor(tmp_path: Path) -> None:
    versions = (document("A/RES/90/1", "Lamps"), document("A/RES/91/1", "Lamps"), document("A/RES/92/9", "Oil"))
    options = ResolvingOptions(library=str(library_of(tmp_path, versions)))
    old, new = resolve_with_previous("91/1", options)
    assert (old.metadata.symbol, new.metadata.symbol) == ("A/RES/90/1", "A/RES/91/1")
    with pytest.raises(SymbolError, match="no earlier version of A/RES/92/9"):
        resolve_with_previous("92/9", options)
    with pytest.raises(SymbolError, match="no document has the symbol"):
        resolve_with_previous("99/99", options)


def test_a_draft_goes_on_from_the_latest_version_of_its_title(tmp_path: Path) -> None:
    versions = (document("A/RES/90/1", "Lamps"), document("A/RES/91/1", "Lamps"))
    draft = tmp_path / "draft.xml"
    draft.write_bytes(document("A/C.1/92/L.5", "Lamps"))
    old, new = resolve_with_previous(str(draft), ResolvingOptions(library=str(library_of(tmp_path, versions))))
    assert old.metadata.symbol == "A/RES/91/1"
    assert new.name == str(draft)


def test_of_two_resolutions_of_one_title_in_a_session_each_goes_on_from_its_like(tmp_path: Path) -> None:
    """The Board of Auditors is heard in December, and once more on peacekeeping in June."""
    budget = ["Takes note of the reports on the regular budget and on the funds and programmes of the Organization;"]
    missions = ["Takes note of the report on the peacekeeping operations in the financial period that ended in June;"]
    documents = [
        document("A/RES/90/10", "Board of Auditors", body=budget),
        document("A/RES/90/20", "Board of Auditors", body=missions),
        document("A/RES/91/10", "Board of Auditors", body=budget),
        document("A/RES/91/20", "Board of Auditors", body=missions),
    ]
    assert chain(tmp_path, "91/10", *documents) == ["A/RES/90/10", "A/RES/91/10"]
    assert chain(tmp_path / "june", "91/20", *documents)[-2:] == ["A/RES/90/20", "A/RES/91/20"]
