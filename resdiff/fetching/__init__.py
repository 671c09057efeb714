"""Fetching of documents by symbol from the Official Document System, only ever when the user asks for it."""

from resdiff.fetching.cache import Cache, Record, cache_for
from resdiff.fetching.client import UnavailableError
from resdiff.fetching.documents import Fetched, Fetcher, MissingDocumentError, fetcher_for
from resdiff.fetching.filetypes import FileType, tell_type
from resdiff.fetching.hosts import DEFAULT_HOST, HOST_VARIABLE, Host, WantedForm, parse_host
from resdiff.fetching.patience import Clock, Limits
from resdiff.fetching.settings import chosen_host, is_allowed

__all__ = [
    "DEFAULT_HOST",
    "HOST_VARIABLE",
    "Cache",
    "Clock",
    "Fetched",
    "Fetcher",
    "FileType",
    "Host",
    "Limits",
    "MissingDocumentError",
    "Record",
    "UnavailableError",
    "WantedForm",
    "cache_for",
    "chosen_host",
    "fetcher_for",
    "is_allowed",
    "parse_host",
    "tell_type",
]
