"""A small resolution, its next version, and ways to put flaws into it."""

from pathlib import Path

from resdiff.check.baseline import Acceptance
from resdiff.check.configuration import Configuration
from resdiff.check.results import Report
from resdiff.check.running import check_files

BASE = """\
## 79/1. Fisheries

*The General Assembly,*

*Recalling* its resolution 74/18 of 10 December 2019,

*Recalling also* the United Nations Convention on the Law of the Sea,<sup>1</sup>

1. *Calls upon* States to report on their catches in the areas beyond national jurisdiction;

2. *Urges* flag States to inspect vessels that carry unmarked fishing gear on the high seas:

(a) By boarding them at sea;

(b) By inspecting them in port;

3. *Requests* the Secretary-General to compile the reports that he receives and to publish them;

4. *Decides* to remain seized of the matter.

<sup>1</sup> United Nations, *Treaty Series*, vol. 1833, No. 31363.
"""
DRAFT = BASE.replace("79/1", "80/1")
OP3 = "3. *Requests* the Secretary-General to compile the reports that he receives and to publish them;\n\n"


def check_text(
    folder: Path,
    text: str,
    *,
    base: str = "",
    configuration: Configuration | None = None,
    acceptances: tuple[Acceptance, ...] = (),
    name: str = "draft.md",
) -> Report:
    """Check ``text`` as a file in ``folder``, against ``base`` if given."""
    (folder / name).write_text(text, "utf-8")
    against = "none"
    if base:
        (folder / "base.md").write_text(base, "utf-8")
        against = str(folder / "base.md")
    return check_files([folder / name], configuration or Configuration(), acceptances, against=against)


def codes(report: Report) -> list[str]:
    """Return the codes of all results, in order."""
    return [result.rule.code for result in report.results]
