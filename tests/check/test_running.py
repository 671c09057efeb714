"""Findings stand where their words stand; suppressions and acceptances set them aside and are kept honest."""

from pathlib import Path

import pytest
from support.drafts import BASE, DRAFT, OP3, check_text, codes

from resdiff.check import Status
from resdiff.check.accepting import accept, pruned
from resdiff.check.configuration import Configuration
from resdiff.errors import OptionError, ResdiffError
from resdiff.rules import Severity

DROPPED = DRAFT.replace(OP3, "").replace("4. *", "3. *")


def test_a_draft_like_its_base_is_clean(tmp_path: Path) -> None:
    assert codes(check_text(tmp_path, DRAFT, base=BASE)) == []


def test_finding_has_line_column_clause_and_message(tmp_path: Path) -> None:
    (result,) = check_text(tmp_path, DRAFT.replace("4. *Decides", "6. *Decides")).results
    assert (result.rule.code, result.label, result.severity) == ("RD101", "OP4", Severity.ERROR)
    assert result.shown.startswith("6. *Decides")
    assert (result.region.line, result.region.column, result.region.end_column) == (19, 1, 3)
    assert result.finding.message == "paragraph 6 follows paragraph 3: 4 to 5 missing"


def test_columns_pass_over_markup(tmp_path: Path) -> None:
    text = DRAFT.replace("the areas beyond", "**the** the areas beyond")
    (result,) = check_text(tmp_path, text).results
    line = text.splitlines()[result.region.line - 1]
    assert line[result.region.column - 1 : result.region.end_column - 1] == "the** the"


def test_dropped_clause_is_found_after_the_clause_that_it_followed(tmp_path: Path) -> None:
    (result,) = check_text(tmp_path, DROPPED, base=BASE).results
    assert (result.rule.code, result.finding.base_label) == ("RD301", "OP3")
    assert result.finding.message.startswith("OP3 of A/RES/79/1 was dropped: “Requests the Secretary-General")
    assert "By inspecting them in port" in result.shown


def test_suppression_with_reason_sets_a_finding_aside(tmp_path: Path) -> None:
    text = DROPPED.replace("(b) By", '<!-- resdiff: ignore RD301 "now in 80/2" -->\n(b) By')
    (result,) = check_text(tmp_path, text, base=BASE).results
    assert (result.rule.code, result.status, result.reason) == ("RD301", Status.SUPPRESSED, "now in 80/2")


def test_suppression_of_the_whole_file(tmp_path: Path) -> None:
    text = '<!-- resdiff: ignore-file RD3 "a new subject" -->\n\n' + DROPPED
    assert [one.status for one in check_text(tmp_path, text, base=BASE).results] == [Status.SUPPRESSED]


def test_suppression_without_reason_or_effect_is_reported(tmp_path: Path) -> None:
    text = DRAFT.replace("3. *Req", "<!-- resdiff: ignore RD406 -->\n\n3. *Req")
    assert codes(check_text(tmp_path, text)) == ["RD001", "RD002"]


def test_unknown_rule_and_unknown_directive_are_reported(tmp_path: Path) -> None:
    text = DRAFT.replace("3. *Req", '<!-- resdiff: ignore RD999 "x" -->\n\n<!-- resdiff: hush -->\n\n3. *Req')
    report = check_text(tmp_path, text)
    assert codes(report) == ["RD001", "RD002", "RD001"]
    assert report.results[0].finding.message == "no rule RD999"


def test_accepted_departure_is_shown_with_its_reason_wherever_it_moves(tmp_path: Path) -> None:
    report = check_text(tmp_path, DROPPED, base=BASE)
    acceptances = accept(report, "OP3", "done by decision 80/500")
    moved = DROPPED.replace("3. *Decides", "3. *Notes* the work done;\n\n4. *Decides")
    (result,) = check_text(tmp_path, moved, base=BASE, acceptances=acceptances).results
    assert (result.rule.code, result.status, result.reason) == ("RD301", Status.ACCEPTED, "done by decision 80/500")
    assert not check_text(tmp_path, DROPPED, base=BASE, acceptances=acceptances).has(Severity.NOTE)


def test_acceptance_holds_for_the_words_that_it_was_given_for(tmp_path: Path) -> None:
    draft = DRAFT.replace("compile the reports", "collect the reports")
    acceptances = accept(check_text(tmp_path, draft, base=BASE), "OP3", "agreed")
    changed = DRAFT.replace("compile the reports", "gather the reports")
    report = check_text(tmp_path, changed, base=BASE, acceptances=acceptances)
    assert codes(report) == ["RD003", "RD304"]
    assert pruned(acceptances, report) == ()


def test_acceptance_that_no_longer_applies_is_reported(tmp_path: Path) -> None:
    acceptances = accept(check_text(tmp_path, DROPPED, base=BASE), "OP3", "agreed")
    report = check_text(tmp_path, DRAFT, base=BASE, acceptances=acceptances)
    assert codes(report) == ["RD003"]
    assert "RD301 at OP3 was accepted (agreed)" in report.results[0].finding.message


def test_acceptance_that_no_longer_applies_stands_at_its_clause(tmp_path: Path) -> None:
    acceptances = accept(check_text(tmp_path, DROPPED, base=BASE), "OP3", "agreed")
    moved = DRAFT.replace("1. *Calls", "1. *Welcomes* the lamp;\n\n2. *Calls").replace("3. *Req", "4. *Req")
    moved = moved.replace("2. *Urges", "3. *Urges").replace("4. *Decides", "5. *Decides")
    report = check_text(tmp_path, moved, base=BASE, acceptances=acceptances)
    (gone,) = [one for one in report.results if one.rule.code == "RD003"]
    assert (gone.label, gone.shown[:11]) == ("OP4", "4. *Request")


def test_accepting_needs_a_reason_and_a_finding(tmp_path: Path) -> None:
    report = check_text(tmp_path, DROPPED, base=BASE)
    with pytest.raises(OptionError, match="needs --reason"):
        accept(report, "OP3", " ")
    with pytest.raises(OptionError, match="no open finding on agreed language at OP9"):
        accept(report, "OP9", "agreed")


def test_selection_and_severity(tmp_path: Path) -> None:
    text = DRAFT.replace("4. *", "6. *").replace("the areas", "the the areas")
    assert codes(check_text(tmp_path, text)) == ["RD406", "RD101"]
    chosen = Configuration(ignore=("RD1",))
    assert codes(check_text(tmp_path, text, configuration=chosen)) == ["RD406"]
    chosen = Configuration(per_file_ignores=(("*.md", ("RD406",)),))
    assert codes(check_text(tmp_path, text, configuration=chosen)) == ["RD101"]
    chosen = Configuration(severity=(("RD101", Severity.NOTE),))
    assert not check_text(tmp_path, text, configuration=chosen).has(Severity.ERROR)


def test_base_in_front_matter_goes_before_configuration(tmp_path: Path) -> None:
    from resdiff.check.running import check_files

    (tmp_path / "base.md").write_text(BASE, "utf-8")
    (tmp_path / "draft.md").write_text(f"---\nbase: base.md\n---\n{DROPPED}", "utf-8")
    report = check_files([tmp_path / "draft.md"], Configuration(base="A/RES/74/176"))
    assert codes(report) == ["RD301"]
    assert report.bases == ((str(tmp_path / "draft.md"), "base.md"),)


def test_named_base_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    from resdiff.check.running import check_files

    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    with pytest.raises(ResdiffError):
        check_files([tmp_path / "draft.md"], Configuration(), against="nowhere.md")


def test_draft_without_base_says_so(tmp_path: Path) -> None:
    from resdiff.check.running import check_files

    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    (note,) = check_files([tmp_path / "draft.md"], Configuration()).notes
    assert "no base was given" in note


SPANISH = """\
## 79/1. Pesca

*La Asamblea General,*

*Recordando* su resolución 74/18, de 10 de diciembre de 2019,

1. *Exhorta* a los Estados a que informen sobre sus capturas en las zonas situadas fuera de la jurisdicción nacional;

2. *Decide* seguir ocupándose de la cuestión.
"""


@pytest.mark.parametrize(("select", "found"), [("RD", []), ("RD3", []), ("RD304", ["RD304"])])
def test_what_a_language_has_on_request_is_selected_by_its_whole_code(
    tmp_path: Path, select: str, found: list[str]
) -> None:
    text = SPANISH.replace("79/1", "80/1").replace("capturas", "desembarques")
    chosen = Configuration(select=(select,))
    assert codes(check_text(tmp_path, text, base=SPANISH, configuration=chosen)) == found


def test_acceptance_of_a_rule_that_did_not_look_is_not_called_gone(tmp_path: Path) -> None:
    text = SPANISH.replace("79/1", "80/1").replace("capturas", "desembarques")
    asked = check_text(tmp_path, text, base=SPANISH, configuration=Configuration(select=("RD304",)))
    acceptances = accept(asked, "OP1", "agreed")
    assert codes(check_text(tmp_path, text, base=SPANISH, acceptances=acceptances)) == []


def test_a_base_that_is_another_text_is_said_once_with_some_of_its_clauses(tmp_path: Path) -> None:
    subjects = ("lamps", "harbours", "ferries", "pilots", "tides", "charts", "anchors", "buoys", "sailors", "storms")
    clauses = "".join(f"{n}. *Requests* a report on {one};\n\n" for n, one in enumerate(subjects, 1))
    base = f"## 79/9. Ships\n\n*The General Assembly,*\n\n{clauses}11. *Decides* to meet.\n"
    (found,) = [one for one in check_text(tmp_path, DRAFT, base=base).results if one.rule.code == "RD301"]
    assert found.finding.message.endswith("stand nowhere in the draft: OP1, OP2, OP3, OP4 and 7 more")
    assert found.advice.startswith("The base may be another text")
