"""A measure is shown in the unit of the plan, and a shown number is read back exactly."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from hlgl_cli.engine.arithmetic import showing
from hlgl_cli.engine.scales import (
    ACCUMULATED_RATE,
    AVERAGE_RATE,
    MEAN,
    PERCENT,
    PLAIN,
    RISE,
    Scale,
)
from tests.engine.build import six


@pytest.mark.parametrize(
    ("scale", "measure", "k", "expected"),
    [
        (PLAIN, "96.5", 3, "96.5"),
        (AVERAGE_RATE, "1.157625", 3, "5"),
        (AVERAGE_RATE, "1.16743952", 3, "5.295901"),
        (AVERAGE_RATE, "0", 3, "-100"),
        (AVERAGE_RATE, "-0.5", 2, "-100"),
        (ACCUMULATED_RATE, "3.322", 3, "5.185108"),
        (ACCUMULATED_RATE, "0", 3, "-100"),
        (PERCENT, "0.168", 3, "16.8"),
        (RISE, "1.168", 3, "16.8"),
        (MEAN, "540", 3, "180"),
    ],
)
def test_shown(scale: Scale, measure: str, k: int, expected: str) -> None:
    """Indexes are shown as average rates, parts in per cent, all else as it is."""
    with showing():
        assert six(scale.show(Decimal(measure), k)) == Decimal(expected)


@pytest.mark.parametrize(
    ("scale", "number", "k", "expected"),
    [
        (PLAIN, "96.5", 3, "96.5"),
        (AVERAGE_RATE, "5", 15, str(Fraction("1.05") ** 15)),
        (ACCUMULATED_RATE, "5", 3, "3.310125"),
        (PERCENT, "16.8", 3, "0.168"),
        (RISE, "16.8", 3, "1.168"),
        (MEAN, "180", 3, "540"),
    ],
)
def test_read_back(scale: Scale, number: str, k: int, expected: str) -> None:
    """A printed requirement becomes the measure that it stands for, without rounding."""
    assert scale.read(Fraction(number), k) == Fraction(expected)
