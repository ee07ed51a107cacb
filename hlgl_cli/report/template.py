"""A submission to fill in: every indicator as a comment, with what is known of it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

from hlgl_cli.engine.judging import required_in
from hlgl_cli.engine.targets import in_force
from hlgl_cli.messages import visible
from hlgl_cli.report import words
from hlgl_cli.report.facts import facts
from hlgl_cli.report.numbers import plain, with_unit
from hlgl_cli.report.wrapping import wrapped
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.target import Target

WIDEST = 100  # columns of a comment


def submission_to_fill(plan: Plan, year: int, lang: str) -> str:
    """Return a TOML file that is valid as it stands, and once the figures' lines are filled in."""
    parts = [_head(plan, year, lang), f"year = {year}\narea = {_string(plan.plan.area.zh)}"]
    parts[-1] += f'\nplan = "{plan.id}"\n# reporter = ""\n' + _status(lang)
    parts.append("[figures]")
    for heading, group in groupby(
        plan.indicators, lambda indicator: words.heading(plan, indicator, lang)
    ):
        parts.append(_comment(say(lang, "init.heading", heading=heading)))
        parts += [_entry(plan, indicator, year, lang) for indicator in group]
    if plan.series:
        parts.append(_comment(say(lang, "init.heading", heading=say(lang, "title.followed"))))
        parts += [_entry(plan, followed.indicator, year, lang) for followed in plan.series]
    return "\n\n".join(parts) + "\n"


def _head(plan: Plan, year: int, lang: str) -> str:
    """Return what the file is, and how it is filled in."""
    facts = {
        "area": plan.plan.area.of(lang),
        "plan": plan.plan.title.of(lang),
        "base": plan.base_year,
        "target": plan.target_year,
        "year": year,
        "years": " ".join(f"{past}.toml" for past in range(plan.base_year + 1, year + 1)),
    }
    keys = ["init.title", "init.plan", "init.how", "init.number"]
    if year > plan.base_year + 1:
        keys.append("init.years")
    return "\n".join(_comment(say(lang, key, **facts)) for key in keys)


def _status(lang: str) -> str:
    return 'status = "preliminary"  ' + _comment(say(lang, "init.status"))


def _entry(plan: Plan, indicator: Indicator, year: int, lang: str) -> str:
    """Return one indicator: its name, what is known of it, and the line to fill in."""
    number = "" if indicator.number is None else f"{indicator.number} "
    name = _comment(f"{number}{words.named(indicator, lang)}")
    stated = in_force(indicator, year)
    required = (fact for part in stated.parts for fact in _required(plan, part, year, lang))
    known = (*facts(plan, stated, lang), *required)
    comment = _comment(say(lang, "init.separator").join(known), "  ")
    value = " { cumulative = }" if indicator.is_change_without_base else ""
    return f"{name}\n{comment}\n# {indicator.id} ={value}"


def _required(plan: Plan, indicator: Indicator, year: int, lang: str) -> Iterator[str]:
    """Yield what the year requires, where the plan alone says it."""
    required = required_in(plan, indicator, year)
    if required is not None and indicator.target is not None:
        unit = words.shown_unit(indicator, indicator.target, lang)
        number = plain(required, indicator.decimals + 2)
        first, amount = plan.span(indicator).base_year + 1, with_unit(number, unit, lang)
        key = "init.required" if year == first else _required_as(indicator.target)
        yield say(lang, key, first=first, year=year, amount=amount)


def _required_as(target: Target) -> str:
    """Return how it is said: what some forms require is no number of the year alone."""
    if target.demand.averages:
        return "init.required_average"
    return "init.required_total" if target.demand.accumulates else "init.required"


def _comment(text: str, indent: str = "") -> str:
    """Return comment lines; whatever a plan's words hold, no line of them is more than that."""
    lines = wrapped(f"{indent}{visible(text)}", WIDEST - 2)
    return "\n".join(f"# {line}" for line in lines)


def _string(text: str) -> str:
    """Return a basic string of TOML, which writes all that JSON does, and DEL as an escape."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
