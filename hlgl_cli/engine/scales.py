"""In which unit a measure is shown, and the way back from a shown number: docs/method.md §4."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED, accumulated_rate, root

if TYPE_CHECKING:
    from collections.abc import Callable


class Scale(NamedTuple):
    """Shows a measure after k years, and reads a shown number back, exactly."""

    show: Callable[[Decimal, int], Decimal]
    read: Callable[[Fraction, int], Fraction]
    is_pace: bool = False  # an average of the years so far: it is their pace itself


def _as_it_is(measure: Decimal, _: int) -> Decimal:
    return measure


def _as_it_stands(number: Fraction, _: int) -> Fraction:
    return number


def _average_rate(index: Decimal, k: int) -> Decimal:
    return (root(max(index, Decimal(0)), k) - 1) * HUNDRED


def _index(rate: Fraction, k: int) -> Fraction:
    return (1 + rate / HUNDRED) ** k


def _accumulated_rate(total: Decimal, k: int) -> Decimal:
    return accumulated_rate(total, k) * HUNDRED if total > 0 else -Decimal(HUNDRED)


def _sum_of_indexes(rate: Fraction, k: int) -> Fraction:
    return sum((_index(rate, i) for i in range(1, k + 1)), Fraction(0))


def _rise(index: Decimal, _: int) -> Decimal:
    return (index - 1) * HUNDRED


def _risen(percent: Fraction, _: int) -> Fraction:
    return 1 + percent / HUNDRED


def _percent(part: Decimal, _: int) -> Decimal:
    return part * HUNDRED


def _part(percent: Fraction, _: int) -> Fraction:
    return percent / HUNDRED


def _mean(total: Decimal, k: int) -> Decimal:
    return total / k


def _total(mean: Fraction, k: int) -> Fraction:
    return mean * k


PLAIN = Scale(_as_it_is, _as_it_stands)  # the indicator's unit
MEAN = Scale(_mean, _total, is_pace=True)  # a sum as the mean of its years
AVERAGE_RATE = Scale(_average_rate, _index, is_pace=True)  # an index as the average annual rate, %
ACCUMULATED_RATE = Scale(
    _accumulated_rate, _sum_of_indexes, is_pace=True
)  # Σ of indexes as that rate, %
RISE = Scale(_rise, _risen)  # an index as the rise since the base year, %
PERCENT = Scale(_percent, _part)  # a part of 1, %
