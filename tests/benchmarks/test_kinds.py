"""How often "editorial" and "routine" are right, on changes that were read and judged one by one."""

from functools import cache
from pathlib import Path

import pytest

from benchmarks.real_texts import real_text
from resdiff.comparison import compare
from resdiff.model import Comparison, Kind, Resolution

JUDGED = Path(__file__).parent / "judged_changes.tsv"


@cache
def _document(symbol: str, code: str) -> Resolution:
    if found := real_text(symbol.replace("/", "-"), code):
        return found
    raise LookupError(symbol)


@cache
def _comparison(old: str, new: str, code: str) -> Comparison:
    return compare(_document(old, code), _document(new, code))


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.parametrize("kind", [Kind.EDITORIAL, Kind.ROUTINE])
def test_what_is_called_editorial_or_routine_is(corpus: Path, kind: Kind) -> None:
    called, wrong, missed = 0, [], []
    for line in JUDGED.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, old, new, before, after, judged = line.split("\t")
        changes = _comparison(old, new, code).changes
        found = next((c.kind for c in changes if before in c.old and after in c.new), None)
        if found is kind:
            called += 1
            wrong += [line] if judged != kind.value else []
        elif judged == kind.value:
            missed.append(line)
    print(
        f"{kind.value}: {called} called, {len(wrong)} wrong, {len(missed)} missed", *wrong, "missed:", *missed, sep="\n"
    )
    assert called >= 40
    assert len(wrong) <= 0.03 * called
