"""The languages that resdiff knows: one file of words and signs each, loaded when first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from resdiff.languages.language import Language

LANGUAGES: tuple[str, ...] = ("ar", "en", "es", "fr", "ru", "zh")
"""ISO 639-1 codes of the six official languages; ``resdiff/languages/<code>.py`` holds ``LANGUAGE``."""


@cache
def language(code: str) -> Language:
    """Return the words and signs of the language ``code``.

    Raises ``KeyError`` for a code that is not in ``LANGUAGES``.
    """
    if code not in LANGUAGES:
        raise KeyError(code)
    value = import_module(f"resdiff.languages.{code}").LANGUAGE
    assert isinstance(value, Language)  # noqa: S101 - a file of words without LANGUAGE is a bug
    return value
