"""Common stretches of texts that are too long to be compared as wholes."""

import pytest

from resdiff import similarity


@pytest.mark.parametrize("bound", [10, 60, 1000])
def test_long_texts_are_compared_part_by_part(bound: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similarity, "COMPARABLE", bound)
    one, other = "abcdefghijklmnopqrstuvwxyz", "abcdefgXhijklmnopqrsYtuvwxyz"
    stretches = similarity.common_stretches.__wrapped__(one, other)
    assert stretches
    ends = (0, 0)
    for start, arrival, length in stretches:
        assert one[start : start + length] == other[arrival : arrival + length]
        assert start >= ends[0]
        assert arrival >= ends[1]
        ends = start + length, arrival + length
    if bound == 1000:
        assert stretches == ((0, 0, 7), (7, 8, 12), (19, 21, 7))
