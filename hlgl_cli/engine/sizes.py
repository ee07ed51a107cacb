"""Of what size an indicator's numbers are, by its own base and target alone.

A number inside these bounds is taken as it is, whatever stands beside it; outside, rules ask.
Bounds are exact and formed once, so that they cost an ordinary figure two comparisons.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED, power, showing
from hlgl_cli.engine.series import baseline

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator, Plan

# How far a level may lie from base and target: by a factor (beyond it, half an order of a slip
# begins), a share in points too; a share within a point of them is never far.
MOST_TIMES, MOST_POINTS, LEAST_POINTS = 3, 25, 1
# A year may bring next to nothing of a total, but hardly less than an eighth of a mean.
LEAST_OF_AMOUNT, LEAST_OF_MEAN, MOST_AMOUNTS = 1000, 8, 10
# Beyond it, a level is no longer the statistic that the plan means.
IMPOSSIBLE_TIMES, IMPOSSIBLE_SHARE = 1000, 30
# Below it, with the base year as 100, prices would have fallen to less than a third.
LEAST_DEFLATOR = 30
# How far one year's rate may lie from the target's, in points, and the average of several years;
# a rate at constant prices lies nearer, for it has no prices in it.
YEARLY = (50, 5)  # at least so many points either way, or so many times the target's rate
YEARLY_CONSTANT = (25, 4)
AVERAGE = (25, Fraction(5, 2))
AVERAGE_CONSTANT = (10, 1)
AVERAGE_OF_INDEX = 15  # beyond so many points a total may be an index, if it fits as one
LEAST_AVERAGE = -35
LEAST_LEFT = Fraction(3, 10)  # of the base year, where the target is to rise
# Without a target there is no verdict to turn, and what is new may grow threefold in a year.
YEARLY_WITHOUT_TARGET = 300


class Bounds(NamedTuple):
    """Between which numbers nothing is asked."""

    low: Fraction
    high: Fraction

    def hold(self, number: Fraction) -> bool:
        """Return whether a number is between them."""
        return self.low <= number <= self.high


class Size:
    """What an indicator's numbers are measured by."""

    def __init__(self, plan: Plan, indicator: Indicator) -> None:
        """Take the indicator, and the years of its plan."""
        self.indicator = indicator
        self.base_year, target_year = plan.span(indicator)
        self.years = target_year - self.base_year
        self._rates: dict[tuple[bool, int], Bounds] = {}
        self._totals: dict[int, Bounds] = {}

    @cached_property
    def base(self) -> Fraction | None:
        """Return the base year's level, None where it is not known."""
        base = baseline(self.indicator)
        return None if base is None else base.value

    @cached_property
    def aim(self) -> Fraction | None:
        """Return the level that the target leads to, None where it leads to none."""
        target, base = self.indicator.target, self.base
        if target is None or target.number is None or target.demand.adds_up:
            return None
        number = Fraction(target.number)
        if target.demand.is_sized:
            return number
        if target.demand.is_change:
            return None if base is None else base + number
        return None if base is None or self.rate is None else base * self.grown(self.years)

    @cached_property
    def amount(self) -> Fraction | None:
        """Return a year's amount where amounts add up to the target."""
        target = self.indicator.target
        if target is None or target.number is None or not target.demand.adds_up:
            return None
        return Fraction(target.number) / (self.years if target.demand.accumulates else 1)

    @cached_property
    def change(self) -> Fraction | None:
        """Return the change in the unit that the target aims at, a year's where amounts add up."""
        target = self.indicator.target
        if self.amount is not None or target is None or target.number is None:
            return self.amount
        if target.demand.is_change:
            return abs(Fraction(target.number))
        return None if self.base is None or self.aim is None else abs(self.aim - self.base)

    @cached_property
    def ends(self) -> tuple[Fraction, ...]:
        """Return the plan's own levels, those that are known and not 0, in rising order."""
        known = (self.amount,) if self.amount is not None else (self.base, self.aim)
        return tuple(sorted(end for end in known if end))

    @cached_property
    def levels(self) -> Bounds | None:
        """Return between which levels nothing is asked, None where the plan gives none."""
        if not self.ends or self.ends[0] < 0 or self.indicator.target is None:
            return None  # without a target, the years beside it are all there is
        if self.amount is not None:
            return Bounds(self.amount / self._least, self.amount * MOST_AMOUNTS)
        low, high = self.ends[0], self.ends[-1]
        if self.base is None and self.indicator.target.demand.from_base:
            return self._from_anywhere(low)
        if 0 in {self.base, self.aim}:  # on the way to or from nothing, however small
            low = Fraction(0)
        return self.around(low, high)

    @property
    def _least(self) -> int:
        """Return into how many parts a year's amount may fall."""
        target = self.indicator.target
        return LEAST_OF_MEAN if target and target.demand.averages else LEAST_OF_AMOUNT

    def _from_anywhere(self, aim: Fraction) -> Bounds:
        """Return the levels on a way whose beginning is not known."""
        times = IMPOSSIBLE_TIMES if self.indicator.whole is None else IMPOSSIBLE_SHARE
        if self.indicator.direction > 0:
            return Bounds(aim / times, aim * MOST_TIMES)
        return Bounds(aim / MOST_TIMES, aim * times)

    def around(self, low: Fraction, high: Fraction, times: int = MOST_TIMES) -> Bounds:
        """Return between which levels nothing is asked that lie beside others."""
        least, most = low / times, high * times
        if self.indicator.whole is not None:
            point = Fraction(self.indicator.whole, HUNDRED)
            least = max(least, low - MOST_POINTS * point)
            most = min(most, high + MOST_POINTS * point)
            least, most = min(least, low - LEAST_POINTS * point), max(most, high + point)
        return Bounds(least, most)

    def is_near(self, number: Fraction, other: Fraction, times: int = MOST_TIMES) -> bool:
        """Return whether nothing is asked about a number beside another, both above 0.

        It is what `around` says of the other, in whole numbers alone.
        """
        own, beside = number.numerator * other.denominator, other.numerator * number.denominator
        is_within = beside <= own * times and own <= beside * times
        if self.indicator.whole is None:
            return is_within
        gap = abs(own - beside) * HUNDRED
        point = self.indicator.whole * number.denominator * other.denominator
        return gap <= LEAST_POINTS * point or (is_within and gap <= MOST_POINTS * point)

    @cached_property
    def rate(self) -> Fraction | None:
        """Return the target's change a year in %, a rise is positive; None where it has none."""
        target = self.indicator.target
        if target is not None and target.yearly:
            return Fraction(sum(target.yearly.values())) / len(target.yearly)
        if target is None or target.number is None:
            return None
        number, demand = Fraction(target.number), target.demand
        if demand.averages and demand.of_index:
            return number
        if demand.of_index:
            sign = -1 if demand.falls else 1
            in_all = number if demand.unit == "times" else 1 + sign * number / HUNDRED
            return self._a_year(in_all)
        base, aim = self.base, self.aim
        return None if not (base and aim and base > 0 and aim > 0) else self._a_year(aim / base)

    def _a_year(self, in_all: Fraction) -> Fraction:
        with showing():
            return (Fraction(power(in_all, Fraction(1, self.years))) - 1) * HUNDRED

    def grown(self, years: int) -> Fraction:
        """Return what the target's rate makes of 1 in so many years; 1 where it has none."""
        return (1 + (self.rate or Fraction(0)) / HUNDRED) ** years

    def rates(self, k: int, *, is_average: bool = False) -> Bounds:
        """Return between which changes a year of k years, in %, nothing is asked."""
        key = (is_average, k)
        if key not in self._rates:
            self._rates[key] = self._bounds(is_average=is_average and k > 1)
        return self._rates[key]

    def _bounds(self, *, is_average: bool) -> Bounds:
        is_constant, rate = self.indicator.prices == "constant", self.rate or Fraction(0)
        if is_average:
            points, times = AVERAGE_CONSTANT if is_constant else AVERAGE
            most = rate + max(Fraction(points), abs(rate) * times)
            return Bounds(Fraction(LEAST_AVERAGE), most)
        points, times = YEARLY_CONSTANT if is_constant and self.rate is not None else YEARLY
        if self.indicator.target is None:
            points = YEARLY_WITHOUT_TARGET
        return Bounds(Fraction(-YEARLY[0]), max(Fraction(points), abs(rate) * times))

    def in_all(self, k: int, *, is_stated: bool = False) -> Bounds:
        """Return between which indexes, the base year is 1, nothing is asked after k years."""
        if is_stated:  # its prices are no question
            most = (self.rate or Fraction(0)) + AVERAGE[0]
            return self.in_all(k)._replace(high=(1 + most / HUNDRED) ** k)
        if k not in self._totals:
            low, high = ((1 + rate / HUNDRED) ** k for rate in self.rates(k, is_average=True))
            if (self.rate or 0) >= 0:
                low = max(low, LEAST_LEFT)
            self._totals[k] = Bounds(low, high)
        return self._totals[k]

    def may_be_index(self, index: Fraction, k: int) -> bool:
        """Return whether an index, the base year is 1, is so high that it may have a 100 in it."""
        rate = self.rate or Fraction(0)
        most = rate + max(Fraction(AVERAGE_OF_INDEX), abs(rate) * AVERAGE_CONSTANT[1])
        return index > (1 + most / HUNDRED) ** k

    def is_impossible(self, level: Fraction) -> bool:
        """Return whether a level cannot be the statistic that the plan's own levels are of."""
        if not self.ends or self.ends[0] < 0 or level <= 0:
            return False
        if level >= self.ends[-1] * IMPOSSIBLE_TIMES:
            return True
        may_shrink = self.indicator.direction < 0 or self.amount is not None
        if may_shrink or self.base in {None, 0} or self.aim == 0:
            return False  # it may be as small as it likes
        whole = self.indicator.whole
        if whole is not None and self.ends[0] * 10 >= whole:
            return level * IMPOSSIBLE_SHARE <= self.ends[0]
        return level * IMPOSSIBLE_TIMES <= self.ends[0]
