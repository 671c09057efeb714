"""The translated template is that of the template as it stands, and its absence costs time, not the page."""

import jinja2
import pytest
from support.made_up import comparison

from resdiff.renderers import render
from resdiff.renderers.html import template


def test_the_translated_template_is_current() -> None:
    compiled = template.asset(template.COMPILED)
    if not compiled.startswith(f"# jinja2 {jinja2.__version__},"):
        pytest.skip("translated by another version of jinja2 than the one installed")
    assert compiled == template.translate(), "run tools/compile_template.py"


def test_without_it_the_page_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = render(comparison(), "html")
    template.template.cache_clear()
    monkeypatch.setattr(template, "fingerprint", lambda text: "another version")
    try:
        assert render(comparison(), "html") == expected
    finally:
        template.template.cache_clear()
