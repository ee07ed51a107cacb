"""P808: energy beside the fuels that are part of it."""

from __future__ import annotations

import pytest

from hlgl_cli.rules.oddities import oddities
from tests.engine.build import indicator, plan
from tests.rules.oddities.found import told

COAL = "name = { zh = '煤炭总产能' }\nunit = '万吨'\ntarget = { hold = 3500 }"


def energy(number: str, unit: str = "万吨标煤", name: str = "能源综合生产能力") -> str:
    """Return a capacity for energy."""
    return f"name = {{ zh = '{name}' }}\nunit = '{unit}'\ndecimals = 3\nbaseline = {number}"


OIL = "name = { zh = '原油产量' }\nunit = '万吨'\ntarget = { hold = 9 }"


@pytest.mark.parametrize(
    ("own", "coal", "said"),
    [
        ("0.142", "3500", "0.142万吨标煤（1420吨标煤）与煤炭总产能3500万吨（2500.05万吨标煤）相差17606倍"),
        ("25", "3500", "25万吨标煤（250000吨标煤）与煤炭总产能3500万吨（2500.05万吨标煤）相差100倍"),
        ("0.142", "140", "0.142万吨标煤（1420吨标煤）与煤炭总产能140万吨（100.002万吨标煤）相差704倍"),
        ("100", "35000", "100万吨标煤（100万吨标煤）与煤炭总产能35000万吨（25000.5万吨标煤）相差250倍"),
    ],
)  # fmt: skip
def test_message(own: str, coal: str, said: str) -> None:
    """Both are told in standard coal, beside the largest of the fuels."""
    fuels = indicator(OIL, "oil"), indicator(COAL.replace("3500", coal), "coal")
    assert told(indicator(energy(own)), *fuels, lang="zh") == [
        f"P808 能源综合生产能力：{said}，数量级不符"
    ]


@pytest.mark.parametrize(
    ("name", "unit", "coal"),
    [
        ("原煤产量", "万吨", "7143万吨标煤"),
        ("石油产量", "万吨", "14286万吨标煤"),
        ("天然气产量", "亿立方米", "133000万吨标煤"),
    ],
)
def test_fuels(name: str, unit: str, coal: str) -> None:
    """A unit of each fuel is so much standard coal."""
    fuel = indicator(
        f"name = {{ zh = '{name}' }}\nunit = '{unit}'\ntarget = {{ hold = 10000 }}", "x"
    )
    (said,) = told(indicator(energy("0.142")), fuel, lang="zh")
    assert f"10000{unit}（{coal}）" in said


@pytest.mark.parametrize(
    ("own", "fuel", "unit"),
    [
        ("Reserves", "Reserves", "万吨"),
        ("Energy capacity", "Coal production", "万吨"),
        ("Output of energy", "oil output", "万吨"),
        ("ENERGY OUTPUT", "Natural gas capacity", "万立方米"),
    ],
)
def test_english(own: str, fuel: str, unit: str) -> None:
    """A supply of energy is one by its name in either language."""
    zh = own == "Reserves"
    energies = energy("0.0142", name="能源综合生产能力" if zh else "甲").replace(
        "' }", f"', en = '{own}' }}", 1
    )
    fuels = COAL.replace("煤炭总产能", "煤炭总产能" if zh else "乙").replace(
        "' }", f"', en = '{fuel}' }}", 1
    )
    told_of = told(indicator(energies), indicator(fuels.replace("万吨", unit), "fuel"))
    assert [said[:4] for said in told_of] == ["P808"]


@pytest.mark.parametrize(
    ("own", "fuel"),
    [
        (energy("1500"), COAL),
        (energy("25"), COAL.replace("3500", "350")),
        (energy("0.142", name="能源消费总量"), COAL),
        (energy("0.142", name="煤电生产能力"), COAL),
        (energy("0.142", unit="亿元"), COAL),
        (energy("0.142"), COAL.replace("煤炭总产能", "煤炭消费量")),
        (energy("0.142"), COAL.replace("万吨", "万人")),
        (energy("0.142"), COAL.replace("hold = 3500", "trend = 'up'")),
        (energy("0.142"), COAL.replace("hold = 3500", "hold = 0")),
        (energy("0.142"), COAL.replace("target", "kind = 'value'\ntarget").replace("hold", "change")),
        (energy("0.142"), COAL.replace("target", "kind = 'value'\nbaseline = 0\ntarget").replace("hold = 3500", "change = 3")),
        (energy("0.142"), "name = { zh = '原煤产量增长' }\nunit = '%'\nkind = 'growth'\nbaseline = 5"),
        (energy("0.142"), "name = { zh = '原煤产量' }\nunit = '万吨'"),
    ],
)  # fmt: skip
def test_nothing(own: str, fuel: str) -> None:
    """What is of its order, or not a supply of energy with a number, is let be."""
    assert [said for said in told(indicator(own), indicator(fuel, "fuel")) if "P808" in said] == []


@pytest.mark.parametrize(
    ("number", "unit", "hint"),
    [
        ("0.142", "万吨标煤", "check the unit: as 0.142 亿吨标煤 it would be of the same order"),
        ("2500", "吨标煤", "check the unit: as 2500 万吨标煤 it would be of the same order"),
        ("5", "千吨标煤", "check the unit and the decimal point"),
        ("0.0142", "亿千瓦时", "check the unit and the decimal point"),
    ],
)
def test_hint(number: str, unit: str, hint: str) -> None:
    """The multiple of the unit is named that would do, if one does."""
    of = plan(indicator(energy(number, unit)), indicator(COAL, "coal"))
    (found,) = [one for one in oddities(of, "plan.toml") if one.code == "P808"]
    assert (found.hint_in("en"), found.place.keys) == (hint, ("indicators", "0", "unit"))
