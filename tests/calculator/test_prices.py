"""Values at constant prices, and indexes: worked examples."""

from __future__ import annotations

import pytest

from hlgl_cli.calculator.prices import deflate, index, low
from tests.calculator.build import amount, amounts, decimals, values


def test_deflate() -> None:
    """At the base year's prices."""
    results = deflate(amount("251.46", "亿元"), amount("104.2"))
    assert values(results) == decimals("241.324376")


@pytest.mark.parametrize(
    ("deflator", "expected"),
    [(None, ["174.673520", "74.673520"]), ("104.2", ["167.632937", "67.632937"])],
)
def test_index(deflator: str | None, expected: list[str]) -> None:
    """143.96 亿元 to 251.46 亿元 at current prices, and at constant ones."""
    value, base = amounts("251.46", "143.96", unit="亿元")
    results = index(value, base, None if deflator is None else amount(deflator))
    assert values(results) == decimals(*expected)


def test_low() -> None:
    """A deflator of three tenths is not in doubt, one below it is."""
    note = low(amount("29.9"))
    assert low(amount(30)) is None
    assert note is not None
    assert note.facts == {"given": "29.9", "meant": "129.9"}
