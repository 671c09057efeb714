"""Adopted resolutions are right by definition: rules on structure and references hardly ever find an error there."""

import zipfile
from pathlib import Path

import pytest

from resdiff.parsing import parse
from resdiff.reading import read
from resdiff.rules import RULES, Severity, Subject

pytestmark = [pytest.mark.corpus, pytest.mark.slow]
RULES_AT_WORK = [
    rule
    for rule in RULES.values()
    if rule.code[:3] in ("RD1", "RD2") and rule.severity is Severity.ERROR and not rule.needs_base
]
OWN_SLIPS = Path(__file__).parents[1] / "benchmarks" / "own_slips.tsv"
MOST_REPORTED = {
    "English": 0.02,
    "French": 0.02,
    "Spanish": 0.03,
    "Russian": 0.085,
    "Arabic": 0.05,
    "Chinese": 0.04,
}
"""Share of documents with an error. The translations of this session slip more often than the original."""
MOST_OF_OURS = 0.01
"""Share of documents in which an error is none of the text's own slips."""


def _own_slips(language: str) -> set[tuple[str, str, str]]:
    lines = (line.split("\t") for line in OWN_SLIPS.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {(symbol, code, clause) for spoken, symbol, code, clause, _ in lines if spoken == language}


@pytest.mark.parametrize("language", MOST_REPORTED)
def test_adopted_resolutions_are_clean_but_for_their_own_slips(corpus: Path, language: str) -> None:
    """docs/explanation/check.md says what the errors are that are ours."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    with zipfile.ZipFile(corpus / f"ga-76-{language}.zip") as packed:
        names = [name for name in packed.namelist() if name.endswith(".xml")]
        for name in names:
            document = parse(read(packed.read(name), name))
            subject = Subject(document)
            for rule in RULES_AT_WORK:
                for finding in rule.check(subject):
                    where = (document.metadata.symbol, rule.code, finding.place.key or "-")
                    found.setdefault(document.metadata.symbol, set()).add(where)
    own = _own_slips(language)
    ours = {symbol: places - own for symbol, places in found.items() if places - own}
    assert len(found) <= MOST_REPORTED[language] * len(names), found
    assert len(ours) <= MOST_OF_OURS * len(names), ours
