"""The slips that people make, planted into real figures, and how many of them are told."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from tests.real.series import GUARDS, REFUSED, Period, all_series, periods

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Planted = Callable[[Decimal], Decimal]


def _times(order: int) -> Planted:
    return lambda number: number.scaleb(order)


def _with_hundred(number: Decimal) -> Decimal:
    return number + 100


# By what the docs call it: the kind of figure that it is planted into, and what it makes of it.
SLIPS: Mapping[str, tuple[str, Planted]] = {
    "a level ×10": ("value", _times(1)),
    "a level ÷10": ("value", _times(-1)),
    "a level ×100": ("value", _times(2)),
    "a level ÷100": ("value", _times(-2)),
    "a level in 万 for one (×10⁴)": ("value", _times(4)),
    "a level in one for 万 (÷10⁴)": ("value", _times(-4)),
    "a level in 亿 for one (×10⁸)": ("value", _times(8)),
    "a level with a minus": ("value", Decimal.copy_negate),
    "a year's rate ×10": ("growth", _times(1)),
    "a year's rate as a fraction (0.058)": ("growth", _times(-2)),
    "a year's rate as an index (105.8)": ("growth", _with_hundred),
    "a total as a fraction (0.167)": ("cumulative", _times(-2)),
    "a total as an index (116.7)": ("cumulative", _with_hundred),
    "an average as an index (105.3)": ("average", _with_hundred),
    "an index as a ratio (1.167)": ("index", _times(-2)),
    "an index as a total (16.7)": ("index", lambda number: number - 100),
}


@cache
def plans() -> list[Period]:
    """Return the periods that have a target, and whose numbers state something."""
    found = [period for series in all_series() for period in periods(series)]
    return [period for period in found if "target" in period.stated]


def share_told(slip: str) -> int:
    """Return in how many per cent of the periods a slip in their middle year is told of that year."""
    kind, plant = SLIPS[slip]
    told = tried = 0
    for period in plans():
        years = sorted(period.years)
        year = years[len(years) // 2]
        number, planted = period.years[year], plant(period.years[year])
        if period.kind != kind or abs(number) < Decimal("0.5") or planted == number:
            continue  # next to nothing: a slip of nothing is nothing
        tried += 1
        told += _is_told(period, year, planted)
    return told * 100 // tried


def _is_told(period: Period, year: int, planted: Decimal) -> bool:
    """Return whether a finding names the year."""
    found = period.found({**period.years, year: planted}, GUARDS | REFUSED)
    named = [str(finding.facts.get("years", finding.facts["year"])) for finding in found]
    return any(str(year) in years for years in named)
