"""Take the README's picture of the report anew: ``python tools/picture.py`` (wants playwright and a Chromium)."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from resdiff import RenderOptions, compare, render, resolve

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "pictures" / "report.png"
FIRST = "#new-PP9"
"""The clause that the picture begins with: beside it stand one that was added and one with few changes."""


def main() -> None:
    """Render the embedded pair with an English interface, and photograph it from ``FIRST`` on."""
    page = render(compare(resolve("63/194"), resolve("74/176")), "html", RenderOptions(ui_language="en"))
    with TemporaryDirectory() as folder, sync_playwright() as play:
        report = Path(folder) / "report.html"
        report.write_text(str(page), "utf-8")
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": 1240, "height": 760})
        shown.goto(report.as_uri())
        shown.locator(FIRST).evaluate("element => element.closest('article').scrollIntoView()")
        shown.wait_for_timeout(300)  # milliseconds: rows off the screen are laid out when they come into sight
        shown.locator(FIRST).evaluate("element => element.closest('article').scrollIntoView()")
        shown.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
