"""The report as its readers use it: filters, search, keys, permalinks, folding, layouts, memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from support.made_up import HOSTILE, comparison, simple

from resdiff.model import Kind
from resdiff.renderers import Layout, RenderOptions

pytestmark = pytest.mark.browser

SAME = "Recalling the Charter of the United Nations,"
LONG = simple(
    "en", *[(Kind.UNCHANGED, f"{SAME} {n}", f"{SAME} {n}") for n in range(4)], (Kind.ADDED, "", "Decides to act.")
)


def test_the_page_says_nothing_to_the_console_and_asks_nothing_of_the_network(open_report: Callable[..., Any]) -> None:
    report = open_report(comparison())
    report.page.keyboard.press("n")
    assert report.trouble == []


def test_no_script_of_a_document_runs(open_report: Callable[..., Any]) -> None:
    report = open_report(simple("en", (Kind.REWORDED, HOSTILE, HOSTILE + " again"), (Kind.ADDED, "", HOSTILE)))
    report.page.keyboard.press("n")
    assert report.trouble == []
    assert "<script>alert('x')</script>" in report.page.locator(".added .new").inner_text()
    assert report.page.locator("main script, main b[onclick]").count() == 0


def test_the_policy_stops_a_script_that_is_not_ours(open_report: Callable[..., Any]) -> None:
    report = open_report(comparison())
    text = report.path.read_text(encoding="utf-8")
    report.path.write_text(text.replace("<main>", "<main><script>document.title = 'taken'</script>"), encoding="utf-8")
    report.page.reload()
    assert report.page.title() == "A/RES/63/1 → A/RES/74/1"
    assert any("Content Security Policy" in line for line in report.trouble)


def test_a_kind_is_hidden_and_shown_again(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    chip = page.locator(".chip[data-kind=added]")
    chip.click()
    expect(page.locator("article.added")).to_be_hidden()
    expect(page.locator("article.dropped")).to_be_visible()
    expect(chip).to_have_attribute("aria-pressed", "false")
    chip.click()
    expect(page.locator("article.added")).to_be_visible()


def test_a_tag_leaves_only_the_changes_that_have_it(open_report: Callable[..., Any]) -> None:
    report = open_report(comparison())
    report.page.locator("#tag").select_option("split")
    assert [text.split()[0] for text in report.visible("article .what")] == ["OP1"]


def test_when_all_is_hidden_the_page_says_so_and_brings_it_back(open_report: Callable[..., Any]) -> None:
    page = open_report(simple("en", (Kind.ADDED, "", SAME))).page
    page.locator(".chip").click()
    expect(page.locator("#empty")).to_be_visible()
    page.locator("#all").click()
    expect(page.locator("article.added")).to_be_visible()


def test_search_counts_matches_over_marks_accents_and_case(open_report: Callable[..., Any]) -> None:
    page = open_report(
        simple("fr", (Kind.ADDED, "", "Prie l’État de coopérer."), (Kind.ADDED, "", "Invite les États à agir."))
    ).page
    page.keyboard.press("/")
    page.keyboard.type("etat")
    expect(page.locator("#found")).to_have_text("– sur 2")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_have_text("1 sur 2")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#found")).to_have_text("2 sur 2")
    page.locator("#search").fill("nothing of the sort")
    expect(page.locator("#found")).to_have_text("Aucun résultat")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_have_text("")


def test_a_search_reaches_over_a_marked_word(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    page.locator("#search").fill("Calls upon donors")
    expect(page.locator("#found")).to_have_text("– of 1")


def test_keys_go_from_change_to_change(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    for number in (1, 2):
        page.keyboard.press("n")
        expect(page.locator("#place")).to_have_text(f"Change {number} of 8")
    expect(page.locator(".row.now")).to_have_attribute("data-n", "2")
    expect(page.locator(".row.now")).to_be_in_viewport()
    page.keyboard.press("p")
    page.keyboard.press("p")
    expect(page.locator("#place")).to_have_text("Change 8 of 8")


def test_keys_skip_what_the_filters_hide(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    for kind in ("reworded", "routine", "editorial"):
        page.locator(f".chip[data-kind={kind}]").click()
    page.keyboard.press("n")
    page.keyboard.press("n")
    expect(page.locator(".row.now")).to_have_class("row added now")


@pytest.mark.parametrize(("fragment", "label"), [("#old-OP3", "OP3"), ("#new-OP2", "OP2"), ("#old-OP2(a)", "OP2(a)")])
def test_a_permalink_leads_to_its_clause(open_report: Callable[..., Any], fragment: str, label: str) -> None:
    page = open_report(comparison(), None, fragment).page
    row = page.locator(".row.now")
    expect(row).to_be_in_viewport()
    expect(row.locator(".what")).to_contain_text(label)


def test_a_permalink_opens_the_folded_run_it_leads_into(open_report: Callable[..., Any]) -> None:
    page = open_report(LONG, None, "#new-OP2").page
    expect(page.locator("details.run")).to_have_attribute("open", "")
    expect(page.locator("article:has([id='new-OP2'])")).to_be_in_viewport()


def test_what_is_unchanged_is_folded_with_its_count(open_report: Callable[..., Any]) -> None:
    page = open_report(LONG).page
    expect(page.locator("details.run > summary")).to_have_text("Unchanged 4 OP1 – OP4")
    expect(page.locator("article.unchanged").first).to_be_hidden()
    page.keyboard.press("f")
    expect(page.locator("article.unchanged").first).to_be_visible()


def test_kinds_that_the_user_ignores_are_folded_too(open_report: Callable[..., Any]) -> None:
    pair = simple("en", (Kind.EDITORIAL, "Decides;", "Decides,"), (Kind.UNCHANGED, SAME, SAME))
    page = open_report(pair, RenderOptions(ignore=frozenset({Kind.EDITORIAL}))).page
    expect(page.locator("details.run > summary")).to_contain_text("Editorial 1")


def test_the_unified_view_shows_both_texts_in_one(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    row = page.locator("article[data-tags~=split]")
    expect(row.locator(".both")).to_be_hidden()
    page.keyboard.press("u")
    expect(row.locator(".both")).to_be_visible()
    expect(row.locator(".old")).to_be_hidden()
    expect(page.locator("article.dropped .old")).to_be_visible()


def test_the_user_may_ask_for_the_unified_view(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison(), RenderOptions(layout=Layout.UNIFIED), java_script_enabled=False).page
    expect(page.locator("article[data-tags~=split] .both")).to_be_visible()


def test_choices_are_remembered(open_report: Callable[..., Any]) -> None:
    page = open_report(LONG).page
    page.keyboard.press("u")
    page.keyboard.press("f")
    page.locator("#theme").select_option("dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-layout", "unified")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("details.run")).to_have_attribute("open", "")


def test_help_opens_by_key_and_closes(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()


def test_the_map_leads_to_clauses(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    page.locator(".map a[href='#new-OP5']").click()
    expect(page.locator(".row.now")).to_be_in_viewport()
    expect(page.locator(".row.now .what")).to_contain_text("OP5")


def test_moved_clauses_are_linked_at_both_ends(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    signpost = page.locator(".signpost")
    expect(signpost).to_contain_text("OP3 moved to PP4")
    signpost.locator("a").click()
    expect(page.locator(".row.now .tag", has_text="moved from OP3")).to_be_in_viewport()


def test_the_page_is_complete_without_its_script(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison(), java_script_enabled=False).page
    expect(page.locator("#bar")).to_be_hidden()
    expect(page.locator("article.added")).to_be_visible()
    page.locator("details.why summary").first.click()
    expect(page.locator("details.why").first).to_contain_text("best overall assignment")
