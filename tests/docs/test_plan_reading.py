"""docs/plan-reading.md says of every target what data/indicators.toml holds."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.sources.plans import load_plan
from tests.docs.arithmetic import equations
from tests.docs.pages import page
from tests.engine.build import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.plan import Indicator
    from hlgl_cli.target import Target

PAGE = page("plan-reading.md")
PLAN = load_plan()
IN_TABLE = [one for one in PLAN.indicators if one.number is not None]
OF_TEXT = [one for one in PLAN.indicators if one.number is None]
CELLS = [
    [cell.strip() for cell in line[1:-1].split("|")] for line in PAGE.splitlines() if "|" in line
]
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
# Numbers of the plan's text that a reading names to say why they are not used.
NOT_USED = {"aluminium_products_output": {"202"}}


def cells(first: str) -> list[str]:
    """Return the cells of the only row that begins so."""
    (row,) = [one for one in CELLS if one[0] == first]
    return row


def stated(one: Indicator) -> tuple[str, set[str]]:
    """Return the form of an indicator's target, and all numbers that its reading must name."""
    target = one.target
    if target is None:
        return "no target", set()
    numbers = {target.number, target.tolerance}
    if target.form != "hold" or one.number is None:
        numbers |= {one.baseline if one.kind == "value" else None}
    if one.base_level is not None and one.number is None:
        numbers.add(one.base_level.number)
    named = {f"{number}" for number in numbers if number is not None}
    has_base = one.number is None and (one.baseline is not None or one.base_level is not None)
    return target.form, named | ({str(PLAN.base_year)} if has_base else set())


def words(one: Indicator) -> Iterator[str]:
    """Yield what a reading must say beside its numbers."""
    target = one.target
    if target is None:
        return
    if target.bound in {"above", "about"}:
        yield target.bound
    yield from (part for part in (target.path, target.assigned_by) if part)
    if target.form == "hold" and one.number not in {None, 17}:
        yield "or less" if one.side == "at_most" else "or more"
    if target.averaging:
        yield f"{target.averaging} method"
    if one.number is not None and one.prices is not None:
        yield f"{one.prices} prices"


@pytest.mark.parametrize("one", IN_TABLE, ids=lambda one: one.id)
def test_row_of_the_table(one: Indicator) -> None:
    """A row has the plan's own cells, and its reading is the target of the data."""
    _, printed, reading, why = cells(f"{one.number} {one.name.zh}")
    assert one.printed is not None
    assert printed == f"{one.printed.base} · {one.printed.target} · {one.printed.rate}"
    form, numbers = stated(one)
    assert reading.startswith(form)
    assert set(NUMBER.findall(reading)) == numbers
    assert [said for said in words(one) if said not in reading] == []
    assert why


@pytest.mark.parametrize("one", OF_TEXT, ids=lambda one: one.id)
def test_target_of_the_text(one: Indicator) -> None:
    """A target of the text has its source and its numbers, and no others."""
    _, quoted, reading, source = cells(f"`{one.id}`")
    form, numbers = stated(one)
    assert reading.startswith(form)
    assert set(NUMBER.findall(reading)) - NOT_USED.get(one.id, set()) == numbers
    assert [said for said in words(one) if said not in reading] == []
    assert source == one.source
    assert quoted


def test_which_targets() -> None:
    """Both tables have all targets of the data, in its order, and the page counts them."""
    ids = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert ids == [one.id for one in OF_TEXT]
    rows = re.findall(r"^\| (\d+) [^|]+ \| [^|]+ · ", PAGE, re.MULTILINE)
    assert rows == [str(one.number) for one in IN_TABLE]
    assert f"\n{len(OF_TEXT)} targets. Those with" in PAGE


def test_filler_zeros() -> None:
    """The numbers that end in filler zeros are those of which the plan states what about allows."""
    about = [one.target for one in PLAN.indicators if one.target and one.target.tolerance]
    assert sorted(str(one.number) for one in about) == sorted(["59350", "3500", "330"])
    assert "filler zero in\n59350, 3500 and 330." in PAGE


def test_equations() -> None:
    """Every equation on the page holds."""
    found = [equation for _, _, equation in equations(PAGE)]
    assert [one for one in found if not one.holds()] == []
    assert {"97 − 91 = 6", "0.14 × 5 = 0.7 = 11 − 10.3"} <= set(found)


def base(number: int) -> Decimal:
    """Return the base year's number of a row."""
    found = IN_TABLE[number - 1].baseline
    assert found is not None
    return found


def due(number: int) -> Decimal:
    """Return the target's number of a row."""
    target: Target | None = IN_TABLE[number - 1].target
    assert target is not None
    assert target.number is not None
    return target.number


def odd() -> Iterator[str]:
    """Yield what the page says of odd rows, computed."""
    years = PLAN.years
    yield f"**Row 8.** The target, {due(8)}, is worse than the base, {base(8)}."
    whole = (due(10) / base(10) - 1) * 100
    rate = judge(
        f"base_level = '{base(10)} 人'\ntarget = {{ growth = 5 }}", f"value = '{due(10)} 人'", 2025
    ).actual
    yield f"{base(10)} to {due(10)} is {whole:.1f} % in all, about {rate:.2f} % a year."
    yield f"5 % a year would lead to {base(10) * Decimal('1.05') ** years:.2f}."
    yield f"5 % in all would lead to {base(10) * Decimal('1.05'):.2f}, which prints as 3.6,"
    rise, printed = due(18) - base(18), Decimal("0.14")
    yield f"{base(18)} to {due(18)} is {rise} point in all, {rise / years} a year; the column has {printed}."
    yield f"As points a year that would lead to {base(18) + printed * years:.1f}, as points in all to {base(18) + printed}."
    yield f"{base(18)} × 1.0014^5 = {base(18) * (1 + printed / 100) ** years:.3f}, which prints as 12.6."
    yield f"**Row 19.** The target, {due(19)}, is {due(19) / base(19) * 100:.0f} % of the base, {base(19)};"
    yield f"**Row 20.** {base(20)} 万吨标煤 is {base(20) * 10000:,.0f} tonnes of coal equivalent."
    income = PLAN.names()["disposable_income_level"]
    level = IN_TABLE[6].base_level
    assert level is not None
    yield f"{level.number} {level.unit} (第一章第一节) × 1.05^5 = {level.number * Decimal('1.05') ** 5:.1f} 元,"
    assert income.target is not None
    yield f"the {income.target.number}元左右 of 第十章"
    yield f"of the 366 days of 2020 it would be {Decimal(354) / 366 * 100:.1f} %, not {base(16)}"
    yield f"about {PLAN.names()['coal_capacity'].target.number} 万吨"  # type: ignore[union-attr]


@pytest.mark.parametrize("said", list(odd()))
def test_text(said: str) -> None:
    """What is worked out in the text is so."""
    assert " ".join(said.split()) in " ".join(PAGE.split())
