"""Numbers and years that nothing should hold, wherever a number or a year can stand."""

from __future__ import annotations

from tests.hostile.made import PLAN_HEAD, Hostile, Role
from tests.hostile.toml import INDICATOR

_NUMBERS = {
    "1e999999999": "1e999999999",
    "-1e999999999": "-1e999999999",
    "1e-999999999": "1e-999999999",
    "a thousand digits": "9" * 1000,
    "a thousand decimals": "0." + "3" * 1000,
    "five thousand digits": "1" * 5000,
    "a million digits": "7" * 1_000_000,
    "a billion": "1000000000",
    "hexadecimal": "0x" + "f" * 1000,
    "no number": "nan",
    "infinity": "-inf",
    "underscores": "1_" * 1000 + "0",
}
_INDICATOR = PLAN_HEAD + INDICATOR % (1, 1, 1)
_PLACES: dict[str, tuple[Role, str]] = {
    "a figure": ("figures", "year = 2023\n[figures]\ngdp = $\n"),
    "a figure as text": ("figures", 'year = 2023\n[figures]\ngdp = "$ %"\n'),
    "the year": ("figures", "year = $\n[figures]\ngdp = 5\n"),
    "a year of figures": ("figures", "year = 2023\n[figures.gdp.growth]\n$ = 5\n"),
    "a target": ("plan", _INDICATOR + "target = { level = $ }\n"),
    "a baseline": ("plan", _INDICATOR + "baseline = $\ntarget = { level = 5 }\n"),
    "decimals": ("plan", _INDICATOR + "decimals = $\ntarget = { level = 5 }\n"),
    "a milestone": ("plan", _INDICATOR + "target = { level = 5, milestones = { $ = 3 } }\n"),
    "the base year": ("plan", _INDICATOR.replace("2020", "$")),
    "the target year": ("plan", _INDICATOR.replace("2025", "$")),
    "a target of an overlay": (
        "overlay",
        'plan = "huolinguole-14fyp"\n[targets]\nforest_coverage = { level = $ }\n',
    ),
    "a cell": ("sheet", "年份,2023\n指标,口径,数值\ngdp,growth,$\n"),
    "a year of a sheet": ("sheet", "年份,$\n指标,口径,数值\ngdp,growth,5\n"),
    "a printed target": ("table", "指标,2020年,2025年\n森林覆盖率(%),12,$\n"),
    "a printed year": ("table", "指标,2020年,$年\n森林覆盖率(%),12,13\n"),
    "a target on a page": ("page", "|指标|2020年|2025年|\n|-|-|-|\n|森林覆盖率(%)|12|$|\n"),
    "an earlier report": ("report", '{"schema": "hlgl.check/1", "reports": [$]}'),
    "a value of a panel": ("panel", "area,year,indicator,value\n甲市,2023,gdp,$\n"),
    "a year of a panel": ("panel", "area,year,indicator,value\n甲市,$,gdp,5\n"),
}


def _of(role: Role, form: str, number: str) -> Hostile:
    return Hostile(lambda _: form.replace("$", number), role)


NUMBERS: dict[str, Hostile] = {
    f"{place}: {name}": _of(role, form, number)
    for place, (role, form) in _PLACES.items()
    for name, number in _NUMBERS.items()
}
