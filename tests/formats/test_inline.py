"""Light markup: emphasis by switching, raised marks, links; a word is never lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resdiff.formats.inline import read_inline


def shown(text: str, *, markdown: bool = True) -> str:
    """Write runs as ``[style:text]``, plain ones as they are."""
    parts = []
    for run in read_inline(text, markdown=markdown):
        style = "i" * run.italic + "b" * run.bold + "s" * run.superscript
        parts.append(f"[{style}:{run.text}]" if style else run.text)
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*Prie* le", "[i:Prie] le"),
        ("**Un****Deux***Trois*", "[b:Un][b:Deux][i:Trois]"),
        ("liste préliminaire*", "liste préliminaire*"),
        ("* A/63/50.", "* A/63/50."),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("***Tout***", "[ib:Tout]"),
        ("_Prie_ le snake_case_name", "[i:Prie] le snake_case_name"),
        ("1^{er} et 71^e", "1[s:er] et 71[s:e]"),
        ("esclavage$^{5}$,", "esclavage[s:5],"),
        ("enfants²,", "enfants[s:²],"),
        ("x<sup>5</sup> y", "x[s:5] y"),
        ("*tout <sup>1</sup>*", "[i:tout ][is:1]"),
        ("a<br>b", "a\nb"),
        ("<UN docs> & a < b", "<UN docs> & a < b"),
        ("AT&amp;T \\*x\\*", "AT&T *x*"),
        ("<!-- page 3 -->mot", "mot"),
        ("voir [A/74/127](#).", "voir A/74/127."),
        ("note[^3]", "note[s:3]"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_plain_text_has_no_links_or_entities() -> None:
    assert shown("[a](b) &amp; \\*", markdown=False) == "[a](b) &amp; \\*"


@given(st.text(alphabet="xy *_^{}$<>[]()\\&;²³1\n"), st.booleans())
def test_no_letter_is_lost(text: str, markdown: bool) -> None:
    read = "".join(run.text for run in read_inline(text, markdown=False))
    assert sorted(sign for sign in read if sign in "xy") == sorted(sign for sign in text if sign in "xy")


@pytest.mark.parametrize("sign", ["*", "_", "[", "<sup>", "^{", "&", "<!--", "[a](", "**a", "$^", "<a "])
def test_hostile_lines_take_bounded_time(sign: str) -> None:
    text = sign * (300_000 // len(sign))
    started = time.process_time()
    runs = read_inline(text, markdown=True)
    assert time.process_time() - started < 10, "it takes at most two seconds; quadratic time would be hours"
    assert sum(run.text.count("a") for run in runs) == text.count("a")
