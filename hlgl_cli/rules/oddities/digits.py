"""P807: base and target lie so close that printed figures cannot tell one from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import with_digits
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.series import Origin, Point, Series, printed
from hlgl_cli.engine.yardstick import Yardsticks
from hlgl_cli.frozen import Frozen
from hlgl_cli.text import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfIndicator
    from hlgl_cli.target import Target

# Units of the last digit: figures and base are known to half a unit, "about" allows a tenth.
_WIDE = 2


def step_below_the_digits(stated: OfIndicator) -> Iterator[Finding]:
    """P807: years whose verdict is open for a figure as at the base, or for one as at the target.

    Of what is counted every digit is known. In the target year the target's own digits decide.
    """
    indicator, target = stated.indicator, stated.indicator.target
    base = indicator.sets_off_from
    if target is None or target.number is None or base is None or indicator.count:
        return
    if _is_wide(target, abs(target.number - base) / stated.span.years, indicator.decimals):
        return
    exact = indicator.rebased(base)  # known to its digits, however roughly the plan states it
    yardsticks = Yardsticks(stated.plan.model_copy(update={"indicators": (exact,)}))
    open_years = [
        year
        for year in range(stated.span.base_year + 1, stated.span.target_year)
        if not all(_is_settled(yardsticks, exact, year, end) for end in (base, target.number))
    ]
    if open_years:
        facts = {"base": f"{base:f}", "target": f"{target.number:f}"}
        facts["digits"] = f"{with_digits(1, indicator.decimals):f}"
        yield stated.about_target("P807", target.form, **facts, years=Spans(open_years))


def _is_wide(target: Target, step: Decimal, decimals: int) -> bool:
    """Return whether each year's step, in equal ones, is so wide that no year can be open."""
    is_straight = target.path != "geometric" and not target.milestones
    return is_straight and target.tolerance is None and step >= with_digits(_WIDE, decimals)


def _is_settled(yardsticks: Yardsticks, indicator: Indicator, year: int, number: Decimal) -> bool:
    """Return whether rounding leaves the verdict on a figure as it is."""
    point = Point(
        "value",
        year,
        printed(number, indicator, "value"),
        Origin("", (), number, indicator.unit),
        prices="base-year" if indicator.prices == "constant" else None,
    )
    series = Series(indicator, Frozen({("value", year): point}))
    return assess(yardsticks, series, year, {}, "exact").certain is not False
