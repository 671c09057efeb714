"""The Markdown output renders to the words it was made of, with the marks on the words that changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.made_up import clause, comparison, document, edits, link
from support.words import html_text, words

from resdiff.model import Change, Comparison, Kind, Operation
from resdiff.renderers import Layout, RenderOptions, render
from resdiff.renderers.markdown_text import escape, item, marked
from resdiff.renderers.pieces import Piece

MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
TEXTS = st.text(st.sampled_from('ab é1.,;*_~`|<>[]()!#&$\\-+= «»’"字ش'), min_size=1, max_size=12)


def shown(text: str) -> str:
    return html_text(MARKDOWN.renderInline(text)).replace("\u200c", "")


@given(TEXTS)
def test_any_text_survives(text: str) -> None:
    assert "".join(shown(escape(text)).split()) == "".join(text.split())


@given(st.lists(st.tuples(st.sampled_from(Operation), TEXTS), min_size=1, max_size=6))
def test_marks_survive_whatever_stands_next_to_them(pairs: list[tuple[Operation, str]]) -> None:
    markdown = marked([Piece(operation, text) for operation, text in pairs], {})
    rendered = MARKDOWN.renderInline(markdown)
    for operation, element in ((Operation.DELETE, "s"), (Operation.INSERT, "strong")):
        expected = "".join("".join(text.split()) for found, text in pairs if found is operation)
        marked_texts = re.findall(rf"<{element}>(.*?)</{element}>", rendered, re.DOTALL)
        assert "".join(html_text("".join(marked_texts)).split()).replace("\u200c", "") == expected
    everything = "".join("".join(text.split()) for _, text in pairs)
    assert "".join(shown(markdown).split()) == everything


@pytest.mark.parametrize("start", ["1. one", "1) one", "- one", "+ one", "# one", "> one", "= one", "* one", "2.5 one"])
def test_the_start_of_a_block_is_no_markup(start: str) -> None:
    html = MARKDOWN.render(f"- {item(start)}\n")
    assert html_text(html).split() == start.split()
    assert html.count("<li>") == 1


@pytest.mark.parametrize("layout", Layout)
def test_every_table_row_has_its_three_cells(layout: Layout) -> None:
    html = MARKDOWN.render(str(render(comparison(), "markdown", RenderOptions(layout=layout))))
    for row in re.findall(r"<tr>(.*?)</tr>", html.split("<h2>Clauses</h2>")[1], re.DOTALL):
        assert len(re.findall("<t[dh]", row)) == 3


def test_rendering_the_rendered_words_again_changes_nothing() -> None:
    first = words(html_text(MARKDOWN.render(str(render(comparison(), "markdown")))))
    assert first == words(html_text(MARKDOWN.render(str(render(comparison(), "markdown")))))


def test_links_of_the_list_lead_to_rows() -> None:
    text = str(render(comparison(), "markdown"))
    targets = set(re.findall(r"\(#(c\d+)\)", text))
    assert targets
    assert targets <= set(re.findall(r'<a id="(c\d+)">', text))


def test_marks_in_a_table_stay_in_their_cell() -> None:
    spelled = edits("Pays ", "-a|b", "+c|d", "|e")
    sides = [document(f"A/RES/{n}/1", (clause("OP1", text),)) for n, text in ((1, "Pays a|b|e"), (2, "Pays c|d|e"))]
    links = (link("OP1", "OP1"),)
    pair = Comparison(*sides, links, (Change(Kind.REWORDED, ("OP1",), ("OP1",), spelled, (), links),))
    text = str(render(pair, "markdown"))
    assert r"| Pays ~~a\|b~~\|e | Pays **c\|d**\|e |" in text


def test_arabic_tables_run_from_right_to_left() -> None:
    pair = Comparison(document("A/RES/1/1", (), "ar"), document("A/RES/2/2", (), "ar"), (), ())
    assert '<div dir="rtl">' in str(render(pair, "markdown"))
