"""The numbers in §4 to §8 of docs/method.md: each function yields words as they must stand there."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.series import printed
from hlgl_cli.engine.yardstick import Yardstick
from hlgl_cli.report.numbers import DOCUMENT_DECIMALS
from hlgl_cli.sources.plans import load_plan
from tests.docs.rows import answer
from tests.engine.build import case, indicator

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN = load_plan()
BY_ID = PLAN.names()
YEARS = range(2021, 2026)
_IN_WORDS = {5: "five", 6: "six"}


def of_display() -> Iterator[str]:
    """Yield what is shown beside a verdict."""
    with showing() as context:
        digits = {50: "fifty"}[context.prec]
    yield f"Computed with {digits} digits, printed with {_IN_WORDS[DOCUMENT_DECIMALS]} decimals at most,"
    leads = [answer("level 0.8 → 1.5, geometric", one)["lead_years"] for one in ("0.1", "0")]
    assert [one is None for one in leads] == [False, True]
    yield "A geometric level of 0 or less has none either."
    progress = answer("reduction 20", "cumulative 20.07 in 2025")["progress"] * 100
    yield f"20.07 of 20 is ln(1 − 0.2007)/ln(1 − 0.20) = {progress:.2f} %."
    ratios = [answer(f"level {one}", "0")["pace_ratio"] for one in ("95 → 98", "0 → 98", "−5 → 98")]
    assert [one is None for one in ratios] == [False, True, True]
    assert answer("level 95 → 98", "−1")["pace_ratio"] is None
    yield "for level targets with B, L > 0 and A ≥ 0:"
    pace = answer("level 95 → 98", "96.5")["pace_ratio"]
    yield f"Urbanization of 96.5 in 2023 on the way from 95 to 98 has {pace:.3f}."


def of_grades() -> Iterator[str]:
    """Yield how long a slack is."""
    slacks = [Yardstick(case("target = { growth = 5 }", "average = 5", at)).slack for at in YEARS]
    assert slacks == [min(Fraction(k, 4), Fraction(1, 2)) for k in range(1, 6)]
    yield "in the first year a quarter: σ = min(k/4, 1/2)."


def of_certainty() -> Iterator[str]:
    """Yield what printed numbers stand for."""
    low, high = ends("95.1")
    yield f"95.1 in a yearbook may be anything from {low} to {high}."
    assert ends("96") == ends("96.0")
    yield "a file may say 96 where the yearbook has 96.0."
    share = indicator("unit = '%'\ndecimals = 1")
    assert [printed(Decimal(one), share, "value").half > 0 for one in ("0", "99", "100")] == [
        *(False, True, False)
    ]
    yield "nor in a share of 0 or 100: all is all."
    level, twelve_six, twelve_five = "level 12.5 → 12.6", ends("12.6"), ends("12.5")
    yield f"Forest cover 12.5 → 12.6 asks for {answer(level, '12.6')['required']} in 2023."
    worse, better = twelve_five[1], twelve_five[0]
    asked = [answer(f"level {base} → 12.6", "12.55")["required"] for base in (worse, better)]
    yield (
        f"A printed 12.6 is on track, but may be {twelve_six[0]} on a base of {worse}, "
        f"which asks for {asked[0]}."
    )
    yield (
        f"A printed 12.5 is off track, but may be {twelve_five[1]} on a base of {better}, "
        f"which asks for {asked[1]}."
    )


def ends(number: str) -> tuple[float, float]:
    """Return between what a share lies that is printed so, to one decimal at least."""
    one = printed(Decimal(number), indicator("unit = '%'\ndecimals = 1"), "value")
    return float(one.at(-1)), float(one.at(1))


def of_rounding() -> Iterator[str]:
    """Yield what comparing rounded numbers does."""
    figures = "6.1, 3.0, 4.8"
    exact = answer("growth 5", figures)["actual"]
    whole, tenth = (answer(f"growth {one}, rounded", figures) for one in ("5", "5.0"))
    assert [one["verdict"] for one in (whole, tenth)] == ["on_track", "off_track"]
    yield f"6.1, 3.0 and 4.8 % average {exact:.4f} %."
    yield (
        f"Against a printed 5 that rounds to {whole['actual']}, on track with margin "
        f"{whole['margin']}; against a printed 5.0 it would round to {tenth['actual']} and miss."
    )
    tie = answer("hold 4.6, lower is better, rounded", "4.65")
    yield f"4.65 against a ceiling of 4.6 is a tie, goes to the even {tie['actual']}, and is"


def of_averages() -> Iterator[str]:
    """Yield the two methods on the same figures."""
    years = PLAN.years
    yield (
        f"From {PLAN.base_year} to {PLAN.target_year} there are {_IN_WORDS[years]} years of growth, "
        f"n = {years};"
    )
    found = answer("growth 5, accumulated", "10, 0, 2")
    yield "Growth of 10, 0 and 2 % under a target of 5: 1.1 + 1.1 + 1.122 = 3.322 against"
    yield (
        f"On track, {found['actual']:.4f} % per year, {found['lead_years']:.4f} years ahead, and "
        f"{found['needed_per_year']:.4f} % per year needed."
    )
    level = answer("growth 5", "10, 0, 2")["actual"]
    yield f"the same figures are 1.122^(1/3) − 1 = {level:.2f} % per year and far off"


def of_the_table() -> Iterator[str]:
    """Yield the years that rows leave out."""
    first, last = PLAN.base_year, PLAN.target_year
    yield f"indicator's own kind, from {first + 1} on; one alone is that of {first + 3}, unless"
    yield f"The period is {first} to {last}, `→` leads"
