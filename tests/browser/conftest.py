"""A headless Chromium for the tests of this folder, and pages opened in it that may reach nothing outside."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from resdiff.model import Comparison
from resdiff.renderers import RenderOptions, render

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium on PATH, and in continuous integration there has to be one")
        pytest.skip("no Chromium on PATH")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield running
        running.close()


@dataclass
class Opened:
    """A report in the browser, with everything that it complained of or asked for."""

    page: Page
    path: Path
    trouble: list[str] = field(default_factory=list)

    def visible(self, selector: str) -> list[str]:
        """The texts of what ``selector`` finds and a reader sees."""
        return [one.inner_text() for one in self.page.locator(selector).all() if one.is_visible()]


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts = []

    def opened(
        comparison: Comparison, options: RenderOptions | None = None, fragment: str = "", **context: Any
    ) -> Opened:
        path = tmp_path / "report.html"
        path.write_text(str(render(comparison, "html", options)), encoding="utf-8")
        contexts.append(browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **context}))
        report = Opened(contexts[-1].new_page(), path)
        report.page.on("console", lambda message: report.trouble.append(message.text))
        report.page.on("pageerror", lambda error: report.trouble.append(str(error)))
        report.page.on("dialog", lambda dialog: report.trouble.append(f"dialog {dialog.message}"))
        report.page.on(
            "request", lambda request: None if request.url.startswith("file:") else report.trouble.append(request.url)
        )
        report.page.goto(path.as_uri() + fragment)
        return report

    yield opened
    for context in contexts:
        context.close()
