"""What a chart of an assessment shows: the same quantities as its `actual` and `required`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import OpenEndError, showing, shown
from hlgl_cli.engine.forms import form_of, measure_of
from hlgl_cli.engine.measures import Measure, level_held
from hlgl_cli.engine.paths import Constant
from hlgl_cli.engine.series import NotAssessedError
from hlgl_cli.engine.verdict import rounded_actual
from hlgl_cli.engine.yardstick import Yardstick
from hlgl_cli.report import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.case import Case
    from hlgl_cli.report.report import AreaReport


class Band(NamedTuple):
    """Between which numbers a printed one may be; None is an end that is not known."""

    low: Decimal | None
    high: Decimal | None


class Trajectory(NamedTuple):
    """The way of one indicator from base year to target year, and where it is.

    All numbers are in the unit of the assessment's `actual` and `required`: of an average growth
    they are averages since the base year. What is not known is not there.
    """

    area: AreaReport
    assessment: Assessment
    first: int  # the base year
    last: int  # the target year
    path: Mapping[int, Decimal]  # what each year requires; the base year's is where it begins
    stops: Mapping[int, Decimal]  # those of them that the plan prints, before the target year
    so_far: Mapping[int, Decimal]  # the measure of each earlier year that has one
    actual: Decimal
    base: Decimal | None = None
    target: Decimal | None = None
    upto: Decimal | None = None  # the second number of a range
    required: Decimal | None = None
    allowed: Decimal | None = None  # what "about" allows in the year
    projected: Decimal | None = None  # in the target year
    band: Band | None = None  # of the year's measure, where rounding could turn the verdict

    @property
    def year(self) -> int:
        """Return the year judged."""
        return self.assessment.year

    @property
    def is_last(self) -> bool:
        """Return whether the target year is judged."""
        return self.year == self.last

    @property
    def known(self) -> dict[int, Decimal]:
        """Return the measure of every year that has one, up to the one judged."""
        return {**self.so_far, self.year: self.actual}

    def may_be(self, number: Decimal) -> bool:
        """Return whether there may be such a number: a share is never more than all."""
        indicator = self.assessment.definition
        is_level = indicator.target is not None and indicator.target.demand.is_of_a_year
        return not is_level or indicator.whole is None or number <= indicator.whole

    @property
    def spelled(self) -> str:
        """Return the unit of all numbers, as plans print it."""
        indicator = self.assessment.definition
        target = indicator.target
        assert target is not None  # noqa: S101 - without one nothing is judged
        spelled = words.spelled(indicator, target)
        return words.difference(spelled) if target.demand.is_change else spelled

    @property
    def shortfall(self) -> Decimal | None:
        """Return how much the year's measure falls short of its path; None where it is on track."""
        margin = self.assessment.margin
        if margin is None or self.assessment.verdict != "off_track" or margin >= 0:
            return None
        return margin.copy_negate()


def trajectory_of(area: AreaReport, assessment: Assessment) -> Trajectory | None:
    """Return what can be drawn of an assessment; None where nothing was judged."""
    case, actual = assessment.case, assessment.actual
    if case is None or actual is None or assessment.verdict == "not_assessed":
        return None
    with showing():
        path = dict(_path(case))
        last = area.plan.span(assessment.definition).target_year
        target, is_due = case.target, case.due
        return Trajectory(
            area,
            assessment,
            case.base_year,
            last,
            path,
            _stops(case, path),
            dict(_earlier(case, assessment)),
            actual,
            _base(case),
            path.get(last),
            None if case.alone else target.upto,
            assessment.required,
            _allowed(case),
            None if is_due else assessment.outlook.projected,
            _band(case) if assessment.certain is False else None,
        )


def _path(case: Case) -> Iterator[tuple[int, Decimal]]:
    """Yield what each year requires, and where the path begins if it moves from the base year.

    How an indicator that is followed goes on is not known.
    """
    yardstick = Yardstick(case)
    start = _start(yardstick)
    if start is not None:
        yield case.base_year, start
    is_followed = case.target.follow is not None
    end = case.year if is_followed else case.base_year + case.years
    for year in range(case.first_year, end + 1):
        required = _required(case._replace(year=year))
        if required is not None:
            yield year, required


def _required(case: Case) -> Decimal | None:
    try:
        return Yardstick(case).required
    except NotAssessedError:
        return None


def _start(yardstick: Yardstick) -> Decimal | None:
    """Return where the path begins; nowhere if the same is required all the time."""
    path, scale = yardstick.path, yardstick.form.scale
    is_constant = isinstance(path, Constant) or yardstick.case.target.follow is not None
    if is_constant or scale.is_pace or yardstick.case.alone or not yardstick.starts:
        return None
    return scale.show(shown(path.start), 0)


def _base(case: Case) -> Decimal | None:
    """Return the base year's measure: its level, or that nothing was gained yet."""
    if case.target.demand.is_of_a_year:
        return None if case.base is None else shown(case.base.value)
    return _start(Yardstick(case))


def _stops(case: Case, path: Mapping[int, Decimal]) -> dict[int, Decimal]:
    """Return what the plan prints for single years: milestones, or targets of each year."""
    last = case.base_year + case.years
    printed = {} if case.alone else {**(case.target.yearly or {}), **case.target.milestones}
    return {year: path[year] for year in sorted(printed) if year in path and year < last}


def _earlier(case: Case, assessment: Assessment) -> Iterator[tuple[int, Decimal]]:
    """Yield what is judged of each earlier year, or its level where there is no verdict on it."""
    for year in range(case.first_year, case.year):
        of_year = case._replace(year=year)
        measure = measure_of(of_year)
        if not isinstance(measure, Measure) and case.target.demand.from_base:
            measure = level_held(of_year)
        if isinstance(measure, Measure):
            yield year, _shown(of_year, measure, assessment)


def _shown(case: Case, measure: Measure, assessment: Assessment) -> Decimal:
    """Return a measure as it is compared: rounded where rounded values are."""
    plain = form_of(case.target).scale.show(shown(measure.value), case.k)
    if assessment.comparison == "exact":
        return plain
    try:
        rounded = rounded_actual(Yardstick(case), measure.value)
    except NotAssessedError:  # nothing is required of the first year of a trend
        return plain
    return plain if rounded is None else rounded


def _allowed(case: Case) -> Decimal | None:
    """Return what "about" lets pass in the year."""
    if case.indicator.bound != "about":
        return None
    yardstick = Yardstick(case)
    return yardstick.form.scale.show(yardstick.asked_at(), case.k)


def _band(case: Case) -> Band:
    """Return between which numbers the measure may be, for what its figures may stand for."""
    measure = measure_of(case)
    assert isinstance(measure, Measure)  # noqa: S101 - or nothing would have been judged
    return Band(_end(case, measure, -1), _end(case, measure, 1))


def _end(case: Case, measure: Measure, side: int) -> Decimal | None:
    yardstick, choose = Yardstick(case), min if side < 0 else max
    try:
        ends = [measure.at(corner) for corner in yardstick.corners if corner.figures == side]
    except (NotAssessedError, OpenEndError):
        return None
    return yardstick.form.scale.show(shown(choose(ends)), case.k)
