"""Which column of a file is which."""

from __future__ import annotations

import pytest

from hlgl_cli.panel.layout import layout_of


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("area year indicator kind value unit status vintage", "area year indicator kind value unit status vintage"),
        ("地区 年份 指标 类型 数值 单位 状态 版次", "area year indicator kind value unit status vintage"),
        ("REF_AREA TIME_PERIOD INDICATOR OBS_VALUE UNIT_MEASURE OBS_STATUS UNIT_MULT", "area year indicator value unit status multiplier"),
        ("Edition id value target", "vintage id value"),
    ],
)  # fmt: skip
def test_columns(headings: str, columns: str) -> None:
    """Headings may be ours, in either language, or those of SDMX; what is only shown is not read."""
    found = layout_of("a.csv", headings.split()).columns
    assert sorted(found, key=lambda key: found[key]) == columns.split()


def test_twice() -> None:
    """Of two columns that are one, the first is read."""
    layout = layout_of("a.csv", ("value", "OBS_VALUE", "id"))
    assert layout.columns == {"value": 0, "id": 2}


def test_lacks() -> None:
    """A file needs a column that names the indicator, and one with the value."""
    (finding,) = layout_of("a.csv", ("area", "year")).findings()
    assert (finding.code, str(finding.place)) == ("S121", "a.csv:1:1")
    assert finding.message_in("en") == (
        "the table lacks these columns and was not read: Indicator, Value"
    )


def test_unknown() -> None:
    """A heading that is not known is told, with the nearest one."""
    (finding,) = layout_of("a.csv", ("id", "value", "Statsu")).findings()
    assert (finding.code, str(finding.place)) == ("S123", "a.csv:1:3")
    assert finding.facts["meant"] == "Status"


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("year", "2023-A1", "2023"),
        ("year", "2023-Q1", "2023-Q1"),
        ("status", "A", "final"),
        ("status", "P", "preliminary"),
        ("status", "E", "E"),
        ("unit", "PT", "%"),
        ("area", "A", "A"),
    ],
)
def test_words_of_sdmx(key: str, text: str, said: str) -> None:
    """Codes of SDMX are read under its own headings."""
    headings = ("REF_AREA", "TIME_PERIOD", "INDICATOR", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS")
    assert layout_of("a.csv", headings).said(key, text) == said


def test_words_of_ours() -> None:
    """Under our own headings they are no codes."""
    assert layout_of("a.csv", ("id", "value", "status")).said("status", "A") == "A"
