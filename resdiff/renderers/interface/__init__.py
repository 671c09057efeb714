"""The words around the texts, in six languages: one file a language, loaded when first asked for."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from resdiff.errors import OptionError
from resdiff.renderers.interface.texts import Interface

INTERFACES: tuple[str, ...] = ("ar", "en", "es", "fr", "ru", "zh")
"""ISO 639-1 codes; ``resdiff/renderers/interface/<code>.py`` holds ``INTERFACE``."""


@cache
def interface(code: str) -> Interface:
    """Return the interface texts of the language ``code``; raises ``OptionError`` if it is not in ``INTERFACES``."""
    if code not in INTERFACES:
        raise OptionError(f"no interface texts in language {code!r}", hint=f"Choose one of: {', '.join(INTERFACES)}.")
    value = import_module(f"resdiff.renderers.interface.{code}").INTERFACE
    assert isinstance(value, Interface)  # noqa: S101 - a file of texts without INTERFACE is a bug
    return value
