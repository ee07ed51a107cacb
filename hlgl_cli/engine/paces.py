"""How a measure moves from year to year: what the remaining years must bring, where it ends.

For display only; docs/method.md §4, needed_per_year and projected.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from hlgl_cli.engine.arithmetic import HUNDRED, accumulated_rate, root

if TYPE_CHECKING:
    from collections.abc import Callable


class SoFar(NamedTuple):
    """Where a measure stands after k of n years, on its way from start to end."""

    measure: Decimal
    start: Decimal
    end: Decimal
    k: int
    n: int
    latest: Decimal = Decimal(1)  # the latest year's index, base 1; for sums of indexes


class Pace(NamedTuple):
    """A way to move: by steps in the measure's unit or by a rate in %.

    None where what is shown of the measure is its pace so far, an average that just goes on.
    """

    moves_by: Literal["step", "rate"]
    needed: Callable[[SoFar], Decimal | None]  # a year, from now to the target year
    so_far: Callable[[SoFar], Decimal | None] | None = None  # a year, from the base year to now
    projected: Callable[[SoFar, Decimal], Decimal] | None = None  # in the target year, at a pace


def _step_needed(now: SoFar) -> Decimal:
    return (now.end - now.measure) / (now.n - now.k)


def _step_projected(now: SoFar, pace: Decimal) -> Decimal:
    return now.start + pace * now.n


def _step_so_far(now: SoFar) -> Decimal:
    return (now.measure - now.start) / now.k


def _rate_needed(now: SoFar) -> Decimal | None:
    if now.measure <= 0:
        return None
    return (root(now.end / now.measure, now.n - now.k) - 1) * HUNDRED


def _rate_projected(now: SoFar, pace: Decimal) -> Decimal:
    return now.start * (1 + pace / HUNDRED) ** now.n


def _rate_so_far(now: SoFar) -> Decimal | None:
    ratio = now.measure / now.start
    return None if ratio < 0 else (root(ratio, now.k) - 1) * HUNDRED


def _remaining(now: SoFar) -> SoFar:
    return now._replace(measure=1 - now.measure, start=1 - now.start, end=1 - now.end)


def _fall_needed(now: SoFar) -> Decimal | None:
    rate = _rate_needed(_remaining(now))
    return None if rate is None else -rate


def _fall_projected(now: SoFar, pace: Decimal) -> Decimal:
    return 1 - _rate_projected(_remaining(now), -pace)


def _fall_so_far(now: SoFar) -> Decimal | None:
    rate = _rate_so_far(_remaining(now))
    return None if rate is None else -rate


def _sum_needed(now: SoFar) -> Decimal | None:
    missing = (now.end - now.measure) / now.latest
    if missing <= 0:  # no rate brings less than nothing
        return None
    return accumulated_rate(missing, now.n - now.k) * HUNDRED


STEP = Pace("step", _step_needed, _step_so_far, _step_projected)
RATE = Pace("rate", _rate_needed, _rate_so_far, _rate_projected)
FALL = Pace("rate", _fall_needed, _fall_so_far, _fall_projected)
SUM = Pace("rate", _sum_needed)
