"""Whether documents may be fetched, and from where: the command line, else the environment, else the project."""

from __future__ import annotations

import os
from pathlib import Path

from resdiff.configuration import project_setting
from resdiff.errors import OptionError
from resdiff.fetching.hosts import DEFAULT_HOST, HOST_VARIABLE, Host, parse_host

ALLOW_VARIABLE = "RESDIFF_FETCH"
"""The environment variable that allows fetching (``1``) or forbids it (``0``)."""
ALLOW_KEY = "fetch"
HOST_KEY = "ods-host"

_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"", "0", "false", "no", "off"})


def is_allowed(given: bool | None = None, start: Path | None = None) -> bool:
    """Tell whether a document that the library lacks may be fetched without being asked for by name.

    In this order: ``given`` (``--fetch`` or ``--no-fetch``), the variable ``RESDIFF_FETCH``, the key ``fetch`` of the
    project, no. Raises ``OptionError`` for a value that means neither.
    """
    if given is not None:
        return given
    if ALLOW_VARIABLE in os.environ:
        said = os.environ[ALLOW_VARIABLE].strip().lower()
        if said not in _YES | _NO:
            raise OptionError(f"{ALLOW_VARIABLE} is {said!r}, neither yes nor no", hint="set it to 1 or 0")
        return said in _YES
    setting = project_setting(ALLOW_KEY, start)
    return setting is not None and setting.switch()


def chosen_host(given: str = "", start: Path | None = None) -> Host:
    """Return the host to fetch from.

    In this order: ``given`` (``--host``), the variable ``RESDIFF_ODS_HOST``, the key ``ods-host`` of the project, the
    Official Document System. Raises ``OptionError`` for what is no host.
    """
    if given:
        return parse_host(given)
    if os.environ.get(HOST_VARIABLE):
        return parse_host(os.environ[HOST_VARIABLE])
    setting = project_setting(HOST_KEY, start)
    return parse_host(setting.text() if setting else DEFAULT_HOST)
