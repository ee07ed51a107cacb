"""What stands beside a figure to be filled in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.engine.assessment import Latest
from hlgl_cli.plan import Plan
from hlgl_cli.report.filling import Amount, Earlier, Line, lines
from tests.engine.build import indicator, plan


def line(stated: str, year: int = 2023, figure: Latest | None = None) -> Line:
    """Return what is known of one indicator of a plan of its own."""
    earlier = None if figure is None else Earlier("甲市", year - 1, {"it": figure})
    (of_one,) = lines(plan(indicator(stated)), year, "zh", earlier)
    return of_one


@pytest.mark.parametrize(
    ("stated", "base"),
    [
        ("baseline = 80", Amount("80亿元", Decimal(80))),
        ("baseline = { value = 80, known = 'about' }", Amount("约80亿元")),
        ("baseline = { value = 80, year = 2019 }", Amount("80亿元（2019年）")),
        ("", Amount("")),
    ],
)
def test_base(stated: str, base: Amount) -> None:
    """A baseline is a number where it is one of the base year, known to its digits."""
    assert line(stated).base == base


@pytest.mark.parametrize(
    ("stated", "year", "required"),
    [
        ("baseline = 80\ntarget = { level = 90 }", 2023, Amount("86亿元", Decimal(86))),
        ("kind = 'growth'\ntarget = { growth = 5 }", 2021, Amount("5%", Decimal(5))),
        ("kind = 'growth'\ntarget = { growth = 5 }", 2023, Amount("年均5%")),
        ("target = { total = 10 }", 2023, Amount("累计6亿元")),
        ("targets = [ { hold = 4 }, { hold = 7 } ]", 2023, Amount("4亿元；7亿元")),
        ("", 2023, Amount("")),
    ],
)
def test_required(stated: str, year: int, required: Amount) -> None:
    """What a year requires is a number where it is the year's own, of one target."""
    assert line(stated, year).required == required


@pytest.mark.parametrize(
    ("kind", "value", "unit", "last"),
    [
        ("value", "95.0", "亿元", Amount("95.0亿元", Decimal("95.0"))),
        ("value", "950", "‰", Amount("950‰")),
        ("cumulative", "-0.9", "百分点", Amount("累计-0.9个百分点")),
    ],
)
def test_last(kind: str, value: str, unit: str, last: Amount) -> None:
    """Last year's figure is a number where it is of the kind and unit that are asked for."""
    figure = Latest(kind, Decimal(value), unit, 2022)  # type: ignore[arg-type] # as a test names it
    assert line("", figure=figure).last == last


def test_demands() -> None:
    """Beside the target stand its nature, the prices, and who answers for it."""
    stated = "kind = 'growth'\nnature = 'binding'\nprices = 'constant'\ntarget = { growth = 5, bound = 'at_least' }"
    assert (
        line(f"{stated}\nresponsible = {{ zh = '统计局' }}").target
        == "年均增长5%以上；约束性；可比价；统计局"
    )


def test_what_is_followed() -> None:
    """What is only followed stands at the end, without a target."""
    series = {"id": "nation", "name": {"zh": "全国"}, "kind": "growth", "unit": "%"}
    of = Plan.model_validate({**plan(indicator("")).model_dump(), "series": [series]})
    last = list(lines(of, 2023, "en"))[-1]
    assert (last.category, last.target, last.kind) == ("Figures for comparison only", "", "growth")
