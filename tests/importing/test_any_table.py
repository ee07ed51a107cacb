"""Whatever stands in a table, what comes out is a plan that can be used, or a message."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from hlgl_cli.finding import CannotRunError
from hlgl_cli.importing.checking import Head, imported
from hlgl_cli.importing.plan_text import plan_text
from hlgl_cli.importing.roles import Years
from hlgl_cli.importing.run import Read, read_plan
from hlgl_cli.plan import Plan
from hlgl_cli.rules import audit

HEADS = (
    ("指标", "2025年", "2030年", "年均/累计", "属性"),
    ("类别", "指标", "单位", "现值", "目标值"),
    ("Indicator", "Baseline", "2030 target", "2035 target", "Type"),
    ("序号", "指标", "2025年→2030年", "年均", "备注"),
)
PARTS = st.sampled_from(
    [
        *(
            "GDP",
            "城镇化率(%)",
            "其中:",
            "10.",
            "能耗降低",
            "—",
            "〔17〕",
            "5",
            "-1.6",
            "4.5%",
            "≥",
            "＜",
            "左右",
        ),
        *(
            "达到通辽市要求",
            "高于",
            "增长",
            "年均",
            "累计",
            "5—5.5",
            "→",
            "*",
            "①",
            "万吨",
            "约束性",
            "翻一番",
            "全覆盖",
        ),
        *(
            "2025年",
            "提高",
            "下降",
            "2.1∶1",
            "US$4,900",
            "15。74",
            "\n",
            '"',
            "\\",
            "\x07",
            " ",
            "|",
            "/",
            "注：",
        ),
    ]
)
CELLS = st.one_of(
    st.lists(PARTS, max_size=4).map("".join),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8),
)
TABLES = st.tuples(
    st.sampled_from(HEADS), st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=4)
)


def written(rows: list[list[str]]) -> bytes:
    """Return rows as CSV."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def read(content: bytes) -> Read | None:
    """Return what a file holds; None where it is told that it cannot be read."""
    try:
        return read_plan("t.csv", content, Years(2025, 2030))
    except CannotRunError:
        return None


@given(TABLES)
@settings(max_examples=40)
def test_any_table(table: tuple[tuple[str, ...], list[list[str]]]) -> None:
    """The plan is sound, has no number that its row has not, and keeps the cells to the letter."""
    head, rows = table
    found = read(written([list(head), *rows]))
    if found is None:
        return
    made = imported(Head("a", "a", "a", 2025, 2030), found.entries)
    plan = Plan.model_validate(tomli.loads(plan_text(made, "t.csv", "zh"), parse_float=Decimal))
    assert audit(plan, "plan.toml") == []
    for indicator, entry in zip(plan.indicators, found.entries, strict=True):
        cells = [cell.text for cell in entry.printed.row.cells]
        kept = indicator.printed
        assert kept is not None
        printed = f"{kept.base}{kept.target}{kept.rate}".replace(" | ", "")
        assert sorted(printed) == sorted("".join(cells).replace(" | ", ""))
