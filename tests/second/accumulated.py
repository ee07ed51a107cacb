"""The accumulated method: rates that are found, not computed (docs/method.md §7)."""

from __future__ import annotations

from decimal import Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

from tests.second.powers import decimal

if TYPE_CHECKING:
    from fractions import Fraction

    from tests.second.cases import Case

STEPS = 200


@cache
def sum_at(rate: Fraction, years: int, time: Fraction) -> Decimal:
    """Return the sum of the years' indexes at the average that a rate in % has at another time."""
    with localcontext() as context:
        context.prec = 70
        log = decimal(1 + rate / 100).ln() * decimal(time / years)
        return sum(((log * each).exp() for each in range(1, years + 1)), Decimal(0))


def rate_of(total: Fraction, years: int) -> Fraction | Decimal:
    """Return the g of which (1 + g) + … + (1 + g)^years is a total."""
    if years == 1:
        return total - 1
    with localcontext() as context:
        context.prec = 70
        asked = decimal(total)
        factor = asked / years
        for _ in range(STEPS):
            value = sum((factor**each for each in range(1, years + 1)), Decimal(0))
            slope = sum((each * factor ** (each - 1) for each in range(1, years + 1)), Decimal(0))
            step = (value - asked) / slope
            factor -= step
            if abs(step) < Decimal("1e-60"):
                break
        return factor - 1


def rate_to_go(case: Case, to_go: Fraction, years: int) -> Fraction | Decimal:
    """Return the rate at which the years left bring what is still to go."""
    last = case.index_now()
    if last is None:
        raise TypeError(last)
    return rate_of(to_go / last, years)
