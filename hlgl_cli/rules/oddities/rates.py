"""P801 to P803: does a printed rate follow from base and target, and by which reading."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hlgl_cli.engine.arithmetic import HUNDRED, places, round_half_even, showing
from hlgl_cli.engine.printed_rates import RATIOS, YEARLY, Rate
from hlgl_cli.rules.nearness import plain_decimal
from hlgl_cli.rules.oddities.rows import row_of
from hlgl_cli.rules.oddities.words import joined, worded
from hlgl_cli.text import Amount, Word
from hlgl_cli.units import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.engine.printed_rates import Reading
    from hlgl_cli.finding import Bilingual, Finding
    from hlgl_cli.rules.contexts import OfIndicator
    from hlgl_cli.rules.oddities.rows import Row

_ABOUT = Fraction(1, 10)  # of a rate that is printed as about
_MORE_DIGITS = 2  # than the rate is printed with, where what the ends come to is shown
_SIGNS = {"at_least": 1, "at_most": -1}


def printed_rate(stated: OfIndicator) -> Iterator[Finding]:
    """P801, P802 and P803: by which readings the printed rate follows from base and target."""
    row = row_of(stated)
    if row is None:
        return
    readings, rate = _readings(row), _rate(row)
    exact = [each for each in readings if row.ends.gives(each, rate)]
    if exact:
        names = joined(Word(f"odd.name.{each}") for each in exact)
        calculation = "; ".join(_calculation(row, each) for each in exact)
        yield _found(row, "P803", readings=names, calculation=calculation)
        return
    near = rate.wider(_ABOUT) if row.rate.side == "about" else rate
    within = [each for each in readings if row.ends.may_give(each, near)]
    if within:
        hint = {} if len(within) == 1 else {"hint": "hint.several_readings"}
        yield _found(row, "P802", readings=_amounts(row, within), **hint)
    elif not _is_kept(row, readings):
        yield _found(row, "P801", readings=_amounts(row, readings))


def _found(row: Row, code: str, **facts: str | Bilingual) -> Finding:
    ends = {"base": f"{row.base:f}", "target": f"{row.target:f}"}
    return row.stated.finding(code, *row.keys, rate=row.written, **ends, **facts)


def _rate(row: Row) -> Rate:
    """Return what the rate may be before it was rounded; beside a fall, the fall."""
    rate = Rate.printed(row.rate.number, row.rate.upto or row.rate.number, row.rate.digits)
    return rate.as_fall() if row.ends.falls and row.rate.number > 0 else rate


def _readings(row: Row) -> tuple[Reading, ...]:
    """Return what a rate can be: in brackets over all years; with % of what is no share a ratio."""
    is_ratio = row.rate.is_share and not row.stated.indicator.is_share
    return tuple(
        each
        for each in row.ends.readings()
        if not (row.rate.is_total and each in YEARLY) and not (is_ratio and each not in RATIOS)
    )


def _is_kept(row: Row, readings: tuple[Reading, ...]) -> bool:
    """Return whether base and target keep a rate that is printed as a bound."""
    sign, number = _SIGNS.get(row.rate.side or "", 0), Fraction(row.rate.number)
    asked = -number if row.ends.falls and number > 0 else number
    sign = -sign if asked < number else sign
    return bool(sign) and any(row.ends.order(each, asked) * sign >= 0 for each in readings)


def _amounts(row: Row, readings: Iterable[Reading]) -> Bilingual:
    """Return what base and target come to by each reading."""
    return joined(worded(f"odd.{each}", number=_amount(row, each)) for each in readings)


def _amount(row: Row, reading: Reading) -> Amount:
    if reading in RATIOS:
        return Amount(f"{_shown(row, reading)} %")
    unit = row.unit
    return Amount(f"{_shown(row, reading)} {POINTS.get(unit, unit)}")


def _shown(row: Row, reading: Reading) -> str:
    """Return what base and target come to, with some more digits than the rate."""
    with showing():
        number = round_half_even(row.ends.comes_to(reading), row.rate.digits + _MORE_DIGITS)
        return f"{number.normalize():f}"


def _calculation(row: Row, reading: Reading) -> str:
    """Return the calculation in what both languages read: numbers and signs."""
    base, target, years = f"{row.base:f}", f"{row.target:f}", row.ends.years
    shown = _shown(row, reading)
    if reading == "rate":
        return f"({target}/{base})^(1/{years})-1={shown}%{_forward(row)}"
    if reading == "percent":
        return f"{target}/{base}-1={shown}%"
    difference = f"{target}-{base}"
    return f"({difference})/{years}={shown}" if reading == "step" else f"{difference}={shown}"


def _forward(row: Row) -> str:
    """Return what the printed rate makes of the base."""
    rate, years = _rate(row), row.ends.years
    factor = 1 + (rate.low + rate.high) / 2 / HUNDRED
    reached = round_half_even(
        row.ends.base.value * factor**years, places(row.target) + _MORE_DIGITS
    )
    return f"; {row.base:f}×{plain_decimal(factor)}^{years}={reached.normalize():f}"
