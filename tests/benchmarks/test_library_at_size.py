"""How quick the library is with thousands of real documents. Ratios, not seconds: they hold on any machine.

Run with ``pytest -m "corpus and slow" tests/benchmarks/test_library_at_size.py -s`` to see the figures.
"""

import io
import itertools
import json
import os
import resource
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from lxml import etree

from resdiff.library.keys import title_key
from resdiff.library.store import Library, Record
from resdiff.library.texts import phrases, shared
from resdiff.series import Predecessor, Sign, predecessor
from resdiff.series.candidates import time_of

pytestmark = [pytest.mark.corpus, pytest.mark.slow]

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _parse_all(job: tuple[Path, list[str]]) -> int:
    """Parse members of a zip with lxml and nothing else; return how many could be parsed."""
    path, names = job
    parsed = 0
    with zipfile.ZipFile(path) as archive:
        for name in names:
            try:
                etree.parse(io.BytesIO(archive.read(name)))
                parsed += 1
            except etree.XMLSyntaxError:
                continue
    return parsed


def _bare_parse(zips: list[Path]) -> int:
    jobs = []
    for path in zips:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if name.endswith(".xml")]
        jobs += [(path, names[i : i + 100]) for i in range(0, len(names), 100)]
    with ProcessPoolExecutor(CORES) as pool:
        return sum(pool.map(_parse_all, jobs))


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "resdiff", *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def _timed(call: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that a call takes, and those of processors in it and its children."""
    before, begun = _processor_seconds(), time.monotonic()
    call()
    return time.monotonic() - begun, _processor_seconds() - before


def _processor_seconds() -> float:
    """Of this process and of its children that have ended, to the microsecond."""
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(times.ru_utime + times.ru_stime for times in used)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """A library of the whole corpus, 6,900 documents."""
    path = tmp_path_factory.mktemp("at-size") / "library.sqlite"
    _run("library", "add", "-q", "--library", str(path), *map(str, sorted(corpus.glob("*.zip"))))
    return path


def test_adding_against_bare_parsing(
    tmp_path: Path, corpus: Path, record_property: Callable[[str, object], None]
) -> None:
    zips = sorted(corpus.glob("ga-*.zip"))
    assert len(zips) == 18
    path = tmp_path / "library.sqlite"
    arguments = ("library", "add", "-q", "--library", str(path), *map(str, zips))
    bare, bare_processors = _timed(lambda: _bare_parse(zips))
    first, first_processors = _timed(lambda: _run(*arguments))
    again, again_processors = _timed(lambda: _run(*arguments))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures = {
        "adding / bare parsing, by the clock": first / bare,
        "adding / bare parsing, processors": first_processors / bare_processors,
        "again / adding, by the clock": again / first,
        "again / adding, processors": again_processors / first_processors,
        "memory of the largest process, MB": memory,
    }
    for name, value in figures.items():
        record_property(name, round(value, 3))
        print(f"{name}: {value:.3f}")
    # The goal is 3; what is reached is in docs/design/store.md. The bound here is a guard against regressions.
    assert figures["adding / bare parsing, processors"] < 4.5
    assert figures["again / adding, by the clock"] < 0.1
    # The process that writes is the largest; a worker takes about 50 MB.
    assert memory + 50 * min(CORES, 8) < 650
    assert memory < 250


def _quickest(arguments: list[str], environment: dict[str, str], times: int = 12) -> float:
    """Processor seconds of a whole process, the least of several: the machine may be busy."""
    command = [sys.executable, "-m", "resdiff", *arguments]
    found = []
    for _ in range(times):
        before = _processor_seconds()
        subprocess.run(command, env=os.environ | environment, capture_output=True, check=True)
        found.append(_processor_seconds() - before)
    return min(found)


def test_comparing_symbols_against_comparing_their_files(tmp_path: Path, corpus: Path, library: Path) -> None:
    files = []
    for symbol in ("74_176.xml", "A_RES_76_186"):
        session = "74" if symbol.startswith("74") else "76"
        with zipfile.ZipFile(corpus / f"ga-{session}-English.zip") as archive:
            name = next(name for name in archive.namelist() if symbol in name)
            files.append(tmp_path / f"{session}.xml")
            files[-1].write_bytes(archive.read(name))
    environment = {"RESDIFF_LIBRARY": str(library)}
    by_file = _quickest(["compare", *map(str, files), "--format", "json"], environment)
    by_symbol = _quickest(["compare", "74/176", "76/186", "--lang", "en", "--format", "json"], environment)
    print(f"compare of symbols / of files: {by_symbol / by_file:.3f} ({by_file * 1000:.0f} ms)")
    assert by_symbol <= 1.2 * by_file


@pytest.mark.parametrize(
    "arguments",
    [
        ["series", "76/186", "--lang", "en"],
        ["series", "76/186", "--lang", "ar"],
        ["library", "search", "trafficking", "persons", "--lang", "en"],
        ["library", "search", "贩运人口"],
    ],
)
def test_series_and_search_answer_soon_after_starting(library: Path, arguments: list[str]) -> None:
    environment = {"RESDIFF_LIBRARY": str(library)}
    starting = _quickest(["library", "path"], environment)
    answering = _quickest(arguments, environment)
    print(f"{' '.join(arguments)}: starting {starting * 1000:.0f} ms, answering {(answering - starting) * 1000:.0f} ms")
    # The goal is 50 ms; what is reached is in docs/design/store.md. The bound here is a guard against regressions.
    assert answering - starting <= max(0.15, 2 * starting)


def test_every_resolution_with_an_earlier_one_of_its_title_finds_it(library: Path) -> None:
    """The earlier one that is expected is found in another way: by sorting all documents with the same title.

    Where a session has two of the title, the one before them may be the right one: then it shares far more phrases.
    """
    right = like = wrong = 0
    with Library(library) as opened:
        groups: dict[tuple[str, ...], dict[str, Record]] = {}
        for record in sorted(opened.records("kind = 'resolution' AND title <> ''"), key=lambda r: r.order):
            key = (record.body, record.kind, record.language, title_key(record.title))
            groups.setdefault(key, {}).setdefault(record.symbol, record)
        for group in groups.values():
            versions = sorted(group.values(), key=time_of)
            for older, newer in itertools.pairwise(versions):
                found = predecessor(opened, newer)
                if found is not None and found.record.symbol == older.symbol:
                    right += 1
                    continue
                own = phrases(opened, newer)
                is_like = found is not None and shared(own, phrases(opened, found.record)) > 2 * shared(
                    own, phrases(opened, older)
                )
                like, wrong = like + is_like, wrong + (not is_like)
    print(
        f"predecessor of the same title: the latest {right}, one of two in a session that is alike {like}, {wrong} not"
    )
    assert wrong == 0
    assert right > 2000
    assert like < 0.02 * right


@pytest.fixture(scope="module")
def finds(library: Path) -> dict[tuple[str, str], Predecessor | None]:
    """The predecessor that is found of each symbol in each language."""
    with Library(library) as opened:
        best: dict[tuple[str, str], Record] = {}
        for record in sorted(opened.records("kind = 'resolution'"), key=lambda r: r.order):
            best.setdefault((record.symbol, record.language), record)
        return {key: predecessor(opened, record) for key, record in best.items()}


def test_finds_of_another_title_are_right(finds: dict[tuple[str, str], Predecessor | None]) -> None:
    """All that were found when this was written were read; what is found since counts as wrong until it is read."""
    lines = Path(__file__).with_name("judged_predecessors.tsv").read_text("utf-8").splitlines()
    judged = {(later, earlier): verdict for later, earlier, verdict in (line.split("\t") for line in lines[2:])}
    verdicts = [
        judged.get((symbol, found.record.symbol), "unread")
        for (symbol, _), found in finds.items()
        if found and found.sign is not Sign.SAME_TITLE
    ]
    right = verdicts.count("right")
    print(f"finds of another title: {right} of {len(verdicts)} right")
    assert right >= 0.95 * len(verdicts)
    assert right > 120


def test_what_other_languages_confirm_is_found_or_left_open(finds: dict[tuple[str, str], Predecessor | None]) -> None:
    """Where a title changed in one language only, two or more others say by their equal titles what is right."""
    told: dict[str, dict[str, str]] = {}
    for (symbol, language), found in finds.items():
        if found and found.sign is Sign.SAME_TITLE:
            told.setdefault(symbol, {})[language] = found.record.symbol
    right = other = none = 0
    for (symbol, language), found in finds.items():
        if language in told.get(symbol, {}):
            continue
        [*most] = Counter(told.get(symbol, {}).values()).most_common(1)
        if not most or most[0][1] < 2:
            continue
        right += found is not None and found.record.symbol == most[0][0]
        other += found is not None and found.record.symbol != most[0][0]
        none += found is None
    print(f"confirmed by other languages: {right} right, {other} other, {none} not found")
    assert other <= 0.05 * (right + other)
    assert right >= 50


def test_the_figures_are_of_the_whole_corpus(library: Path) -> None:
    listed = json.loads(_run("library", "list", "--library", str(library), "--format", "json").stdout)
    assert len([record for record in listed if not record["embedded"]]) > 6800
