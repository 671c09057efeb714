"""The law of reading and parsing: every word of the source is in the document, once."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.source_words import parsed_words, raw_words

from resdiff.model import Form, Resolution
from resdiff.parsing import parse
from resdiff.reading import read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.fr.*"))
TEXTS = {path.name: path.read_text("utf-8") for path in SEEDS}


def parsed(text: str, form: Form) -> Resolution:
    return parse(read(text.encode(), "x", form))


def check(text: str, form: Form) -> None:
    """Assert the laws that hold for any text."""
    document = parsed(text, form)
    labels = [clause.label for clause in document.clauses]
    assert len(labels) == len(set(labels))
    assert all(labels)
    lost = raw_words(text) - parsed_words(document)
    added = parsed_words(document) - raw_words(text)
    assert not lost, f"lost: {lost}"
    assert not added, f"added: {added}"
    for clause in document.clauses:
        assert clause.text.startswith(clause.opening)
        assert all(0 <= found.offset <= len(clause.text) for found in clause.references)
        assert all(0 <= span.start <= span.end <= len(clause.text) for span in (*clause.italics, *clause.cells))
        assert not clause.parent or clause.parent in labels
        assert "\n" not in clause.text


AS_TEXT = [(name, Form.TEXT) for name in TEXTS if name.endswith(".txt")]
"""Not those in Markdown: links and tags are text there, and the count of raw words reads them as markup."""


@pytest.mark.parametrize(("name", "form"), [*((name, Form.MARKDOWN) for name in TEXTS), *AS_TEXT])
def test_no_word_of_a_seed_is_lost(name: str, form: Form) -> None:
    check(TEXTS[name], form)


DAMAGES = ["drop", "double", "shuffle"]
CRAFTED = """1. Prie le Secrétaire général|a) un|i) deux|- trois|A|II. Titre|Annexe|¹ Note|* note|(e) cinq
mot¹, mot<sup>2</sup> et mot3|2 Voir résolution 55/2.|12|A/63/1|L'Assemblée générale,|# Titre|**Gras**|Rappelant
fin de phrase,|---|50e séance plénière|*Prie* de|suite en bas de page|[sur la base du rapport|1 bis. Note
**Un****Deux***Trois*|5/7|2008. Fin."""
SHORT = [line for text in TEXTS.values() for line in text.split("\n") if line.strip() and len(line) < 400]
LINES = st.sampled_from([*re.split(r"[|\n]", CRAFTED), "", "", "|a|b|\n|-|-|\n|c|d|", *SHORT[::3]])


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=25), st.sampled_from([Form.MARKDOWN, Form.TEXT]), st.booleans())
def test_no_word_of_a_made_up_document_is_lost(lines: list[str], form: Form, spaced: bool) -> None:
    text = ("\n\n" if spaced else "\n").join(lines)
    if text.strip() and not (form is Form.TEXT and ("|" in text or "#" in text)):
        check(text, form)


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(sorted(TEXTS)), st.randoms(use_true_random=False), st.sampled_from(DAMAGES))
def test_no_word_of_a_damaged_seed_is_lost(name: str, chance: random.Random, damage: str) -> None:
    lines = TEXTS[name].split("\n")
    if damage == "drop":
        lines = [line for line in lines if chance.random() > 0.2]
    elif damage == "double":
        lines = [again for line in lines for again in [line] * (1 + (chance.random() < 0.2))]
    else:
        chance.shuffle(lines)
    if any(line.strip() for line in lines):
        check("\n".join(lines), Form.MARKDOWN if name.endswith(".md") else Form.TEXT)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab1.,;:() \n\t*^{}[]é²-–aIVx'’l", min_size=1, max_size=300))
def test_any_text_is_parsed_with_unique_labels(text: str) -> None:
    if text.strip():
        document = parsed(text, Form.TEXT)
        labels = [clause.label for clause in document.clauses]
        assert len(labels) == len(set(labels))
