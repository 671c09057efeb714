"""The page of a history in the browser: it opens without a script, fits its screen, and is accessible."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from renderers.test_history import series

from resdiff.renderers import RenderOptions, render_history

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def open_history(browser: Browser, tmp_path: Path) -> Callable[..., Any]:
    def opened(language: str = "en", **context: Any) -> Any:
        path = tmp_path / "history.html"
        path.write_text(render_history(series(hostile=True), "html", RenderOptions(ui_language=language)), "utf-8")
        page = browser.new_context(**{"viewport": {"width": 1200, "height": 900}, **context}).new_page()
        page.on("console", lambda message: pytest.fail(message.text))
        page.goto(path.as_uri())
        return page

    return opened


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 500])
def test_axe_finds_no_violation(open_history: Callable[..., Any], language: str, scheme: str, width: int) -> None:
    page = open_history(language, color_scheme=scheme, viewport={"width": width, "height": 900})
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true }")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("width", [1200, 400])
def test_a_clause_opens_to_its_texts_and_nothing_sticks_out(open_history: Callable[..., Any], width: int) -> None:
    page = open_history(viewport={"width": width, "height": 900})
    line = page.locator("#OP2")
    assert not line.locator("del").first.is_visible()
    line.locator("summary").click()
    assert line.locator("del").first.inner_text() == "whale"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_strip_runs_from_right_to_left_in_arabic(open_history: Callable[..., Any]) -> None:
    page = open_history("ar")
    first, second = (cell.bounding_box() for cell in page.locator("#OP2 .cell").all()[:2])
    assert first["x"] > second["x"]
