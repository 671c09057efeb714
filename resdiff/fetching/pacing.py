"""The pause between requests, kept over processes: a loop in a shell is as polite as a list of symbols."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from resdiff.fetching.patience import Clock


@dataclass(slots=True)
class Pacing:
    """Remembers when the host was last asked: in ``last``, and for other processes as the time of ``stamp``."""

    stamp: Path
    last: float = float("-inf")
    """Seconds since 1970."""

    def wait(self, delay: float, clock: Clock) -> None:
        """Sleep until ``delay`` seconds have passed since the last request to this host."""
        with suppress(OSError):
            self.last = max(self.last, self.stamp.stat().st_mtime)
        since = clock.now().timestamp() - self.last
        if 0 <= since < delay:  # a time in the future means that the clock was set back: no reason to wait
            clock.sleep(delay - since)

    def mark(self, clock: Clock) -> None:
        """Note that the host has been asked now. Where that cannot be written, this process alone remembers it."""
        self.last = clock.now().timestamp()
        with suppress(OSError):
            self.stamp.parent.mkdir(parents=True, exist_ok=True)
            self.stamp.touch()
            os.utime(self.stamp, (self.last, self.last))
