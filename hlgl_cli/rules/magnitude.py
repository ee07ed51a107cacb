"""U308 and V405: numbers that smell of a slip, of a unit or of a digit. Warnings: they may be true.

A level is compared with the levels beside it: the year before, else the base year.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import round_half_even

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged

# A slip of 万 or 亿, and of a fraction for a percentage; between them, half an order each way.
SLIPS = (Fraction(10) ** 4, Fraction(10) ** 8)
SLIP_OF_SHARE = Fraction(100)
LEAST_INDEX = 10  # an index below it counts from 1 and not from 100
# How far a year may lie from the one before: a level by a factor (beyond it, half an order of a
# slip begins), a share in points, a rate in %.
MOST_TIMES, MOST_POINTS, MOST_RATE = 3, 25, 50


def slipped_unit(judged: Judged) -> Iterator[Finding]:
    """U308: about 10^4 or 10^8 times its neighbour, a hundredth for a share or an index."""
    for point in judged.of_kind("index"):
        if point.number.value < LEAST_INDEX:
            yield judged.finding("U308", point, beside="100", times="0.01")
    for point, before in _neighbours(judged, judged.size):
        slip = _slip(judged, point, before)
        if slip is not None:
            beside, times = _beside(judged, before), plain_decimal(slip)
            yield judged.finding("U308", point, beside=beside, times=times)


def _slip(judged: Judged, point: Point, before: Fraction) -> Fraction | None:
    """Return by how many times a number slipped, None where it is of its neighbour's size."""
    if not before or _is_near(point.number.value, before):
        return None
    ratio = point.number.value / before
    slips = (SLIP_OF_SHARE,) if judged.series.indicator.is_share else SLIPS
    ways = (way for slip in slips for way in (slip, 1 / slip))
    return next((way for way in ways if way / MOST_TIMES < ratio < way * MOST_TIMES), None)


def implausible_jump(judged: Judged) -> Iterator[Finding]:
    """V405: too far from the year before to be believed unseen."""
    is_share = judged.series.indicator.is_share
    for point, before in _neighbours(judged, judged.base):
        value = point.number.value
        far = abs(value - before) > MOST_POINTS if is_share else _is_far(value, before)
        if far and _slip(judged, point, before) is None:
            yield judged.finding("V405", point, beside=_beside(judged, before))


def implausible_rate(judged: Judged) -> Iterator[Finding]:
    """V406: a rate of one year that hardly any statistic has; often a level in its place."""
    for point in judged.of_kind("growth", "reduction"):
        if abs(point.number.value) > MOST_RATE:
            yield judged.finding("V406", point)


def _is_far(value: Fraction, before: Fraction) -> bool:
    return not _is_near(value, before) and min(value, before) > 0


def _is_near(value: Fraction, before: Fraction) -> bool:
    """Return whether neither is more than three times the other."""
    own, other = value.numerator * before.denominator, before.numerator * value.denominator
    return other <= own * MOST_TIMES and own <= other * MOST_TIMES


def _neighbours(judged: Judged, first: Fraction | None) -> Iterator[tuple[Point, Fraction]]:
    """Yield each level or amount with the one before it, the first with what is given."""
    before = first
    for point in judged.of_kind("value"):
        if before is not None:
            yield point, before
        before = point.number.value


def _beside(judged: Judged, number: Fraction) -> str:
    unit = judged.series.indicator.level_unit or ""
    return f"{plain_decimal(number)} {unit}".rstrip()


def plain_decimal(number: Fraction) -> str:
    """Return a number in digits."""
    return f"{round_half_even(number, 6).normalize():f}"
