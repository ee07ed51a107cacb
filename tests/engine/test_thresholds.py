"""A threshold decides what lies apart from it, and leaves the rest to whole powers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.paths import Constant, Geometric, Goal, Path, Straight
from hlgl_cli.engine.thresholds import threshold

ONE, TWO = Fraction(1), Fraction(2)
ROOT = Fraction("1.4142135623730950488016887242096980785696718753769")
LITTLE = Fraction(1, 10**40)


@pytest.mark.parametrize(
    ("path", "time", "on"),
    [
        (Straight(ONE, TWO, 3), 1, Fraction(4, 3)),
        (Geometric(ONE, Fraction("1.21"), 2), 1, Fraction("1.1")),
        (Constant(TWO), 1, TWO),
        (Constant(Fraction(0)), 1, Fraction(0)),
        (Goal(TWO, 5, 1), 3, TWO),
        (Goal(TWO, 5, 1), 5, TWO),
    ],
)
def test_order(path: Path, time: int, on: Fraction) -> None:
    """Below, on and above, however near."""
    found = threshold(path, Fraction(time))
    assert [found.order(on + by) for by in (-1, -LITTLE, 0, LITTLE, 1)] == [-1, -1, 0, 1, 1]


def test_root() -> None:
    """The bracket around a root is narrow, and what is inside is decided by squares."""
    found = threshold(Geometric(ONE, TWO, 2), Fraction(1))
    assert found.bracket is not None
    low, high, units = found.bracket
    assert Fraction(low, units) < ROOT < Fraction(high, units)
    assert Fraction(high - low, units) < Fraction(1, 10**27)
    assert [found.order(ROOT + by) for by in (-LITTLE, LITTLE)] == [-1, 1]


def test_beside_another() -> None:
    """What follows another indicator is compared root by root."""
    assert threshold(Beside(TWO, Fraction(0)), Fraction(3)).bracket is None
