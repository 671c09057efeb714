"""One polite HTTP client: one request at a time, a pause between them, bounded in time and size, patient when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from resdiff import __version__
from resdiff.errors import FetchError
from resdiff.fetching.answers import Answer, Verdict, judge
from resdiff.fetching.hosts import in_small_letters, is_loopback, redirected
from resdiff.fetching.pacing import Pacing
from resdiff.fetching.patience import Clock, Limits, backoff, retry_after

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

USER_AGENT = f"resdiff/{__version__} (compares United Nations resolutions; one request at a time, at a user's request)"

_NOBODY = frozenset({429, 503})
"""Statuses that are about the host or this client, not about one document."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024

Notice = Callable[[str], None]
"""Is told what is being waited for, for a terminal."""


class UnavailableError(FetchError):
    """The host refuses, is not there, or asks for a longer pause than is borne: nothing more is asked of it now."""


class _AttemptError(Exception):
    """One attempt failed in a way that another may not."""

    def __init__(self, message: str, *, at_all: bool = False) -> None:
        super().__init__(message)
        self.at_all = at_all


@dataclass(slots=True)
class Client:
    """Fetches addresses of one host. ``pacing`` remembers when the host was last asked, across processes."""

    pacing: Pacing
    limits: Limits = field(default_factory=Limits)
    clock: Clock = field(default_factory=Clock)
    notice: Notice = field(default=lambda _: None)
    _pool: PoolManager | None = None

    def get(self, url: str) -> Answer:
        """Return the final answer for ``url``: a document, or the word that there is none.

        Busy hosts, cut and silent connections are tried again, ``limits.attempts`` times in all.
        Raises ``UnavailableError`` where the host is not to be had at all, ``FetchError`` where this answer is not.
        """
        reason, at_all = "", False
        for attempt in range(1, self.limits.attempts + 1):
            asked_pause: float | None = None
            try:
                answer = self._follow(url)
            except _AttemptError as failure:
                reason, at_all = str(failure), failure.at_all
            else:
                verdict, _ = judge(answer)
                if verdict not in (Verdict.BUSY, Verdict.CUT):
                    return answer
                reason = f"HTTP {answer.status}" if verdict is Verdict.BUSY else "the document's end is missing"
                at_all = answer.status in _NOBODY
                asked_pause = retry_after(answer.headers.get("retry-after", ""), self.clock.now())
                self._check_pause(url, asked_pause)
            if attempt < self.limits.attempts:
                pause = max(backoff(attempt, self.limits, self.clock.chance()), asked_pause or 0.0)
                self.notice(f"{reason}; again in {pause:.0f} s")
                self.clock.sleep(pause)
        raise (UnavailableError if at_all else FetchError)(
            f"{_host(url)} gives no usable answer: {reason} ({self.limits.attempts} attempts)",
            hint="try again later; what was fetched is kept",
        )

    def _check_pause(self, url: str, pause: float | None) -> None:
        if pause is not None and pause > self.limits.longest_retry_after:
            raise UnavailableError(
                f"{_host(url)} asks to be left alone for {pause / 60:.0f} minutes",
                hint="run the same command again after that; what was fetched is kept",
            )

    def _follow(self, url: str) -> Answer:
        """Make one attempt: the request and its redirects."""
        deadline = self.clock.monotonic() + self.limits.total_timeout
        asked = url
        for _ in range(self.limits.redirects + 1):
            answer = self._ask(url, deadline)
            location = answer.headers.get("location", "")
            if answer.status in _REDIRECTS and location:
                url = redirected(url, location)
            elif url != asked and (smaller := in_small_letters(url)) != url and judge(answer)[0] is Verdict.MISSING:
                url = smaller
            else:
                return answer
        raise FetchError(f"{_host(url)} redirects more than {self.limits.redirects} times")

    def _ask(self, url: str, deadline: float) -> Answer:
        """Send one request and read its answer; raises ``_AttemptError`` where another attempt may help."""
        from urllib3 import Timeout
        from urllib3.exceptions import HTTPError, ProtocolError, ReadTimeoutError, SSLError

        self.pacing.wait(self.limits.delay, self.clock)
        timeout = Timeout(connect=self.limits.connect_timeout, read=self.limits.read_timeout)
        try:
            response = self._connections(url).request(
                "GET", url, timeout=timeout, retries=False, redirect=False, preload_content=False, headers=_HEADERS
            )
            try:
                body = self._read(response, url, deadline)
            finally:
                response.close()
        except SSLError as error:
            raise FetchError(
                f"{_host(url)}: no secure connection ({_reason(error)})",
                hint="behind a proxy that opens connections, name its certificate in SSL_CERT_FILE",
            ) from error
        except (HTTPError, OSError) as error:
            raise _AttemptError(
                _reason(error), at_all=not isinstance(error, ProtocolError | ReadTimeoutError)
            ) from error
        finally:
            self.pacing.mark(self.clock)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(url, response.status, headers, body)

    def _read(self, response: BaseHTTPResponse, url: str, deadline: float) -> bytes:
        """Read the body piece by piece, so that neither its size nor its slowness is without bound."""
        declared = response.headers.get("Content-Length", "")
        parts: list[bytes] = []
        size = int(declared) if declared.isascii() and declared.isdigit() else 0
        if size > self.limits.largest:
            raise _too_large(url, self.limits.largest)
        size = 0
        while part := response.read1(_CHUNK, decode_content=True):
            parts.append(part)
            size += len(part)
            if size > self.limits.largest:
                raise _too_large(url, self.limits.largest)
            if self.clock.monotonic() > deadline:
                raise _AttemptError(f"not done after {self.limits.total_timeout:.0f} s")
        return b"".join(parts)

    def _connections(self, url: str) -> PoolManager:
        """Open the pool of connections at the first request, through the proxy that the environment names."""
        if self._pool is None:
            from urllib3 import PoolManager, ProxyManager

            proxy = proxy_for(url)
            self._pool = ProxyManager(proxy, maxsize=1) if proxy else PoolManager(maxsize=1)
        return self._pool


_HEADERS = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "identity"}


def proxy_for(url: str) -> str:
    """Return the proxy that the environment (or the system's settings) names for ``url``; empty for none."""
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    if is_loopback(parts.hostname or "") or proxy_bypass(parts.netloc):
        return ""
    return getproxies().get(parts.scheme, "")


def _too_large(url: str, largest: int) -> FetchError:
    return FetchError(f"{_host(url)} sends more than {largest / 1_000_000:.0f} MB, which is not taken for a document")


def _host(url: str) -> str:
    return urlsplit(url).netloc


def _reason(error: Exception) -> str:
    """Say in a few words what went wrong, without addresses of objects."""
    from urllib3.exceptions import (
        ConnectTimeoutError,
        NameResolutionError,
        NewConnectionError,
        ProxyError,
        ReadTimeoutError,
    )

    if isinstance(error, ProxyError):
        return "no connection to the proxy that the environment names"
    if isinstance(error, NameResolutionError):
        return "no such host, or no network"
    if isinstance(error, NewConnectionError | ConnectionRefusedError):
        return "no connection"
    if isinstance(error, ReadTimeoutError | ConnectTimeoutError):
        return "no answer in time"
    words = " ".join(str(error).split())
    return "the connection was cut" if "IncompleteRead" in words or "aborted" in words or "broken" in words else words
