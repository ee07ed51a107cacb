"""What the first two cells of a worked row say: a plan of one target, and a submission's figures.

An option or a kind that the grammar does not know is an error, so that no cell is half read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.engine.build import BASE_YEAR, indicator, plan

if TYPE_CHECKING:
    from hlgl_cli.plan import Plan

Kinds = dict[str, dict[int, str]]  # by kind of figure and year, a number as TOML writes it
ROUNDED, EUROSTAT = ", rounded", ", as Eurostat"  # how it is asked
_NUMBER = r"-?\d+(?:\.\d+)?"
_TARGET = re.compile(
    rf"(?P<form>\w+) (?:(?P<base>{_NUMBER}) → )?(?P<number>{_NUMBER}|GDP)(?: of (?P<level>.+))?"
)
_FIGURE = re.compile(
    rf"(?P<who>GDP )?(?:(?P<kind>[a-z]+) )?(?P<numbers>{_NUMBER}(?:, {_NUMBER})*)"
    r"(?: (?P<unit>\w*元))?(?: in (?P<year>\d{4}))?"
)
_STOP = re.compile(rf"({_NUMBER}) in (\d{{4}})")
_PERIOD = re.compile(r"(\d+) years")
_KINDS = {"growth": "growth", "rise": "growth", "follow": "growth", "reduction": "reduction"}
_OF_TARGET = {
    "geometric": "path = 'geometric'",
    "accumulated": "averaging = 'accumulated'",
    "about": "bound = 'about'",
    "by 1": "by = 1",
}
_OF_INDICATOR = {
    "lower is better": "better = 'lower'",
    "at most": "better = 'lower'",
    "a rank": "count = true",
    "constant prices": "prices = 'constant'",
    "current prices": "prices = 'current'",
}


def plan_of(cell: str) -> Plan:
    """Return a plan of one target, beside GDP, from a cell such as "level 95 → 98, geometric"."""
    head, *options = cell.removesuffix(ROUNDED).removesuffix(EUROSTAT).replace("−", "-").split(", ")
    read = _TARGET.fullmatch(head)
    assert read is not None, f"cannot read {head}"
    periods = [found for found in map(_PERIOD.fullmatch, options) if found]
    stated = [_head(read), *(_OF_INDICATOR[one] for one in options if one in _OF_INDICATOR)]
    stated.append(_target(read, [one for one in options if one not in _OF_INDICATOR]))
    gdp = indicator("kind = 'growth'\ndecimals = 1\nnumber = 2", "gdp")
    years = int(periods[0][1]) if periods else 5
    return plan(indicator("\n".join(stated)), gdp, years=years)


def _head(read: re.Match[str]) -> str:
    """Return an indicator without its target: known to one decimal, with its baseline."""
    lines = ["decimals = 1", "number = 1", f"kind = '{_KINDS.get(read['form'], 'value')}'"]
    if read["base"]:
        lines.append(f"baseline = {read['base']}")
    if read["level"]:
        key = "baseline" if read["form"] == "multiple" else "base_level"
        lines.append(f"{key} = {_quoted(read['level'])}")
    return "\n".join(lines)


def _target(read: re.Match[str], options: list[str]) -> str:
    number = "'gdp'" if read["number"] == "GDP" else read["number"]
    parts = [f"{read['form']} = {number}"]
    for option in options:
        stop = _STOP.fullmatch(option)
        if stop:
            parts.append(f"milestones = {{ {stop[2]} = {stop[1]} }}")
        elif not _PERIOD.fullmatch(option):
            parts.append(_OF_TARGET[option])
    return f"target = {{ {', '.join(parts)} }}"


def _quoted(number: str) -> str:
    return f"'{number}'" if " " in number else number


def figures_of(cell: str) -> dict[str, Kinds]:
    """Return the numbers of a cell such as "6.1, 4.0; GDP average 5.0", by indicator.

    The kind is empty where it is the indicator's own.
    """
    found: dict[str, Kinds] = {}
    for item in cell.replace("−", "-").split("; "):
        read = _FIGURE.fullmatch(item)
        assert read is not None, f"cannot read {item}"
        kinds = found.setdefault("gdp" if read["who"] else "it", {})
        kinds.setdefault(read["kind"] or "", {}).update(_by_year(read))
    return found


def _by_year(read: re.Match[str]) -> dict[int, str]:
    """Return numbers by year: several from the first year on, one in 2023 if no year is named."""
    numbers = read["numbers"].split(", ")
    first = int(read["year"] or BASE_YEAR + 3) if len(numbers) == 1 else BASE_YEAR + 1
    unit = f" {read['unit']}" if read["unit"] else ""
    return {year: _quoted(number + unit) for year, number in enumerate(numbers, first)}


def submission_of(given: dict[str, Kinds], own: str) -> tuple[int, str]:
    """Return the year of the latest figure, and the submission of that year that has them all."""
    year = max(at for kinds in given.values() for numbers in kinds.values() for at in numbers)
    figures = [
        f"{name}.{kind or own} = {{ {', '.join(f'{at} = {one}' for at, one in numbers.items())} }}"
        for name, kinds in given.items()
        for kind, numbers in kinds.items()
    ]
    return year, "\n".join([f"year = {year}", "[figures]", *figures, ""])
