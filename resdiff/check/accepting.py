"""Recording departures in the baseline: ``resdiff check --accept OP7 --reason "…"``."""

from __future__ import annotations

import re
from collections.abc import Callable

from resdiff.check.baseline import Acceptance
from resdiff.check.results import Report, Result, Status
from resdiff.errors import OptionError
from resdiff.rules.rule import quoted

_AGREED = "RD3"
_PARTS = re.compile(r"\d+|\D+")
"""Words and numbers of a label, which OP7 comes before OP52 by."""


def accept(report: Report, wanted: str, reason: str, named: Callable[[str], str] = str) -> tuple[Acceptance, ...]:
    """Return acceptances of the open findings at a clause.

    ``wanted`` is a label (``OP7``: the findings on agreed language there; a dropped clause goes by its label in the
    base), or a label with a code (``OP7:RD110``). ``named`` gives a file the name that the baseline knows it by.
    Raises ``OptionError`` where nothing, or not one clause, is meant.
    """
    if not reason.strip():
        raise OptionError("--accept needs --reason", hint='say why: --reason "agreed in informals on 3 October"')
    label, _, code = wanted.strip().partition(":")
    found = [result for result in report.results if _is_meant(result, label, code.upper())]
    if not found:
        raise OptionError(f"--accept {wanted}: {_nothing_there(label)}", hint=_acceptable(report, label))
    dropped = [result for result in found if not result.label]
    if dropped and len(dropped) != len(found):
        codes = " or ".join(sorted({f"{label}:{result.rule.code}" for result in found}))
        raise OptionError(f"--accept {wanted} means a clause of the base and one of the draft", hint=f"say {codes}")
    if len({result.file for result in found}) > 1:
        raise OptionError(f"--accept {wanted}: several drafts have such a finding", hint="give one draft")
    return tuple(
        Acceptance(
            fingerprint=result.fingerprint,
            rule=result.rule.code,
            file=named(result.file),
            clause=label,
            reason=" ".join(reason.split()),
            excerpt=quoted(result.finding.message, 100)[1:-1],
        )
        for result in found
    )


def _nothing_there(label: str) -> str:
    return f"there is no open finding on agreed language at {label}" if label else "no clause is named"


def _acceptable(report: Report, label: str) -> str:
    """Return what can be accepted instead: other rules at this clause, or the clauses that have findings."""
    found = [result for result in report.results if result.status is Status.OPEN]
    here = sorted({result.rule.code for result in found if label and label in _names(result)})
    if here:
        return f"of other rules there is: {', '.join(f'{label}:{code}' for code in here)}"
    agreed = {name for result in found if result.rule.code.startswith(_AGREED) for name in _names(result)}
    in_order = sorted(agreed, key=lambda name: [(part.isdigit(), part.zfill(6)) for part in _PARTS.findall(name)])
    return f"there are findings at {', '.join(in_order)}" if in_order else "there are no findings on agreed language"


def _names(result: Result) -> list[str]:
    """Return the label by which a result is accepted."""
    name = result.label or result.finding.base_label
    return [name] if name else []


def _is_meant(result: Result, label: str, code: str) -> bool:
    if result.status is not Status.OPEN or label not in _names(result):
        return False
    return result.rule.code.startswith(code or _AGREED)


def pruned(
    acceptances: tuple[Acceptance, ...], report: Report, named: Callable[[str], str] = str
) -> tuple[Acceptance, ...]:
    """Return the acceptances that still apply, or that concern drafts which were not checked or had no base."""
    present = {result.fingerprint for result in report.results}
    files = {named(file) for file in report.files}
    bases = {named(file) for file, _ in report.bases}
    return tuple(
        one
        for one in acceptances
        if one.fingerprint in present
        or one.file not in files
        or (one.rule.startswith(_AGREED) and one.file not in bases)
    )
