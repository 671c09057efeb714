"""Where documents are fetched from, how a document's address is made, and where a redirect may lead."""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import SplitResult, urljoin, urlsplit

from resdiff.errors import FetchError, OptionError, SymbolError
from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES
from resdiff.symbols import Symbol

DEFAULT_HOST = "documents.un.org"
"""The Official Document System of the United Nations."""

HOST_VARIABLE = "RESDIFF_ODS_HOST"
"""The environment variable that names another host."""

ACCESS_PATH = "/api/symbol/access"
_DOMAINS = ("un.org",)
"""Domains whose hosts may redirect to each other."""
_HOST_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})*")
_BASE_PATH = re.compile(r"(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")
_SYMBOL_SIGNS = re.compile(r"[A-Za-z0-9./ ()-]+")
_LOOPBACK = re.compile(r"localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1")


class WantedForm(StrEnum):
    """What is asked for; what comes may be another thing, and is told by its first bytes."""

    WORD = "docx"
    PDF = "pdf"
    BEST = "best"
    """Word, whose paragraphs, numbers and footnotes are marked as such; PDF where there is no modern Word file."""


@dataclass(frozen=True, slots=True)
class Host:
    """A server that answers as the Official Document System does."""

    scheme: str
    name: str
    port: int | None = None
    path: str = ""
    """Prefix of the paths, without a slash at its end."""

    @property
    def authority(self) -> str:
        """Name and port as in a URL."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return name if self.port is None else f"{name}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def parse_host(text: str) -> Host:
    """Parse ``documents.un.org``, ``https://host:8443`` or ``https://host/prefix``.

    Only https, but for loopback addresses (a mirror or a test server on the same machine). Raises ``OptionError``.
    """
    parts = _split(text if "://" in text else f"https://{text}")
    name = (parts.hostname or "") if parts else ""
    path = parts.path.rstrip("/") if parts else ""
    good = _HOST_NAME.fullmatch(name) or _LOOPBACK.fullmatch(name)
    if not parts or not good or parts.query or parts.fragment or not _BASE_PATH.fullmatch(path):
        raise OptionError(f"{text!r} is not a host", hint=f"a host looks like {DEFAULT_HOST} or https://mirror.example")
    if parts.username is not None or parts.password is not None:
        raise OptionError("a host is given without user name and password")
    if not _is_safe(parts):
        raise OptionError(f"{text!r}: documents are fetched over https only", hint="http is for this machine alone")
    return Host(parts.scheme, name, parts.port, path)


def access_url(host: Host, spelling: str, language: str, form: WantedForm) -> str:
    """Return the address of a document: its symbol as spelled, one of the six languages, ``docx`` or ``pdf``.

    Everything outside letters, digits, ``.`` and ``-`` is percent-encoded: a symbol cannot add to the address.
    """
    from urllib.parse import quote

    if not _SYMBOL_SIGNS.fullmatch(spelling) or language not in LANGUAGES:
        raise SymbolError(f"{spelling!r} in {language!r} cannot be asked for")
    asked = WantedForm.WORD if form is WantedForm.BEST else form
    return f"{host}{ACCESS_PATH}?s={quote(spelling, safe='')}&l={language}&t={asked.value}"


def spellings(symbol: Symbol) -> tuple[str, ...]:
    """Return how the host may have filed ``symbol``, likeliest first.

    Years and sessions stand in brackets without a space in addresses (``S/RES/1325(2000)``), with one in the
    printed symbol. Raises ``SymbolError`` for a citation that no body is known for (``decision 4/4``).
    """
    if not _SYMBOL_SIGNS.fullmatch(symbol.text) or "/" not in symbol.text.split(" ")[0]:
        raise SymbolError(
            f"{symbol} cannot be fetched: it names no body", hint="give the full symbol, such as CTOC/COP/DEC/4/4"
        )
    return tuple(dict.fromkeys((symbol.text.replace(" (", "("), symbol.text)))


def redirected(url: str, location: str) -> str:
    """Return where ``location`` leads from ``url``; raises ``FetchError`` where it must not be followed.

    A redirect may lead to https only, and to the same host, to a host below it, or within ``un.org``. (Without a list
    of public suffixes no more can be known of what belongs together.) On this machine it may stay on this machine.
    """
    try:
        target = urljoin(url, location.strip())
    except ValueError:
        target = location
    here, there = _split(url), _split(target)
    if here is None or there is None or there.username is not None or not _is_safe(there):
        raise FetchError(f"{_host(url)} redirects to {_shown(target)}, which is not followed: it is not https")
    if not _belong_together(here.hostname or "", there.hostname or ""):
        raise FetchError(f"{_host(url)} redirects to {_shown(target)}, which is not followed: it is another domain")
    return target


def in_small_letters(url: str) -> str:
    """Return ``url`` with its path in small letters.

    The Official Document System redirects to ``/DOC/UNDOC/…`` now and then, and serves what stands there as
    ``/doc/undoc/…``.
    """
    parts = urlsplit(url)
    return parts._replace(path=parts.path.lower()).geturl()


def is_loopback(name: str) -> bool:
    """Tell whether ``name`` is this machine."""
    return _LOOPBACK.fullmatch(name) is not None


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is none
    except ValueError:
        return None
    return parts if parts.hostname else None


def _is_safe(parts: SplitResult) -> bool:
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))


def _belong_together(here: str, there: str) -> bool:
    if is_loopback(here) or is_loopback(there):
        return is_loopback(here) and is_loopback(there)
    if there == here or there.endswith(f".{here}"):
        return True
    return any(all(f".{name}".endswith(f".{domain}") for name in (here, there)) for domain in _DOMAINS)


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2]


def _shown(url: str) -> str:
    """Return the address as it may be printed: no control characters, not endless."""
    printable = "".join(sign for sign in url if sign.isprintable())
    return printable if len(printable) <= 120 else printable[:119] + "…"
