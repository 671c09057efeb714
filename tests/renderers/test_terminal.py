"""The terminal output: two columns or one, signs or colours, summary, explanation."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len
from support.made_up import comparison, simple

from resdiff.model import Kind
from resdiff.renderers import Layout, RenderOptions, render, render_document

CHINESE = simple("zh", (Kind.REWORDED, "决定继续处理此案。" * 12, "大会决定继续处理此案。" * 12))


def text(**options: object) -> str:
    return str(render(comparison(), "text", RenderOptions(**options)))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [40, 80, 100, 120, 200])
@pytest.mark.parametrize("pair", [comparison(), CHINESE])
@pytest.mark.parametrize("name", ["text", "table"])
def test_no_line_is_wider_than_the_terminal(name: str, pair: object, width: int) -> None:
    output = str(render(pair, name, RenderOptions(width=width, explain=True)))  # type: ignore[arg-type]
    assert max(map(cell_len, output.splitlines())) <= width


def test_a_wide_terminal_has_two_columns_and_a_narrow_one_has_one() -> None:
    assert "[-Decides-] to remain seized of the matter[-.-]" in text(width=120)
    assert "[-Decides-]{+Deciding+} to remain seized of the matter[-.-]{+,+}" in text(width=80)
    assert "│" not in text(width=80)
    assert "│" in text(width=80, layout=Layout.SIDE_BY_SIDE)


def test_arabic_is_not_set_in_columns_unless_asked() -> None:
    arabic = simple("ar", (Kind.REWORDED, "يقرر أن يبقي", "يقرر أن ينظر"))
    assert "│" not in str(render(arabic, "text", RenderOptions(width=150)))


def test_without_colours_there_is_no_escape_sequence() -> None:
    assert "\x1b" not in text()


def test_with_colours_there_are_no_signs_but_strikes_and_underlines() -> None:
    output = text(colour=True, width=80)
    assert "[-" not in output
    assert re.search(r"\x1b\[[\d;]*9[\d;]*m", output)
    assert re.sub(r"\x1b\[[\d;]*m", "", output).count("Deciding")


def test_a_clause_added_as_a_whole_carries_no_signs() -> None:
    assert "    Noting with concern the gap that remains," in text(width=80)


def test_the_summary_alone_lists_the_changes_of_substance() -> None:
    output = text(summary_only=True)
    assert "~ OP1 → OP1, OP2  Reworded · split · opening weaker: Urges → Encourages" in output
    assert "Routine update · citation" not in output
    assert "Preamble" not in output


def test_equal_documents_say_so() -> None:
    same = simple("en", (Kind.UNCHANGED, "Decides;", "Decides;"))
    assert "No clause was changed." in str(render(same, "text"))


def test_ignored_kinds_are_told_by_their_title_alone() -> None:
    assert "61/180" in text(width=80).split("Preamble")[1]
    folded = text(width=80, ignore=frozenset({Kind.ROUTINE})).split("Preamble")[1]
    assert "≈ PP2  Routine update" in folded
    assert "See A/72/49." not in folded


def test_links_are_explained_on_demand() -> None:
    assert "Probability 0.97 · Found by best overall assignment (words 0.81, rare words 0.75)" in text(
        explain=True, width=120
    )
    assert "Probability" not in text()


def test_moved_clauses_are_signposted_where_they_stood() -> None:
    assert "→ OP3  moved to PP4" in text()


def test_one_document_shows_what_was_read() -> None:
    shown = render_document(comparison().old, "text")
    for line in (
        "OP2(a)",
        "footnote without a mark: footnote 3 has no mark",
        "08-48219 (job number)",
        "symbol: A/RES/63/1",
    ):
        assert line in shown
    assert "20 December 2006[1]," in shown
