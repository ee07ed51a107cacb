"""Laws of the method: what must not matter to a verdict, and what must not make it worse."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from tests.laws.beside import usual
from tests.laws.chance import SEEDS
from tests.laws.examples import EXAMPLES, tried
from tests.laws.plans import Asked
from tests.laws.scenes import Scene
from tests.second.drawing import Drawn, draw
from tests.second.pen import BASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.laws.desk import Desk

    Row = dict[str, Any]
    Change = Callable[[str, str, str], str]  # of an indicator's stanza, its id, and its figure

FEW = max(1, EXAMPLES // 20)  # an example has a dozen indicators
DRAWN = SEEDS.map(lambda seed: draw(seed, 12))
VERDICTS = (None, "not_assessed", "off_track", "on_track")
GRADES = (None, "behind", "in_line", "ahead", "achieved")
SHOWN = (
    *("verdict", "reason", "grade", "certain", "grade_certain", "basis", "actual", "required"),
    *("margin", "lead_years", "progress", "needed_per_year", "pace_per_year", "projected"),
    *("since_base", "missing", "broken_years"),
)
BARE = re.compile(r"^(\w+) = (-?[\d.]+)$", re.MULTILINE)


def rows(desk: Desk, drawn: Drawn) -> list[Row]:
    """Return the assessments of what was drawn."""
    files = tuple((f"s{at}.toml", text.encode()) for at, text in enumerate(drawn.files))
    plan = Asked(drawn.plan, range(0), {})
    desk.lay(Scene(files, plan, usual(plan, drawn.overlay)))
    asked = ("--year", str(drawn.year), "--compare", drawn.compare, "--all", "-q", "-f", "json")
    names = [name for name, _ in files]
    ran = desk.run("check", *names, "--plan", "plan.toml", "--overlay", "overlay.toml", *asked)
    assert ran.code in {0, 1}, ran.err
    document = json.loads(ran.out, parse_float=Decimal)
    return list(document["reports"][0]["assessments"])


def shown(row: Row) -> list[object]:
    """Return what is said of the measure: not of the figures, nor of the target."""
    return [row[name] for name in SHOWN]


def stanzas(plan: str) -> dict[str, str]:
    """Return what a plan says of each indicator."""
    _, *parts = plan.split("[[indicators]]")
    return {re.findall(r'id = "(\w+)"', part)[0]: part for part in parts}


def changed(drawn: Drawn, change: Change, *, last: bool = False) -> Drawn:
    """Return it with each figure alone, in all files or the last, put differently."""
    of = stanzas(drawn.plan)

    def put(found: re.Match[str]) -> str:
        name, number = found[1], found[2]
        return f"{name} = {change(of[name], name, number)}" if name in of else found[0]

    first, end = drawn.files[:-1], BARE.sub(put, drawn.files[-1])
    return drawn._replace(
        files=(*(first if last else (BARE.sub(put, text) for text in first)), end)
    )


@tried(FEW)
@given(DRAWN, st.integers(1, 20))
def test_better_figures(desk: Desk, drawn: Drawn, steps: int) -> None:
    """A better figure of the year itself never worsens verdict or grade."""

    def improve(of: str, name: str, number: str) -> str:
        is_lower = 'better = "lower"' in of
        step = Decimal(steps).scaleb(int(Decimal(number).as_tuple().exponent))  # the same digits
        return number if name == "gdp" else str(Decimal(number) + (-step if is_lower else step))

    better = rows(desk, changed(drawn, improve, last=True))
    for before, after in zip(rows(desk, drawn), better, strict=True):
        for name, order in (("verdict", VERDICTS), ("grade", GRADES)):
            assert order.index(after[name]) >= order.index(before[name]), (before, after)


@tried(FEW)
@given(DRAWN)
def test_units(desk: Desk, drawn: Drawn) -> None:
    """A level in another unit says the same; how far it is rounded does not enter here."""

    def convert(unit: str, places: int) -> Change:
        def put(of: str, _: str, number: str) -> str:
            is_amount = 'unit = "亿元"' in of
            return f'"{Decimal(number).scaleb(places):f} {unit}"' if is_amount else number

        return put

    apart = {"certain", "grade_certain", "grade"}
    told = [rows(desk, changed(drawn, convert(*to))) for to in (("亿元", 0), ("万元", 4))]
    for one, other in zip(*told, strict=True):
        assert [one[name] for name in SHOWN if name not in apart] == [
            other[name] for name in SHOWN if name not in apart
        ]


@tried(FEW)
@given(DRAWN)
def test_mean_is_a_total(desk: Desk, drawn: Drawn) -> None:
    """The mean of amounts and their total, n times as much, have the same lead and grade."""
    years = int(re.findall(r"target_year = (\d+)", drawn.plan)[0]) - BASE
    many = re.compile(r"mean = ([\d.]+)((?:, bound = \"\w+\")?)(?:, tolerance = ([\d.]+))?")

    def as_total(found: re.Match[str]) -> str:
        eased = f", tolerance = {Decimal(found[3]) * years}" if found[3] else ""
        return f"total = {Decimal(found[1]) * years}{found[2]}{eased}"

    summed = drawn._replace(
        plan=many.sub(as_total, drawn.plan), overlay=many.sub(as_total, drawn.overlay)
    )
    drawn, summed = (each._replace(compare="exact") for each in (drawn, summed))
    for mean, total in zip(rows(desk, drawn), rows(desk, summed), strict=True):
        figures = f"{mean['indicator']} = {{ average"
        if (mean["target"] or {}).get("form") == "mean" and figures not in "".join(drawn.files):
            names = ("verdict", "grade", "certain", "grade_certain", "lead_years", "progress")
            assert [mean[name] for name in names] == [total[name] for name in names]


@tried(FEW)
@given(DRAWN)
def test_annual_index(desk: Desk, drawn: Drawn) -> None:
    """An index with the year before as 100 says what the growth says."""

    def as_index(of: str, _: str, number: str) -> str:
        is_growth = 'kind = "growth"' in of
        return f"{{ annual_index = {100 + Decimal(number)} }}" if is_growth else number

    indexed = rows(desk, changed(drawn, as_index))
    for one, other in zip(rows(desk, drawn), indexed, strict=True):
        assert shown(one) == shown(other)


@tried(FEW)
@given(DRAWN)
def test_amended(desk: Desk, drawn: Drawn) -> None:
    """A target that was amended is judged as if the plan had only the one in force."""
    amended = re.compile(
        r"^target = (.+)\namended = \[ \{ until = (\d+), target = (.+) \} \]$", re.MULTILINE
    )

    def in_force(found: re.Match[str]) -> str:
        return f"target = {found[3] if drawn.year <= int(found[2]) else found[1]}"

    plain = drawn._replace(plan=amended.sub(in_force, drawn.plan))
    for one, other in zip(rows(desk, drawn), rows(desk, plain), strict=True):
        assert shown(one) == shown(other)


@tried(FEW)
@given(DRAWN)
def test_rounded_margin(desk: Desk, drawn: Drawn) -> None:
    """Under rounded compare the verdict is the sign of the margin that is shown."""
    for row in rows(desk, drawn._replace(compare="rounded")):
        target = row["target"] or {}
        is_eased = target.get("bound") == "about" or target.get("each_year")
        if row["margin"] and row["reason"] is None and not is_eased and not row["missing"]:
            assert (row["margin"] > 0) == (row["verdict"] == "on_track"), row
