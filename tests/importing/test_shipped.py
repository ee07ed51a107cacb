"""Which shipped indicator a name means."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.shipped import canonical, known_indicator, spellings


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("森林覆盖率", "forest_coverage"),
        ("森林 覆盖率", "forest_coverage"),
        ("单位 GDP 二氧化碳排放降低", "carbon_intensity"),
        ("每千人口拥有执业（助理）医师数", "doctors"),
        ("居民人均可支配收入增长", "disposable_income"),
        ("居民人均可支配收入", "disposable_income"),
        ("经济增长", "gdp"),
        ("数字经济增长", None),
        ("研发经费投入强度", None),
        ("", None),
    ],
)
def test_known(name: str, expected: str | None) -> None:
    """Names and aliases are compared without blanks, brackets and words of growth."""
    found = known_indicator(name)
    assert (found and found.id) == expected


def test_spellings() -> None:
    """The name as it is comes first."""
    assert canonical("GDP 增长") == "地区生产总值增长"
    assert list(spellings("国内生产总值(GDP)增长")) == [
        "地区生产总值增长",
        "地区生产总值",
        "地区生产总值增长",
        "地区生产总值",
    ]
    assert list(spellings("甲(乙)"))[2] == "甲"
