"""The check itself: every rule over every draft, then what the drafts and the baseline set aside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from resdiff.check.baseline import Acceptance, fingerprint
from resdiff.check.bases import BaseError, Bases
from resdiff.check.configuration import Configuration
from resdiff.check.drafts import Draft, is_checkable, load_draft
from resdiff.check.results import Report, Result, Status
from resdiff.check.suppressions import Suppression, suppressions
from resdiff.frozen import dataclass, replace
from resdiff.languages import LANGUAGES, language
from resdiff.model import Comparison, Resolution
from resdiff.rules import RULES, Finding, Place, Rule, Spot, Subject
from resdiff.rules.housekeeping import ACCEPTANCE_GONE, SUPPRESSION_UNUSED, SUPPRESSION_WITHOUT_REASON
from resdiff.rules.untracked_change import RULE as UNTRACKED

_MOST_WORKERS = 8
_FEWEST_EACH = 12
"""Drafts for which another process is worth its start."""
_AGREED = "RD3"
_DROPPED = "RD301"
"""Its place is what the clause stood after; the clause itself is the base's."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One draft with its results."""

    draft: Draft
    results: tuple[Result, ...]
    base: str = ""
    note: str = ""
    failure: str = ""
    """Why its base cannot be had, and what to do; the rules that need none were run."""


def check_files(
    paths: Iterable[Path],
    configuration: Configuration,
    acceptances: tuple[Acceptance, ...] = (),
    *,
    against: str = "",
    language: str = "",
    library: str = "",
) -> Report:
    """Check the drafts at ``paths``; ``against`` is the base of all of them, if given.

    Raises ``ResdiffError`` where a draft or ``against`` cannot be read; a base of a single draft is in ``failures``.
    """
    wanted = tuple(paths)
    workers = min(os.cpu_count() or 1, _MOST_WORKERS, len(wanted) // _FEWEST_EACH)
    if workers < 2:
        return report_of(_check_all(wanted, configuration, acceptances, (against, language, library)))
    from concurrent.futures import ProcessPoolExecutor

    shares = [wanted[len(wanted) * at // workers : len(wanted) * (at + 1) // workers] for at in range(workers)]
    with ProcessPoolExecutor(workers) as pool:
        jobs = [
            pool.submit(_check_all, share, configuration, acceptances, (against, language, library)) for share in shares
        ]
        return report_of(checked for job in jobs for checked in job.result())


def _check_all(
    paths: tuple[Path, ...],
    configuration: Configuration,
    acceptances: tuple[Acceptance, ...],
    given: tuple[str, str, str],
) -> list[Checked]:
    """Check some drafts one after the other, their bases kept; ``given`` are base, language and library."""
    with Bases(configuration, *given) as bases:
        return [check_draft(load_draft(path, bases.language), configuration, acceptances, bases) for path in paths]


def report_of(checked: Iterable[Checked]) -> Report:
    """Put the results of several drafts together."""
    everything = list(checked)
    return Report(
        results=tuple(result for one in everything for result in one.results),
        files=tuple(one.draft.name for one in everything),
        bases=tuple((one.draft.name, one.base) for one in everything if one.base),
        notes=tuple(f"{one.draft.name}: {one.note}" for one in everything if one.note),
        failures=tuple(one.failure for one in everything if one.failure),
    )


def check_draft(
    draft: Draft, configuration: Configuration, acceptances: tuple[Acceptance, ...], bases: Bases
) -> Checked:
    """Check one draft. Raises ``ResdiffError`` where the base of all drafts cannot be read."""
    from resdiff.comparison import compare

    if not is_checkable(draft.resolution):
        return Checked(draft, (), note="this does not look like a resolution, and was not checked")
    spoken = draft.resolution.metadata.language
    on_request = language(spoken).check.on_request if spoken in LANGUAGES else ()
    is_on: Callable[[str], bool] = lambda code: configuration.is_on(code, draft.name, on_request)  # noqa: E731
    base, called, failure = _base_of(draft, configuration, bases)
    comparison = compare(base, draft.resolution) if base is not None else None
    agreed = {clause.label: clause.text for clause in base.clauses} if base is not None else {}
    subject = Subject(draft.resolution, comparison, draft.text, bases.known.later)
    results = [
        _result(rule, finding, draft, agreed, configuration)
        for rule in RULES.values()
        if is_on(rule.code) and (comparison is not None or not rule.needs_base)
        for finding in rule.check(subject)
    ]
    if base is not None and draft.data and is_on(UNTRACKED.code):
        results += [_result(UNTRACKED, found, draft, agreed, configuration) for found in _untracked(draft, base)]
    results = _accepted(results, acceptances, configuration.relative(draft.name))
    found = suppressions(draft)
    results = [_suppressed(result, found) for result in results]
    looked_for = tuple(
        one for one in acceptances if is_on(one.rule) and (base is not None or not one.rule.startswith(_AGREED))
    )
    results += [
        result
        for result in _housekeeping(draft, results, found, looked_for, configuration, comparison)
        if is_on(result.rule.code)
    ]
    results.sort(key=lambda one: (one.region.line, one.region.column, one.rule.code))
    named, note = (called, "") if base is not None else ("", called)
    return Checked(draft, tuple(results), named, note, failure)


def _base_of(draft: Draft, configuration: Configuration, bases: Bases) -> tuple[Resolution | None, str, str]:
    """Return the base and what it was called; None, with why there is none or why the one that is named fails."""
    if not _needs_base(configuration, draft.name):
        return None, "", ""
    try:
        return *bases.find(draft), ""
    except BaseError as error:
        return None, "", f"{error} ({error.hint})" if error.hint else str(error)


def _untracked(draft: Draft, base: Resolution) -> Iterator[Finding]:
    """Give what a Word draft changes without showing it; nothing where it has no tracked change at all.

    A draft without any is a clean text to read, not one to submit.
    """
    from resdiff.verification import Flaw, verify

    found = verify(draft.data, draft.name, base).findings
    if not any(one.flaw is Flaw.UNCHANGED for one in found):
        for one in found:
            yield Finding(Place(Spot.DOCUMENT), f"not tracked: {one.message}", base_label=one.label)


def _needs_base(configuration: Configuration, name: str) -> bool:
    return any(rule.needs_base and configuration.is_on(rule.code, name) for rule in RULES.values())


def _result(
    rule: Rule, finding: Finding, draft: Draft, agreed: Mapping[str, str], configuration: Configuration
) -> Result:
    """Give a finding its place in the file and the fingerprint by which the baseline knows it."""
    place = finding.place
    region = draft.region(place)
    is_clause = place.spot in (Spot.CLAUSE, Spot.NUMBER, Spot.MARK) and rule.code != _DROPPED
    label = place.key if is_clause else ""
    content = draft.texts.get(label, "") if is_clause else "" if rule.code == _DROPPED else finding.message
    return Result(
        rule=rule,
        severity=configuration.severity_of(rule.code),
        finding=finding,
        file=draft.name,
        region=region,
        label=label,
        shown=draft.shown(place),
        fingerprint=fingerprint(rule.code, agreed.get(finding.base_label, ""), content),
    )


def _accepted(results: list[Result], acceptances: tuple[Acceptance, ...], name: str) -> list[Result]:
    """Mark the results that the baseline records. An entry holds for the file that it names, or for a renamed one."""
    reasons = {one.fingerprint: one.reason for one in acceptances}
    reasons |= {one.fingerprint: one.reason for one in acceptances if one.file == name}
    return [
        replace(result, status=Status.ACCEPTED, reason=reasons[result.fingerprint])
        if result.fingerprint in reasons
        else result
        for result in results
    ]


def _suppressed(result: Result, found: tuple[Suppression, ...]) -> Result:
    """Mark a result that a comment of the draft sets aside."""
    for suppression in found:
        if result.status is Status.OPEN and suppression.covers(result.rule.code, result.region.line):
            return replace(result, status=Status.SUPPRESSED, reason=suppression.reason)
    return result


def _housekeeping(
    draft: Draft,
    results: list[Result],
    found: tuple[Suppression, ...],
    acceptances: tuple[Acceptance, ...],
    configuration: Configuration,
    comparison: Comparison | None,
) -> Iterator[Result]:
    """Report comments without reason or effect, and entries of the baseline that no longer apply.

    ``acceptances`` are those whose rules looked at the draft.
    """
    whole = draft.region(Place(Spot.DOCUMENT))
    make: Callable[..., Result] = lambda rule, message, region=whole, label="": Result(  # noqa: E731
        rule=rule,
        severity=configuration.severity_of(rule.code),
        finding=Finding(Place(Spot.DOCUMENT), message),
        file=draft.name,
        region=region,
        label=label,
        shown=draft.index.line_text(region.line) if draft.text and region is not whole else "",
        fingerprint=fingerprint(rule.code, message),
    )
    labels = {clause.line: clause.label for clause in reversed(draft.resolution.clauses)}
    for suppression in found:
        region, label = suppression.region, labels.get(suppression.first_line, "")
        if suppression.flaw:
            yield make(SUPPRESSION_WITHOUT_REASON, suppression.flaw, region, label)
        is_used = any(
            result.status is Status.SUPPRESSED and suppression.covers(result.rule.code, result.region.line)
            for result in results
        )
        if suppression.codes and not is_used:
            codes = ", ".join(suppression.codes)
            yield make(SUPPRESSION_UNUSED, f"nothing of {codes} is found here", region, label)
    present = {result.fingerprint for result in results}
    name = configuration.relative(draft.name)
    for one in acceptances:
        if one.file == name and one.fingerprint not in present:
            message = f"{one.rule} at {one.clause or 'the document'} was accepted ({one.reason}) and is no longer found"
            label = _where_it_is_now(one, draft, comparison)
            yield make(ACCEPTANCE_GONE, message, draft.region(Place(Spot.CLAUSE, label)) if label else whole, label)


def _where_it_is_now(one: Acceptance, draft: Draft, comparison: Comparison | None) -> str:
    """Return the clause of the draft that an acceptance names, empty where it has none; RD301 names one of the base."""
    if one.rule != _DROPPED:
        return one.clause if one.clause in draft.texts else ""
    changes = comparison.changes if comparison is not None else ()
    return next((change.new[0] for change in changes if one.clause in change.old and change.new), "")
