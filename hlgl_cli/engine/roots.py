"""Two roots and a number are compared without ever trusting a rounded root."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from hlgl_cli.engine.arithmetic import exact_root, floor_root, sign


class Root(NamedTuple):
    """A root of a number that is not negative."""

    number: Fraction
    degree: int

    @property
    def exact(self) -> Fraction | None:
        """Return the root where it is rational, else None."""
        return exact_root(self.number, self.degree)

    def units(self, scale: int) -> int:
        """Return how many whole parts of 1/scale it has."""
        return floor_root(self.number * scale**self.degree, self.degree)


def compare_roots(own: Root, other: Root, by: Fraction) -> int:
    """Return the sign of own - other - by, where `by` is not 0.

    A rational difference of two positive roots has rational roots only (real radicals that are no
    rational multiples of one another are linearly independent over the rationals), and those are
    settled first. So whole roots of ever finer scale must separate the two sides.
    """
    exact, other_exact = own.exact, other.exact
    if exact is not None and other_exact is not None:
        return sign(exact - other_exact - by)
    scale = 10**20
    while True:
        gap = Fraction(own.units(scale) - other.units(scale)) - by * scale
        if abs(gap) > 1:
            return sign(gap)
        scale *= scale
