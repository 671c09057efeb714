"""The JSON outputs keep to their published schemas, and the schemas name everything the model has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from support.made_up import HOSTILE, comparison, simple

from resdiff.model import CitationKind, DoubtCode, Form, HeaderRole, Kind, Operation, Part, Step, TagName
from resdiff.renderers import render, render_document

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def schema(name: str) -> Any:
    return json.loads((REFERENCE / f"{name}.schema.json").read_text(encoding="utf-8"))


def validator(name: str) -> Draft202012Validator:
    registry: Registry[Any] = Registry().with_resources(
        [(f"{one}.schema.json", Resource.from_contents(schema(one))) for one in ("document", "comparison")]
    )
    Draft202012Validator.check_schema(schema(name))
    return Draft202012Validator(schema(name), registry=registry)


@pytest.mark.parametrize("pair", [comparison(), simple("en"), simple("ar", (Kind.ADDED, "", HOSTILE))])
def test_a_comparison_is_valid(pair: Any) -> None:
    validator("comparison").validate(json.loads(render(pair, "json")))


def test_a_document_is_valid() -> None:
    for document in (comparison().old, comparison().new):
        validator("document").validate(json.loads(render_document(document, "json")))


@pytest.mark.parametrize(
    ("path", "value"),
    [(["schema"], "resdiff/comparison/2"), (["changes", 0, "kind"], "deleted"), (["links", 0, "score"], 1.5)],
)
def test_the_schema_refuses_what_is_wrong(path: list[Any], value: object) -> None:
    found = json.loads(render(comparison(), "json"))
    inner = found
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not validator("comparison").is_valid(found)


def test_nothing_may_be_added_without_the_schema() -> None:
    found = json.loads(render(comparison(), "json"))
    found["old"]["colour"] = "blue"
    assert not validator("comparison").is_valid(found)


def enums(part: object) -> set[tuple[str, ...]]:
    """Return every list of allowed values in a part of a schema."""
    if isinstance(part, dict):
        own = {tuple(one for one in part["enum"] if one is not None)} if "enum" in part else set[tuple[str, ...]]()
        return own.union(*(enums(value) for value in part.values()))
    return set[tuple[str, ...]]().union(*(enums(value) for value in part)) if isinstance(part, list) else set()


def test_the_schemas_name_every_value_of_every_enum_of_the_model_and_no_other() -> None:
    allowed = enums([schema(name) for name in ("comparison", "document", "history")])
    told = {tuple(enum) for enum in (CitationKind, DoubtCode, Form, HeaderRole, Kind, Operation, Part, Step, TagName)}
    assert allowed == told | {tuple(kind for kind in Kind if kind is not Kind.DROPPED)}, "no clause appears as dropped"


def test_what_programs_rely_on() -> None:
    found = json.loads(render(comparison(), "json"))
    assert found["schema"] == "resdiff/comparison/1"
    assert found["old"]["symbol"] == "A/RES/63/1"
    assert found["old"]["clauses"][0]["label"] == "PP1"
    assert found["old"]["clauses"][0]["opening"] == "Recalling"
    assert {"old": "OP3", "new": "PP4"}.items() <= found["links"][2].items()
    assert found["changes"][4]["kind"] == "reworded"
    assert found["summary"]["kinds"] == {
        "unchanged": 1, "editorial": 1, "routine": 1, "reworded": 4, "added": 1, "dropped": 1
    }  # fmt: skip
    shown = json.loads(render_document(comparison().old, "json"))
    assert {"clauses", "footnotes", "header", "metadata", "dropped", "doubts"} <= shown.keys()
