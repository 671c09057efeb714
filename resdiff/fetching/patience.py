"""How often, how long and how politely a host is asked: limits, waiting times and the clock that they run on."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of every request; seconds and bytes."""

    delay: float = 1.0
    """At least this long between the end of one request and the next, whichever process made it."""
    attempts: int = 4
    """A request is made at most this often."""
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    """Silence that is borne while waiting for an answer or for more of it."""
    total_timeout: float = 180.0
    """One answer may take this long from its request to its last byte."""
    first_backoff: float = 1.0
    longest_backoff: float = 30.0
    longest_retry_after: float = 120.0
    """A host that asks for a longer pause is left alone, and the user told."""
    largest: int = 64 * 1024 * 1024
    """As much as is read of any document (``resdiff.reading.LARGEST``)."""
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Clock:
    """Time, sleep and chance: replaced in tests, which then neither wait nor vary."""

    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
    """A number from 0 up to 1."""


def backoff(attempt: int, limits: Limits, chance: float) -> float:
    """Return the seconds to wait after failed attempt number ``attempt`` (from 1).

    Doubles from ``first_backoff`` up to ``longest_backoff``; half of it is fixed and half is chance, so that clients
    that failed together do not come back together ("equal jitter",
    https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
    """
    full = min(limits.longest_backoff, limits.first_backoff * 2.0 ** (attempt - 1))
    return full / 2 + full / 2 * chance


def retry_after(value: str, now: datetime) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks for (RFC 9110, 10.2.3: seconds or a date), or None."""
    from email.utils import parsedate_to_datetime

    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        date = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - now).total_seconds())
