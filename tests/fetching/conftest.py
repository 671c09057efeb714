"""A server, a clock that does not wait, and a fetcher that uses both."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.fake_time import FakeTime
from support.ods import Server, serving

from resdiff.fetching import Fetcher, Limits, fetcher_for, parse_host


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def fake_time() -> FakeTime:
    return FakeTime()


@pytest.fixture
def make_fetcher(server: Server, fake_time: FakeTime, tmp_path: Path) -> Callable[..., Fetcher]:
    """Return a maker of fetchers that share one cache; the limits can be given."""

    def make(*, again: bool = False, **limits: float) -> Fetcher:
        bounds = Limits(**{"delay": 0.0, "connect_timeout": 2.0, "read_timeout": 2.0, **limits})  # type: ignore[arg-type]
        return fetcher_for(parse_host(server.host), folder=tmp_path, limits=bounds, clock=fake_time.clock, again=again)

    return make


@pytest.fixture
def fetcher(make_fetcher: Callable[..., Fetcher]) -> Fetcher:
    return make_fetcher()
