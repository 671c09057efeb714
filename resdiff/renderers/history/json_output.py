"""A history as JSON: everything that was found. The contract is docs/reference/history.schema.json."""

from __future__ import annotations

import json

from resdiff.model import Resolution
from resdiff.model.history import Appearance, History, Lineage
from resdiff.renderers.history.words import View, kind_of, view_of
from resdiff.renderers.options import RenderOptions
from resdiff.renderers.wording import name_of

SCHEMA = "resdiff/history/1"


def render(history: History, options: RenderOptions) -> str:
    """Return the history as JSON text: one line for each version and clause, so that it can be read and searched."""
    view = view_of(history, options)
    members = [f'"schema": {_text(SCHEMA)}']
    for name, values in (
        ("witnesses", [_witness(witness) for witness in history.witnesses]),
        ("lineages", [_lineage(lineage, view) for lineage in history.lineages]),
    ):
        members.append(f'"{name}": [\n  ' + ",\n  ".join(map(_text, values)) + "\n]")
    return "{\n" + ",\n".join(members) + "\n}\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _witness(witness: Resolution) -> dict[str, object]:
    metadata = witness.metadata
    return {
        "name": name_of(witness),
        "symbol": metadata.symbol,
        "title": metadata.title,
        "adopted": metadata.adopted,
        "language": metadata.language,
        "form": witness.form,
        "sha256": witness.sha256,
        "clauses": len(witness.clauses),
    }


def _lineage(lineage: Lineage, view: View) -> dict[str, object]:
    return {
        "label": lineage.last.label,
        "first": lineage.first.witness,
        "last": lineage.last.witness,
        "reworded": list(lineage.reworded),
        "absent": list(lineage.absent),
        "merged_into": lineage.merged_into,
        "appearances": [_appearance(appearance, view) for appearance in lineage.appearances],
        "words": [{"text": stretch.text, "witness": stretch.witness} for stretch in lineage.words],
    }


def _appearance(appearance: Appearance, view: View) -> dict[str, object]:
    change = appearance.change
    tags = change.tags if change else ()
    return {
        "witness": appearance.witness,
        "label": appearance.label,
        "kind": kind_of(appearance),
        "tags": [{"name": tag.name, "old": tag.old, "new": tag.new} for tag in tags],
        "sure": appearance.sure,
        "text": view.clause(appearance).text,
    }
