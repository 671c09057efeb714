"""A comparison as JSON: everything that was found. The contract is docs/reference/comparison.schema.json."""

from __future__ import annotations

import json
from collections.abc import Sequence

from resdiff.model import Change, Comparison, Edit, HeadingChange, Link
from resdiff.renderers.document_json import document_object
from resdiff.renderers.options import RenderOptions

SCHEMA = "resdiff/comparison/1"


def render(comparison: Comparison, options: RenderOptions) -> str:
    """Return the comparison as JSON text: one line for each link and change, so that it can be read and searched."""
    head = {
        "schema": SCHEMA,
        "old": document_object(comparison.old),
        "new": document_object(comparison.new),
    }
    lists = {
        "links": [_link(link) for link in comparison.links],
        "changes": [_change(change) for change in comparison.changes],
        "headings": [_heading(change) for change in comparison.headings],
    }
    members = [f"{_text(key)}: {_text(value)}" for key, value in head.items()]
    members += [f"{_text(key)}: {_lines(values)}" for key, values in lists.items()]
    members.append(f'"summary": {_text(summary_object(comparison))}')
    return "{\n" + ",\n".join(members) + "\n}\n"


def summary_object(comparison: Comparison) -> dict[str, object]:
    """Return the counts of a comparison: changes by kind and by tag, clauses of each side, links."""
    return {
        "kinds": {str(kind): count for kind, count in comparison.counts().items()},
        "tags": {str(name): count for name, count in comparison.tag_counts().items()},
        "clauses": {"old": len(comparison.old.clauses), "new": len(comparison.new.clauses)},
        "links": len(comparison.links),
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(values: Sequence[object]) -> str:
    return "[\n  " + ",\n  ".join(map(_text, values)) + "\n]" if values else "[]"


def _link(link: Link) -> dict[str, object]:
    evidence = link.evidence
    return {
        "old": link.old,
        "new": link.new,
        "score": round(link.score, 4),
        "sure": link.sure,
        "step": evidence.step,
        "evidence": {
            "features": {name: round(value, 4) for name, value in evidence.features},
            "shared": list(evidence.shared),
            "runner_up": evidence.runner_up,
            "runner_up_score": round(evidence.runner_up_score, 4),
        },
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "old": list(change.old),
        "new": list(change.new),
        "tags": [{"name": tag.name, "old": tag.old, "new": tag.new} for tag in change.tags],
        "edits": [_edit(edit) for edit in change.edits],
        "links": [[link.old, link.new] for link in change.links],
    }


def _heading(change: HeadingChange) -> dict[str, object]:
    return {
        "kind": change.kind,
        "old": change.old if change.old >= 0 else None,
        "new": change.new if change.new >= 0 else None,
        "edits": [_edit(edit) for edit in change.edits],
    }


def _edit(edit: Edit) -> dict[str, object]:
    """Return an edit; what is empty is left out, for most edits have only an operation and a text."""
    rest = {name: getattr(edit, name) for name in ("old_text", "old_note", "new_note", "moved", "elsewhere")}
    return {"operation": edit.operation, "text": edit.text, **{key: value for key, value in rest.items() if value}}
