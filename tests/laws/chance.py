"""Numbers and choices that hang on a seed: an example is a few seeds, so that it is drawn quickly.

What hypothesis makes smaller is the number of seeds: of files, of lines, of slips.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

SEEDS = st.integers(0, 2**20)
CORNERS = (
    "0",
    "0.04",
    "1",
    "100",
    "99.99",
    "-100",
    "1E-15",
    "1E+15",
    "999999999999999E+15",
    "0.000001",
)


class Chance(Random):
    """What is drawn after a seed, the same on every machine."""

    def is_(self, per_cent: int) -> bool:
        """Return whether what happens so often happens now."""
        return self.randrange(100) < per_cent

    def one(self, of: Sequence[T]) -> T:
        """Return one of several."""
        return of[self.randrange(len(of))]

    def number(self, low: int = -20, high: int = 120) -> Decimal:
        """Return a number between two, at times any number that a file may hold."""
        if self.is_(4):
            return Decimal(self.one(CORNERS))
        places = self.one((0, 1, 1, 2, 2, 4))
        return Decimal(self.randint(low * 10**places, high * 10**places)).scaleb(-places)
