"""Which language a text is in: by its script, then by its most frequent words."""

from __future__ import annotations

import re
from collections import Counter

from resdiff.frozen import replace
from resdiff.languages import LANGUAGES
from resdiff.languages import language as language_of
from resdiff.model import Doubt, DoubtCode
from resdiff.parsing.draft import Draft
from resdiff.text import fold, folded_words, words

_SCRIPTS = {"ar": "[\u0600-\u06ff]", "ru": "[\u0400-\u04ff]", "zh": "[\u4e00-\u9fff]"}
"""Languages that their script tells, each with the set of its letters."""
_SAMPLE = 4_000
"""Characters that are looked at."""
_CLEAR = 1.3
"""How many times as often the words of the language must stand as those of the next likely one."""


def tell_language(draft: Draft) -> Draft:
    """Fill in the language, from what is declared or from the words; record a doubt where it is a guess."""
    declared = draft.metadata.language
    if declared in LANGUAGES:
        return replace(draft, language=language_of(declared))
    code, sure = guess_language(_sample(draft))
    doubts = draft.doubts
    if not sure:
        guess = f"taken for {language_of(code).name}" if code else "unknown"
        doubts = (*doubts, Doubt(DoubtCode.LANGUAGE, f"the language of the text is not clear: {guess}"))
    metadata = replace(draft.metadata, language=code)
    return replace(draft, language=language_of(code) if code else None, metadata=metadata, doubts=doubts)


def _sample(draft: Draft) -> str:
    parts: list[str] = []
    length = 0
    for piece in sorted(draft.pieces[:400], key=lambda piece: -len(piece.text)):
        if length > _SAMPLE:
            break
        parts.append(piece.text[:_SAMPLE])
        length += len(parts[-1])
    return " ".join(parts)[:_SAMPLE]


def guess_language(text: str) -> tuple[str, bool]:
    """Return the code of the language that ``text`` is likeliest in (empty if none), and whether it is clear."""
    letters = sum(map(str.isalpha, text))
    for code, script in _SCRIPTS.items() if letters and not text.isascii() else ():
        if len(re.findall(script, text)) * 2 > letters:
            return code, True
    counted = Counter(words(fold(text)))
    latin = [code for code in LANGUAGES if code not in _SCRIPTS]
    scores = sorted(
        ((sum(counted[word] for word in _common(code)), code) for code in latin),
        key=lambda scored: (-scored[0], scored[1]),
    )
    best, code = scores[0]
    if best == 0:
        return "", False
    return code, best >= 3 and best > _CLEAR * scores[1][0]


def _common(code: str) -> set[str]:
    return {word for phrase in language_of(code).common_words for word in folded_words(phrase)}
