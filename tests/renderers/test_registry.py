"""Every output is registered in one line and keeps to the one form."""

from importlib import import_module

import pytest
from support.made_up import comparison

from resdiff.errors import OptionError
from resdiff.renderers import DOCUMENT_RENDERERS, RENDERERS, format_of_suffix, render


@pytest.mark.parametrize("name", RENDERERS)
def test_every_output_renders_to_what_the_registry_says(name: str) -> None:
    rendered = render(comparison(), name)
    assert isinstance(rendered, bytes if RENDERERS[name].binary else str)
    assert rendered


@pytest.mark.parametrize("registry", [RENDERERS, DOCUMENT_RENDERERS])
def test_every_renderer_explains_itself(registry: dict[str, object]) -> None:
    for renderer in registry.values():
        module = import_module(renderer.module)  # type: ignore[attr-defined]
        assert module.__doc__
        assert module.render.__doc__


def test_no_two_outputs_have_one_suffix() -> None:
    suffixes = [suffix for renderer in RENDERERS.values() for suffix in renderer.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_a_suffix_tells_the_format() -> None:
    assert format_of_suffix(".HTML") == "html"
    assert format_of_suffix(".md") == "markdown"
    assert format_of_suffix(".xyz") is None


def test_an_unknown_output_is_refused() -> None:
    with pytest.raises(OptionError, match="'pptx'"):
        render(comparison(), "pptx")
