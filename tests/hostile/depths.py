"""What is nested ten thousand deep, or counted in hundreds of thousands."""

from __future__ import annotations

from itertools import count

from tests.hostile.everything import HEADS
from tests.hostile.made import HEAD, PLAN_HEAD, Hostile, Role, filled
from tests.hostile.toml import INDICATOR

_DEEP = 10_000
_NESTED: dict[str, tuple[Role, str]] = {
    "arrays": ("figures", HEAD + "gdp = " + "[" * _DEEP + "]" * _DEEP),
    "inline tables": ("figures", HEAD + "gdp = " + "{a=" * _DEEP + "1" + "}" * _DEEP),
    "dotted keys": ("figures", HEAD + "a." * _DEEP + "a = 1\n"),
    "table headers": ("figures", "year = 2023\n[figures." + "a." * _DEEP + "a]\nb = 1\n"),
    "headers of arrays of tables": ("figures", "[[" + "a." * _DEEP + "a]]\nb = 1\n"),
    "arrays of a plan": ("plan", PLAN_HEAD + "x = " + "[" * _DEEP + "]" * _DEEP),
    "tables of a plan": ("plan", PLAN_HEAD + INDICATOR % (1, 1, 1) + "target." + "a." * _DEEP + "a = 1"),
    "arrays of an overlay": ("overlay", HEADS["overlay"] + "[" * _DEEP + "]" * _DEEP),
    "arrays of settings": ("settings", HEADS["settings"] + "[" * _DEEP + "]" * _DEEP),
    "arrays of JSON": ("report", HEADS["report"] + "[" * _DEEP + "]" * _DEEP + "}"),
    "objects of JSON": ("report", HEADS["report"] + '{"a":' * _DEEP + "1" + "}" * (_DEEP + 1)),
    "brackets of a printed cell": ("table", HEADS["table"] + "(" * _DEEP + "5" + ")" * _DEEP),
    "brackets of a printed name": ("table", "指标,2020年,2025年\n" + "（" * _DEEP + "）" * _DEEP + ",5,6\n"),
    "marks of a page": ("page", "> " * _DEEP + HEADS["page"]),
}  # fmt: skip


def _text(text: str) -> Hostile:
    return Hostile(lambda _: text)


def _rows(role: Role, head: str, form: str) -> Hostile:
    """Return numbered rows, as many as there is room for."""
    return Hostile(lambda size: filled(size, (form % at for at in count()), head), role)


DEPTHS: dict[str, Hostile] = {
    **{name: _text(text)._replace(role=role) for name, (role, text) in _NESTED.items()},
    "rows of a sheet": _rows("sheet", "指标,数值\n", "x%d,5\n"),
    "years of a sheet": _rows("sheet", "年份,指标,数值\n", "%d,gdp,5\n"),
    "areas of a sheet": _rows("sheet", "地区,年份,指标,数值\n", "a%d,2023,gdp,5\n"),
    "columns of a sheet": _rows("sheet", "年份,2023\n指标,数值", ",x%d"),
    "rows of a table": _rows("table", "指标,2020年,2025年\n", "x%d(%%),5,6\n"),
    "one row of a table": _rows("table", "指标,2020年,2025年\n", "%.0s森林覆盖率(%%),5,6\n"),
    "columns of a table": _rows("table", "指标,2020年", ",%d年"),
    "printed phrases": _rows(
        "table", "指标,2020年,2025年\n森林覆盖率(%),12,", "到%d年达到5%%以上、"
    ),
    "printed units": _rows("table", "指标,2020年,2025年\n森林覆盖率(", "万元%d/"),
    "rows of a page": _rows("page", HEADS["page"] + "5 | 6 |\n", "| x%d(%%) | 5 | 6 |\n"),
    "tables of a page": _rows("page", "", "|指标|2020年|2025年|\n|-|-|-|\n|x%d(%%)|5|6|\n\n"),
    "rows of a panel": _rows("panel", "area,year,indicator,value\n", "a%d,2023,gdp,5\n"),
    "years of a panel": _rows("panel", "area,year,indicator,value\n", "a,%d,gdp,5\n"),
    "indicators of a panel": _rows("panel", "area,year,indicator,value\n", "a,2023,x%d,5\n"),
    "one figure of a panel": _rows("panel", "area,year,indicator,value\n", "a,2023,gdp,%d\n"),
    "columns of a panel": _rows("panel", "area,year,indicator,value", ",x%d"),
    "reports of an earlier result": _rows("report", HEADS["report"] + "[{}", ", {}%.0s"),
}
