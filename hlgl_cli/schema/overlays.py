"""The schema of an overlay: a target and a baseline for each of a plan's indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.amounts import AMOUNT
from hlgl_cli.overlay import Overlay
from hlgl_cli.schema.described import described
from hlgl_cli.schema.indicators import about, by_name
from hlgl_cli.schema.models import of_model

if TYPE_CHECKING:
    from hlgl_cli.plan import Plan
    from hlgl_cli.schema.described import Schema

TARGET = "a.target"  # no indicator has a name with a point


def overlay(plan: Plan, lang: str) -> Schema:
    """Return the schema of an overlay over a plan."""
    made = of_model(Overlay, lang)
    head = made["properties"]
    head["plan"]["const"] = plan.id
    target = described(lang, "target", head["targets"]["additionalProperties"])
    targets = {name: {"$ref": f"#/$defs/{TARGET}"} for name in plan.judged_names}
    head["targets"] |= {"properties": targets, "additionalProperties": False}
    names = by_name(plan.judged_names)
    head["baselines"] |= {"properties": names, "additionalProperties": False}
    baselines = {
        indicator.id: {"description": about(plan, indicator, lang), **AMOUNT}
        for indicator in plan.indicators
    }
    return {**made, "$defs": {TARGET: target, **baselines}}
