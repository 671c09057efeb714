"""Where things stand on the screen and on paper: level rows, mirrored columns, narrow screens, print."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect
from support.made_up import clause, comparison, document, edits, link, simple

from resdiff.comparison import compare
from resdiff.library.resolving import resolve
from resdiff.model import Change, Comparison, Kind
from resdiff.renderers import RenderOptions
from resdiff.renderers.interface import INTERFACES

pytestmark = pytest.mark.browser


def arabic() -> Comparison:
    """A pair whose edit stands between two kept stretches of text."""
    spelled = edits("يقرر أن يبقي ", "-المسألة", "+المسائل", " قيد النظر في دورته القادمة؛")
    old = document("A/RES/63/1", (clause("OP1", "يقرر أن يبقي المسألة قيد النظر في دورته القادمة؛", "يقرر"),), "ar")
    new = document("A/RES/74/1", (clause("OP1", "يقرر أن يبقي المسائل قيد النظر في دورته القادمة؛", "يقرر"),), "ar")
    links = (link("OP1", "OP1"),)
    return Comparison(old, new, links, (Change(Kind.REWORDED, ("OP1",), ("OP1",), spelled, (), links),))


def box(locator: Locator) -> dict[str, float]:
    found = locator.first.bounding_box()
    assert found is not None
    return dict(found)


def test_rows_are_level(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison()).page
    for row in page.locator("article:has(.old):has(.new)").all():
        if row.is_visible():
            assert abs(box(row.locator(".old"))["y"] - box(row.locator(".new"))["y"]) < 1
            assert box(row.locator(".old"))["x"] < box(row.locator(".new"))["x"]


def test_arabic_mirrors_the_columns_and_the_edits(open_report: Callable[..., Any]) -> None:
    page = open_report(arabic()).page
    old, new = box(page.locator("article .old")), box(page.locator("article .new"))
    assert old["x"] > new["x"]
    page.keyboard.press("u")
    dropped, added = box(page.locator(".both del")), box(page.locator(".both ins"))
    opening = box(page.locator(".both em"))
    assert opening["x"] > dropped["x"] > added["x"]
    assert abs(dropped["y"] - added["y"]) < 4


def test_arabic_under_an_english_interface_is_mirrored_all_the_same(open_report: Callable[..., Any]) -> None:
    page = open_report(arabic(), RenderOptions(ui_language="en")).page
    assert box(page.locator("article .old"))["x"] > box(page.locator("article .new"))["x"]
    assert box(page.locator("h1 bdi").first)["x"] < box(page.locator("h1 bdi").last)["x"]


def test_symbols_do_not_garble_in_a_right_to_left_page(open_report: Callable[..., Any]) -> None:
    page = open_report(arabic()).page
    names = page.locator("h1 bdi")
    assert box(names.first)["x"] > box(names.last)["x"]
    assert names.first.inner_text() == "A/RES/63/1"


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_no_width_scrolls_sideways(open_report: Callable[..., Any], width: int) -> None:
    page = open_report(comparison(), viewport={"width": width, "height": 800}).page
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_the_tools_of_few_kinds_stand_on_one_line(open_report: Callable[..., Any]) -> None:
    pair = compare(resolve("63/194"), resolve("74/176"))
    page = open_report(pair, RenderOptions(ui_language="en"), viewport={"width": 1240, "height": 900}).page
    tops = {round(page.locator(name).bounding_box()["y"]) for name in ("#bar .chips", "#search", "#helper")}
    assert len(tops) == 1


def test_a_narrow_screen_has_one_column(open_report: Callable[..., Any]) -> None:
    page = open_report(comparison(), viewport={"width": 390, "height": 800}).page
    row = page.locator("article[data-tags~=split]")
    expect(row.locator(".both")).to_be_visible()
    expect(row.locator(".old")).to_be_hidden()


@pytest.mark.parametrize(("width", "key"), [(390, ""), (1400, "u")])
def test_one_column_says_the_same_label_once(open_report: Callable[..., Any], width: int, key: str) -> None:
    report = open_report(comparison(), viewport={"width": width, "height": 800})
    if key:
        report.page.keyboard.press(key)
    report.page.locator("#next").click()
    assert report.page.evaluate("() => document.activeElement.id") == "new-PP2"
    assert report.page.locator("article.now .what").inner_text().split()[:2] == ["PP2", "Routine"]
    assert "→" in report.page.locator("article[data-tags~=split] .ln > a").first.evaluate(
        "element => getComputedStyle(element, '::before').content"
    )


@pytest.mark.parametrize("scripted", [True, False])
def test_what_is_known_of_a_document_is_folded_on_a_phone_only(open_report: Callable[..., Any], scripted: bool) -> None:
    phone = open_report(comparison(), viewport={"width": 390, "height": 800}, java_script_enabled=scripted).page
    fact = phone.locator("#old-name ~ .about dd").first
    expect(fact).to_be_hidden()
    phone.locator(".about > summary").first.press("Enter")
    expect(fact).to_be_visible()
    wide = open_report(comparison(), java_script_enabled=scripted).page
    expect(wide.locator(".about dd").first).to_be_visible()
    expect(wide.locator(".about > summary").first).to_be_hidden()


def test_long_words_wrap(open_report: Callable[..., Any]) -> None:
    page = open_report(simple("en", (Kind.REWORDED, "x" * 400, "y" * 400)), viewport={"width": 800, "height": 800}).page
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 800


def test_print_hides_nothing(open_report: Callable[..., Any], tmp_path: Path) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on PATH")
    same = [
        (Kind.UNCHANGED, f"Recalling paragraph {n},", f"Recalling paragraph {n},") for n in ("alpha", "beta", "gamma")
    ]
    report = open_report(simple("en", *same, (Kind.ADDED, "", "Decides to act.")))
    report.page.locator(".chip[data-kind=added]").click()
    text = printed(report.page, tmp_path)
    for word in ("alpha", "beta", "gamma", "Decides to act."):
        assert word in text
    assert "A/RES/1/1 → A/RES/2/2" in text
    assert "Search" not in text


def test_print_writes_out_where_a_clause_went(open_report: Callable[..., Any], tmp_path: Path) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on PATH")
    text = printed(open_report(comparison()).page, tmp_path)
    assert "moved to PP4" in text
    assert "moved from OP3" in text


def printed(page: Any, folder: Path) -> str:
    """The text of the page as printed."""
    page.pdf(path=folder / "report.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(folder / "report.pdf"), "-"]
    return " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("language", INTERFACES)
def test_tags_leave_room_for_the_evidence(language: str, open_report: Callable[..., Any]) -> None:
    page = open_report(comparison(), RenderOptions(ui_language=language)).page
    for row in page.locator("article:has(.why)").all():
        if not row.is_visible():
            continue
        evidence = box(row.locator(".why summary"))
        for tag in map(box, row.locator(".what .tag").all()):
            beside = tag["x"] + tag["width"] <= evidence["x"] or evidence["x"] + evidence["width"] <= tag["x"]
            assert beside or tag["y"] + 1 >= evidence["y"] + evidence["height"]
