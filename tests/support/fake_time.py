"""A clock for tests of whatever waits."""

from datetime import UTC, datetime, timedelta

from resdiff.fetching import Clock

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class FakeTime:
    """Time that passes only when something sleeps, and chance that is always one half."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def now(self) -> datetime:
        return START + timedelta(seconds=sum(self.slept))

    @property
    def clock(self) -> Clock:
        return Clock(now=self.now, sleep=self.slept.append, chance=lambda: 0.5)
