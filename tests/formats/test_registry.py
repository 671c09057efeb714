"""Every source format is a module of the same shape, registered in one line."""

from __future__ import annotations

from importlib import import_module

import pytest

from resdiff.formats import READERS
from resdiff.library.store import FORMS
from resdiff.model import Form


@pytest.mark.parametrize("form", READERS)
def test_a_reader_has_a_module_and_endings(form: Form) -> None:
    reader = READERS[form]
    assert callable(import_module(reader.module).read)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)
    assert reader.has_signature(b"") in (True, False)


def test_endings_tell_one_form_each() -> None:
    endings = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert len(endings) == len(set(endings))


def test_the_library_ranks_all_forms_in_their_order() -> None:
    assert tuple(Form) == FORMS
    assert set(READERS) == set(Form)
