"""The report keeps to WCAG 2.2 AA as far as axe-core can tell, in every colour scheme, layout and direction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from support.made_up import comparison, simple

from resdiff.model import Comparison, Kind
from resdiff.renderers import RenderOptions

pytestmark = pytest.mark.browser

ARABIC = simple(
    "ar",
    (Kind.REWORDED, "يقرر أن يبقي المسألة قيد النظر،", "يقرر أن ينظر في المسألة (63/194)،"),
    (Kind.ADDED, "", "يطلب إلى الأمين العام"),
)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 700])
@pytest.mark.parametrize("pair", [comparison(), ARABIC], ids=["english", "arabic"])
def test_axe_finds_no_violation(open_report: Callable[..., Any], pair: Comparison, width: int, scheme: str) -> None:
    page = open_report(pair, color_scheme=scheme, viewport={"width": width, "height": 900}).page
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true }")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


def test_axe_finds_no_violation_in_the_unified_view_and_the_help(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    page.keyboard.press("u")
    page.keyboard.press("?")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


def test_changed_words_are_spoken_as_such(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    heard = page.locator("article[data-tags~=request-added] .pair").aria_snapshot()
    assert "moved away:" in heard
    heard = page.locator("article.routine .pair").aria_snapshot()
    assert heard.index("dropped:") < heard.index("61/180 of 20 December 2006") < heard.index("added:")


def test_the_page_can_be_walked_by_keyboard_in_reading_order(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#clauses")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".chip").first).to_be_focused()
    tops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        tops.append(
            page.evaluate("""() => {
            const on = document.activeElement, row = on && on.closest(".row");
            return row ? [...document.querySelectorAll(".row")].indexOf(row) : -1;
        }""")
        )
    rows = [top for top in tops if top >= 0]
    assert len(rows) > 10
    assert rows == sorted(rows)


def test_what_has_the_focus_can_be_seen(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    for _ in range(6):
        page.keyboard.press("Tab")
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "ru", "zh"])
def test_the_page_says_in_which_language_it_speaks(open_report: Callable[..., Any], language: str) -> None:
    page = open_report(comparison(), RenderOptions(ui_language=language)).page
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    spoken = page.locator(".new").first.evaluate("element => element.closest('[lang]').lang")
    assert spoken == "en"
