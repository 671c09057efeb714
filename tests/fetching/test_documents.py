"""Which file is taken, what is asked for, what is kept, and what is said where there is none."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ods import OLD_WORD, PAGE, PDF, WORD, WORD_PERFECT, Reply, Request, Server, word_file

from resdiff.errors import FetchError, SymbolError
from resdiff.fetching import Fetcher, FileType, MissingDocumentError, UnavailableError, WantedForm
from resdiff.symbols import parse_symbol

SYMBOL = parse_symbol("A/RES/63/194")
WEB = {"Content-Type": "text/html"}


def holding(**files: bytes) -> Callable[[Request], Reply]:
    """Answer each form with a file, and with the web page where there is none."""
    return lambda request: Reply(files[request.form]) if request.form in files else Reply(PAGE, headers=WEB)


def test_a_document_is_asked_for_by_symbol_language_and_form(server: Server, fetcher: Fetcher) -> None:
    server.answer = holding(docx=WORD)
    fetched = fetcher.fetch(SYMBOL, "fr")
    assert server.asked == ["/api/symbol/access?s=A%2FRES%2F63%2F194&l=fr&t=docx"]
    assert fetched.path.read_bytes() == WORD
    assert fetched.path.name == "A_RES_63_194.fr.docx"
    assert fetched.is_new
    assert fetched.note == ""


def test_the_client_says_who_it_is(server: Server, fetcher: Fetcher) -> None:
    server.answer = holding(docx=WORD)
    fetcher.fetch(SYMBOL, "fr")
    assert len(server.agents) == 1
    assert server.agents.pop().startswith("resdiff/")


@pytest.mark.parametrize(
    ("form", "held", "asked", "came"),
    [
        # what is wanted, what the host holds under each form, what is asked for, what is taken
        (WantedForm.BEST, {"docx": WORD, "pdf": PDF}, ["docx"], FileType.WORD),
        (WantedForm.BEST, {"pdf": PDF}, ["docx", "pdf"], FileType.PDF),
        (WantedForm.BEST, {"docx": PDF}, ["docx"], FileType.PDF),
        (WantedForm.BEST, {"docx": OLD_WORD, "pdf": PDF}, ["docx", "pdf"], FileType.PDF),
        (WantedForm.BEST, {"docx": WORD_PERFECT, "pdf": PDF}, ["docx", "pdf"], FileType.PDF),
        (WantedForm.BEST, {"docx": OLD_WORD}, ["docx", "pdf"], FileType.OLD_WORD),
        (WantedForm.BEST, {"docx": WORD_PERFECT, "pdf": WORD_PERFECT}, ["docx", "pdf"], FileType.WORD_PERFECT),
        (WantedForm.WORD, {"docx": OLD_WORD, "pdf": PDF}, ["docx"], FileType.OLD_WORD),
        (WantedForm.PDF, {"docx": WORD, "pdf": PDF}, ["pdf"], FileType.PDF),
        (WantedForm.PDF, {"docx": WORD, "pdf": WORD_PERFECT}, ["pdf"], FileType.WORD_PERFECT),
    ],
)
def test_the_best_of_what_there_is(
    server: Server, fetcher: Fetcher, form: WantedForm, held: dict[str, bytes], asked: list[str], came: FileType
) -> None:
    server.answer = holding(**held)
    fetched = fetcher.fetch(SYMBOL, "en", form)
    assert fetched.record.type is came
    assert fetched.path.suffix == f".{came.value}"
    assert [path.rpartition("t=")[2] for path in server.asked] == asked


def test_an_older_file_comes_with_a_word_about_it(server: Server, fetcher: Fetcher) -> None:
    server.answer = holding(docx=OLD_WORD)
    assert "LibreOffice" in fetcher.fetch(SYMBOL, "en", WantedForm.WORD).note
    server.answer = holding(pdf=WORD)
    assert fetcher.fetch(SYMBOL, "en", WantedForm.PDF).note == "there is no pdf; this is a docx"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(PAGE, headers=WEB),
        Reply(PAGE, headers={"Content-Type": "application/pdf"}),
        Reply(b"", headers={"Content-Type": "application/pdf"}),
        Reply(PAGE, status=404),
        Reply(b"", status=204),
    ],
    ids=["a page with 200", "a page called PDF", "nothing with 200", "404", "204"],
)
def test_a_missing_document_is_said_to_be_missing_and_not_kept(server: Server, fetcher: Fetcher, reply: Reply) -> None:
    server.answer = lambda request: reply
    with pytest.raises(MissingDocumentError, match="has no A/RES/63/194 in fr") as raised:
        fetcher.fetch(SYMBOL, "fr")
    assert len(server.asked) == 2  # once as Word, once as PDF; a missing document is not asked for again
    assert "language" in raised.value.hint
    server.answer = holding(docx=WORD)
    assert fetcher.fetch(SYMBOL, "fr").is_new


def test_what_the_page_says_is_passed_on(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: Reply(PAGE, headers=WEB)
    with pytest.raises(MissingDocumentError, match="it says: Document not found"):
        fetcher.fetch(SYMBOL, "fr")


def test_a_document_is_fetched_once(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    server.answer = holding(docx=WORD)
    first = make_fetcher().fetch(SYMBOL, "fr")
    second = make_fetcher().fetch(SYMBOL, "fr")
    assert (second.record, second.path, second.is_new) == (first.record, first.path, False)
    assert len(server.asked) == 1
    make_fetcher().fetch(SYMBOL, "en")
    assert len(server.asked) == 2  # another language is another document


def test_a_reissued_document_is_fetched_again_on_demand(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    server.answer = holding(docx=WORD)
    make_fetcher().fetch(SYMBOL, "fr")
    reissued = word_file("The General Assembly, reissued,")
    server.answer = holding(docx=reissued)
    again = make_fetcher(again=True).fetch(SYMBOL, "fr")
    assert again.is_new
    assert again.path.read_bytes() == reissued


def test_an_older_file_without_a_pdf_is_not_fetched_again(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    server.answer = holding(docx=OLD_WORD, pdf=OLD_WORD)
    make_fetcher().fetch(SYMBOL, "fr")
    assert not make_fetcher().fetch(SYMBOL, "fr").is_new
    assert len(server.asked) == 2


def test_provenance_lies_beside_the_file(server: Server, fetcher: Fetcher) -> None:
    modified = "Tue, 20 Jan 2009 15:00:00 GMT"
    server.answer = lambda request: Reply(WORD, headers={"Last-Modified": modified})
    fetched = fetcher.fetch(SYMBOL, "fr")
    written = json.loads(fetched.path.with_name("A_RES_63_194.fr.asked-docx.json").read_text("utf-8"))
    assert written == {
        "symbol": "A/RES/63/194",
        "language": "fr",
        "asked": "docx",
        "type": "docx",
        "file": "A_RES_63_194.fr.docx",
        "url": f"{server.host}/api/symbol/access?s=A%2FRES%2F63%2F194&l=fr&t=docx",
        "final_url": f"{server.host}/api/symbol/access?s=A%2FRES%2F63%2F194&l=fr&t=docx",
        "fetched": "2026-03-02T12:00:00+00:00",
        "modified": modified,
        "size": len(WORD),
        "sha256": hashlib.sha256(WORD).hexdigest(),
    }


@pytest.mark.parametrize(
    "reply",
    [
        Reply(PAGE, status=403),
        Reply(PAGE, status=401),
        Reply(b"", status=202, headers={"x-amzn-waf-action": "challenge"}),
        Reply(b"<html><script>window.gokuProps = {}</script></html>", headers=WEB),
        Reply(b"<html><title>Just a moment...</title></html>", status=503, headers={"cf-mitigated": "challenge"}),
        Reply(b"<html><body>Request unsuccessful. Incapsula incident ID: 1</body></html>", headers=WEB),
    ],
    ids=["403", "401", "202 of a gatekeeper", "challenge with 200", "challenge with 503", "incident with 200"],
)
def test_a_refusal_is_told_apart_from_a_missing_document(server: Server, fetcher: Fetcher, reply: Reply) -> None:
    server.answer = lambda request: reply
    with pytest.raises(UnavailableError, match="refuses requests by programs") as raised:
        fetcher.fetch(SYMBOL, "fr")
    assert len(server.asked) == 1  # a host that refuses is not asked again
    assert "in a browser" in raised.value.hint
    assert server.asked[0] in raised.value.hint


@pytest.mark.parametrize("body", [b"GIF89a" + b"\x00" * 50, b"PK\x03\x04" + b"\x00" * 50, b'{"error": 1}'])
def test_what_is_no_document_is_not_kept(server: Server, fetcher: Fetcher, body: bytes, tmp_path: Path) -> None:
    server.answer = lambda request: Reply(body, headers={"Content-Type": "application/pdf"})
    with pytest.raises(FetchError, match="no document"):
        fetcher.fetch(SYMBOL, "fr")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["last-request"]


def test_brackets_are_asked_for_without_a_space_first(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: Reply(WORD if request.symbol == "S/RES/1325 (2000)" else PAGE)
    assert fetcher.fetch(parse_symbol("1325 (2000)"), "en").record.symbol == "S/RES/1325 (2000)"
    assert [path.partition("s=")[2].partition("&")[0] for path in server.asked] == [
        "S%2FRES%2F1325%282000%29",
        "S%2FRES%2F1325%20%282000%29",
    ]


def test_a_citation_without_a_body_is_not_asked_for(server: Server, fetcher: Fetcher) -> None:
    with pytest.raises(SymbolError, match="names no body"):
        fetcher.fetch(parse_symbol("decision 4/4"), "en")
    assert server.asked == []


def test_a_missing_year_is_hinted_at(fetcher: Fetcher) -> None:
    with pytest.raises(MissingDocumentError) as raised:
        fetcher.fetch(parse_symbol("S/RES/2650"), "en")
    assert "year" in raised.value.hint
