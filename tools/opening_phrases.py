"""List the opening phrases of resolutions, by what the UN's own XML sets in italics (or bold), commonest first.

Usage: python tools/opening_phrases.py FOLDER-OF-ZIPS LANGUAGE [LEAST] (run from the project's root)

An opening phrase is the run of italic or bold text with which a preambular or operative paragraph begins. Signs at
its end go, and so do the modifiers that the language's file lists ("also", "further"). What is left and stands at
least LEAST times (default 12) is printed with its count; ``resdiff/languages/XX.py`` holds the printed list, read over.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

from resdiff.errors import ReadingError
from resdiff.formats import akn
from resdiff.languages import language
from resdiff.model import Block, BlockKind, Part
from resdiff.text import even

_SIGNS = " ,.;:،؛，；：、\"'()[]-"
_MOST_WORDS = 6


def opening(block: Block) -> str:
    """Return the italic or bold text with which a block begins, evened out."""
    text = ""
    for run in block.runs:
        if run.note or not (run.italic or run.bold or run.text.isspace()):
            break
        text += run.text
    return even(text).strip(_SIGNS)


def without_modifiers(phrase: str, modifiers: tuple[str, ...], *, spaced: bool) -> str:
    """Take away the modifiers, wherever they stand; in an unspaced script only at the beginning."""
    for modifier in sorted(map(even, modifiers), key=len, reverse=True):
        if not spaced:
            phrase = phrase.removeprefix(modifier)
            continue
        padded = f" {phrase} "
        for form in (modifier, modifier[:1].upper() + modifier[1:]):
            padded = padded.replace(f" {form} ", " ")
        phrase = padded.strip()
    return phrase[:1].upper() + phrase[1:]


def count(folder: Path, code: str) -> Counter[str]:
    """Count the opening phrases in all zips of one language."""
    words = language(code)
    found: Counter[str] = Counter()
    for path in sorted(folder.glob(f"*-{words.name}.zip")):
        with ZipFile(path) as archive:
            for name in archive.namelist():
                if not name.endswith(".xml"):
                    continue
                try:
                    source = akn.read(archive.read(name), name)
                except ReadingError:
                    continue
                for block in source.blocks:
                    is_clause = block.kind is BlockKind.PARAGRAPH and block.role is None and block.depth == 0
                    if is_clause and block.part in (Part.PREAMBULAR, Part.OPERATIVE):
                        phrase = without_modifiers(opening(block), words.opening_modifiers, spaced=code != "zh")
                        if phrase and not any(map(str.isdigit, phrase)) and len(phrase.split()) <= _MOST_WORDS:
                            found[phrase] += 1
    return found


if __name__ == "__main__":
    least = int(sys.argv[3]) if len(sys.argv) > 3 else 12
    for phrase, times in count(Path(sys.argv[1]), sys.argv[2]).most_common():
        if times >= least:
            print(f"{times}\t{phrase}")  # noqa: T201
