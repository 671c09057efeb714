"""Every source format is a module of the same shape, registered in one line."""

from __future__ import annotations

import pytest

from resdiff.formats import READERS
from resdiff.model import Form


@pytest.mark.parametrize("form", READERS)
def test_reader_is_registered_under_its_own_form(form: Form) -> None:
    reader = READERS[form]
    assert reader.FORM is form
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.SUFFIXES)
    assert reader.sniff(b"") in (True, False)


def test_endings_tell_one_form_each() -> None:
    endings = [suffix for reader in READERS.values() for suffix in reader.SUFFIXES]
    assert len(endings) == len(set(endings))
