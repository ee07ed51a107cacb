"""A case: a target in a year, the measure that the figures come to, and the path to the target."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from tests.second.indexes import index, is_alone, unrated
from tests.second.measures import (
    GIVEN,
    HUNDRED,
    ONE,
    ZERO,
    Corner,
    Found,
    Measure,
    Problem,
    Series,
    change,
    level,
    own_rate,
)
from tests.second.paths import Path
from tests.second.powers import Exact, compare, power
from tests.second.reading import printed
from tests.second.sums import amounts

if TYPE_CHECKING:
    from tests.second.reading import Figures, Indicator, Plan, Target

INDEXED = frozenset({"growth", "rise", "reduction", "multiple"})
OF_INDEX = INDEXED | {"follow"}
TOTALS = frozenset({"cumulative", "average", "index"})
ADDED = frozenset({"total", "mean"})
FLAT = frozenset({"hold", "trend", "yearly"})
TENTH = Fraction(1, 10)


class Question(NamedTuple):
    """What is asked: a target of an indicator, in a year, of figures."""

    plan: Plan
    of: Indicator
    target: Target
    year: int
    figures: Figures
    compare: str = "exact"

    @property
    def start(self) -> int:
        """Return the base year: the target's, the baseline's, the plan's."""
        return self.target.key("since") or self.of.base_year or self.plan.base_year

    @property
    def end(self) -> int:
        """Return the year in which the target is due."""
        return self.target.key("due") or self.plan.target_year

    def series(self, of: Indicator) -> Series:
        """Return the figures of an indicator, counted from the target's base year."""
        base = of.baseline if of.kind == "value" else of.base_level
        level = None if base is None else of.printed(base, "value", of.base_known)
        unused = self._unused(of)
        known = {key: each for key, each in self.figures[of.id].items() if key[0] not in unused}
        return Series(of, known, self.start, level)

    def _unused(self, of: Indicator) -> frozenset[str]:
        """Return the kinds of figures that are of the first of several targets, and not of it."""
        if of is not self.of or len(of.targets) < 2 or self.target not in of.targets:
            return frozenset()
        first = self._replace(target=of.targets[0])
        if first.start != self.start:
            return TOTALS
        is_of_index = self.target.form in OF_INDEX
        is_other = of.kind == "value" and is_of_index != (first.target.form in OF_INDEX)
        return frozenset({"cumulative"}) if is_other else frozenset()


class Case:
    """A question with its measure; `at` and `path` answer for a corner of the rounding box."""

    def __init__(self, question: Question) -> None:
        """Form the measure, or find why there is none."""
        self.q = question
        self.of, self.target = question.of, question.target
        self.series = question.series(question.of)
        self.k, self.n = question.year - question.start, question.end - question.start
        self.form = self._form()
        self.is_annual = False
        self._paths: dict[tuple[int, bool], Path | None] = {}
        found = self._measure()
        if isinstance(found, Measure):
            found = found._replace(at=cache(found.at))
        self.found = found

    @property
    def is_due(self) -> bool:
        """Return whether the year is the one in which the target is due."""
        return self.k == self.n

    @property
    def is_accumulated(self) -> bool:
        """Return whether an average is one of the accumulated method."""
        return bool(self.target.key("averaging") == "accumulated")

    @cached_property
    def is_geometric(self) -> bool:
        """Return whether the path has an even rate."""
        return self.form in INDEXED or self.target.key("path") == "geometric"

    @cached_property
    def better(self) -> int:
        """Return 1 where a higher measure is better, else -1: a fall is judged as what is left."""
        if self.target.form == "trend":
            return 1 if self.target.key("trend") == "up" else -1
        return 1 if self.of.higher and self.target.form != "reduction" else -1

    @property
    def is_strict(self) -> bool:
        """Return whether the target itself must be passed."""
        return self.target.key("bound") in {"above", "below"} or self.form == "trend"

    @property
    def is_whole(self) -> bool:
        """Return whether what the year requires is a whole number: of things, before T."""
        return self.of.is_count and not self.is_due and self.form in {"level", "change", "total"}

    @cached_property
    def bends(self) -> dict[int, Decimal]:
        """Return the numbers for years between."""
        stated = self.target.key("milestones") or {}
        return {} if self.form == "hold" else {int(y): Decimal(v) for y, v in stated.items()}

    @cached_property
    def number(self) -> Fraction:
        """Return the target's number; of a yearly one, the year's; of a follow, the points."""
        if self.target.form == "yearly":
            return Fraction(Decimal(self.target.key("yearly")[str(self.q.year)]))
        if self.target.form == "follow":
            return Fraction(Decimal(self.target.key("by") or 0))
        return Fraction(self.target.number or 0)

    @cached_property
    def tolerance(self) -> Fraction:
        """Return what "about" allows: as stated, else a tenth of the way."""
        if self.target.key("bound") != "about":
            return ZERO
        stated = self.target.key("tolerance")
        if stated is not None:
            return Fraction(Decimal(stated))
        if self.form == "level" and self.series.base is not None:
            return abs(self.number - self.series.base.number) * TENTH
        if self.form == "multiple":
            return abs(self.number - 1) * TENTH
        if self.form in {"hold", "level", "follow"}:
            return printed(Decimal(self.target.number or self.target.key("by") or 0), 0).half
        return abs(self.number) * TENTH

    def _form(self) -> str:
        """Return the form that judges: a level that the base year already meets is held."""
        base = self.series.base
        if self.target.form != "level" or base is None or self.target.number is None:
            return self.target.form
        is_met = self.better * (base.number - Fraction(self.target.number)) >= 0
        return "hold" if is_met else "level"

    def _measure(self) -> Found:
        year, form = self.q.year, self.form
        if form in ADDED:
            return amounts(self.series, year, is_mean=form == "mean")
        if form == "change":
            return change(self.series, year)
        if form == "yearly":
            return own_rate(self.series, year)
        if self.target.key("each_year"):
            return self._worst()
        if form in {"level", "hold", "trend"}:
            return level(self.series, year)
        if self.is_accumulated:
            return self._accumulated()
        return self._alone(index(self.series, year))

    def _worst(self) -> Found:
        """Return the worst level so far: what every year must hold."""
        levels = [level(self.series, year) for year in self.series.years(self.q.year)]
        now = levels[-1]
        if isinstance(now, Problem):
            return now
        known = [each for each in (now, *levels[:-1]) if isinstance(each, Measure)]
        worst = min(known, key=lambda each: self.better * plain(each.at(GIVEN)))

        def at(corner: Corner) -> Fraction:
            return min(
                (plain(each.at(corner)) for each in known), key=lambda one: self.better * one
            )

        used = tuple(dict.fromkeys((*now.used, *worst.used)))
        return Measure(worst.basis, used, at)

    def _alone(self, found: Found) -> Found:
        """Return the year's own rate where it is the only one known."""
        if isinstance(found, Measure) or not is_alone(self.series, self.q.year):
            return found
        if self.is_due or self.form not in {"growth", "rise", "reduction"}:
            return Problem("no_data")
        self.is_annual = True
        return own_rate(self.series, self.q.year)

    def _accumulated(self) -> Found:
        """Return the sum of the yearly indexes."""
        years = self.series.years(self.q.year)
        found = [index(self.series, year) for year in years]
        last = found[-1]
        if isinstance(last, Measure) and last.basis == "average":
            return self._averaged(last)
        formed = [each for each in found if isinstance(each, Measure)]
        if len(formed) < len(found):
            return self._alone(Problem("incomplete", unrated(self.series, years)))

        def at(corner: Corner) -> Fraction:
            return sum((plain(each.at(corner)) for each in formed), ZERO)

        used = tuple(dict.fromkeys(figure for each in formed for figure in each.used))
        return Measure(formed[-1].basis, used, at, is_of_base=formed[-1].is_of_base)

    def _averaged(self, last: Measure) -> Measure:
        (figure,) = last.used

        def at(corner: Corner) -> Fraction:
            rate = 1 + figure.printed.at(corner.figures) / HUNDRED
            return sum((rate**each for each in range(1, self.k + 1)), ZERO)

        return Measure("average", (figure,), at)

    def index_now(self) -> Fraction | None:
        """Return the index of the year itself; of an average, that of its years."""
        found = index(self.series, self.q.year)
        return plain(found.at(GIVEN)) if isinstance(found, Measure) else None

    @cached_property
    def other(self) -> Found:
        """Return the index of the indicator that is followed."""
        of = self.q.plan.indicators[self.target.key("follow")]
        series = self.q.series(of)
        found = index(series, self.q.year)
        if isinstance(found, Measure):
            return found
        if found.reason == "no_data":
            return Problem("no_data", (self.q.year,))
        return Problem("no_data") if is_alone(series, self.q.year) else found

    def floor(self, corner: Corner = GIVEN) -> Exact | None:
        """Return what a level or a trend starts from; None where nobody knows it."""
        if self.series.base is not None:
            return self.series.base.at(corner.base)
        if self.form == "trend":
            for year in self.series.years(self.q.year - 1):
                first = level(self.series, year)
                if isinstance(first, Measure):
                    return first.at(Corner(corner.base))
        return None

    def path(self, corner: Corner = GIVEN, *, eased: bool = False) -> Path | None:
        """Return the path; None where there is none, as of what is held or followed."""
        key = corner.base, eased
        if key not in self._paths:
            self._paths[key] = self._path(corner, eased=eased)
        return self._paths[key]

    def _path(self, corner: Corner, *, eased: bool) -> Path | None:
        if self.form in FLAT or self.form == "follow" or self.is_accumulated:
            return None
        number = self.number - self.sign * self.tolerance * eased
        start = self._start(corner)
        if start is None:
            return None
        knots = [(0, start)]
        knots += [(y - self.q.start, self._knot(Fraction(v), y)) for y, v in self.bends.items()]
        knots.append((self.n, self._knot(number, self.q.end)))
        return Path(tuple(knots), self.is_geometric)

    @property
    def sign(self) -> int:
        """Return 1 where a higher number of the target is better: a higher fall is."""
        return -self.better if self.form == "reduction" else self.better

    def _start(self, corner: Corner) -> Exact | None:
        if self.form == "level":
            return self.floor(corner)
        return ONE if self.form in INDEXED else ZERO

    def _knot(self, number: Fraction, year: int) -> Exact:
        """Return what a number of the plan is as a measure."""
        if self.form == "growth":
            return power(1 + number / HUNDRED, year - self.q.start)
        if self.form == "rise":
            return 1 + number / HUNDRED
        if self.form == "reduction":
            return 1 - number / HUNDRED
        return number * self.n if self.form == "mean" else number

    def step(self, *, eased: bool = False) -> Exact:
        """Return what a year alone must multiply by."""
        number = self.number - self.sign * self.tolerance * eased
        if self.form == "growth":
            return 1 + number / HUNDRED
        sign = -1 if self.form == "reduction" else 1
        return power(1 + sign * number / HUNDRED, Fraction(1, self.n))

    def sum_asked(self, years: int, *, eased: bool = False) -> Fraction:
        """Return what the sum of the indexes must be after so many years."""
        rate = 1 + (self.number - self.better * self.tolerance * eased) / HUNDRED
        return sum((rate**each for each in range(1, years + 1)), ZERO)

    def is_met(self, number: Exact, corner: Corner = GIVEN) -> bool:
        """Return whether a measure meets the target itself."""
        path = self.path(corner, eased=True)
        end = self._knot(self.number - self.sign * self.tolerance, self.q.end)
        told = self.better * compare(number, end if path is None else path.knots[-1][1])
        return told > 0 or (told == 0 and not self.is_strict)


def plain(number: Exact) -> Fraction:
    """Return a power that is a fraction, as one."""
    if isinstance(number, Fraction):
        return number
    product = ONE
    for base, exponent in number.parts:
        if exponent.denominator != 1:
            raise ValueError(number)
        product *= base**exponent.numerator
    return product
