"""P801 to P803: printed rates, and by which reading they follow from base and target."""

from __future__ import annotations

import pytest

from hlgl_cli.rules.oddities import oddities
from hlgl_cli.rules.oddities.rates import rates
from tests.engine.build import indicator, plan
from tests.rules.oddities.found import codes, told

NAMED = "decimals = 1\nunit = '件'\n"


def row(base: str, target: str, rate: str, more: str = NAMED) -> str:
    """Return an indicator with a printed row."""
    return f"{more}printed = {{ base = '{base}', target = '{target}', rate = '{rate}' }}"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("10.3", "11", "0.14"), "P803 it: “0.14” is the step per year: (11-10.3)/5=0.14"),
        (("91", "97", "[6.0]"), "P803 it: “[6.0]” is the change over all years: 97-91=6"),
        (("80", "60", "25%"), "P803 it: “25%” is growth over all years: 60/80-1=-25%"),
        (
            ("0.8", "1.5", "13.4"),
            "P803 it: “13.4” is growth per year: (1.5/0.8)^(1/5)-1=13.397%; 0.8×1.134^5=1.5",
        ),
        (
            ("100", "105", "〔5〕"),
            (
                "P803 it: “〔5〕” is the change over all years, growth over all years: "
                "105-100=5; 105/100-1=5%"
            ),
        ),
        (
            ("512", "530", "6.9‰"),
            "P803 it: “6.9‰” is growth per year: (530/512)^(1/5)-1=0.6934%; 512×1.0069^5=529.91",
        ),
        (
            ("512", "530", "0.7‰—0.8‰"),
            (
                "P801 it: “0.7‰—0.8‰” does not follow from 512 to 530, which come to 0.6934% per "
                "year, growth of 3.5156% over all years"
            ),
        ),
        (
            ("3.4", "3.6", "5"),
            (
                "P802 it: “5” does not follow from 3.4 to 3.6 as printed; only within rounding "
                "may it be growth of 5.88% over all years"
            ),
        ),
        (
            ("0.8", "1.5", "20"),
            (
                "P801 it: “20” does not follow from 0.8 to 1.5, which come to 13.4% per year, a "
                "step of 0.14 件 per year, 0.7 件 over all years, growth of 87.5% over all years"
            ),
        ),
        (
            ("0.8", "1.5", "[20]"),
            (
                "P801 it: “[20]” does not follow from 0.8 to 1.5, which come to 0.7 件 over all "
                "years, growth of 87.5% over all years"
            ),
        ),
    ],
)
def test_message(cells: tuple[str, str, str], expected: str) -> None:
    """The reading is named, with its calculation, or what base and target come to."""
    assert told(indicator(row(*cells))) == [expected]


def test_chinese() -> None:
    """A share changes in percentage points."""
    (said,) = told(indicator(row("12.5", "12.6", "0.14", "unit = '%'\n")), lang="zh")
    assert said == (
        "P802 it：“0.14”由印出的12.5→12.6算不出，计入修约误差才可能是"
        "年均增速0.1595%、累计0.1个百分点、累计增长0.8%"
    )


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("100", "150", "≥5"), []),  # 8.4 % per year is at least 5
        (("100", "101", "≥5"), ["P801"]),
        (("100", "83", "≥5"), []),
        (("100", "99", "[≥5]"), ["P801"]),
        (("100", "101", "≤5"), []),
        (("100", "166", "10左右"), ["P802"]),
        (("100", "190", "10左右"), ["P801"]),
        (("100000", "111500", "〔10%左右〕"), ["P802"]),
        (("100000", "111600", "〔10%左右〕"), ["P801"]),
        (("100", "130", "4.5%—5.5%"), ["P803"]),
        (("512", "530", "6.9‰—7.0‰"), ["P803"]),
        (("1000", "1045", "〔5%〕"), ["P803"]),
        (("1000", "1055", "〔5%〕"), ["P803"]),
        (("10.00", "13.51", "〔3〕"), ["P802"]),
        (("10.00", "12.49", "〔3〕"), ["P802"]),
        (("100", "97.5", "0.5"), ["P803"]),
        (("100", "95", "0—1"), ["P803"]),
        (("100", "105", "0—1"), ["P803"]),
        (("10", "10", "〔10.2%〕"), ["P802"]),
        (("100", "97", "≥0.5"), []),
        (("12", "60", "9.6%"), ["P801"]),
        (("〔12〕", "60", "9.6"), []),
        (("12", "〔60〕", "9.6"), []),
        (("12", "60—70", "9"), []),
        (("10—12", "60", "9"), []),
        (("80万", "1亿", "9"), []),
        (("—", "60", "9"), []),
        (("12", "—", "9"), []),
        (("12", "60", "—"), []),
    ],
)
def test_codes(cells: tuple[str, str, str], expected: list[str]) -> None:
    """A bound may be surpassed, about is wider, and what is no level is not compared."""
    assert codes(row(*cells)) == expected


LEVELS = "kind = 'growth'\nbase_level = '46502 元'\n"
DUE = "text = [{ year = 2025, value = '59350 元', quote = '59350元左右' }]\n"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (f"{LEVELS}{DUE}target = {{ growth = 5 }}", ["P803"]),
        (f"{LEVELS}{DUE}target = {{ growth = 6 }}", ["P801"]),
        (f"{LEVELS}{DUE}{row('1.6', '—', '≥5', '')}", ["P803"]),
        (f"{LEVELS}{DUE}{row('1.6', '—', '—', '')}", []),
        (f"{LEVELS}{DUE}{row('1.6', '—', '—', '')}\ntarget = {{ multiple = 2 }}", []),
        (f"{LEVELS}{DUE}target = {{ growth = 5, averaging = 'accumulated' }}", []),
        (f"{LEVELS}{DUE}target = {{ form = 'growth', assigned_by = 'x' }}", []),
        (f"{LEVELS}target = {{ growth = 5 }}", []),
        (f"{LEVELS}{DUE.replace('2025', '2024')}target = {{ growth = 5 }}", []),
        (f"{LEVELS}{DUE.replace('元', '美元')}target = {{ growth = 5 }}", []),
        (f"kind = 'growth'\n{DUE}target = {{ growth = 5 }}", []),
        (f"{LEVELS}{DUE}target = {{ growth = 5, due = 2020 }}", []),
        ("target = { follow = 'it' }", []),
        (f"{LEVELS}{DUE}{row('1.6', '—', '≥5', '')}\ntarget = {{ follow = 'it' }}", []),
        (f"{row('100', '105', '5')}\ntarget = {{ level = 105, due = 2021 }}", ["P803"]),
    ],
)
def test_growth(stated: str, expected: list[str]) -> None:
    """A growth leads from the base level to the level that the text gives."""
    assert codes(stated) == expected


@pytest.mark.parametrize(
    ("cells", "fit"),
    [
        (("100", "150", "≥5"), "bound"),
        (("100", "166", "10左右"), "rounding"),
        (("91", "97", "[6.0]"), "exact"),
        (("100", "101", "≥5"), "none"),
    ],
)
def test_fit(cells: tuple[str, str, str], fit: str) -> None:
    """How a printed rate follows from base and target is told of one that is kept, too."""
    (rate,) = rates(plan(indicator(row(*cells))), "plan.toml")
    assert rate.fit == fit


@pytest.mark.parametrize(
    ("stated", "hint"),
    [
        (row("3.4", "3.6", "5"), "check it, or print base and target with one more digit"),
        (row("12.5", "12.6", "0.14", "unit = '%'\n"), "the numbers do not tell which"),
    ],
)
def test_hint(stated: str, hint: str) -> None:
    """Where several readings are left, the plan should say which; it is told at the rate."""
    (found,) = oddities(plan(indicator(stated)), "plan.toml")
    assert found.hint_in("en")[: len(hint)] == hint
    assert found.place.keys == ("indicators", "0", "printed", "rate")


def test_place_of_a_growth() -> None:
    """What is told of the rate of a growth stands at the table's cell, if it has one."""
    stated = f"{LEVELS}{DUE}{row('1.6', '—', '≥5', '')}"
    (found,) = oddities(plan(indicator(stated)), "plan.toml")
    assert found.place.keys == ("indicators", "0", "printed", "rate")
