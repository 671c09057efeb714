"""``resdiff check --fix``: drafts mended one after the other, and what is left to report of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from resdiff.check import Report, Result
from resdiff.check.baseline import Acceptance
from resdiff.check.bases import Bases
from resdiff.check.configuration import Configuration
from resdiff.check.drafts import Draft, load_draft
from resdiff.check.fixing import Fixed, fix, unified_diff
from resdiff.check.running import check_draft, report_of
from resdiff.cli.writing import write_file, write_standard_output
from resdiff.frozen import dataclass, replace

_STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Mended:
    """Drafts before and after mending, and the report on what is left."""

    paths: tuple[Path, ...]
    before: tuple[Draft, ...]
    after: tuple[Fixed, ...]
    report: Report


def mended(
    paths: Iterable[Path], configuration: Configuration, acceptances: tuple[Acceptance, ...], bases: Bases
) -> Mended:
    """Mend the drafts at ``paths``, and write nothing. Raises ``ResdiffError`` where one, or its base, is not read."""

    def results(draft: Draft) -> tuple[Result, ...]:
        """Return what is wrong with ``draft``, for the fixer to ask again and again."""
        return check_draft(draft, configuration, acceptances, bases).results

    files = tuple(paths)
    before = tuple(load_draft(path, bases.language) for path in files)
    after = tuple(fix(draft, results) for draft in before)
    report = report_of(check_draft(fixed.draft, configuration, acceptances, bases) for fixed in after)
    unmended = tuple(
        f"{draft.name}: nothing was mended, since only text and Markdown drafts are"
        for draft in before
        if not draft.text
    )
    counts = tuple((fixed.draft.name, fixed.count) for fixed in after if fixed.count)
    return Mended(files, before, after, replace(report, fixed=counts, notes=(*report.notes, *unmended)))


def patch(found: Mended) -> str:
    """Return what mending changes, as one patch."""
    pairs = zip(found.before, found.after, strict=True)
    return "".join(unified_diff(before, fixed.draft) for before, fixed in pairs if fixed.count)


def write_mended(found: Mended) -> bool:
    """Write the drafts that were changed; one from standard input goes to standard output, changed or not.

    Returns whether standard output was written to. Raises ``OutputError``.
    """
    is_written = False
    for path, fixed in zip(found.paths, found.after, strict=True):
        data = fixed.draft.text.encode(fixed.draft.encoding)
        if path == _STANDARD_INPUT and fixed.draft.text:
            write_standard_output(data)
            is_written = True
        elif fixed.count:
            write_file(path, data)
    return is_written
