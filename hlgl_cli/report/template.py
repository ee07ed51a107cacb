"""A submission to fill in: every indicator as a comment, with what is known of it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

from hlgl_cli.engine.targets import in_force
from hlgl_cli.messages import visible
from hlgl_cli.report import words
from hlgl_cli.report.facts import facts, requirement
from hlgl_cli.report.filling import area_of, stated
from hlgl_cli.report.wrapping import wrapped
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Indicator, Plan
    from hlgl_cli.report.filling import Earlier

WIDEST = 100  # columns of a comment


def submission_to_fill(plan: Plan, year: int, lang: str, earlier: Earlier | None = None) -> str:
    """Return a TOML file that is valid as it stands, and once the figures' lines are filled in."""
    area = area_of(plan, earlier)
    parts = [_head(plan, year, lang), f"year = {year}\narea = {_string(area)}"]
    parts[-1] += f'\nplan = "{plan.id}"\n# reporter = ""\n' + _status(lang)
    parts.append("[figures]")
    for heading, group in groupby(
        plan.indicators, lambda indicator: words.heading(plan, indicator, lang)
    ):
        parts.append(_comment(say(lang, "init.heading", heading=heading)))
        parts += [_entry(plan, indicator, year, lang, earlier) for indicator in group]
    if plan.series:
        parts.append(_comment(say(lang, "init.heading", heading=say(lang, "title.followed"))))
        followed = [each.indicator for each in plan.series]
        parts += [_entry(plan, indicator, year, lang, earlier) for indicator in followed]
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


def _entry(plan: Plan, indicator: Indicator, year: int, lang: str, earlier: Earlier | None) -> str:
    """Return one indicator: its name, what is known of it, and the line to fill in."""
    number = "" if indicator.number is None else f"{indicator.number} "
    name = _comment(f"{number}{words.named(indicator, lang)}")
    in_year = in_force(indicator, year)
    required = (fact for part in in_year.parts for fact in _required(plan, part, year, lang))
    known = (*facts(plan, in_year, lang), *required, *_before(indicator, earlier, lang))
    comment = _comment(say(lang, "init.separator").join(known), "  ")
    value = " { cumulative = }" if indicator.is_change_without_base else ""
    return f"{name}\n{comment}\n# {indicator.id} ={value}"


def _required(plan: Plan, part: Indicator, year: int, lang: str) -> Iterator[str]:
    """Yield what the year requires, where the plan alone says it."""
    due = requirement(plan, part, year)
    if due is not None:
        yield say(lang, f"init.{due.of}", first=due.first, year=year, amount=due.amount(lang))


def _before(indicator: Indicator, earlier: Earlier | None, lang: str) -> Iterator[str]:
    """Yield the figure of the year before, if it is at hand."""
    if earlier is not None and indicator.id in earlier.figures:
        figure = earlier.figures[indicator.id]
        yield say(lang, "explain.figure", year=earlier.year, stated=stated(figure, lang))


def _comment(text: str, indent: str = "") -> str:
    """Return comment lines; whatever a plan's words hold, no line of them is more than that."""
    lines = wrapped(f"{indent}{visible(text)}", WIDEST - 2)
    return "\n".join(f"# {line}" for line in lines)


def _string(text: str) -> str:
    """Return a basic string of TOML, which writes all that JSON does, and DEL as an escape."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
