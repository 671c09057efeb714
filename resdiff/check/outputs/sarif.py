"""SARIF 2.1.0, which code hosts and editors read (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html)."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

from resdiff import __version__
from resdiff.check.locating import Region
from resdiff.check.results import Report, Result, Status
from resdiff.rules import RULES, Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_KINDS = {Status.ACCEPTED: "external", Status.SUPPRESSED: "inSource"}


def render(report: Report) -> str:
    """Return a report as a SARIF log with one run. Accepted and suppressed findings are results with suppressions."""
    order = {code: index for index, code in enumerate(RULES)}
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": "resdiff",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in RULES.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(result, order[result.rule.code]) for result in report.results],
    }
    if report.notes or report.failures:
        run["invocations"] = [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [
                    *({"level": "note", "message": {"text": note}} for note in report.notes),
                    *({"level": "error", "message": {"text": failure}} for failure in report.failures),
                ],
            }
        ]
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.advice}\n\nSource: {rule.source}"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(result: Result, index: int) -> dict[str, object]:
    region = result.region
    location: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(result.file)},
            "region": _region(region),
        }
    }
    named = [part for part in (result.label, region.said) if part]
    if named:
        location["logicalLocations"] = [{"name": named[0], "decoratedName": ", ".join(named), "kind": "element"}]
    value: dict[str, object] = {
        "ruleId": result.rule.code,
        "ruleIndex": index,
        "level": result.severity.value,
        "message": {"text": f"{result.finding.message}. {result.advice}"},
        "locations": [location],
        "partialFingerprints": {"resdiff/v1": result.fingerprint},
    }
    if result.status is not Status.OPEN:
        value["suppressions"] = [{"kind": _KINDS[result.status], "justification": result.reason or "no reason given"}]
    return value


def _region(region: Region) -> dict[str, int]:
    """Return a region; where the form has no lines its first one, since readers of SARIF refuse results without."""
    if region.said:
        return {"startLine": 1}
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
