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
    from hlgl_cli.rules.contexts import OfIndicator


def step_below_the_digits(stated: OfIndicator) -> Iterator[Finding]:
    """P807: years whose verdict is open for a figure as at the base, or for one as at the target.

    Of what is counted every digit is known. In the target year the target's own digits decide.
    """
    indicator, target = stated.indicator, stated.indicator.target
    base = indicator.sets_off_from
    if target is None or target.number is None or base is None or indicator.count:
        return
    yardsticks, (first, last) = Yardsticks(stated.plan), stated.span
    open_years = [
        year
        for year in range(first + 1, last)
        if not all(_is_certain(yardsticks, stated, year, end) for end in (base, target.number))
    ]
    if open_years:
        facts = {"base": f"{base:f}", "target": f"{target.number:f}"}
        facts["digits"] = f"{with_digits(1, indicator.decimals):f}"
        yield stated.about_target("P807", target.form, **facts, years=Spans(open_years))


def _is_certain(yardsticks: Yardsticks, stated: OfIndicator, year: int, number: Decimal) -> bool:
    """Return whether rounding leaves the verdict on a figure as it is."""
    indicator = stated.indicator.rebased(stated.indicator.baseline)  # to its digits, if it is rough
    origin = Origin(stated.file, (), number, indicator.unit)
    point = Point(
        "value",
        year,
        printed(number, indicator, "value"),
        origin,
        prices="base-year" if indicator.prices == "constant" else None,
    )
    series = Series(indicator, Frozen({("value", year): point}))
    return assess(yardsticks, series, year, {}, "exact").certain is True
