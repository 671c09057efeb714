"""Count how common words are in resolutions, for ``resdiff.kinship``: one table a language, from the UN's XML.

    python -m tools.rarity FOLDER

``FOLDER`` holds zip files named ``ga-SESSION-LANGUAGE.zip`` with AKN4UN files. Writes
``resdiff/data/rarity/CODE.txt``: the words (in Chinese, pairs of characters) that at least one clause in 400 has,
commonest first, grouped by ten times the natural logarithm of clauses per clause with the word.
"""

from __future__ import annotations

import sys
import zipfile
from collections import Counter
from math import log
from pathlib import Path

from resdiff.errors import ResdiffError
from resdiff.kinship import DATA, FLOOR, terms
from resdiff.model import BlockKind, Part
from resdiff.reading import read

LANGUAGES = {"Arabic": "ar", "Chinese": "zh", "English": "en", "French": "fr", "Russian": "ru", "Spanish": "es"}


def count(folder: Path, language: str, code: str) -> tuple[int, Counter[str]]:
    """Return the number of clauses and in how many of them each word stands."""
    clauses, found = 0, Counter[str]()
    for path in sorted(folder.glob(f"ga-*-{language}.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                try:
                    blocks = read(archive.read(name), name).blocks
                except ResdiffError:
                    continue
                for block in blocks:
                    if block.kind is BlockKind.PARAGRAPH and block.part in (Part.PREAMBULAR, Part.OPERATIVE):
                        clauses += 1
                        found.update(set(terms(block.text, code)))
    return clauses, found


def main() -> None:
    """Write the tables."""
    folder = Path(sys.argv[1])
    for language, code in LANGUAGES.items():
        clauses, found = count(folder, language, code)
        levels: dict[int, list[str]] = {}
        for word, number in sorted(found.items()):
            if number * FLOOR >= clauses:
                levels.setdefault(round(10 * log(clauses / number)), []).append(word)
        lines = [f"{level}\t{' '.join(words)}\n" for level, words in sorted(levels.items())]
        (DATA / f"{code}.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
