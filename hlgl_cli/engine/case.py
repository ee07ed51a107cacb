"""What is to be judged: one indicator against one target in one year, and under which bound."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import Printed, places, sign
from hlgl_cli.engine.series import NotAssessedError, Series, baseline
from hlgl_cli.model import NO_YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hlgl_cli.plan import Indicator, Target


class Corner(NamedTuple):
    """A corner of the box of all printed numbers: -1, 0 or 1 for each group that moves alike."""

    figures: int = 0
    baseline: int = 0
    followed: int = 0
    followed_base: int = 0


PRINTED = Corner()


class Case(NamedTuple):
    """One indicator, one target, one year."""

    series: Series
    target: Target
    base_year: int
    years: int  # n, from the base year to the target year
    year: int
    others: Mapping[str, Series]
    base: Printed | None = None  # the base year's level
    alone: bool = False  # the year's own rate is judged, for want of a total

    @property
    def indicator(self) -> Indicator:
        """Return the indicator judged."""
        return self.series.indicator

    @property
    def k(self) -> int:
        """Return the years that the measure has had: a year that stands alone had one."""
        return 1 if self.alone else self.year - self.base_year

    @property
    def due(self) -> bool:
        """Return whether the target year is judged."""
        return self.year - self.base_year == self.years

    def base_at(self, corner: Corner) -> Fraction:
        """Return the base year's level at a corner; raise no_baseline."""
        if self.base is None:
            raise NotAssessedError("no_baseline")
        return self.base.at(corner.baseline)

    def positive_base_at(self, corner: Corner) -> Fraction:
        """Return a base that a ratio can be taken of; raise no_baseline."""
        base = self.base_at(corner)
        if base <= 0:
            raise NotAssessedError("no_baseline")
        return base

    def admits(self, order: int) -> bool:
        """Return whether a measure below (-1), on (0) or above (1) its path meets the bound."""
        direction = self.indicator.direction
        if self.indicator.bound in {"above", "below"}:
            return order == direction
        return order * direction >= 0

    def meets(self, number: Fraction) -> bool:
        """Return whether a number meets the target's own under its bound."""
        return self.admits(sign(number - Fraction(self.allowed().target.number or 0)))

    def is_reached_by(self, partial_sum: Fraction) -> bool:
        """Return whether amounts still missing cannot undo it: a floor met by less than all."""
        of_all_years = partial_sum / (self.years if self.target.form == "mean" else 1)
        return self.indicator.direction > 0 and self.meets(of_all_years)

    def allowed(self) -> Case:
        """Return the case with what "about" allows taken off the target's number."""
        if self.indicator.bound != "about":
            return self
        return self._replace(target=_shifted(self.target, -self.indicator.direction))

    @property
    def tolerance(self) -> Decimal:
        """Return what "about" allows off the year's number."""
        target = self.target
        stated = (target.yearly or {}).get(self.year)
        single = target.by if target.form == "follow" else target.number
        return tolerance(target, single if stated is None else stated)

    def of_followed(self) -> Case:
        """Return the same question about the indicator that the target follows."""
        series = self.others[str(self.target.follow)]
        return self._replace(series=series, base=baseline(series.indicator))

    def of_year_alone(self) -> Case:
        """Return the question about the year's own rate: along the path without milestones."""
        target = self.target.model_copy(update={"milestones": NO_YEARS})
        return self._replace(alone=True, target=target)


def _shifted(target: Target, direction: int) -> Target:
    """Return the target with every number it states moved by its tolerance."""
    if target.form == "yearly":
        yearly = target.yearly or {}
        moved = {year: _moved(target, one, direction) for year, one in yearly.items()}
        return target.model_copy(update={"yearly": moved})
    if target.form == "follow":
        return target.model_copy(update={"by": _moved(target, target.by, direction)})
    number = target.number or Decimal(0)
    return target.model_copy(update={target.form: _moved(target, number, direction)})


def _moved(target: Target, number: Decimal, direction: int) -> Decimal:
    return number + direction * tolerance(target, number)


def tolerance(target: Target, number: Decimal | None) -> Decimal:
    """Return what "about" allows: as stated, else half a unit of the number's last digit."""
    if target.tolerance is not None or number is None:
        return target.tolerance or Decimal(0)
    return Decimal(5).scaleb(-places(number) - 1)
