"""Faults that drafters make, put into real resolutions: each is found, at the right place."""

import random
import zipfile
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest
from support.drafted import Text, text_of
from support.faults import base_of, makers

from resdiff.check.drafts import Draft, draft_of
from resdiff.comparison import compare
from resdiff.model import Comparison
from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.rules import RULES, Finding, Rule, Subject

pytestmark = [pytest.mark.corpus, pytest.mark.slow]
STEP = 25
"""Every so many-th resolution of the session."""


def _texts(corpus: Path, name: str) -> list[Text]:
    with zipfile.ZipFile(corpus / f"ga-75-{name}.zip") as packed:
        files = [file for file in packed.namelist() if file.endswith(".xml")][::STEP]
        found = [text_of(parse(read(packed.read(file), file))) for file in files]
    return [text for text in found if text is not None]


def _later(symbol: str) -> str:
    """A library that knows one later version: of the resolution that a fault recalls."""
    return "A/RES/75/18" if symbol == "A/RES/74/18" else ""


@lru_cache(maxsize=8)
def _draft(text: str, language: str) -> Draft:
    """Read a draft; the text without faults is asked for by every rule."""
    return draft_of(text.encode(), "draft.md", language)


@lru_cache(maxsize=8)
def _compared(base: str, text: str, language: str) -> Comparison:
    return compare(_draft(base, language).resolution, _draft(text, language).resolution)


def _findings(rule: Rule, text: str, base: str, language: str) -> list[tuple[str, Finding]]:
    """Return what a rule finds, each with the line that it stands on."""
    draft = _draft(text, language)
    comparison = _compared(base, text, language) if rule.needs_base or rule.code == "RD110" else None
    subject = Subject(draft.resolution, comparison, text, _later)
    return [(draft.index.line_text(draft.region(one.place).line), one) for one in rule.check(subject)]


@pytest.mark.parametrize(
    ("name", "language"),
    [("English", "en"), ("French", "fr"), ("Spanish", "es"), ("Russian", "ru"), ("Arabic", "ar"), ("Chinese", "zh")],
)
def test_made_up_faults_are_found_at_the_right_place(corpus: Path, name: str, language: str) -> None:
    made, missed = Counter[str](), []
    for number, text in enumerate(_texts(corpus, name)):
        for code, maker in makers(language):
            base = base_of(text, code, language)
            fault = maker(base, random.Random(f"{number}{code}")) if base else None
            if base is None or fault is None:
                continue
            agreed = base.markdown()
            before = {one.message for _, one in _findings(RULES[code], agreed, agreed, language)}
            found = [
                line
                for line, one in _findings(RULES[code], fault.text.markdown(), agreed, language)
                if one.message not in before
            ]
            made[code] += 1
            if not any(line.startswith(near[:40]) for line in found for near in fault.near or ("",)):
                missed.append((code, text.title))
    assert len(made) >= 25
    assert len(missed) <= 0.01 * made.total(), missed
