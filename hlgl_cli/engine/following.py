"""The path of a target that follows another indicator: docs/method.md §2, follow."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hlgl_cli.engine.arithmetic import power, shown, sign
from hlgl_cli.engine.roots import Root, compare_roots


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
        return compare_roots(Root(measure, int(k)), Root(self.other, int(k)), self.by)

    def when(self, measure: Fraction) -> Decimal | None:  # noqa: ARG002 - see Constant.at
        """Return None."""
        return None
