"""Adding documents to the library: from files, folders and zips, again, with faults, and killed in between."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.library import document, zipped

from resdiff.errors import LibraryError
from resdiff.library.adding import add
from resdiff.library.schema import open_for_writing
from resdiff.library.store import Library, remove


def symbols(library: Path) -> set[str]:
    """The symbols in the library, without the seeds."""
    with Library(library) as opened:
        return {record.symbol for record in opened.records()}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


def test_files_folders_and_zips_are_added(tmp_path: Path, library: Path) -> None:
    folder = tmp_path / "folder" / "deep"
    folder.mkdir(parents=True)
    (folder / "one.xml").write_bytes(document("A/RES/90/1", "Lamps"))
    (folder / "notes.bak").write_text("not a document")
    zipped(folder / "more.zip", {"English/two.xml": document("A/RES/90/2", "Wicks")})
    text = tmp_path / "A-RES-90-3.txt"
    text.write_text("The General Assembly,\n\nRecalling its resolution 89/3,\n\n1. Decides to keep the lamps lit.\n")
    report = add([tmp_path / "folder", text], library)
    assert (report.added, report.known, report.failures) == (3, 0, [])
    assert symbols(library) == {"A/RES/90/1", "A/RES/90/2", "A/RES/90/3"}


def test_what_is_stored_are_the_very_bytes(tmp_path: Path, library: Path) -> None:
    data = document("A/RES/90/1", "Lamps")
    path = tmp_path / "one.xml"
    path.write_bytes(data)
    add([path], library)
    path.unlink()
    with Library(library) as opened:
        assert opened.content(opened.find("A/RES/90/1")[0]) == data


def test_a_file_whose_name_is_no_text_is_added(tmp_path: Path, library: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.xml")
    path.write_bytes(document("A/RES/90/1", "Lamps"))
    assert add([path], library).added == 1
    with Library(library) as opened:
        assert opened.find("A/RES/90/1")[0].name.endswith("\ufffd.xml")


def test_adding_again_adds_nothing_and_counts_what_is_known(tmp_path: Path, library: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {f"{n}.xml": document(f"A/RES/90/{n}", f"Lamps {n}") for n in range(1, 21)})
    assert add([archive], library).added == 20
    again = add([archive], library)
    assert (again.added, again.known) == (0, 20)
    repacked = zipped(
        tmp_path / "b.zip", {"new.xml": document("A/RES/91/1", "Oil"), "1.xml": document("A/RES/90/1", "Lamps 1")}
    )
    report = add([repacked], library)
    assert (report.added, report.known) == (1, 1)


def test_bad_files_are_named_with_their_reason_and_the_others_go_in(tmp_path: Path, library: Path) -> None:
    archive = zipped(
        tmp_path / "a.zip",
        {
            **{f"good{n}.xml": document(f"A/RES/90/{n}", "Lamps") for n in range(1, 31)},
            "empty.xml": b"",
            "broken.xml": b"<akomaNtoso",
            "other.xml": b"<?xml version='1.0'?><rss/>",
            "nameless.txt": b"Nothing in here is a symbol of any document at all.",
        },
    )
    report = add([archive, tmp_path / "missing.xml"], library)
    assert report.added == 30
    failed = {failure.name.rpartition(":")[2] or failure.name: failure.reason for failure in report.failures}
    assert failed.keys() == {"empty.xml", "broken.xml", "other.xml", "nameless.txt", str(tmp_path / "missing.xml")}
    assert "empty" in failed["empty.xml"]
    assert "XML" in failed["broken.xml"]
    assert "not a UN document" in failed["other.xml"]
    assert "symbol" in failed["nameless.txt"]
    assert "No such file" in failed[str(tmp_path / "missing.xml")]
    again = add([archive], library)
    assert (again.added, again.known, len(again.failures)) == (0, 30, 4), "what failed is named again"


@pytest.mark.parametrize(
    "name", ["../climbing.xml", "/absolute.xml", "a/../../b.xml", "..\\windows.xml", "C:/drive.xml"]
)
def test_names_that_lead_out_of_a_zip_are_refused(tmp_path: Path, library: Path, name: str) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo(name), document("A/RES/90/1", "Lamps"))
        archive.writestr("good.xml", document("A/RES/90/2", "Wicks"))
    report = add([path], library)
    assert [failure.reason for failure in report.failures] == ["its name leads out of the zip"]
    assert symbols(library) == {"A/RES/90/2"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.zip", "data"], "nothing is unpacked"


def test_a_zip_bomb_is_refused_whatever_it_declares(tmp_path: Path, library: Path) -> None:
    honest = zipped(tmp_path / "honest.zip", {"bomb.xml": b" " * 70_000_000})
    lying = tmp_path / "lying.zip"
    data = honest.read_bytes()
    lying.write_bytes(data.replace((70_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little")))
    reasons = [failure.reason for failure in add([honest, lying], library).failures]
    assert "too large" in reasons[0]
    assert "more than" in reasons[1]
    assert "zip" not in symbols(library)


def test_broken_zips_and_zips_in_zips_are_named(tmp_path: Path, library: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 no zip")
    inner = zipped(tmp_path / "inner.zip", {"1.xml": document("A/RES/90/1", "Lamps")})
    zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()})
    report = add([tmp_path / "broken.zip", tmp_path / "outer.zip"], library)
    assert ["broken zip" in f.reason or "within" in f.reason for f in report.failures] == [True, True]


def test_the_same_symbol_with_other_content_replaces_and_loses_nothing(tmp_path: Path, library: Path) -> None:
    older, newer = tmp_path / "older.xml", tmp_path / "newer.xml"
    older.write_bytes(document("A/RES/90/1", "Lamps"))
    newer.write_bytes(document("A/RES/90/1", "Lamps and wicks"))
    add([older], library)
    report = add([newer], library)
    assert report.replaced == ["A/RES/90/1 (en, akn)"]
    with Library(library) as opened:
        found = opened.find("A/RES/90/1")
    assert [record.title for record in found] == ["Lamps and wicks", "Lamps"]
    remove(library, found[:1])
    with Library(library) as opened:
        assert [record.title for record in opened.find("A/RES/90/1")] == ["Lamps"]


def test_what_was_removed_can_be_added_again(tmp_path: Path, library: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {f"{n}.xml": document(f"A/RES/90/{n}", f"Lamps {n}") for n in range(1, 4)})
    add([archive], library)
    with Library(library) as opened:
        chosen = opened.find("A/RES/90/2")
    assert remove(library, chosen) == 1
    assert symbols(library) == {"A/RES/90/1", "A/RES/90/3"}
    report = add([archive], library)
    assert (report.added, report.known) == (1, 2)


def _start(arguments: list[str], library: Path) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from pathlib import Path; from resdiff.library.adding import add;"
        "add([Path(p) for p in sys.argv[2:]], Path(sys.argv[1]))"
    )
    return subprocess.Popen([sys.executable, "-c", code, str(library), *arguments], start_new_session=True)


def _many(folder: Path, count: int) -> Path:
    text = ["Recalling the lamps of all the lighthouses of the coast, and the wicks in them, " * 30]
    return zipped(
        folder / "many.zip",
        {f"{n}.xml": document(f"A/RES/90/{n}", f"Lamps {n}", preamble=text * 8) for n in range(1, count + 1)},
    )


def test_killed_at_any_moment_nothing_is_lost_and_running_again_finishes(tmp_path: Path, library: Path) -> None:
    archive = _many(tmp_path, 900)
    seen = 0
    for _ in range(4):
        process = _start([str(archive)], library)
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline and _count(library) <= seen:
            time.sleep(0.01)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
        process.wait()
        now = _count(library)
        assert now >= seen, "what was committed stays"
        seen = now
    report = add([archive], library)
    assert report.added + report.known == 900
    assert len(symbols(library)) == 900
    with Library(library) as opened:
        assert [row[0] for row in opened.rows("PRAGMA integrity_check")] == ["ok"]
        assert opened.rows("SELECT count(*) FROM content")[0][0] == 900
        assert opened.rows("SELECT count(*) FROM search")[0][0] == 900


def _count(library: Path) -> int:
    try:
        with Library(library) as opened:
            rows = opened.rows("SELECT count(*) FROM document")
    except LibraryError:  # being made at this moment
        return 0
    return int(rows[0][0]) if rows else 0


def test_two_processes_may_add_at_once(tmp_path: Path, library: Path) -> None:
    archive = _many(tmp_path, 200)
    copy = zipped(tmp_path / "copy.zip", {"a.xml": document("A/RES/91/1", "Oil")})
    processes = [_start([str(archive)], library), _start([str(archive), str(copy)], library)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert len(symbols(library)) == 201


def test_a_library_may_be_made_by_many_at_once(tmp_path: Path) -> None:
    for place in range(40):
        start = threading.Barrier(8)

        def opened(path: Path = tmp_path / f"{place}.sqlite", start: threading.Barrier = start) -> None:
            start.wait()
            open_for_writing(path).close()

        with ThreadPoolExecutor(8) as pool:
            for made in [pool.submit(opened) for _ in range(8)]:
                made.result()


def test_a_newer_database_is_refused(tmp_path: Path, library: Path) -> None:
    add([zipped(tmp_path / "a.zip", {"1.xml": document("A/RES/90/1", "Lamps")})], library)
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(LibraryError, match="newer resdiff"):
        Library(library)
    with pytest.raises(LibraryError, match="newer resdiff"):
        add([], library)


@pytest.mark.parametrize("content", [b"this is no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_corrupt_database_is_named(library: Path, content: bytes) -> None:
    library.parent.mkdir()
    library.write_bytes(content)
    with pytest.raises(LibraryError, match=r"damaged|no library|malformed"):
        Library(library)


def test_another_programs_database_is_left_alone(library: Path) -> None:
    library.parent.mkdir()
    with sqlite3.connect(library) as connection:
        connection.execute("CREATE TABLE recipes(name)")
    connection.close()
    with pytest.raises(LibraryError, match="no library of resdiff"):
        add([], library)


def test_a_full_disk_is_said_and_what_was_added_stays(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite's own limit on pages raises the same error as a full disk does."""
    from resdiff.library import adding

    add([zipped(tmp_path / "a.zip", {"1.xml": document("A/RES/90/1", "Lamps")})], library)
    opened = adding.open_for_writing

    def with_little_room(path: Path) -> sqlite3.Connection:
        connection = opened(path)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 2}")
        return connection

    monkeypatch.setattr(adding, "open_for_writing", with_little_room)
    with pytest.raises(LibraryError, match="disk is full"):
        add([_many(tmp_path, 60)], library)
    assert symbols(library) == {"A/RES/90/1"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    with pytest.raises(LibraryError, match="cannot be"):
        add([], folder / "library.sqlite")


def test_why_the_database_cannot_be_opened_is_said_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library.sqlite"
    folder.mkdir()
    with pytest.raises(LibraryError, match="cannot be opened: it is a folder") as caught:
        add([], folder)
    assert "--library or RESDIFF_LIBRARY" in caught.value.hint
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # as on a read-only mount
    monkeypatch.setattr(sqlite3, "connect", _cannot_open)
    with pytest.raises(LibraryError, match="cannot be written: its folder is read-only"):
        add([], tmp_path / "other.sqlite")


def _cannot_open(*arguments: object, **options: object) -> None:
    """Fail as SQLite does on a read-only mount."""
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorname = "SQLITE_CANTOPEN"
    raise error


def test_a_path_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="cannot be used"):
        add([], tmp_path / "file" / "library.sqlite")
