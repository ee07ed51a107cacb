"""What number formats make of a number."""

from __future__ import annotations

import pytest

from hlgl_cli.sources.tables.number_formats import shown_as


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        (0, None, "number"),
        (9, None, "percent"),
        (14, None, "date"),
        (31, None, "date"),
        (49, None, "number"),
        (164, "0.0%", "percent"),
        (164, "0.0％", "percent"),
        (164, "General", "number"),
        (164, "G/通用格式", "number"),
        (164, '0.0"%"', "number"),
        (164, r"0.0\%", "number"),
        (164, "[Red]0.0;[Blue]-0.0%", "number"),
        (164, '#,##0.0_ "万吨"', "number"),
        (164, '[$-804]yyyy"年"m"月"', "date"),
        (164, "[h]:mm", "date"),
        (164, "yyyy年", "date"),
        (164, "@", "number"),
    ],
)
def test_shown(number: int, code: str | None, shown: str) -> None:
    """Colours, quotes and what stands for itself say nothing."""
    assert shown_as(number, code) == shown
