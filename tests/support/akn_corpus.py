"""The corpus of UN XML: which files there are, and what their text is by a reading of its own."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
STEP = 12
"""One resolution in so many is read, unless RESDIFF_CORPUS=whole."""
_OWN_MARK = re.compile(r"^[\s()]*\d*[\s()]*(?=[\s(])")
_NUMBER = re.compile(r"(\d+)_?\D{0,8}?(\d+)?")


def files(folder: Path) -> Iterator[tuple[str, str, bytes]]:
    """Give zip, name and bytes of the XML files: all languages of every STEP-th resolution, by its number."""
    step = 1 if os.environ.get("RESDIFF_CORPUS") == "whole" else STEP
    for path in sorted(folder.glob("*.zip")):
        with ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                if name.endswith(".xml") and resolution_number(name) % step == step - 1:
                    yield path.stem, name, archive.read(name)


def resolution_number(name: str) -> int:
    """Return the number of the resolution that a file is named after: 176 of ``74_176_F.xml``."""
    stem = re.sub(r"^(?:A_HRC_RES|[AES]_RES)_|\(\d{4}\)", "", name.rpartition("/")[2])
    numbers = re.findall(r"\d+", stem)
    return int(numbers[0] if stem.startswith("2") and len(numbers[0]) == 4 and int(numbers[0]) > 2600 else numbers[1])


def letters(text: str) -> Counter[str]:
    """Count the letters and digits of ``text``."""
    return Counter(sign for sign in text if sign.isalnum())


def printed_letters(data: bytes) -> Counter[str]:
    """Count the letters and digits of all that a file prints, from its tree; footnote marks count once each."""
    pieces: list[str] = []
    _collect(etree.fromstring(data), pieces)
    return letters(" ".join(pieces))


def _collect(element: etree._Element, pieces: list[str]) -> None:
    if not isinstance(element.tag, str) or element.tag == f"{AKN}meta":
        return
    own: list[str] = [element.text or ""]
    for child in element:
        _collect(child, own)
        own.append(child.tail or "")
    text = " ".join(own)
    if element.tag == f"{AKN}authorialNote":  # its own mark may stand in its text once more
        mark = element.get("marker", "")
        leading = _OWN_MARK.match(text)
        if leading and leading[0].strip("() \t\n") in ("", mark):
            text = text[leading.end() :]
        text = f"{text} {mark}"
    pieces.append(text)
