"""The embedded documents are what their manifest says."""

import hashlib

import pytest

from resdiff.library.seeds import find_seed, seeds, seeds_folder
from resdiff.symbols import parse_symbol


def test_every_seed_is_there_byte_for_byte() -> None:
    assert len(seeds()) == 5
    for seed in seeds():
        assert hashlib.sha256(seed.path.read_bytes()).hexdigest() == seed.sha256, seed.file


def test_every_file_beside_the_manifest_is_listed() -> None:
    files = {path.name for path in seeds_folder().iterdir()} - {"manifest.toml"}
    assert files == {seed.file for seed in seeds()}


def test_file_names_say_symbol_and_language() -> None:
    for seed in seeds():
        assert seed.file.startswith(f"{parse_symbol(seed.symbol).slug}.{seed.language}."), seed.file


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [
        ("A/RES/63/194", "A/RES/63/194"),
        ("63/194", "A/RES/63/194"),
        ("a/res/74/176", "A/RES/74/176"),
        ("2013/41", "E/RES/2013/41"),
        ("decision 4/4", "CTOC/COP/DEC/4/4"),
        ("Décision 4/4", "CTOC/COP/DEC/4/4"),
        ("CTOC/COP/DEC/4/4", "CTOC/COP/DEC/4/4"),
        ("A/63/90", "A/63/90"),
    ],
)
def test_a_seed_is_found_by_symbol_and_alias(typed: str, symbol: str) -> None:
    found = find_seed(typed)
    assert found is not None
    assert found.symbol == symbol


def test_a_seed_is_not_found_in_a_language_it_is_not_in() -> None:
    assert find_seed("63/194", "ar") is None
    assert find_seed("63/195") is None
