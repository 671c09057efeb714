"""The best set of one-to-one links is really the best."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from resdiff.alignment.assignment import best_matching

gains = st.lists(st.dictionaries(st.integers(0, 4), st.integers(-3, 9).map(float), max_size=5), max_size=5)


@given(gains)
def test_no_other_matching_gains_more(rows: list[dict[int, float]]) -> None:
    matching = best_matching(rows)
    assert len(set(matching.values())) == len(matching)
    assert all(rows[row][column] > 0 for row, column in matching.items())
    columns = [*range(5), *[-1] * len(rows)]
    best = max(
        sum(row.get(column, 0.0) for row, column in zip(rows, order, strict=False))
        for order in set(permutations(columns, len(rows)))
    )
    assert sum(rows[row][column] for row, column in matching.items()) == best


def test_a_good_link_gives_way_to_two_that_are_better_together() -> None:
    assert best_matching([{0: 5.0, 1: 4.0}, {0: 4.0}]) == {0: 1, 1: 0}
