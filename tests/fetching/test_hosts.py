"""Addresses: which hosts are taken, how a symbol gets into an address, and where redirects may lead."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resdiff.errors import FetchError, OptionError, ResdiffError, SymbolError
from resdiff.fetching import WantedForm, parse_host
from resdiff.fetching.hosts import access_url, redirected, spellings
from resdiff.symbols import parse_symbol

ODS = parse_host("documents.un.org")


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("documents.un.org", "https://documents.un.org"),
        ("https://documents.un.org/", "https://documents.un.org"),
        ("HTTPS://Mirror.Example:8443/ods", "https://mirror.example:8443/ods"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_hosts(given: str, written: str) -> None:
    assert str(parse_host(given)) == written


@pytest.mark.parametrize(
    "given",
    [
        "",
        "https://",
        "http://documents.un.org",
        "ftp://documents.un.org",
        "file:///etc",
        "https://user:secret@mirror.example",
        "https://mirror.example/?a=b",
        "https://mirror.example/#top",
        "https://mirror.example/../up",
        "https://mirror.example:port",
        "https://mirror example",
        "https://[::bad",
        "mirror_with_underscore.example",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
    ],
)
def test_what_is_no_safe_host(given: str) -> None:
    with pytest.raises(OptionError) as raised:
        parse_host(given)
    assert "secret" not in str(raised.value)


def test_the_address_of_a_document() -> None:
    url = access_url(ODS, "A/C.3/78/L.60/Rev.1", "ar", WantedForm.PDF)
    assert url == "https://documents.un.org/api/symbol/access?s=A%2FC.3%2F78%2FL.60%2FRev.1&l=ar&t=pdf"


@given(st.text(min_size=1, max_size=40))
def test_no_symbol_adds_to_the_address(text: str) -> None:
    """Whatever is typed: either it is no symbol, or the address has exactly our three parameters, on our host."""
    try:
        addresses = [access_url(ODS, spelling, "en", WantedForm.PDF) for spelling in spellings(parse_symbol(text))]
    except ResdiffError:
        return
    for address in addresses:
        parts = urlsplit(address)
        assert (parts.scheme, parts.netloc, parts.path, parts.fragment) == (
            "https",
            "documents.un.org",
            "/api/symbol/access",
            "",
        )
        query = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
        assert sorted(query) == ["l", "s", "t"]
        assert all(len(values) == 1 for values in query.values())


@pytest.mark.parametrize(
    "spelling",
    [
        "A/RES/1&t=exe",
        "A/RES/1#x",
        "A/RES/1?x",
        "A/RES/1%00",
        "A/RES/1\r\nHost: x",
        "",
    ],
)
def test_signs_that_no_symbol_has_are_refused(spelling: str) -> None:
    with pytest.raises(SymbolError):
        access_url(ODS, spelling, "en", WantedForm.WORD)


def test_only_the_six_languages_are_asked_for() -> None:
    with pytest.raises(SymbolError):
        access_url(ODS, "A/RES/63/194", "en&x=1", WantedForm.WORD)


@pytest.mark.parametrize(
    ("symbol", "spelled"),
    [
        ("A/RES/63/194", ("A/RES/63/194",)),
        ("S/RES/1325 (2000)", ("S/RES/1325(2000)", "S/RES/1325 (2000)")),
        ("A/RES/217 A (III)", ("A/RES/217 A(III)", "A/RES/217 A (III)")),
        ("A/RES/75/245 B", ("A/RES/75/245 B",)),
    ],
)
def test_how_symbols_are_spelled(symbol: str, spelled: tuple[str, ...]) -> None:
    assert spellings(parse_symbol(symbol)) == spelled


@pytest.mark.parametrize(
    ("url", "location", "target"),
    [
        ("https://documents.un.org/api", "/doc/1.pdf", "https://documents.un.org/doc/1.pdf"),
        ("https://documents.un.org/api", "https://undocs.un.org/1.pdf", "https://undocs.un.org/1.pdf"),
        ("https://documents.un.org/api", "https://un.org/1.pdf", "https://un.org/1.pdf"),
        ("https://mirror.example/api", "https://files.mirror.example/1", "https://files.mirror.example/1"),
    ],
)
def test_redirects_that_are_followed(url: str, location: str, target: str) -> None:
    assert redirected(url, location) == target


@pytest.mark.parametrize(
    ("url", "location"),
    [
        ("https://documents.un.org/api", "http://documents.un.org/doc/1.pdf"),
        ("https://documents.un.org/api", "https://documents.un.org.example.com/1.pdf"),
        ("https://documents.un.org/api", "https://evil-un.org/1.pdf"),
        ("https://documents.un.org/api", "https://user@documents.un.org/1.pdf"),
        ("https://documents.un.org/api", "https://127.0.0.1/1.pdf"),
        ("https://documents.un.org/api", "http://localhost/1.pdf"),
        ("https://a.co.uk/api", "https://b.co.uk/1.pdf"),
        ("https://files.mirror.example/api", "https://mirror.example/1.pdf"),
    ],
)
def test_redirects_that_are_not_followed(url: str, location: str) -> None:
    with pytest.raises(FetchError, match="not followed"):
        redirected(url, location)
