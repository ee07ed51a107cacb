"""The schemas as a program reads them, and what they find in a document."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import tomli
from jsonschema import Draft202012Validator

from hlgl_cli.cli.schema import KINDS, OF_A_PLAN
from hlgl_cli.pipeline import open_plan
from hlgl_cli.schema.export import of_a_plan, of_none
from tests.cli.running import NATION_PLAN, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.schema.described import Schema

SHIPPED, NATION = str(ROOT / "data" / "indicators.toml"), str(NATION_PLAN)
# Every kind, those that are of a plan for each plan of the repository.
ALL = [(kind, plan) for kind in KINDS for plan in (SHIPPED, NATION)[: 1 + (kind in OF_A_PLAN)]]


@cache
def text(kind: str, plan: str = SHIPPED, lang: str = "en") -> str:
    """Return a schema as it is printed."""
    if kind in OF_A_PLAN:
        return of_a_plan(kind, open_plan(plan, ()), lang)
    return of_none(kind, lang)


@cache
def schema(kind: str, plan: str = SHIPPED, lang: str = "en") -> Schema:
    """Return a schema."""
    return dict(json.loads(text(kind, plan, lang)))


def toml(stated: str) -> Any:  # noqa: ANN401 - TOML
    """Return what a file says, as a checker sees it that knows JSON alone: dates are text."""
    return json.loads(json.dumps(tomli.loads(stated), default=str))


def errors(kind: str, document: Any, plan: str = SHIPPED) -> list[str]:  # noqa: ANN401 - JSON
    """Return what a schema finds, each with the keys that lead to it."""
    found = Draft202012Validator(schema(kind, plan)).iter_errors(document)
    return [f"{'.'.join(map(str, one.absolute_path))}: {one.message}" for one in found]


@cache
def printed(kind: str) -> Draft202012Validator:
    """Return the checker of a document; here fields that are not declared are wrong too."""
    whole = json.loads(text("report"))
    for one in objects(whole):
        one["additionalProperties"] = False
    assert {"$ref": f"#/$defs/{kind}"} in whole.pop("oneOf")
    return Draft202012Validator({**whole, "$ref": f"#/$defs/{kind}"})


def check_printed(document: Any) -> None:  # noqa: ANN401 - JSON
    """Assert that a document of a command is what the schema of its kind says, field by field."""
    kind = document["schema"].removeprefix("hlgl.").removesuffix("/1")
    found = [f"{one.json_path}: {one.message}" for one in printed(kind).iter_errors(document)]
    assert found == [], found


def objects(part: Any) -> Iterator[Schema]:  # noqa: ANN401 - JSON
    """Yield every object of a schema that has properties, wherever it stands."""
    if isinstance(part, dict):
        if isinstance(part.get("properties"), dict):
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from objects(one)


def resolved(whole: Schema, part: Schema) -> Schema:
    """Return a part of a schema, or what it refers to."""
    if set(part) != {"$ref"}:
        return part
    name = str(part["$ref"]).removeprefix("#/$defs/")
    return dict(whole["$defs"][name])
