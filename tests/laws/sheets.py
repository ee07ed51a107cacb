"""Random figures in CSV, a row each, with headings as people write them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tests.laws.chance import Chance
from tests.laws.slips import HOSTILE, encoded, mutated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.laws.plans import Asked

HEADINGS = {
    "id": ("id", "代号", "指标", "Indicator", "indicator"),
    "year": ("year", "年份", "Year", "时间"),
    "value": ("value", "数值", "Value", "数值（2023年）", "本年数"),
    "unit": ("unit", "单位", "计量单位"),
    "kind": ("kind", "口径", "Kind"),
    "status": ("status", "数据性质"),
    "area": ("area", "地区", "Area"),
    "source": ("source", "出处", "不详"),
}
# What stands in a column of its kind, and what should not.
WORDS = {
    "unit": ("%", "亿元", "万元", "个百分点", "元", "tce", "x", ""),
    "kind": ("", "", "value", "growth", "增速", "本年数", "average", "?"),
    "status": ("", "final", "初步", "preliminary", "最终核实", "x"),
    "area": ("甲市", "乙市", ""),
    "source": ("统计公报", '"', "a;b\tc,d"),
}
ODD = ("—", "约5", "５．８", "5,8", "1,234", "5.8%", "", "347天", "#REF!", "=1+1", "TRUE", "九点五")


def sheet(seed: int, rows: Sequence[int], asked: Asked) -> bytes:
    """Return a table of figures: sound, if its seed says so, or with slips."""
    chance = Chance(seed)
    is_sound = chance.is_(65)
    more = [name for name in WORDS if chance.is_(30)]
    columns = ["id", "year", "value", *more]
    if not is_sound:
        chance.shuffle(columns)
    lines = [[chance.one(HEADINGS[name]) for name in columns]]
    for each in rows:
        row = _row(Chance(each), asked, is_sound=is_sound)
        lines.append([row.get(name) or chance.one(WORDS[name]) for name in columns])
    content = _written(lines, "," if is_sound else chance.one(",;\t"))
    if is_sound:
        return content.encode()
    told = encoded(chance, content)
    return mutated(chance, told) if chance.is_(30) else told


def _row(chance: Chance, asked: Asked, *, is_sound: bool) -> dict[str, str]:
    """Return what is said of an indicator in a year; the rest is any words."""
    indicator = chance.one(list(asked.indicators.values()))
    value = str(chance.number())
    if not is_sound and chance.is_(25):
        value = chance.one((*ODD, *HOSTILE))
    name = indicator.id if is_sound or chance.is_(60) else chance.one(indicator.names())
    return {"id": name, "year": str(chance.one(asked.years)), "value": value or " "}


def _written(lines: Sequence[Sequence[str]], separator: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator="\n").writerows(lines)
    return stream.getvalue()
