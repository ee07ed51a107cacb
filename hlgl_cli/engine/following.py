"""The path of a target that follows another indicator: docs/method.md §2, follow."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hlgl_cli.engine.arithmetic import exact_root, floor_root, power, shown, sign


class Beside(NamedTuple):
    """Another indicator's index, and `by` added to its average annual rate (1 is 100 %)."""

    other: Fraction
    by: Fraction

    @property
    def pace(self) -> None:
        """Return None: nobody plans the other's way."""

    @property
    def start(self) -> Fraction:
        """Return the base year's index."""
        return Fraction(1)

    @property
    def end(self) -> Fraction:
        """Return the other's index: how it goes on is not known."""
        return self.other

    @property
    def moves(self) -> int:
        """Return 0: nobody plans the other's way."""
        return 0

    def at(self, k: Fraction) -> Decimal:
        """Return the index that the other's average rate plus `by` gives after k years."""
        return max(power(self.other, 1 / k) + shown(self.by), Decimal(0)) ** shown(k)

    def compare(self, measure: Fraction, k: Fraction) -> int:
        """Compare m^(1/k) with J^(1/k) + by without ever trusting a rounded root."""
        if self.by == 0 or measure <= 0 or self.other < 0:
            return sign(measure - self.other)
        years = int(k)
        own, followed = exact_root(measure, years), exact_root(self.other, years)
        if own is not None and followed is not None:
            return sign(own - followed - self.by)
        return _compare_roots(measure, self.other, self.by, years)

    def when(self, measure: Fraction) -> Decimal | None:  # noqa: ARG002 - see Constant.at
        """Return None."""
        return None


def _compare_roots(own: Fraction, other: Fraction, by: Fraction, degree: int) -> int:
    """Return the sign of own^(1/d) - other^(1/d) - by, which is not zero.

    A rational sum of two positive roots has rational roots only (real radicals that are no
    rational multiples of one another are linearly independent over the rationals), and those are
    settled before. So whole roots of ever finer scale must separate the two sides.
    """
    scale = 10**20
    while True:
        low = floor_root(own * scale**degree, degree) - floor_root(other * scale**degree, degree)
        gap = Fraction(low) - by * scale
        if abs(gap) > 1:
            return sign(gap)
        scale *= scale
