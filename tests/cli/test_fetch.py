"""``resdiff fetch``, against a server on this machine."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from support.command_line import SEARCHED, resdiff
from support.ods import PAGE, PDF, Reply, Server, serving
from support.word import docx, p

from resdiff.cli.fetch import FORMS
from resdiff.fetching import WantedForm
from resdiff.library.store import Library

WORD = docx(p("The General Assembly,") + p("1. Decides to remain seized of the matter."))
Fetch = Callable[..., CompletedProcess[str]]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.answer = lambda request: Reply(WORD if request.form == "docx" else PDF)
        yield running


@pytest.fixture
def fetch(server: Server, tmp_path: Path) -> Fetch:
    """Run ``resdiff fetch`` with a cache, a library and a host of its own."""

    def run(*arguments: str | Path) -> CompletedProcess[str]:
        return resdiff(
            "fetch",
            *arguments,
            cwd=tmp_path,
            RESDIFF_CACHE=str(tmp_path / "cache"),
            RESDIFF_LIBRARY=str(tmp_path / "library.sqlite"),
            RESDIFF_ODS_HOST=server.host,
        )

    return run


def test_a_document_is_fetched_kept_and_added(fetch: Fetch, tmp_path: Path) -> None:
    done = fetch("a/res/99/1", "--lang", "fr")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("A/RES/99/1 (fr): docx, ")
    assert "; fetched; added to the library: " in done.stdout
    assert Path(done.stdout.rstrip().partition("library: ")[2]).read_bytes() == WORD
    with Library(tmp_path / "library.sqlite") as library:
        assert [record.language for record in library.find("A/RES/99/1")] == ["fr"]


def test_the_second_time_nothing_is_asked_for(fetch: Fetch, server: Server) -> None:
    fetch("A/RES/99/1")
    asked = len(server.asked)
    done = fetch("A/RES/99/1")
    assert "; there since 20" in done.stdout
    assert "; in the library: " in done.stdout
    assert len(server.asked) == asked == 1


def test_symbols_and_languages_are_multiplied_and_named_once(fetch: Fetch, server: Server) -> None:
    done = fetch("A/RES/99/1", "99/1", "A/RES/99/2", "--lang", "ar", "--lang", "zh", "--no-library")
    assert done.returncode == 0
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [
        "A/RES/99/1 (ar)",
        "A/RES/99/1 (zh)",
        "A/RES/99/2 (ar)",
        "A/RES/99/2 (zh)",
    ]
    assert len(server.asked) == 4


def test_files_can_be_put_into_a_folder(fetch: Fetch, tmp_path: Path) -> None:
    done = fetch("A/RES/99/1", "--form", "pdf", "-o", "drafts/base", "--no-library")
    assert done.returncode == 0
    assert (tmp_path / "drafts" / "base" / "A_RES_99_1.en.pdf").read_bytes() == PDF


def test_a_missing_document_fails_and_the_others_come(fetch: Fetch, server: Server) -> None:
    server.answer = lambda request: Reply(PAGE if request.symbol == "A/RES/99/1" else WORD)
    done = fetch("A/RES/99/1", "A/RES/99/2", "--no-library")
    assert done.returncode == 1
    assert "has no A/RES/99/1 in en" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("A/RES/99/2 (en)")


def test_a_refusal_ends_it_and_what_is_left_out_is_named(fetch: Fetch, server: Server) -> None:
    server.answer = lambda request: Reply(WORD) if "99%2F1&" in request.path else Reply(PAGE, status=403)
    done = fetch(*(f"A/RES/99/{number}" for number in range(1, 10)), "--no-library")
    assert done.returncode == 1
    assert "refuses requests by programs (HTTP 403)" in done.stderr
    assert "A/RES/99/3 (en), A/RES/99/4 (en)" in done.stderr
    assert "and 2 more" in done.stderr
    assert len(server.asked) == 2


def test_nothing_is_asked_for_before_all_symbols_are_known_to_be_good(fetch: Fetch, server: Server) -> None:
    done = fetch("A/RES/99/1", "no symbol")
    assert done.returncode == 2
    assert "'no symbol' is neither" in done.stderr
    assert server.asked == []


@pytest.mark.parametrize("host", ["http://documents.un.org", "ftp://x", "https://user:secret@mirror.example"])
def test_a_host_that_is_not_safe_is_refused(fetch: Fetch, host: str) -> None:
    done = fetch("A/RES/99/1", "--host", host)
    assert done.returncode == 2
    assert "secret" not in done.stderr


def test_a_page_cannot_write_to_the_terminal(fetch: Fetch, server: Server) -> None:
    server.answer = lambda request: Reply(b"<html><title>\x1b[2J\x07 gone \xe2\x80\xae</title></html>")
    done = fetch("A/RES/99/1")
    assert "gone" in done.stderr
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stderr)


def test_a_pipe_gets_no_progress(fetch: Fetch) -> None:
    done = fetch("A/RES/99/1", "-q", "--no-library")
    assert (done.stdout, done.stderr) == ("", "")


def test_provenance_can_be_read_by_others(fetch: Fetch, tmp_path: Path, server: Server) -> None:
    fetch("A/RES/99/1", "--no-library")
    (written,) = tmp_path.glob("cache/fetched/*/A_RES_99_1.en.asked-docx.json")
    assert json.loads(written.read_text("utf-8"))["url"].startswith(server.host)


def test_what_cannot_be_read_is_kept_all_the_same(fetch: Fetch, server: Server) -> None:
    broken = WORD.replace(b"word/document.xml", b"word/documant.xml")
    server.answer = lambda request: Reply(broken)
    done = fetch("A/RES/99/1")
    assert done.returncode == 0
    assert "; not in the library (" in done.stdout


def test_the_choices_are_those_of_fetching() -> None:
    assert set(FORMS) == set(WantedForm)


def test_compare_fetches_what_it_lacks_only_when_told_to(tmp_path: Path, server: Server) -> None:
    environment = {
        "RESDIFF_CACHE": str(tmp_path / "cache"),
        "RESDIFF_LIBRARY": str(tmp_path / "library.sqlite"),
        "RESDIFF_ODS_HOST": server.host,
    }
    refused = resdiff("compare", "63/194", "A/RES/99/1", cwd=tmp_path, **environment)
    assert refused.returncode == 2
    assert "resdiff fetch" in refused.stderr
    assert server.asked == []
    done = resdiff("compare", "63/194", "A/RES/99/1", "--fetch", "--summary", cwd=tmp_path, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "A/RES/99/1" in done.stdout
    assert len(server.asked) == 1


def test_nothing_of_the_network_is_loaded_by_other_commands(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys, resdiff.cli as c; c.run(['compare', '63/194', '74/176', '-o', 'r.html', '-q']);"
        "print(sorted({'urllib3', 'ssl', 'resdiff.fetching'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": SEARCHED},
    )
    assert done.stdout.strip() == "[]"
