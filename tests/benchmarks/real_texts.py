"""Texts of labelled pairs, read from the corpus by the short names of the benchmark (``74-63``, ``S-2645``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from support.consecutive import LANGUAGES
from support.corpus import CORPUS

from resdiff.model import Resolution
from resdiff.parsing import parse
from resdiff.reading import read

_ARCHIVES = {"S": ("sc-2022", "sc-2023"), "E": ("ecosoc-2021", "ecosoc-2023"), "HRC": ("hrc-55",)}
_NUMBERS = re.compile(r"\d+")


@cache
def real_text(name: str, language: str) -> Resolution | None:
    """Return the resolution that the benchmark calls ``name``, or None where the corpus is missing or lacks it."""
    numbers = "_".join(_NUMBERS.findall(name))
    named = re.compile(rf"(?<![0-9]){numbers}(?![0-9])")
    for file, data in _files(name, language, named):
        return parse(read(data, file))
    return None


def _files(name: str, language: str, named: re.Pattern[str]) -> Iterator[tuple[str, bytes]]:
    body = name.partition("-")[0]
    for stem in _ARCHIVES.get(body, (f"ga-{body}",)):
        path = CORPUS / f"{stem}-{LANGUAGES[language]}.zip"
        if path.is_file():
            with ZipFile(path) as archive:
                for file in sorted(archive.namelist()):
                    if named.search(Path(file).name):
                        yield file, archive.read(file)
    if language == "en":
        for single in sorted((CORPUS / "pdf").glob("*.xml")):
            if named.search(single.name):
                yield single.name, single.read_bytes()
