"""As what a rate follows from the printed ends: exactly, by its own digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hlgl_cli.importing.fit import ways


@pytest.mark.parametrize(
    ("base", "target", "rate", "found"),
    [
        ("0.8", "1.5", "13.4", ("rate",)),
        ("10.3", "11", "0.14", ("step",)),
        ("91", "97", "6.0", ("sum",)),
        ("3.4", "3.6", "5", ()),
        ("12.5", "12.6", "0.14", ()),
        ("100", "161.051", "10", ("rate",)),
        ("100", "105", "5", ("sum", "percent")),
        ("100", "100", "0", ("rate", "step", "sum", "percent")),
        ("-1", "5", "6", ("sum",)),
        ("100", "1", "-200", ()),
    ],
)
def test_ways(base: str, target: str, rate: str, found: tuple[str, ...]) -> None:
    """Each way that leads from base to target with the rate, rounded to its digits, is told."""
    assert ways(Decimal(base), Decimal(target), Decimal(rate), 5) == found
