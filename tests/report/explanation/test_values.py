"""Numbers in the place of letters."""

from __future__ import annotations

import pytest

from hlgl_cli.report.explanation.values import put_in


@pytest.mark.parametrize(
    ("formula", "values", "worked"),
    [
        ("B + (x - B) × k/n", {"B": "95", "x": "98", "k": "3", "n": "5"}, "95 + (98 - 95) × 3/5"),
        ("(1 + r)^k", {"r": "-2%", "k": "3"}, "(1 - 2%)^3"),
        ("x - m", {"x": "1", "m": "-2"}, "1 + 2"),
        ("ln(m)", {"m": "2"}, "ln(2)"),
    ],
)
def test_put_in(formula: str, values: dict[str, str], worked: str) -> None:
    """Signs do not meet, and functions stay."""
    assert put_in(formula, values) == worked
