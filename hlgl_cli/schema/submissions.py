"""The schema of a submission: a figure for each of a plan's indicators, in the plan's years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.amounts import AMOUNT
from hlgl_cli.figures.reading import kinds_of
from hlgl_cli.rules.values import value_range
from hlgl_cli.schema.described import described
from hlgl_cli.schema.indicators import about, by_name
from hlgl_cli.schema.models import any_of, of_model
from hlgl_cli.submission import KINDS, STATUSES, Figure, Submission

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.schema.described import Schema

BY_YEAR = "patternProperties"  # of a table by year: any year that there is


def submission(plan: Plan, lang: str) -> Schema:
    """Return the schema of a submission to a plan."""
    made = of_model(Submission, lang)
    head = made["properties"]
    year = {"type": "integer", "enum": list(_years(plan))}
    head["year"] = {"description": head["year"]["description"], **year}
    head["area"]["default"] = plan.plan.area.zh
    head["plan"] |= {"pattern": rf"^\s*{plan.id}\s*$", "default": plan.id}
    head["status"]["default"] = STATUSES[0]
    head["figures"] |= {"properties": by_name(plan.names()), "additionalProperties": False}
    figures = {indicator.id: _figure(plan, indicator, lang) for indicator in plan.measured}
    return {**made, "$defs": {**figures, **_kinds(plan, lang)}}


def _years(plan: Plan) -> range:
    return range(plan.base_year + 1, plan.target_year + 1)


def _figure(plan: Plan, indicator: Indicator, lang: str) -> Schema:
    """Return what stands behind an indicator: a number, a quantity, or a table of kinds."""
    kinds, bounds = kinds_of(indicator), _bounds(indicator)
    fields = [name for name in Figure.field_names if name in kinds or name not in KINDS]
    parts = {name: f"figure.{name}" for name in fields} | {"value": _value(bounds)}
    alone = {**AMOUNT, "type": ["number", "string", "object"], **bounds}
    return {
        "description": about(plan, indicator, lang),
        **({"type": "object"} if indicator.is_change_without_base else alone),
        "properties": {name: {"$ref": f"#/$defs/{part}"} for name, part in parts.items()},
        "additionalProperties": False,
        "anyOf": any_of(kinds),
    }


def _kinds(plan: Plan, lang: str) -> Schema:
    """Return the keys of a figure's table, and values within the bounds that indicators have."""
    keys = of_model(Figure, lang)["properties"]
    parts = {f"figure.{name}": _of_plan(plan, key, {}, lang) for name, key in keys.items()}
    parts["figure.deflator"][BY_YEAR] = keys["deflator"][BY_YEAR]  # other years are passed over
    for bounds in map(_bounds, plan.measured):
        parts[_value(bounds)] = _of_plan(plan, keys["value"], bounds, lang)
    return parts


def _of_plan(plan: Plan, key: Schema, bounds: Mapping[str, object], lang: str) -> Schema:
    """Return a key of a figure with bounds, and the plan's years as the only ones by year."""
    if BY_YEAR not in key:
        return key
    amount = {**AMOUNT, **bounds}
    first = min(map(plan.first_year_of, plan.measured))
    all_years = range(first, plan.target_year + 1)
    years = {str(year): described(lang, "by_year", amount, year=year) for year in all_years}
    kept = {name: value for name, value in key.items() if name != BY_YEAR}
    return {**kept, **bounds, "properties": years}


def _value(bounds: Mapping[str, object]) -> str:
    """Return the name of the part that is a value within bounds."""
    return ".".join(["figure.value", *map(str, bounds.values())])


def _bounds(indicator: Indicator) -> Schema:
    """Return what a level without a unit can be; nothing where it can be anything."""
    ends = value_range(indicator) if indicator.kind == "value" else None
    return {} if ends is None else {"minimum": _number(ends[0]), "maximum": _number(ends[1])}


def _number(number: Decimal) -> int | float:
    """Return a number of at most 15 digits, which a float holds."""
    return int(number) if number == number.to_integral_value() else float(number)
