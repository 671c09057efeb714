"""Fetch a document by its symbol: from the cache, else from the host, in the form that reads best."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from resdiff.errors import FetchError
from resdiff.fetching.answers import Answer, Verdict, judge, page_title
from resdiff.fetching.cache import Cache, Record, cache_for, file_name
from resdiff.fetching.client import Client, Notice, UnavailableError
from resdiff.fetching.filetypes import MODERN, FileType
from resdiff.fetching.hosts import Host, WantedForm, access_url, is_loopback, spellings
from resdiff.fetching.pacing import Pacing
from resdiff.fetching.patience import Clock, Limits
from resdiff.symbols import Symbol


class MissingDocumentError(FetchError):
    """The host has no such document, or not in this language or form."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document on this machine."""

    record: Record
    path: Path
    is_new: bool
    """False where it was in the cache already."""

    @property
    def note(self) -> str:
        """What a user should know about the form it came in; empty if it is what was asked for."""
        kind = self.record.type
        if kind in MODERN:
            return "" if kind.value == self.record.asked else f"there is no {self.record.asked}; this is a {kind.value}"
        return f"issued as .{kind.value}, which is read with LibreOffice"


@dataclass(slots=True)
class Fetcher:
    """Fetches from one host, one document after the other."""

    host: Host
    cache: Cache
    client: Client
    again: bool = False
    """Ask the host even for what is in the cache: documents are sometimes reissued for technical reasons."""

    def fetch(self, symbol: Symbol, language: str, form: WantedForm = WantedForm.BEST) -> Fetched:
        """Return the document ``symbol`` in ``language``, as ``form`` if there is such a file, else as what there is.

        BEST takes Word; where there is none, or only an older kind of file, PDF; where there is no PDF either, that
        older file. Raises ``MissingDocumentError``, ``UnavailableError`` or another ``FetchError``, ``SymbolError``.
        """
        forms = (WantedForm.WORD, WantedForm.PDF) if form is WantedForm.BEST else (form,)
        older: Fetched | None = None
        missing: MissingDocumentError | None = None
        for wanted in forms:
            try:
                found = self._fetch_as(symbol, language, wanted)
            except MissingDocumentError as error:
                missing = missing or error
                continue
            if found.record.type in MODERN:
                return found
            older = older or found
        if older is None:
            assert missing is not None  # noqa: S101 - each form was either found or missing
            raise missing
        return older

    def _fetch_as(self, symbol: Symbol, language: str, wanted: WantedForm) -> Fetched:
        kept = None if self.again else self.cache.find(symbol, language, wanted)
        if kept is not None:
            return Fetched(kept, self.cache.path(kept), is_new=False)
        said = ""
        for spelling in spellings(symbol):
            url = access_url(self.host, spelling, language, wanted)
            self.client.notice(f"{symbol} ({language}, {wanted.value})")
            answer = self.client.get(url)
            verdict, kind = judge(answer)
            if verdict is Verdict.DOCUMENT:
                record = self._record(symbol, language, wanted, url, answer, kind)
                self.cache.keep(record, answer.body)
                return Fetched(record, self.cache.path(record), is_new=True)
            if verdict is Verdict.BLOCKED:
                raise self._blocked(answer, url)
            if verdict is not Verdict.MISSING:
                raise FetchError(
                    f"{self.host.authority} sends something for {symbol} that is no document"
                    f" (HTTP {answer.status}, {answer.headers.get('content-type', 'of no type')[:60]})",
                    hint=f"look at it in a browser: {url}",
                )
            said = said or page_title(answer)
        raise self._missing(symbol, language, wanted, said)

    def _record(
        self, symbol: Symbol, language: str, wanted: WantedForm, url: str, answer: Answer, kind: FileType
    ) -> Record:
        return Record(
            symbol=symbol.text,
            language=language,
            asked=wanted.value,
            type=kind,
            file=file_name(symbol.text, language, kind),
            url=url,
            final_url=answer.url,
            fetched=self.client.clock.now().replace(microsecond=0).isoformat(),
            modified=answer.headers.get("last-modified", ""),
            size=len(answer.body),
            sha256=hashlib.sha256(answer.body).hexdigest(),
        )

    def _blocked(self, answer: Answer, url: str) -> UnavailableError:
        return UnavailableError(
            f"{self.host.authority} refuses requests by programs (HTTP {answer.status})",
            hint=f"open {url} in a browser, save the file, and give its path; what was fetched is kept",
        )

    def _missing(self, symbol: Symbol, language: str, wanted: WantedForm, said: str) -> MissingDocumentError:
        told = f" (it says: {said})" if said else ""
        hint = "check the symbol and the language; not every document is issued in all six languages"
        if symbol.body == "SC" and not symbol.session:
            hint = f"give the year as well: {symbol} (2022)"
        return MissingDocumentError(
            f"{self.host.authority} has no {symbol} in {language} as {wanted.value}{told}", hint=hint
        )


def fetcher_for(
    host: Host,
    *,
    folder: Path | None = None,
    limits: Limits | None = None,
    clock: Clock | None = None,
    notice: Notice | None = None,
    again: bool = False,
) -> Fetcher:
    """Return a fetcher for ``host`` with its cache below ``folder`` (see ``cache_for``).

    Without ``limits`` there is a pause between requests, but for a server on this machine, which need not be spared.
    """
    cache = cache_for(host, folder)
    client = Client(
        Pacing(cache.folder / "last-request"),
        limits or (Limits(delay=0.0) if is_loopback(host.name) else Limits()),
        clock or Clock(),
        notice or (lambda _: None),
    )
    return Fetcher(host, cache, client, again)
