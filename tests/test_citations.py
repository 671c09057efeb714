"""What a text cites, in the six languages."""

# ruff: noqa: E501 - a text and what it cites stand in one line

import itertools
import time

import pytest

from resdiff.citations import find_citations
from resdiff.languages import LANGUAGES


def cited(text: str, language: str = "en", own_body: str = "GA") -> list[str]:
    """The citations of a text, each with the date that is given with it."""
    found = find_citations(text, language, own_body)
    return [citation.value + (f" of {citation.date}" if citation.date else "") for citation in found]


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/61/180",
        "A/74/127",
        "E/CN.15/2008/6",
        "S/2006/890",
        "CTOC/COP/WG.4/2011/8",
        "A/HRC/RES/57/3",
        "S/RES/2650 (2022)",
        "A/C.3/78/L.60/Rev.1",
        "A/CONF.157/24",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_symbol_is_found_anywhere(symbol: str, language: str) -> None:
    text = f"({symbol})، {symbol}."
    assert cited(text, language) == [symbol, symbol]
    assert all(text[c.start : c.end] == symbol for c in find_citations(text, language))


def test_what_only_looks_like_a_symbol_is_none() -> None:
    assert cited("HIV/AIDS and/or SARS/MERS, 24/7, 9/11, 1/3 of the A/B tests") == []


SERIES = ["A/RES/61/180 of 2006-12-20", "A/RES/64/178 of 2009-12-18", "A/RES/72/195 of 2017-12-19"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalling its resolutions 61/180 of 20 December 2006, 64/178 of 18 December 2009 and 72/195 of 19 December 2017"),
        ("fr", "Rappelant ses résolutions 61/180 du 20 décembre 2006, 64/178 du 18 décembre 2009 et 72/195 du 19 décembre 2017"),
        ("es", "Recordando sus resoluciones 61/180, de 20 de diciembre de 2006, 64/178, de 18 de diciembre de 2009, y 72/195, de 19 de diciembre de 2017"),
        ("ru", "ссылаясь на свои резолюции 61/180 от 20 декабря 2006 года, 64/178 от 18 декабря 2009 года и 72/195 от 19 декабря 2017 года"),
        ("zh", "回顾其2006年12月20日第61/180号、2009年12月18日第64/178号和2017年12月19日第72/195号决议"),
        ("ar", "وإذ تشير إلى قراراتها 61/180 المؤرخ 20 كانون الأول/ديسمبر 2006 و 64/178 المؤرخ 18 كانون الأول/ ديسمبر 2009 و 72/195 المؤرخ 19 كانون الأول/ديسـمبر 2017"),
    ],
)  # fmt: skip
def test_a_list_of_resolutions_by_number_with_their_dates(language: str, text: str) -> None:
    assert cited(text, language) == SERIES


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "resolution 2008/33 of the Economic and Social Council", ["E/RES/2008/33"]),
        ("en", "Security Council resolution 1325 (2000) of 31 October 2000", ["S/RES/1325 (2000) of 2000-10-31"]),
        ("en", "Human Rights Council resolutions 16/18 and 32/3", ["A/HRC/RES/16/18", "A/HRC/RES/32/3"]),
        ("en", "Commission on Narcotic Drugs resolution 53/4 of 12 March 2010", ["E/CN.7/RES/53/4 of 2010-03-12"]),
        ("fr", "les résolutions 34/8, 35/34 et 42/18 du Conseil des droits de l’homme", ["A/HRC/RES/34/8", "A/HRC/RES/35/34", "A/HRC/RES/42/18"]),
        ("fr", "les décisions 2019/248 et 2020/204 du Conseil économique et social", ["E/DEC/2019/248", "E/DEC/2020/204"]),
        ("fr", "la résolution 2001/53 du 1er juillet 2001", ["E/RES/2001/53 of 2001-07-01"]),
        ("es", "las resoluciones del Consejo de Derechos Humanos 23/13, de 13 de junio de 2013", ["A/HRC/RES/23/13 of 2013-06-13"]),
        ("ru", "на резолюцию 73/118 Генеральной Ассамблеи от 7 декабря 2018 года", ["A/RES/73/118 of 2018-12-07"]),
        ("ru", "свою резолюцию 57/270 В от 23 июня 2003 года", ["A/RES/57/270 B of 2003-06-23"]),
        ("zh", "安全理事会第2139(2014)、2165(2014)和2170(2014)号决议", ["S/RES/2139 (2014)", "S/RES/2165 (2014)", "S/RES/2170 (2014)"]),
        ("zh", "人权理事会第47/16号决议和大会第55/2号决定", ["A/HRC/RES/47/16", "A/DEC/55/2"]),
        ("ar", "القرار 2200 ألف (د-21)، المرفق، والقرار دإ-24/2", ["A/RES/2200 A (XXI)", "A/RES/S-24/2"]),
        ("ar", "قراري مجلس الأمن 242 (1967) و 338 (1973)", ["S/RES/242 (1967)", "S/RES/338 (1973)"]),
    ],
)  # fmt: skip
def test_the_body_named_beside_a_number_makes_the_symbol(language: str, text: str, expected: list[str]) -> None:
    assert cited(text, language) == expected


@pytest.mark.parametrize(
    ("own_body", "text", "expected"),
    [
        ("GA", "Recalling its resolution 63/194", ["A/RES/63/194"]),
        ("HRC", "Recalling its resolution 32/3", ["A/HRC/RES/32/3"]),
        ("ECOSOC", "Recalling its resolution 2013/41", ["E/RES/2013/41"]),
        ("SC", "Reaffirming its resolutions 1325 (2000) and 2242 (2015)", ["S/RES/1325 (2000)", "S/RES/2242 (2015)"]),
        ("CTOC-COP", "Recalling its decision 4/4", ["CTOC/COP/DEC/4/4"]),
        ("GA", "recalling also Council resolution 40/11 of 21 March 2019", ["A/HRC/RES/40/11 of 2019-03-21"]),
        ("HRC", "Recalling resolution 60/251 of 15 March 2006", ["A/RES/60/251 of 2006-03-15"]),
        ("GA", "Its resolutions 65/37 A, 217 A (III), ES-10/15 and 1514 (XV)", ["A/RES/65/37 A", "A/RES/217 A (III)", "A/RES/ES-10/15", "A/RES/1514(XV)"]),
    ],
)  # fmt: skip
def test_its_resolution_is_of_the_body_that_speaks_unless_its_date_says_otherwise(
    own_body: str, text: str, expected: list[str]
) -> None:
    assert cited(text, "en", own_body) == expected


def test_a_body_named_in_passing_does_not_take_a_dated_number() -> None:
    text = (
        "Recalling its resolutions 60/251 of 15 March 2006, by which it established the Human Rights Council, "
        "and 65/281 of 17 June 2011"
    )
    assert cited(text) == ["A/RES/60/251 of 2006-03-15", "A/RES/65/281 of 2011-06-17"]


def test_a_number_that_no_known_body_can_have_adopted_is_not_claimed() -> None:
    """A resolution of the Indian Ocean Tuna Commission is none of the General Assembly's twelfth session."""
    assert cited("of the Commission, resolutions 12/07 and 13/07") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "United Nations, Treaty Series, vol. 2225, No. 39574; ibid., vols. 2237 and 2326, No. 39574."),
        ("fr", "Nations Unies, Recueil des Traités, vol. 2225, n° 39574 ; ibid., vol. 2237 et 2326, no 39574."),
        ("es", "Naciones Unidas, Treaty Series, vol. 2225, núm. 39574; ibid., vols. 2237 y 2326, núm. 39574."),
        ("ru", "United Nations, Treaty Series, vol. 2225, No. 39574; ibid., vols. 2237 and 2326, No. 39574."),
        ("zh", "联合国，《条约汇编》，第2225卷，第39574号；同上，第2237和2326卷，第39574号。"),
        ("ar", "المرجع نفسه، المجلد 2225، الرقم 39574؛ المرجع نفسه، المجلدان 2237 و 2326، الرقم 39574"),
    ],
)
def test_treaties_by_volume_and_number_one_for_each_volume(language: str, text: str) -> None:
    assert cited(text, language) == ["UNTS 2225:39574", "UNTS 2237:39574", "UNTS 2326:39574"]


def test_dates_that_stand_alone() -> None:
    assert cited("held in Doha on 12 April 2015, and of 31 February 2015") == ["2015-04-12"]
    assert cited("le 1er juillet 2019", "fr") == ["2019-07-01"]


@pytest.mark.parametrize(
    "piece", ["vol. 1, ", "resolution ", "61/180, ", "A/", "1325 (2000), ", "20 December ", "第1、"]
)
def test_time_is_linear(piece: str) -> None:
    """Twice the text may take three times as long at most; a quadratic search would take four times."""

    def seconds(repeats: int) -> float:
        text = piece * repeats
        begun = time.process_time()
        find_citations(text, "en")
        return time.process_time() - begun

    shorter, longer = (min(seconds(n) for _ in range(3)) for n in (1_000, 4_000))
    assert longer < 12 * max(shorter, 0.01)


def test_citations_lie_in_order_without_overlaps() -> None:
    text = "its resolutions 61/180 of 20 December 2006, vols. 1, 2 and 3, No. 4, A/74/127-S/2019/1 on 1 May 2001"
    found = find_citations(text, "en", "GA")
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))
    assert len(found) == 7
