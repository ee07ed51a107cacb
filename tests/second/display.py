"""What is shown beside a verdict, to fifty digits (docs/method.md §4)."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.second.accumulated import rate_of, rate_to_go
from tests.second.measures import GIVEN, HUNDRED, Corner, Measure
from tests.second.powers import Exact, Power, as_fraction, compare, decimal, log, power

if TYPE_CHECKING:
    from tests.second.cases import Case

Shown = Fraction | Decimal
AVERAGED = frozenset({"growth", "follow"})
FINE = Decimal("1e-45")


def _simple(number: Exact) -> Shown:
    """Return a fraction where a power is one, else its digits."""
    if isinstance(number, Fraction):
        return number
    found = as_fraction(number)
    return decimal(number) if found is None else found


def plus(one: Shown, other: Shown, sign: int = 1) -> Shown:
    """Return a sum, or a difference."""
    if isinstance(one, Fraction) and isinstance(other, Fraction):
        return one + sign * other
    with localcontext() as context:
        context.prec = 70
        return _digits(one) + sign * _digits(other)


def _digits(number: Shown) -> Decimal:
    return number if isinstance(number, Decimal) else decimal(number)


def times(one: Shown, factor: Fraction) -> Shown:
    """Return a multiple."""
    if isinstance(one, Fraction):
        return one * factor
    with localcontext() as context:
        context.prec = 70
        return one * decimal(factor)


def per_cent(number: Exact, sign: int = 1) -> Shown:
    """Return what a factor adds, or takes away, in %."""
    return times(plus(_simple(number), Fraction(1), -1), sign * HUNDRED)


def to_digits(number: Shown, digits: int) -> Fraction:
    """Return a number rounded to so many decimals, a tie to the even digit."""
    if isinstance(number, Fraction):
        return Fraction(round(number * 10**digits), 10**digits)
    with localcontext() as context:
        context.prec = 70
        return Fraction(number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN))


def _measure(case: Case) -> Measure:
    if not isinstance(case.found, Measure):
        raise TypeError(case.found)
    return case.found


def scaled(case: Case, number: Exact, years: int) -> Shown:
    """Return a measure of so many years as it is shown."""
    if case.is_annual or case.form == "yearly":
        return per_cent(number, -1 if case.form == "reduction" else 1)
    if case.is_accumulated and isinstance(number, Fraction):
        return times(rate_of(number, years), HUNDRED)
    if case.form in AVERAGED and isinstance(number, Power):
        return per_cent(number.to(Fraction(1, years)))
    if case.form in {"rise", "reduction"}:
        return per_cent(number, -1 if case.form == "reduction" else 1)
    return times(_simple(number), Fraction(1, years)) if case.form == "mean" else _simple(number)


def actual(case: Case, corner: Corner = GIVEN) -> Shown:
    """Return the measure as it is shown."""
    return scaled(case, _measure(case).at(corner), case.k)


def follow_gap(case: Case, corner: Corner = GIVEN) -> int:
    """Return on which side of the followed indicator an index is: 1 is better."""
    own, other = _measure(case).at(corner), case.other
    if not isinstance(other, Measure):
        raise TypeError(other)
    ahead = other.at(Corner(corner.other, corner.base))
    points = case.number - case.better * case.tolerance
    if not points:
        return case.better * compare(own, ahead)
    gap = plus(_yearly(own, case.k), plus(_yearly(ahead, case.k), points), -1)
    if isinstance(gap, Decimal):
        gap = gap if abs(gap) > FINE else Decimal(0)
    return case.better * ((gap > 0) - (gap < 0))


def _yearly(number: Exact, years: int) -> Shown:
    whole = number if isinstance(number, Power) else power(number)
    return per_cent(whole.to(Fraction(1, years)))


def required(case: Case, corner: Corner = GIVEN) -> Shown | None:
    """Return what the year requires, as it is shown; None where nobody can say it."""
    if case.form == "follow":
        other = case.other
        if not isinstance(other, Measure):
            raise TypeError(other)
        return plus(_yearly(other.at(Corner(corner.other)), case.k), case.number)
    if case.form == "trend":
        floor = case.floor(corner)
        return None if floor is None else _simple(floor)
    if case.is_annual:
        return per_cent(case.step(), -1 if case.form == "reduction" else 1)
    if case.form in {"hold", "yearly", "mean"} or case.is_accumulated or case.is_due:
        return case.number
    path = case.path(corner)
    if path is None:
        return None
    asked = path.at(Fraction(case.k))
    if case.is_whole:
        return Fraction(round(_simple(asked)))
    return scaled(case, asked, case.k)


def digits_of_required(case: Case) -> int | None:
    """Return the digits to which `actual` is rounded first; None where it is not."""
    if case.q.compare != "rounded" or case.target.key("bound") == "about":
        return None
    number = _printed(case)
    return None if number is None else max(0, -int(number.as_tuple().exponent))


def _printed(case: Case) -> Decimal | None:
    """Return what the year requires where the plan prints it."""
    if case.form in {"follow", "trend"}:
        return None
    if case.form == "yearly":
        return Decimal(case.target.key("yearly")[str(case.q.year)])
    bend = case.bends.get(case.q.year)
    if bend is not None and not case.is_annual:
        return bend
    is_flat = case.form in {"hold", "mean"} or (case.form == "growth" and not case.bends)
    is_annual_growth = case.is_annual and case.form == "growth"
    return case.target.number if is_flat or is_annual_growth or case.is_due else None


def lead(case: Case) -> Shown:
    """Return how many years the measure is ahead of the path."""
    number = _measure(case).at(GIVEN)
    if case.is_accumulated:
        with localcontext() as context:
            context.prec = 70
            rate = _digits(times(actual(case), 1 / HUNDRED)) + 1
            return case.k * rate.ln() / log(1 + case.number / HUNDRED) - case.k
    path = case.path()
    if path is None:
        raise TypeError(path)
    return plus(path.time_of(number, case.better), Fraction(case.k), -1)


def needed(case: Case) -> Shown | None:
    """Return what each year left must bring."""
    number, left = _measure(case).at(GIVEN), case.n - case.k
    if case.is_accumulated:
        to_go = case.sum_asked(case.n) - _sum(number)
        return None if to_go <= 0 else times(rate_to_go(case, to_go, left), HUNDRED)
    if case.form == "reduction":
        return _rate(1 - case.number / HUNDRED, number, left, -1)
    if case.form == "growth":
        return _rate(power(1 + case.number / HUNDRED, case.n), number, left)
    if case.form == "rise":
        return _rate(1 + case.number / HUNDRED, number, left)
    if case.is_geometric:
        return _rate(case.number, number, left)
    if isinstance(number, Power):
        raise TypeError(number)
    end = case.number * case.n if case.form == "mean" else case.number
    return (end - number) / left


def _sum(number: Exact) -> Fraction:
    if isinstance(number, Power):
        raise TypeError(number)
    return number


def _rate(end: Exact, start: Exact, years: int, sign: int = 1) -> Shown | None:
    if compare(start, Fraction(0)) <= 0:
        return None
    parts = [each if isinstance(each, Power) else power(each) for each in (end, start)]
    ratio = parts[0].times(parts[1].to(Fraction(-1)))
    return per_cent(ratio.to(Fraction(1, years)), sign)


def pace(case: Case) -> Shown | None:
    """Return what each year so far has brought."""
    number = _measure(case).at(GIVEN)
    if case.is_accumulated or case.form in AVERAGED:
        return actual(case)
    if case.is_geometric:
        start = case.floor() if case.form == "level" else Fraction(1)
        sign = -1 if case.form == "reduction" else 1
        return None if start is None else _rate(number, start, case.k, sign)
    start = case.floor() if case.form == "level" else Fraction(0)
    return None if start is None else (_sum(number) - _sum(start)) / case.k


def projected(case: Case) -> Shown:
    """Return the measure in the target year, if the average pace goes on."""
    number, span = _measure(case).at(GIVEN), Fraction(case.n, case.k)
    if case.is_accumulated or case.form in {"growth", "mean"}:
        return actual(case)
    if case.is_geometric:
        start = case.floor() if case.form == "level" else Fraction(1)
        whole = [
            each if isinstance(each, Power) else power(each or Fraction(1))
            for each in (start, number)
        ]
        end: Exact = whole[0].to(1 - span).times(whole[1].to(span))
        shown = scaled(case, end, case.n)
    else:
        first = _sum(case.floor() or Fraction(0)) if case.form == "level" else Fraction(0)
        shown = first + (_sum(number) - first) * span
    if case.form == "level" and case.of.whole is not None:
        return min(max(shown, Fraction(0)), Fraction(case.of.whole))
    return shown


def since_base(case: Case) -> Shown | None:
    """Return what was gained since the base year."""
    number = _measure(case).at(GIVEN)
    if case.is_annual or case.form == "yearly":
        return None
    if case.is_accumulated:
        return _last_index(case)
    if case.form == "multiple" or case.form in AVERAGED:
        return per_cent(number)
    if case.form in {"rise", "reduction"}:
        return scaled(case, number, case.k)
    if case.form in {"level", "hold", "trend"}:
        base = case.series.base
        return None if base is None else _sum(number) - base.number
    return _sum(number)


def _last_index(case: Case) -> Shown | None:
    last = case.index_now()
    return None if last is None else per_cent(last)
