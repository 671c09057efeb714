"""What the check hands to its outputs: findings with their places in the file, and what became of each."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from resdiff.check.locating import Region
from resdiff.frozen import dataclass
from resdiff.rules import Finding, Rule, Severity


class Status(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """Recorded in the baseline, with a reason."""
    SUPPRESSED = "suppressed"
    """Set aside by a comment in the draft."""


@dataclass(frozen=True, slots=True)
class Result:
    """A finding of a rule in a file."""

    rule: Rule
    severity: Severity
    finding: Finding
    file: str
    region: Region
    label: str = ""
    """Label of the clause in the draft, or empty."""
    shown: str = ""
    """The line of the file on which it stands, or the beginning of the clause."""
    fingerprint: str = ""
    """Tells the finding again in another version of the draft: made of contents, not of positions."""
    status: Status = Status.OPEN
    reason: str = ""
    """Why it was accepted or suppressed."""

    @property
    def where(self) -> str:
        """Its place for a reader: ``draft.md:12:3``, or ``draft.docx, paragraph 24`` in a form without lines."""
        if self.region.said:
            return f"{self.file}, {self.region.said}"
        return f"{self.file}:{self.region.line}:{self.region.column}"

    @property
    def advice(self) -> str:
        """What to do about it, with the label by which it can be accepted."""
        said = self.finding.advice or self.rule.advice
        return said.replace("--accept LABEL", f"--accept {self.label or self.finding.base_label or 'LABEL'}")


@dataclass(frozen=True, slots=True)
class Report:
    """The results of one run."""

    results: tuple[Result, ...]
    """By file, then by line."""
    files: tuple[str, ...]
    bases: tuple[tuple[str, str], ...] = ()
    """File, and the base it was checked against (a symbol or path), for those that had one."""
    notes: tuple[str, ...] = ()
    """What could not be done, such as finding a base."""
    failures: tuple[str, ...] = ()
    """Drafts whose own base is named and cannot be had, each with the reason: the run fails, whatever was found."""
    fixed: tuple[tuple[str, int], ...] = ()
    """File, and how many findings were mended in it."""

    def counts(self) -> dict[Severity, int]:
        """Number of open findings of each severity, every severity present."""
        counted = Counter(result.severity for result in self.results if result.status is Status.OPEN)
        return {severity: counted[severity] for severity in Severity}

    def has(self, lightest: Severity) -> bool:
        """Tell whether an open finding weighs ``lightest`` or more."""
        order = list(Severity)
        return any(
            count and order.index(severity) <= order.index(lightest) for severity, count in self.counts().items()
        )
