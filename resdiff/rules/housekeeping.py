"""RD001 to RD003: the check's own rules, on suppressions and the baseline.

The runner finds them: no function here sees a suppression at work.
"""

from __future__ import annotations

from resdiff.rules.rule import Example, Rule, Severity, nothing

_DRAFT = (
    "## 80/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
    "{0}1. *Calls upon* States to report on on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
)
_CLEAN = _DRAFT.replace("on on", "on")
_SOURCE = "docs/how-to/check.md"


SUPPRESSION_WITHOUT_REASON = Rule(
    code="RD001",
    name="suppression-without-reason",
    severity=Severity.WARNING,
    summary="A suppression gives no reason, or names a rule that does not exist.",
    why="Whoever reads the draft next has to know why a finding was set aside; without a reason it has to be asked.",
    source=_SOURCE,
    advice='Write it so: resdiff: ignore RD406 "the reason". The rules are listed by: resdiff rules.',
    bad=Example(_DRAFT.format("<!-- resdiff: ignore RD406 -->\n\n")),
    good=Example(_DRAFT.format('<!-- resdiff: ignore RD406 "quoted as printed" -->\n\n')),
    check=nothing,
    is_found_by_runner=True,
)
SUPPRESSION_UNUSED = Rule(
    code="RD002",
    name="suppression-unused",
    severity=Severity.WARNING,
    summary="A suppression sets no finding aside.",
    why="A suppression that outlives its finding will hide the next one.",
    source=_SOURCE,
    advice="Take the comment out.",
    bad=Example(_CLEAN.format('<!-- resdiff: ignore RD406 "quoted as printed" -->\n\n')),
    good=Example(_DRAFT.format('<!-- resdiff: ignore RD406 "quoted as printed" -->\n\n')),
    check=nothing,
    is_found_by_runner=True,
)
ACCEPTANCE_GONE = Rule(
    code="RD003",
    name="acceptance-gone",
    severity=Severity.WARNING,
    summary="A departure recorded in the baseline is no longer in the draft.",
    why=(
        "A departure is accepted for the words that it had. When the clause changes again, or is put back, the "
        "acceptance says nothing any more and would only confuse."
    ),
    source=_SOURCE,
    advice="Take the entry out of the baseline: resdiff check --prune.",
    bad=Example(_CLEAN.format("")),
    good=Example(_CLEAN.format("")),
    check=nothing,
    is_found_by_runner=True,
)
