"""Symbols as people type them, in their parts and in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resdiff.errors import SymbolError
from resdiff.symbols import parse_symbol, suggest

WRITTEN = [
    # what is typed, normalised, body, kind, session, number
    ("A/RES/63/194", "A/RES/63/194", "GA", "resolution", "63", "194"),
    ("63/194", "A/RES/63/194", "GA", "resolution", "63", "194"),
    ("a/res/63/194", "A/RES/63/194", "GA", "resolution", "63", "194"),
    (" A / RES / 63 / 194 ", "A/RES/63/194", "GA", "resolution", "63", "194"),
    ("résolution 63/194", "A/RES/63/194", "GA", "resolution", "63", "194"),
    ("resolution 63/194.", "A/RES/63/194", "GA", "resolution", "63", "194"),
    ("A/RES/75/245 B", "A/RES/75/245 B", "GA", "resolution", "75", "245"),
    ("75/101 A–B", "A/RES/75/101 A-B", "GA", "resolution", "75", "101"),
    ("A/RES/ES-11/4", "A/RES/ES-11/4", "GA", "resolution", "ES-11", "4"),
    ("S-32/1", "A/RES/S-32/1", "GA", "resolution", "S-32", "1"),
    ("1514 (XV)", "A/RES/1514(XV)", "GA", "resolution", "15", "1514"),
    ("A/RES/217 A (III)", "A/RES/217 A (III)", "GA", "resolution", "3", "217"),
    ("E/RES/2013/41", "E/RES/2013/41", "ECOSOC", "resolution", "2013", "41"),
    ("2013/41", "E/RES/2013/41", "ECOSOC", "resolution", "2013", "41"),
    ("S/RES/2650 (2022)", "S/RES/2650 (2022)", "SC", "resolution", "2022", "2650"),
    ("S/RES/2650(2022)", "S/RES/2650 (2022)", "SC", "resolution", "2022", "2650"),
    ("S/RES/2650", "S/RES/2650", "SC", "resolution", "", "2650"),
    ("1325 (2000)", "S/RES/1325 (2000)", "SC", "resolution", "2000", "1325"),
    ("A/HRC/RES/57/3", "A/HRC/RES/57/3", "HRC", "resolution", "57", "3"),
    ("A/63/90", "A/63/90", "GA", "document", "63", "90"),
    ("A/C.3/78/L.60/Rev.1", "A/C.3/78/L.60/Rev.1", "A/C.3", "draft", "78", "60"),
    ("a/80/l.6", "A/80/L.6", "GA", "draft", "80", "6"),
    ("E/2013/30/Add.1/Corr.2", "E/2013/30/Add.1/Corr.2", "ECOSOC", "document", "2013", "30"),
    ("E/CN.15/2008/6", "E/CN.15/2008/6", "E/CN.15", "document", "2008", "6"),
    ("CTOC/COP/DEC/4/4", "CTOC/COP/DEC/4/4", "CTOC-COP", "decision", "4", "4"),
    ("decision 4/4", "decision 4/4", "", "decision", "4", "4"),
    ("décision 74/559", "A/DEC/74/559", "GA", "decision", "74", "559"),
    ("القرار ٧٤/١٧٦", "A/RES/74/176", "GA", "resolution", "74", "176"),
    ("\u202aA/RES/74/176\u202c", "A/RES/74/176", "GA", "resolution", "74", "176"),
]


@pytest.mark.parametrize(("typed", "normalised", "body", "kind", "session", "number"), WRITTEN)
def test_a_symbol_is_parsed_into_its_parts(
    typed: str, normalised: str, body: str, kind: str, session: str, number: str
) -> None:
    symbol = parse_symbol(typed)
    assert (str(symbol), symbol.body, symbol.kind, symbol.session, symbol.number) == (
        normalised,
        body,
        kind,
        session,
        number,
    )


@pytest.mark.parametrize("typed", [row[0] for row in WRITTEN])
def test_a_normalised_symbol_parses_to_itself(typed: str) -> None:
    symbol = parse_symbol(typed)
    assert parse_symbol(str(symbol)) == symbol


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "report.html",
        "../../etc/passwd",
        "/etc/passwd",
        "a/b/c",
        "A/RES/",
        "A//194",
        "63-194",
        "x" * 5000,
        "A/RES/<b>",
    ],
)
def test_what_is_no_symbol_is_refused(typed: str) -> None:
    with pytest.raises(SymbolError, match="neither a file nor a document symbol"):
        parse_symbol(typed)


@given(st.text(max_size=100))
def test_any_text_is_parsed_or_refused(typed: str) -> None:
    try:
        symbol = parse_symbol(typed)
    except SymbolError:
        return
    assert parse_symbol(str(symbol)) == symbol


def test_symbols_of_a_body_sort_in_time() -> None:
    typed = ["74/176", "63/194", "A/RES/9/1", "A/RES/63/21", "74/176 B"]
    ordered = sorted((parse_symbol(text) for text in typed), key=lambda symbol: symbol.sort_key)
    assert [str(symbol) for symbol in ordered] == [
        "A/RES/9/1",
        "A/RES/63/21",
        "A/RES/63/194",
        "A/RES/74/176",
        "A/RES/74/176 B",
    ]


def test_a_session_stands_for_a_year() -> None:
    assert [parse_symbol(text).year for text in ("63/194", "2013/41", "S/RES/2650 (2022)", "decision 4/4")] == [
        2008,
        2013,
        2022,
        0,
    ]


def test_near_symbols_are_suggested_nearest_first() -> None:
    known = ["A/RES/63/194", "A/RES/74/176", "E/RES/2013/41", "A/63/90"]
    assert suggest("A/RES/63/195", known)[0] == "A/RES/63/194"
    assert suggest("zzz", known) == ()


def test_a_slug_is_safe_as_a_file_name() -> None:
    assert parse_symbol("S/RES/2650 (2022)").slug == "S-RES-2650-2022"
