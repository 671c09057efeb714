"""What a user may decide about a comparison: bounds, pinned links, forbidden links; and which kinds to fold away."""

from __future__ import annotations

from pathlib import Path

from resdiff.errors import OptionError
from resdiff.frozen import dataclass, replace
from resdiff.model import Kind, Resolution

SURE = 0.7
"""Links with a score below this are shown as possible."""
MIN_SCORE = 0.5
"""Links with a score below this are not made."""


@dataclass(frozen=True, slots=True)
class Options:
    """How two documents are compared."""

    min_score: float = MIN_SCORE
    """0…1: links that are less likely than this to be right are left out."""
    pins: tuple[tuple[str, str], ...] = ()
    """Links that the user set: old label, new label."""
    unlinks: tuple[tuple[str, str], ...] = ()
    """Links that the user forbade; an empty label on one side stands for every clause of that side."""

    def merged(self, other: Options) -> Options:
        """Return these options with the pins and unlinks of ``other`` added."""
        return replace(self, pins=(*self.pins, *other.pins), unlinks=(*self.unlinks, *other.unlinks))


def parse_pin(text: str) -> tuple[str, str]:
    """Read ``OP3=PP28`` as (old label, new label). Raises ``OptionError`` for anything else."""
    old, sign, new = (piece.strip() for piece in text.partition("="))
    if not (old and sign and new):
        raise OptionError(f"--link {text!r}: not a link", hint="write OLD=NEW, for instance OP3=PP28")
    return old, new


def parse_unlink(text: str) -> tuple[str, str]:
    """Read ``PP6`` (old clause), ``=PP6`` (new clause) or ``OP3=PP28`` (that link only) as a pair of labels."""
    old, _, new = (piece.strip() for piece in text.partition("="))
    if not (old or new):
        raise OptionError("--unlink: no clause named", hint="write PP6, =PP6 or OP3=PP28")
    return old, new


def parse_kinds(text: str) -> frozenset[Kind]:
    """Read ``editorial,routine`` as a set of kinds. Raises ``OptionError`` for an unknown one."""
    kinds = set()
    for word in text.replace(",", " ").split():
        if word.lower() not in {kind.value for kind in Kind}:
            raise OptionError(f"unknown kind of change {word!r}", hint=f"kinds are {', '.join(Kind)}")
        kinds.add(Kind(word.lower()))
    return frozenset(kinds)


def parse_links(text: str, name: str = "<links>") -> Options:
    """Read a links file (TOML) as options.

    The file has ``link = ["OP3=PP28", …]`` and ``unlink = ["PP6", …]``; ``name`` is what messages call it.
    Raises ``OptionError`` with the place of the first flaw.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{name}: not a TOML file: {error}", hint='write link = ["OP3=PP28"]') from None
    unknown = set(table) - {"link", "unlink"}
    if unknown:
        raise OptionError(f"{name}: unknown key {min(unknown)!r}", hint="keys are link and unlink")
    for key, value in table.items():
        if not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            raise OptionError(f"{name}: {key} is not a list of strings", hint=f'write {key} = ["…", "…"]')
    return Options(
        pins=tuple(parse_pin(item) for item in table.get("link", ())),
        unlinks=tuple(parse_unlink(item) for item in table.get("unlink", ())),
    )


def read_links(path: Path) -> Options:
    """Read the links file at ``path``. Raises ``OptionError`` if it is missing, unreadable or malformed."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise OptionError(f"{path}: links file cannot be read: {reason}") from None
    return parse_links(text, str(path))


def check_labels(options: Options, old: Resolution, new: Resolution) -> Options:
    """Return ``options`` with labels as the documents write them, and each bare unlink on the side that has its label.

    Raises ``OptionError`` where a pin or unlink names a clause that is not there, or both pins and forbids a link.
    """
    pins = tuple(_found_pair("--link", pair, old, new) for pair in options.pins)
    unlinks = tuple(
        _found_pair("--unlink", ("", pair[0]) if _is_bare_and_new(pair, old, new) else pair, old, new)
        for pair in options.unlinks
    )
    for pair in set(pins) & set(unlinks):
        raise OptionError(f"{'='.join(pair)} is both linked and unlinked", hint="remove one of the two")
    return replace(options, pins=pins, unlinks=unlinks)


def find_label(label: str, document: Resolution) -> str | None:
    """Return the label of a clause as ``document`` writes it, for ``op2(A)`` as for ``OP2(a)``; None if it has none."""
    labels = [clause.label for clause in document.clauses]
    alike = [one for one in labels if one.casefold() == label.casefold()]
    return label if label in labels else alike[0] if len(alike) == 1 else None


def _is_bare_and_new(pair: tuple[str, str], old: Resolution, new: Resolution) -> bool:
    """Tell whether an unlink names one clause without its side, and only the new document has it."""
    return bool(pair[0] and not pair[1] and find_label(pair[0], old) is None and find_label(pair[0], new))


def _found_pair(flag: str, pair: tuple[str, str], old: Resolution, new: Resolution) -> tuple[str, str]:
    found = []
    for label, document, side in zip(pair, (old, new), ("old", "new"), strict=True):
        written = find_label(label, document) if label else ""
        if written is None:
            given = "=".join(filter(None, pair))
            raise OptionError(
                f"{flag} {given}: the {side} document ({document.name}) has no clause {label}",
                hint="resdiff show lists a document's clauses",
            )
        found.append(written)
    return found[0], found[1]
