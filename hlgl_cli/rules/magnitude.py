"""U308 and V405: numbers that smell of a slip, of a unit or of a digit. Warnings: they may be true.

A level is held against the levels beside it: the year before, else the base year.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.series import baseline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.engine.series import Point
    from hlgl_cli.finding import Finding
    from hlgl_cli.rules.judged import Judged

# A slip of 万 or 亿, and of a fraction for a percentage; between them, half an order each way.
SLIPS = (Fraction(10) ** 4, Fraction(10) ** 8)
SLIP_OF_SHARE = Fraction(100)
WIDTH = 3
# How far a year may lie from the one before: a level by a factor, a share in points, a rate in %.
MOST_TIMES, MOST_POINTS, MOST_RATE = 3, 25, 50


def slipped_unit(judged: Judged) -> Iterator[Finding]:
    """U308: about 10^4 or 10^8 times its neighbour, or a hundredth of it where it is a share."""
    for point, before in _neighbours(judged):
        slip = _slip(judged, point, before)
        if slip is not None:
            yield judged.finding("U308", point, beside=_text(before), times=_text(slip))


def _slip(judged: Judged, point: Point, before: Fraction) -> Fraction | None:
    ratio = point.number.value / before if before else Fraction(0)
    slips = (SLIP_OF_SHARE,) if judged.series.indicator.is_share else SLIPS
    for slip in slips:
        for way in (slip, 1 / slip):
            if way / WIDTH < ratio < way * WIDTH:
                return way
    return None


def implausible_jump(judged: Judged) -> Iterator[Finding]:
    """V405: too far from the year before to be believed unseen."""
    is_share = judged.series.indicator.is_share
    for point, before in _neighbours(judged):
        value = point.number.value
        far = abs(value - before) > MOST_POINTS if is_share else _is_far(value, before)
        if far and _slip(judged, point, before) is None:
            yield judged.finding("V405", point, beside=_text(before))
    for point in judged.points:
        if point.kind in {"growth", "reduction"} and abs(point.number.value) > MOST_RATE:
            yield judged.finding("V405", point, beside="0")


def _is_far(value: Fraction, before: Fraction) -> bool:
    if value <= 0 or before <= 0:
        return False
    return not before / MOST_TIMES <= value <= before * MOST_TIMES


def _neighbours(judged: Judged) -> Iterator[tuple[Point, Fraction]]:
    """Yield each level with the one before it, the base year's for the first; amounts too."""
    known = baseline(judged.series.indicator)
    before = None if known is None else known.value
    for point in judged.points:
        if point.kind == "value":
            if before is not None:
                yield point, before
            before = point.number.value


def _text(number: Fraction) -> str:
    return f"{(Decimal(number.numerator) / Decimal(number.denominator)).normalize():f}"
