"""Patience and politeness: pauses, attempts, redirects, and bounds of time and size."""

import re
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from support.fake_time import FakeTime
from support.ods import PAGE, PDF, WORD, Reply, Request, Server, serving

from resdiff.errors import FetchError
from resdiff.fetching import Fetcher, Limits, UnavailableError, fetcher_for, parse_host
from resdiff.fetching.client import proxy_for
from resdiff.symbols import parse_symbol

SYMBOL = parse_symbol("A/RES/63/194")


def first(*failures: Reply) -> Callable[[Request], Reply]:
    """Answer with the failures, one after the other, then with the document."""
    return lambda request: failures[request.before] if request.before < len(failures) else Reply(WORD)


def test_attempts_are_spaced_out_further_and_further(server: Server, fetcher: Fetcher, fake_time: FakeTime) -> None:
    server.answer = first(Reply(status=503), Reply(status=500), Reply(status=502))
    assert fetcher.fetch(SYMBOL, "fr").is_new
    assert fake_time.slept == [0.75, 1.5, 3.0]  # half fixed, half chance; chance is one half here


def test_attempts_come_to_an_end(server: Server, fetcher: Fetcher, fake_time: FakeTime) -> None:
    server.answer = lambda request: Reply(status=500)
    with pytest.raises(FetchError, match=r"HTTP 500 \(4 attempts\)"):
        fetcher.fetch(SYMBOL, "fr")
    assert len(server.asked) == 4
    assert len(fake_time.slept) == 3


@pytest.mark.parametrize("header", ["7", "Mon, 02 Mar 2026 12:00:07 GMT"])
def test_a_busy_host_says_how_long(server: Server, fetcher: Fetcher, fake_time: FakeTime, header: str) -> None:
    server.answer = first(Reply(status=429, headers={"Retry-After": header}))
    assert fetcher.fetch(SYMBOL, "fr").is_new
    assert fake_time.slept == [7.0]


def test_a_long_pause_is_left_to_the_user(server: Server, fetcher: Fetcher, fake_time: FakeTime) -> None:
    server.answer = lambda request: Reply(status=429, headers={"Retry-After": "3600"})
    with pytest.raises(UnavailableError, match="left alone for 60 minutes"):
        fetcher.fetch(SYMBOL, "fr")
    assert fake_time.slept == []
    assert len(server.asked) == 1


@pytest.mark.parametrize("header", ["", "soon", "-5", "٧", "Mon, 99 Foo 2026"])
def test_a_senseless_pause_is_not_obeyed(server: Server, fetcher: Fetcher, fake_time: FakeTime, header: str) -> None:
    reply = Reply(status=429, headers={"Retry-After": header.encode().decode("latin-1")})
    server.answer = first(reply)
    assert fetcher.fetch(SYMBOL, "fr").is_new
    assert fake_time.slept == [0.75]


@pytest.mark.parametrize(
    "cut",
    [
        Reply(WORD, cut_after=20),
        Reply(WORD, cut_after=0),
        Reply(WORD[:-30], with_length=False),
        Reply(PDF[:-10], with_length=False),
    ],
    ids=["in the midst", "at once", "Word without its end, length not told", "PDF likewise"],
)
def test_a_cut_connection_is_tried_again(server: Server, fetcher: Fetcher, cut: Reply) -> None:
    server.answer = first(cut)
    fetched = fetcher.fetch(SYMBOL, "fr")
    assert fetched.path.read_bytes() == WORD
    assert len(server.asked) == 2


def test_a_cut_document_is_never_kept(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: Reply(WORD, cut_after=20)
    with pytest.raises(FetchError, match="cut"):
        fetcher.fetch(SYMBOL, "fr")
    assert not list(fetcher.cache.folder.glob("A_RES*"))


def test_a_length_not_told_is_no_fault(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: Reply(WORD, with_length=False)
    assert fetcher.fetch(SYMBOL, "fr").path.read_bytes() == WORD


def test_silence_has_an_end(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    server.answer = lambda request: Reply(WORD, piece=10, pause=1.0)
    with pytest.raises(FetchError, match=r"no answer in time \(1 attempts\)"):
        make_fetcher(read_timeout=0.2, attempts=1).fetch(SYMBOL, "fr")


def test_a_trickle_has_an_end(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    server.answer = lambda request: Reply(WORD, piece=1, pause=0.02)
    with pytest.raises(FetchError, match="not done after"):
        make_fetcher(total_timeout=0.2, attempts=1).fetch(SYMBOL, "fr")


@pytest.mark.parametrize("with_length", [True, False])
def test_a_document_may_not_be_too_large(
    server: Server, make_fetcher: Callable[..., Fetcher], *, with_length: bool
) -> None:
    server.answer = lambda request: Reply(b"%PDF-1.7" + b"0" * 300_000, with_length=with_length)
    with pytest.raises(FetchError, match="sends more than"):
        make_fetcher(largest=100_000).fetch(SYMBOL, "fr")
    assert len(server.asked) == 1


def test_packed_answers_are_bounded_when_unpacked(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    import gzip

    bomb = gzip.compress(b"%PDF-1.7" + b"0" * 3_000_000)
    assert len(bomb) < 100_000
    server.answer = lambda request: Reply(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(FetchError, match="sends more than"):
        make_fetcher(largest=100_000).fetch(SYMBOL, "fr")


def test_redirects_are_followed_on_the_same_host(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: (
        Reply(WORD) if request.path == "/doc/1.docx" else Reply(status=302, headers={"Location": "/doc/1.docx"})
    )
    record = fetcher.fetch(SYMBOL, "fr").record
    assert record.final_url == f"{server.host}/doc/1.docx"
    assert record.url.endswith("t=docx")


def test_a_redirect_to_capitals_that_leads_nowhere_is_tried_in_small_letters(server: Server, fetcher: Fetcher) -> None:
    def answer(request: Request) -> Reply:
        if request.path.startswith("/DOC/"):
            return Reply(PAGE, headers={"Content-Type": "text/html"})
        if request.path == "/doc/undoc/n0848052.docx":
            return Reply(WORD)
        return Reply(status=302, headers={"Location": "/DOC/UNDOC/N0848052.DOCX"})

    server.answer = answer
    assert fetcher.fetch(SYMBOL, "fr").record.final_url == f"{server.host}/doc/undoc/n0848052.docx"


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("https://example.org/doc", "another domain"),
        ("https://documents.un.org/doc", "another domain"),
        ("file:///etc/passwd", "not https"),
        ("ftp://127.0.0.1/doc", "not https"),
        ("http://example.org/doc", "not https"),
        ("//[::bad/doc", "not https"),
    ],
)
def test_redirects_do_not_lead_astray(server: Server, fetcher: Fetcher, location: str, why: str) -> None:
    server.answer = lambda request: Reply(status=302, headers={"Location": location})
    with pytest.raises(FetchError, match=why):
        fetcher.fetch(SYMBOL, "fr")
    assert len(server.asked) == 1


def test_redirects_have_an_end(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: Reply(status=301, headers={"Location": request.path + "x"})
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetcher.fetch(SYMBOL, "fr")
    assert len(server.asked) == 6


def test_requests_are_made_one_at_a_time_with_a_pause(
    server: Server, make_fetcher: Callable[..., Fetcher], fake_time: FakeTime
) -> None:
    server.answer = lambda request: Reply(WORD)
    fetcher = make_fetcher(delay=1.0)
    for number in range(1, 5):
        fetcher.fetch(parse_symbol(f"A/RES/63/{number}"), "fr")
    assert fake_time.slept == [1.0, 1.0, 1.0]
    assert server.most_at_once == 1


def test_the_pause_is_kept_over_processes(
    server: Server, make_fetcher: Callable[..., Fetcher], fake_time: FakeTime
) -> None:
    server.answer = lambda request: Reply(WORD)
    make_fetcher(delay=1.0).fetch(SYMBOL, "fr")
    make_fetcher(delay=1.0).fetch(SYMBOL, "en")  # a new fetcher knows only what the cache folder tells
    assert fake_time.slept == [1.0]


def test_what_is_in_the_cache_costs_no_pause(
    server: Server, make_fetcher: Callable[..., Fetcher], fake_time: FakeTime
) -> None:
    server.answer = lambda request: Reply(WORD)
    fetcher = make_fetcher(delay=1.0)
    for _ in range(3):
        fetcher.fetch(SYMBOL, "fr")
    assert fake_time.slept == []


def test_a_host_that_is_not_there(make_fetcher: Callable[..., Fetcher], server: Server) -> None:
    fetcher = make_fetcher(attempts=2)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        fetcher.host = type(fetcher.host)("http", "127.0.0.1", unused.getsockname()[1])
        with pytest.raises(UnavailableError, match=r"no connection \(2 attempts\)"):
            fetcher.fetch(SYMBOL, "fr")


def test_a_host_that_hangs_up_without_a_word(make_fetcher: Callable[..., Fetcher]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as rude:

        def hang_up() -> None:
            for _ in range(2):
                rude.accept()[0].close()

        thread = threading.Thread(target=hang_up, daemon=True)
        thread.start()
        fetcher = make_fetcher(attempts=2)
        fetcher.host = type(fetcher.host)("http", "127.0.0.1", rude.getsockname()[1])
        with pytest.raises(FetchError, match=r"cut \(2 attempts\)"):
            fetcher.fetch(SYMBOL, "fr")
        thread.join()


def test_a_host_without_a_secure_connection(fetcher: Fetcher) -> None:
    with serving() as plain:
        port = int(plain.host.rpartition(":")[2])
        fetcher.host = type(fetcher.host)("https", "127.0.0.1", port)
        with pytest.raises(FetchError, match="no secure connection") as raised:
            fetcher.fetch(SYMBOL, "fr")
        assert "SSL_CERT_FILE" in raised.value.hint
        assert plain.asked == []


def test_the_proxy_of_the_environment_is_used_but_not_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "no_proxy", "HTTP_PROXY", "NO_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    assert proxy_for("https://documents.un.org/api") == "http://proxy.example:3128"
    assert proxy_for("https://127.0.0.1:8443/api") == ""
    monkeypatch.setenv("no_proxy", ".un.org")
    assert proxy_for("https://documents.un.org/api") == ""


def test_messages_name_no_objects(server: Server, fetcher: Fetcher) -> None:
    server.answer = lambda request: Reply(WORD, cut_after=20)
    with pytest.raises(FetchError) as raised:
        fetcher.fetch(SYMBOL, "fr")
    assert not re.search(r"0x[0-9a-f]+|urllib3|object at", str(raised.value))


def test_a_proxy_that_is_not_there_is_named_as_the_cause(
    monkeypatch: pytest.MonkeyPatch, fake_time: FakeTime, tmp_path: Path
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    for name in ("no_proxy", "NO_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
    fetcher = fetcher_for(
        parse_host("https://documents.invalid"), folder=tmp_path, limits=Limits(delay=0.0), clock=fake_time.clock
    )
    with pytest.raises(UnavailableError, match="no connection to the proxy"):
        fetcher.fetch(SYMBOL, "fr")
