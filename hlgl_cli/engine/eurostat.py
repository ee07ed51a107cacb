"""Eurostat's grades: the actual over the required compound rate, docs/method.md §5.

They are of a level on its way. What is shown of the ratio is a quotient of roots; what decides is
whether a root exceeds a part of another, exactly.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import root, showing, shown, sign
from hlgl_cli.engine.case import PRINTED
from hlgl_cli.engine.forms import measure_of
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.roots import Root, compare_roots
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.engine.verdict import Ruling
from hlgl_cli.engine.yardstick import Yardstick

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.case import Case, Corner
    from hlgl_cli.engine.grades import Grade, Ungraded

# From which part of the required rate on a grade is given; below nothing it moves away.
THRESHOLDS: tuple[tuple[Grade, Fraction], ...] = (
    ("significant_progress", Fraction(95, 100)),
    ("moderate_progress", Fraction(60, 100)),
)


class UngradedError(NotAssessedError):
    """There is no grade, for this reason."""

    def __init__(self, why: Ungraded) -> None:
        """Keep the reason; of a verdict it is none."""
        super().__init__("no_baseline")
        self.why = why


class Way(NamedTuple):
    """A level in the base year, in the year judged and in the target year, all exact."""

    base: Fraction
    now: Fraction
    end: Fraction
    years: int  # so far
    all_years: int  # from the base year to the target year
    better: int  # 1 where more of it is better, else -1

    @property
    def was_met(self) -> bool:
        """Return whether the base was no worse than the target."""
        return self.better * (self.base - self.end) >= 0

    @property
    def moved(self) -> int:
        """Return 1 where it is better than the base, 0 where it is the same, else -1."""
        return self.better * sign(self.now - self.base)

    @property
    def has_rates(self) -> bool:
        """Return whether compound rates can be taken of it."""
        return min(self.base, self.end) > 0 and self.now >= 0

    def reaches(self, part: Fraction) -> bool:
        """Return whether the actual rate is that part of the required one, or more: exactly.

        With u and v, the factors a year: u - 1 against part·(v - 1), where part·v is itself a
        root, of part^n·(end/base).
        """
        actual = Root(self.now / self.base, self.years)
        required = Root(part**self.all_years * self.end / self.base, self.all_years)
        return self.better * compare_roots(actual, required, 1 - part) >= 0

    def rates(self) -> tuple[Decimal, Decimal]:
        """Return the actual and the required rate a year, 1 being 100 %, for what is shown."""
        with showing():
            actual = root(shown(self.now / self.base), self.years) - 1
            return actual, root(shown(self.end / self.base), self.all_years) - 1

    def ratio(self) -> Decimal | None:
        """Return the actual over the required rate, for what is shown; None where there is none."""
        if self.was_met or not self.has_rates:
            return None
        actual, required = self.rates()
        with showing():
            return actual / required


def way_of(yardstick: Yardstick, measure: Fraction, corner: Corner = PRINTED) -> Way:
    """Return the levels that rates are taken of; raise UngradedError where the form has none.

    Of a rise, a fall and a multiple they are index numbers with base 1.
    """
    case, demand = yardstick.case, yardstick.case.target.demand
    _refuse_form(case)
    years, better = (case.k, case.years), case.indicator.direction
    if demand.falls:
        return Way(Fraction(1), 1 - measure, 1 - yardstick.path.end, *years, -better)
    if demand.of_index:
        return Way(Fraction(1), measure, yardstick.path.end, *years, better)
    if case.base is None:
        raise UngradedError("no_baseline")
    base, number = case.base_at(corner), Fraction(case.target.number or 0)
    since = base if demand.is_change else Fraction(0)
    return Way(base, since + measure, since + number, *years, better)


def _refuse_form(case: Case) -> None:
    """Raise UngradedError for a target that states no level on its way."""
    demand = case.target.demand
    if demand.by_year or (demand.of_index and not demand.ends_early):
        raise UngradedError("growth_series")
    if demand.adds_up:
        raise UngradedError("sum")
    if demand.is_direction:
        raise UngradedError("no_number")


def _refuse(case: Case, way: Way) -> None:
    """Raise UngradedError where no rate is required, or none can be taken."""
    if case.target.demand.holds:
        raise UngradedError("held")
    if not way.has_rates:
        raise UngradedError("not_positive")


class Rating(Ruling):
    """Eurostat's grade of a measure, and whether rounding could turn it."""

    @cached_property
    def grade(self) -> Grade | None:
        """Return the grade; None where there is a reason for none."""
        return None if isinstance(self._found, UngradedError) else self._found

    @property
    def ungraded(self) -> Ungraded | None:
        """Return why there is no grade."""
        return self._found.why if isinstance(self._found, UngradedError) else None

    @cached_property
    def _found(self) -> Grade | UngradedError:
        try:
            return self.grade_at(PRINTED)
        except UngradedError as refusal:
            return refusal

    @cached_property
    def grade_certain(self) -> bool | None:
        """Return whether every number that the printed ones may stand for gives the same grade.

        At either end of the box the grade turns once at most along the baseline, so corners decide.
        """
        if self.grade is None:
            return None
        yardstick = self._yardstick
        return all(
            self._keeps_grade(corner, "movement_away") for corner in yardstick.worst
        ) and all(self._keeps_grade(corner, "achieved") for corner in yardstick.best)

    def grade_at(self, corner: Corner) -> Grade:
        """Return the grade at a corner; raise UngradedError where there is none.

        A target that is met is achieved, whatever its trend. What was better than the target and
        is now worse has moved away, whatever the rates.
        """
        _refuse_form(self._case)
        value = self.measure_at(corner)
        if self._is_met_at(corner):
            return "achieved"
        way = way_of(self._yardstick, value, corner)
        if not way.was_met:
            _refuse(self._case, way)
        if way.moved < 0:
            return "movement_away"
        reached = (grade for grade, part in THRESHOLDS if not way.was_met and way.reaches(part))
        return next(reached, "insufficient_progress")

    def _is_met_at(self, corner: Corner) -> bool:
        """Return whether the target itself is met, in its year as the verdict says."""
        if self._case.due:
            return self.is_on_track_at(corner)
        return self._yardstick.is_reached(self.measure_at(corner), corner)


def rated(assessment: Assessment) -> Assessment:
    """Return an assessment with Eurostat's grade in place of the official one."""
    case = assessment.case
    if case is None or assessment.verdict == "not_assessed":
        return assessment._replace(graded_by="eurostat")
    measure, yardstick = measure_of(case), Yardstick(case)
    assert isinstance(measure, Measure)  # noqa: S101 - or nothing would have been judged
    rating = Rating(yardstick, case, measure, assessment.comparison)
    ratio = _ratio(yardstick, measure)
    return assessment._replace(
        graded_by="eurostat",
        grade=rating.grade,
        grade_certain=rating.grade_certain,
        grade_reason=rating.ungraded,
        outlook=assessment.outlook._replace(pace_ratio=ratio),
    )


def _ratio(yardstick: Yardstick, measure: Measure) -> Decimal | None:
    """Return the ratio that the grade rests on; None where nothing is to move, or no rate is."""
    if yardstick.case.target.demand.holds:
        return None
    try:
        return way_of(yardstick, measure.value).ratio()
    except UngradedError:
        return None
