"""V406 to V409, V411 and V414: rates, totals and indexes out of the ordinary.

Each number is read as it stands and as what is often written in its place: a fraction for a
percentage, an index with the previous year as 100, a fall with a minus. Warnings: they may be true.
What is measured by is the target's own rate, and the years beside it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine import measures
from hlgl_cli.engine.arithmetic import HUNDRED, places
from hlgl_cli.engine.measures import Measure
from hlgl_cli.figures.telling import as_written
from hlgl_cli.rules.nearness import a_year, plain_decimal
from hlgl_cli.rules.values import states_a_fall

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged
    from hlgl_cli.rules.nearness import Facts

YEARLY_RATES = ("growth", "reduction", "annual_index")
TOTALS, INDEXES = ("cumulative", "average", "index"), ("index", "annual_index")
# A number beyond it in size is no fraction of 1, and no ratio.
LEAST_PLAIN = 2
# Rates that are all below it, of two years at least, may be fractions: 0.06 for 6 %.
ALL_BELOW = Fraction(1, 5)
# What a hundred times a number may be off its target to be a rate in %: points, times the target.
FRACTION, SHORT_FRACTION = (50, 5), (3, Fraction(3, 5))
# How near an average comes to a total, as a part of it, to be one.
LIKE_A_TOTAL = Fraction(1, 5)
# A fall with a minus is asked about from so many points on, where the plan names no other number.
LEAST_FALL = 1
# Slow indexes: from which rate of the target on, and below which part of it, they are asked about.
LEAST_RATE, SLOW = 3, Fraction(9, 20)
# Two ways to a total that come this near to one another speak for each other.
AGREES = Fraction(1, 100)


class Reading(NamedTuple):
    """A rate or a total as it stands, and what the target leads to, in the same sense and in %."""

    point: Point
    number: Fraction
    aim: Fraction | None  # None where the plan names no rate
    extra: int  # the decimals written beyond the indicator's own

    def fits(self, number: Fraction, points: Fraction | int, times: Fraction | int) -> bool:
        """Return whether another reading is near what the target leads to."""
        aim = self.aim or Fraction(0)
        return abs(number - aim) <= max(Fraction(points), abs(aim) * times)


def doubtful_rate(judged: Judged) -> Iterator[Finding]:
    """V406 to V409, V411 and V414: a rate or a total that reads better otherwise, or too large."""
    asked = _asked(judged)
    for (code, _), doubts in asked.items():  # one cause is told once
        (first, facts), points = doubts[0], [point for point, _ in doubts]
        judged.doubted |= {(point.kind, point.year) for point in points}
        told = {"number": ", ".join(map(as_written, points))}
        years = ", ".join(str(point.year) for point in points)
        yield judged.doubt(code, first, **facts, **told, years=years)


def _asked(judged: Judged) -> dict[tuple[str, str], list[tuple[Point, Facts]]]:
    """Return the points that are asked about by code and file, each with what is told of it."""
    asked: dict[tuple[str, str], list[tuple[Point, Facts]]] = {}
    for point in judged.points:
        doubt = None if _is_plain(judged, point) else _doubt(judged, point)
        if doubt is not None:
            code, facts = doubt
            asked.setdefault((code, point.origin.file), []).append((point, facts))
    indexes = judged.of_kind("index")
    if indexes and not asked and _count_from_the_year_before(judged, indexes):
        for point in indexes:
            likely = plain_decimal(point.number.value - HUNDRED)
            told: Facts = {"likely": likely, "hint": "hint.annual_index"}
            asked.setdefault(("V408", point.origin.file), []).append((point, told))
    return asked


def rate_of(point: Point) -> Fraction:
    """Return a number as a rate or a total: an index of the previous year less its 100."""
    return point.number.value - (HUNDRED if point.kind == "annual_index" else 0)


def _is_plain(judged: Judged, point: Point) -> bool:
    """Return whether a number is not asked about, at the least cost: nearly all are so."""
    kind, number, size = point.kind, rate_of(point), judged.size
    if kind == "value":
        return True
    if kind in TOTALS:
        return kind == "cumulative" and not size.indicator.takes_ratios
    falls = states_a_fall(size.indicator, point)
    low, high = size.rates(1)
    if falls:
        return LEAST_PLAIN <= number <= -low
    return abs(number) >= LEAST_PLAIN and low <= number <= high


def _doubt(judged: Judged, point: Point) -> tuple[str, Facts] | None:
    """Return the code of what is doubtful in a number, with its facts; None where nothing is."""
    read = _reading(judged, point)
    if not read.number:
        return None
    likely = None if point.kind in INDEXES else _as_fraction(judged, read)
    if likely is not None:
        return "V407", {"likely": plain_decimal(likely)}
    if _is_fall_with_a_minus(judged, read):
        return "V409", {"likely": plain_decimal(-read.number)}
    if point.kind in YEARLY_RATES and point.kind not in INDEXES and _lost_its_place(read):
        return "V414", {"likely": plain_decimal(read.number * 10)}
    return _beyond(judged, read)


def _reading(judged: Judged, point: Point) -> Reading:
    size, number, kind = judged.size, rate_of(point), point.kind
    falls, k = states_a_fall(size.indicator, point), point.year - size.base_year
    years = k if kind == "cumulative" else 1
    aim = None
    if size.rate is not None:
        aim = (size.grown(years) - 1) * HUNDRED * (-1 if falls else 1)
    is_percent = point.origin.unit == "%"
    extra = places(point.origin.written) - max(size.indicator.decimals, 1) if is_percent else 0
    return Reading(point, number, aim, extra)


def _as_fraction(judged: Judged, read: Reading) -> Fraction | None:
    """Return what a fraction of 1, or a ratio, was meant to be in %; None where it is none."""
    number, many = read.number, read.number * HUNDRED
    if 1 < number < LEAST_PLAIN and read.extra > 1 and read.fits(many - HUNDRED, 10, 2):
        return many - HUNDRED
    if abs(number) >= 1:
        return None
    if read.extra > 1 and read.fits(many, *FRACTION):
        return many
    if read.extra == 1 and read.aim is not None and read.fits(many, *SHORT_FRACTION):
        return many
    return many if _are_fractions(judged, read) else None


def _are_fractions(judged: Judged, read: Reading) -> bool:
    """Return whether all rates of some years are tiny, and usual ones if taken as fractions."""
    alike = [rate_of(point) for point in judged.of_kind(read.point.kind)]
    numbers = [number for number in alike if number]
    if read.aim is None or len(numbers) < 2 or max(map(abs, numbers)) >= ALL_BELOW:  # noqa: PLR2004
        return False
    return all(read.fits(number * HUNDRED, 10, 2) for number in numbers)


def _is_fall_with_a_minus(judged: Judged, read: Reading) -> bool:
    """Return whether a fall is negative where no other is positive, and large as a fall is."""
    point, indicator = read.point, judged.series.indicator
    if read.number >= 0 or point.kind == "index" or not states_a_fall(indicator, point):
        return False
    falls = [each for each in judged.points if each.kind == point.kind and each.number.value > 0]
    least = Fraction(LEAST_FALL) if not read.aim else abs(read.aim) / 2
    return not falls and -read.number >= least


def _lost_its_place(read: Reading) -> bool:
    """Return whether a number below 1 with a decimal too many is ten times what it is."""
    fits = read.aim is not None and read.fits(read.number * 10, Fraction(3, 2), Fraction(1, 4))
    return 0 < read.number < 1 and read.extra == 1 and fits


def _beyond(judged: Judged, read: Reading) -> tuple[str, Facts] | None:
    """Return what is told of a number beyond what the target, or any statistic, leads to."""
    point, size = read.point, judged.size
    years, number = _of_years(judged, read), read.number
    index = _index(judged, read, years)
    is_yearly, falls = point.kind in YEARLY_RATES, states_a_fall(size.indicator, point)
    less = HUNDRED - number if falls else number - HUNDRED
    own = point.prices
    is_stated = own is not None and own == size.indicator.prices  # at the target's own prices
    low, high = _ends(judged) if is_yearly else size.in_all(years, is_stated=is_stated)
    is_high = index > high if is_yearly or years == 1 else size.may_be_index(index, years)
    may_be = index < low if falls else is_high
    if point.kind not in INDEXES and may_be and read.fits(less, 15, 2):
        is_told = not _is_confirmed(judged, point) and not _is_rebound(judged, point, high)
        return ("V408", {"likely": plain_decimal(less), "hint": "hint.index"}) if is_told else None
    if low <= index <= high or _is_confirmed(judged, point):
        return None
    if is_yearly:
        return None if _is_rebound(judged, point, high) else ("V406", _of_rate(read))
    return "V411", {"pace": a_year(index, years), **_of_total(judged, read)}


def _of_years(judged: Judged, read: Reading) -> int:
    is_yearly = read.point.kind in YEARLY_RATES
    return 1 if is_yearly else read.point.year - judged.size.base_year


def _ends(judged: Judged) -> tuple[Fraction, Fraction]:
    low, high = judged.size.rates(1)
    return 1 + low / HUNDRED, 1 + high / HUNDRED


def _index(judged: Judged, read: Reading, years: int) -> Fraction:
    """Return what a number makes of 1."""
    if read.point.kind == "index":
        return read.number / HUNDRED
    sign = -1 if states_a_fall(judged.series.indicator, read.point) else 1
    index = 1 + sign * read.number / HUNDRED
    return index**years if read.point.kind == "average" else index


def _is_rebound(judged: Judged, point: Point, high: Fraction) -> bool:
    """Return whether a year makes up for a fall in the one before, the base year's own too."""
    before = judged.series.points.get((point.kind, point.year - 1))
    fell = rate_of(before) if before is not None else None
    if before is None and point.year - 1 == judged.plan.base_year and point.kind == "growth":
        own = judged.series.indicator
        fell = Fraction(own.baseline) if own.kind == "growth" and own.baseline else None
    if fell is None or fell > -10:  # noqa: PLR2004 - a fall that needs making up for
        return False
    return (1 + fell / HUNDRED) * (1 + rate_of(point) / HUNDRED) <= high**2


def _of_rate(read: Reading) -> Facts:
    """Return what a rate too large may have been meant to be."""
    tenth = read.number / 10
    if read.aim is not None and read.fits(tenth, 3, Fraction(1, 2)):
        return {"likely": plain_decimal(tenth), "hint": "hint.decimal_place"}
    return {}


def _of_total(judged: Judged, read: Reading) -> Facts:
    """Return what a total, an average or an index beyond its size may have been meant to be."""
    indicator, point = judged.series.indicator, read.point
    if point.kind == "average":
        k = point.year - judged.size.base_year
        total = (judged.size.grown(k) - 1) * HUNDRED
        if abs(read.number - abs(total)) <= max(Fraction(2), abs(total) * LIKE_A_TOTAL) and k > 1:
            return {"hint": "hint.as_cumulative"}
    if indicator.prices == "constant" and point.prices is None:
        return {"hint": "hint.nominal"}
    return {}


def _is_confirmed(judged: Judged, point: Point) -> bool:
    """Return whether the yearly rates come to the same total."""
    if point.kind not in TOTALS or len(judged.points) == 1:
        return False
    case = judged.case(point.year)
    stated = measures.of_kind(case, point.kind)  # type: ignore[arg-type]
    chained = measures.chained(case)
    if not isinstance(stated, Measure) or not isinstance(chained, Measure):
        return False
    return abs(stated.value - chained.value) <= AGREES * stated.value


def _count_from_the_year_before(judged: Judged, indexes: Sequence[Point]) -> bool:
    """Return whether indexes likely have the previous year as 100, as yearbooks print them.

    Each is then near the target's own rate, and as one of the base year not half way on its path.
    Amounts without prices have no such indexes.
    """
    size, last = judged.size, indexes[-1]
    rate, k = size.rate or Fraction(0), last.year - size.base_year
    if abs(rate) < LEAST_RATE or size.indicator.prices is None or k == 1:
        return False
    slow = HUNDRED * (1 + rate * SLOW / HUNDRED) ** k
    is_slow = last.number.value < slow if rate > 0 else last.number.value > slow
    gaps = [abs(point.number.value - HUNDRED - rate) for point in indexes]
    near = max(Fraction(3, 2), abs(rate) / 4)
    most = near if len(gaps) < 3 else 4 * near  # noqa: PLR2004 - few years must each be near
    fits = max(gaps) <= most and sum(gaps) <= near * len(gaps)
    return is_slow and fits and not _is_confirmed(judged, last)
