"""What a project says about its drafts: ``[check]`` in ``resdiff.toml``, ``[tool.resdiff.check]`` in pyproject.toml.

The keys may also stand directly in ``resdiff.toml`` or ``[tool.resdiff]``, beside those of other commands.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from resdiff.errors import OptionError
from resdiff.frozen import dataclass
from resdiff.languages import LANGUAGES
from resdiff.rules import FAMILIES, RULES, Severity

OWN_FILE = "resdiff.toml"
SHARED_FILE = "pyproject.toml"
BASELINE_FILE = "resdiff-baseline.toml"


@dataclass(frozen=True, slots=True)
class Configuration:
    """How drafts are checked. Rules are chosen by codes or their beginnings: ``RD301``, ``RD3``."""

    select: tuple[str, ...] = ("RD",)
    """Rules that look at a draft."""
    ignore: tuple[str, ...] = ()
    """Rules that do not, though they are selected."""
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Pattern of file names, rules that do not look at these files."""
    severity: tuple[tuple[str, Severity], ...] = ()
    """Rules that weigh otherwise than they do of themselves."""
    bases: tuple[tuple[str, str], ...] = ()
    """Pattern of file names, symbol or path of their base; the first that fits holds."""
    base: str = ""
    """Base of all other drafts."""
    language: str = ""
    baseline: str = BASELINE_FILE
    """Path of the baseline, from ``folder``."""
    fail_on: Severity = Severity.ERROR
    """The lightest severity that makes the check fail."""
    folder: Path = Path()
    """Where the configuration stands: patterns and paths are relative to it."""

    def is_on(self, code: str, name: str, on_request: Collection[str] = ()) -> bool:
        """Tell whether the rule ``code`` looks at the file ``name``; those ``on_request`` need their whole code."""
        if code in on_request and code not in self.select:
            return False
        if not _fits(code, self.select):
            return False
        ignored = [*self.ignore]
        for pattern, codes in self.per_file_ignores:
            if self.matches(name, pattern):
                ignored += codes
        # The longer beginning wins: select RD301 holds against ignore RD3.
        longest = max((len(start) for start in self.select if code.startswith(start)), default=0)
        return not any(code.startswith(start) and len(start) >= longest for start in ignored)

    def severity_of(self, code: str) -> Severity:
        """Return what a finding of the rule weighs; the longest beginning that was configured holds."""
        fitting = [(len(start), severity) for start, severity in self.severity if code.startswith(start)]
        return max(fitting)[1] if fitting else RULES[code].severity

    def base_for(self, name: str) -> str:
        """Return the base that is configured for the file ``name``, or an empty string."""
        for pattern, base in self.bases:
            if self.matches(name, pattern):
                return base
        return self.base

    def matches(self, name: str, pattern: str) -> bool:
        """Tell whether the path ``name`` fits a pattern such as ``drafts/*.md``, from the folder or as given."""
        path = Path(name)
        return any(fnmatch(shown, pattern) for shown in (self.relative(name), path.as_posix(), path.name))

    def relative(self, name: str) -> str:
        """Return the path ``name`` from the folder, wherever it was called from; as given where it lies outside."""
        path = Path(name)
        try:
            return path.resolve().relative_to(self.folder.resolve()).as_posix()
        except (ValueError, OSError):
            return path.as_posix()


def _fits(code: str, starts: tuple[str, ...]) -> bool:
    return any(code.startswith(start) for start in starts)


def find_configuration(start: Path) -> Configuration:
    """Return the configuration of the nearest folder at or above ``start`` that has one, or the default.

    The search ends at the root of a git repository, which is the default's folder.
    Raises ``OptionError`` where a file is wrong.
    """
    folder = start.resolve()
    for place in (folder, *folder.parents):
        for name in (OWN_FILE, SHARED_FILE):
            if (place / name).is_file():
                found = read_configuration(place / name)
                if found is not None:
                    return found
        if (place / ".git").exists():
            return Configuration(folder=place)
    return Configuration(folder=folder)


def read_configuration(path: Path) -> Configuration | None:
    """Read a configuration file; None for a ``pyproject.toml`` that says nothing of resdiff.

    Raises ``OptionError`` with the key that is wrong.
    """
    import tomllib

    try:
        table: Any = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OptionError(f"{path}: not a TOML file that can be read: {error}") from error
    if path.name == SHARED_FILE:
        table = table.get("tool", {}).get("resdiff")
        if table is None:
            return None
    if not isinstance(table, dict):
        raise OptionError(f"{path}: resdiff is not a table")
    if "check" in table:
        return configuration_of(table["check"], path)
    # Keys beside those of other commands: what is not ours is theirs.
    own = {key: value for key, value in table.items() if key in _KEYS}
    return configuration_of(own, path) if own else None


_TABLES = ("per-file-ignores", "severity", "bases")
_LISTS = ("select", "ignore")
_TEXTS = ("base", "language", "baseline", "fail-on")
_KEYS = (*_TABLES, *_LISTS, *_TEXTS)


def configuration_of(table: Mapping[str, Any], path: Path) -> Configuration:
    """Return the configuration that ``table``, read from ``path``, describes. Raises ``OptionError``."""
    if not isinstance(table, Mapping):
        raise OptionError(f"{path}: check is not a table")
    for key, value in table.items():
        _check_key(key, value, path)
    _check_values(table, path)
    severity = tuple((_known(code, path), _severity(word, path)) for code, word in table.get("severity", {}).items())
    return Configuration(
        select=tuple(_known(code, path) for code in table.get("select", ("RD",))),
        ignore=tuple(_known(code, path) for code in table.get("ignore", ())),
        per_file_ignores=tuple(
            (pattern, tuple(_known(code, path) for code in codes))
            for pattern, codes in table.get("per-file-ignores", {}).items()
        ),
        severity=severity,
        bases=tuple((str(pattern), str(base)) for pattern, base in table.get("bases", {}).items()),
        base=table.get("base", ""),
        language=table.get("language", ""),
        baseline=table.get("baseline", BASELINE_FILE),
        fail_on=_severity(table.get("fail-on", "error"), path),
        folder=path.resolve().parent,
    )


def _check_key(key: str, value: object, path: Path) -> None:
    wanted: type | tuple[type, ...]
    if key in _TABLES:
        wanted, what = dict, "a table"
    elif key in _LISTS:
        wanted, what = list, "a list"
    elif key in _TEXTS:
        wanted, what = str, "a string"
    else:
        from difflib import get_close_matches

        near = get_close_matches(key, _KEYS, 1)
        hint = f"did you mean {near[0]}?" if near else "keys are " + ", ".join(_KEYS)
        raise OptionError(f"{path}: unknown key {key!r}", hint=hint)
    if not isinstance(value, wanted):
        raise OptionError(f"{path}: {key} is not {what}")


def _check_values(table: Mapping[str, Any], path: Path) -> None:
    """Raise ``OptionError`` where a list or table holds what it cannot, or the language is not known."""
    wanted = [(key, value) for key in _LISTS for value in table.get(key, ())]
    wanted += [(f"bases, {pattern!r}", base) for pattern, base in table.get("bases", {}).items()]
    for pattern, codes in table.get("per-file-ignores", {}).items():
        where = f"per-file-ignores, {pattern!r}"
        if not isinstance(codes, list):
            raise OptionError(f"{path}: {where} is not a list", hint='write it so: ["RD1", "RD404"]')
        wanted += [(where, code) for code in codes]
    for where, value in wanted:
        if not isinstance(value, str):
            raise OptionError(f"{path}: {where}: {value!r} is not a string")
    if table.get("language") and table["language"] not in LANGUAGES:
        raise OptionError(f"{path}: no language {table['language']!r}", hint=f"languages are {', '.join(LANGUAGES)}")


def _known(code: object, path: Path) -> str:
    return known_code(str(code), str(path))


def known_code(code: str, where: str) -> str:
    """Return the code or beginning of codes in capitals. Raises ``OptionError`` if no rule begins so."""
    wanted = code.strip().upper()
    by_name = {rule.name.upper(): rule.code for rule in RULES.values()}
    wanted = by_name.get(wanted, wanted)
    if wanted in ("ALL", "RD") or wanted in FAMILIES:
        return "RD" if wanted == "ALL" else wanted
    if not wanted.startswith("RD") or not any(rule.startswith(wanted) for rule in RULES):
        raise OptionError(f"{where}: no rule {code!r}", hint="resdiff rules lists them")
    return wanted


def _severity(word: object, path: Path) -> Severity:
    try:
        return Severity(str(word).lower())
    except ValueError:
        known = ", ".join(severity.value for severity in Severity)
        raise OptionError(f"{path}: no severity {word!r}", hint=f"severities are {known}") from None
