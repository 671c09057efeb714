"""Frozen dataclasses behave as the standard ones do."""

import copy
import dataclasses
import inspect
import pickle

import pytest

from resdiff.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A point with a name."""

    x: int
    y: int = 2
    name: str = ""


def test_values_are_given_by_place_or_name_and_have_defaults() -> None:
    assert (Point(1).y, Point(x=1, name="a").name, Point(1, 3).y) == (2, "a", 3)
    assert list(inspect.signature(Point).parameters) == ["x", "y", "name"]


def test_equal_values_are_equal_and_have_one_hash() -> None:
    assert Point(1) == Point(1, 2, "")
    assert Point(1) != Point(2)
    assert Point(1) != (1, 2, "")
    assert len({Point(1), Point(1), Point(2)}) == 2


def test_no_field_can_be_changed_removed_or_added() -> None:
    point = Point(1)
    for name in ("x", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(point, name, 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x  # type: ignore[misc]
    assert point == Point(1)


def test_replacing_fields_leaves_the_others() -> None:
    point = Point(1, name="a")
    assert replace(point, y=5) == Point(1, 5, "a")
    assert point == Point(1, 2, "a")
    with pytest.raises(TypeError):
        replace(point, z=1)


def test_helpers_of_the_standard_library_work() -> None:
    assert dataclasses.replace(Point(1), y=5) == Point(1, 5)
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 2, "name": ""}
    assert repr(Point(1)) == "Point(x=1, y=2, name='')"
    assert copy.deepcopy(Point(1)) == Point(1) == pickle.loads(pickle.dumps(Point(1)))  # noqa: S301 - our own
