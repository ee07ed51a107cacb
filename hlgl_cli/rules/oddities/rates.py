"""P801 to P803: does a printed rate follow from base and target, and by which reading."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, places, round_half_even, showing
from hlgl_cli.engine.printed_rates import RATIOS, YEARLY, PrintedRate, Rate, ReadAs
from hlgl_cli.rules.contexts import OfIndicator
from hlgl_cli.rules.nearness import plain_decimal
from hlgl_cli.rules.oddities.rows import row_of
from hlgl_cli.rules.oddities.words import joined, worded
from hlgl_cli.text import Amount, Word
from hlgl_cli.units import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from hlgl_cli.engine.printed_rates import Fit, Reading
    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.plan import Plan
    from hlgl_cli.rules.oddities.rows import Row

_ABOUT = Fraction(1, 10)  # of a rate that is printed as about
_MORE_DIGITS = 2  # than the rate is printed with, where what the ends come to is shown
_SIGNS = {"at_least": 1, "at_most": -1}


def printed_rate(stated: OfIndicator) -> Iterator[Finding]:
    """P801, P802 and P803: by which readings the printed rate follows from base and target.

    Nothing is told of a bound that base and target keep.
    """
    row = row_of(stated)
    if row is None:
        return
    read = rate_of(row)
    fitting = read.fitting()
    if read.fit == "exact":
        names = joined(Word(f"odd.name.{each.reading}") for each in fitting)
        calculation = "; ".join(_calculation(row, each) for each in fitting)
        yield _found(row, "P803", readings=names, calculation=calculation)
    elif read.fit == "rounding":
        hint = {} if len(fitting) == 1 else {"hint": "hint.several_readings"}
        yield _found(row, "P802", readings=_amounts(row, fitting), **hint)
    elif read.fit == "none":
        yield _found(row, "P801", readings=_amounts(row, read.readings))


def rates(plan: Plan, file: str) -> Iterator[PrintedRate]:
    """Yield the printed rates of a plan that can be compared with base and target."""
    for at, indicator in enumerate(plan.indicators):
        row = row_of(next(OfIndicator(plan, file, at, indicator).parts()))
        if row is not None:
            yield rate_of(row)


def rate_of(row: Row) -> PrintedRate:
    """Return a printed rate with what base and target come to by each reading.

    Of the ways in which it fits, the best counts: only where no reading is exact, others are told.
    """
    rate = _rate(row)
    near = rate.wider(_ABOUT) if row.rate.side == "about" else rate
    ways: dict[Fit, list[Reading]] = {
        "exact": [each for each in _readings(row) if row.ends.gives(each, rate)],
        "bound": [each for each in _readings(row) if _is_kept(row, each)],
        "rounding": [each for each in _readings(row) if row.ends.may_give(each, near)],
    }
    best: Fit = next((fit for fit, those in ways.items() if those), "none")
    readings = tuple(
        ReadAs(each, _value(row, each), best if each in ways.get(best, ()) else "none")
        for each in _readings(row)
    )
    ends = (row.base, row.target)
    return PrintedRate(
        row.stated.indicator, row.written, *ends, row.unit, row.ends.years, best, readings
    )


def _value(row: Row, reading: Reading) -> Decimal:
    """Return what base and target come to, with some more digits than the rate."""
    with showing():
        return round_half_even(row.ends.comes_to(reading), row.rate.digits + _MORE_DIGITS)


def _found(row: Row, code: str, **facts: str | Bilingual) -> Finding:
    ends = {"base": f"{row.base:f}", "target": f"{row.target:f}"}
    return row.stated.finding(code, *row.keys, rate=row.written, **ends, **facts)


def _rate(row: Row) -> Rate:
    """Return what the rate may be before it was rounded; beside a fall, the fall."""
    rate = Rate.printed(row.rate.number, row.rate.upto or row.rate.number, row.rate.digits)
    return rate.as_fall() if row.ends.falls and row.rate.number >= 0 else rate


def _readings(row: Row) -> tuple[Reading, ...]:
    """Return what a rate can be: in brackets over all years, of what is stated as a rate a ratio.

    So it is with % of what is no share.
    """
    indicator = row.stated.indicator
    is_ratio = indicator.kind != "value" or (row.rate.is_share and not indicator.is_share)
    return tuple(
        each
        for each in row.ends.readings()
        if not (row.rate.is_total and each in YEARLY) and not (is_ratio and each not in RATIOS)
    )


def _is_kept(row: Row, reading: Reading) -> bool:
    """Return whether base and target keep a rate that is printed as a bound."""
    sign, number = _SIGNS.get(row.rate.side or "", 0), Fraction(row.rate.number)
    asked = -number if row.ends.falls and number > 0 else number
    sign = -sign if asked < number else sign
    return bool(sign) and row.ends.order(reading, asked) * sign >= 0


def _amounts(row: Row, readings: Iterable[ReadAs]) -> Bilingual:
    """Return what base and target come to by each reading."""
    return joined(worded(f"odd.{each.reading}", number=_amount(row, each)) for each in readings)


def _amount(row: Row, read: ReadAs) -> Amount:
    unit = "%" if read.reading in RATIOS else POINTS.get(row.unit, row.unit)
    return Amount(f"{_shown(read)} {unit}")


def _shown(read: ReadAs) -> str:
    return f"{read.value.normalize():f}"


def _calculation(row: Row, read: ReadAs) -> str:
    """Return the calculation in what both languages read: numbers and signs."""
    base, target, years = f"{row.base:f}", f"{row.target:f}", row.ends.years
    shown = _shown(read)
    if read.reading == "rate":
        return f"({target}/{base})^(1/{years})-1={shown}%{_forward(row)}"
    if read.reading == "percent":
        return f"{target}/{base}-1={shown}%"
    if read.reading == "points":
        return f"{target}-{base}={shown}"
    return f"({target}-{base})/{years}={shown}"


def _forward(row: Row) -> str:
    """Return what the printed rate makes of the base."""
    rate, years = _rate(row), row.ends.years
    factor = 1 + (rate.low + rate.high) / 2 / HUNDRED
    reached = round_half_even(
        row.ends.base.value * factor**years, places(row.target) + _MORE_DIGITS
    )
    return f"; {row.base:f}×{plain_decimal(factor)}^{years}={reached.normalize():f}"
