"""Departures from agreed language that were accepted, each with its reason, told again by content and not by place."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from resdiff.errors import OptionError, OutputError
from resdiff.frozen import dataclass

_HEAD = """\
# Departures that were accepted, each with its reason. Made by: resdiff check --accept LABEL --reason "…"
# An entry holds for the words that the clauses had then; when they change, the finding comes back.
"""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding that was accepted."""

    fingerprint: str
    rule: str
    file: str
    clause: str
    """Label of the clause when it was accepted; for readers, it is not matched."""
    reason: str
    excerpt: str = ""


def fingerprint(rule: str, *contents: str) -> str:
    """Return what a finding is told again by: its rule and the texts it is about, evened out."""
    from resdiff.text import folded_words

    digest = hashlib.sha256(rule.encode())
    for content in contents:
        digest.update(b"\x00" + " ".join(folded_words(content)).encode())
    return digest.hexdigest()[:24]


def read_baseline(path: Path) -> tuple[Acceptance, ...]:
    """Read a baseline; none where there is no such file. Raises ``OptionError`` where it is broken."""
    import tomllib

    if not path.is_file():
        return ()
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        return tuple(
            Acceptance(
                fingerprint=str(entry["fingerprint"]),
                rule=str(entry["rule"]),
                file=str(entry.get("file", "")),
                clause=str(entry.get("clause", "")),
                reason=str(entry["reason"]),
                excerpt=str(entry.get("excerpt", "")),
            )
            for entry in table.get("accepted", ())
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, AttributeError) as error:
        raise OptionError(
            f"{path}: not a baseline: {error}", hint="restore it, or delete it and accept anew"
        ) from error
    except KeyError as error:
        raise OptionError(f"{path}: an entry has no {error}", hint="restore it, or delete the entry") from error


def write_baseline(path: Path, acceptances: tuple[Acceptance, ...]) -> None:
    """Write a baseline, ordered by file, clause and rule, so that versions of it compare well.

    Raises ``OutputError`` where it cannot be written.
    """
    ordered = sorted(set(acceptances), key=lambda one: (one.file, one.clause, one.rule, one.fingerprint))
    entries = "".join(
        f"\n[[accepted]]\nrule = {_quoted(one.rule)}\nfile = {_quoted(one.file)}\nclause = {_quoted(one.clause)}\n"
        f"reason = {_quoted(one.reason)}\nexcerpt = {_quoted(one.excerpt)}\nfingerprint = {_quoted(one.fingerprint)}\n"
        for one in ordered
    )
    try:
        path.write_text(_HEAD + entries, "utf-8")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign >= " " and sign != "\x7f" else f"\\u{ord(sign):04x}" for sign in escaped) + '"'
