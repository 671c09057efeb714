"""RD309: a Word draft shows every change against the official text as a tracked change."""

from __future__ import annotations

from resdiff.rules.conventions import REVISED
from resdiff.rules.rule import Example, Rule, Severity, nothing

_TEXT = (
    "## {0}/1. Fisheries\n\n*The General Assembly,*\n\n*Recalling* its resolution 74/18 of 10 December 2019,\n\n"
    "1. *Calls upon* {1} States to report on their catches;\n\n2. *Decides* to remain seized of the matter.\n"
)

RULE = Rule(
    code="RD309",
    name="untracked-change",
    severity=Severity.WARNING,
    summary="A Word draft departs from its base without a tracked change, or a change names no author.",
    why=(
        "A draft based on an earlier resolution uses the official text as its base, with every change shown by Word’s "
        "Track Changes: rejecting all changes gives the official text back. Drafts that do not comply are delayed."
    ),
    source=REVISED,
    advice="Make the change with Track Changes on; resdiff compare BASE DRAFT -o redline.docx makes such a file.",
    bad=Example(_TEXT.format(80, "all"), _TEXT.format(79, "coastal")),
    good=Example(_TEXT.format(80, "coastal"), _TEXT.format(79, "coastal")),
    check=nothing,
    needs_base=True,
    is_found_by_runner=True,
)
