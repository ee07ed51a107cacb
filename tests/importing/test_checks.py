"""What the column of rates says beside a level: whether it follows from base and target."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.rows import read_row
from tests.importing.cases import row_of

YEARS = [2025, 2030]


def doubts(base: str, target: str, rate: str, unit: str = "", years: object = YEARS) -> list[str]:
    """Return what is told of a row with a rate."""
    case = {"base": base, "target": target, "rate": rate, "unit": unit, "years": years}
    return [each.key for each in read_row(row_of(case)).doubts]


@pytest.mark.parametrize(
    ("base", "target", "rate", "unit"),
    [
        ("31234", "45000", "＞7.5", "元"),
        ("31234", "＞45000", "≥7.5%", "元"),
        ("18.3", "20", "≥0.3", "%"),
        ("100", "90", "<-2", "元"),
        ("1250.3", "1650", "5.5左右", "亿元"),
        ("18.3", "20", "约0.35", "%"),
        ("512", "530", "6.9‰", "万人"),
        ("5.6", "6.1", "0.1‰", "‰"),
    ],
)
def test_follows(base: str, target: str, rate: str, unit: str) -> None:
    """A bound is kept by more, about is a tenth, and a rate in ‰ is a tenth of one in %."""
    assert doubts(base, target, rate, unit) == []


@pytest.mark.parametrize(
    ("base", "target", "rate", "unit"),
    [
        ("31234", "45000", "＞7.8", "元"),
        ("31234", "45000", "[＞7.5]", "元"),
        ("18.3", "20", "≥0.4", "%"),
        ("1250.3", "1650", "6.5左右", "亿元"),
        ("512", "530", "0.7‰", "万人"),
    ],
)
def test_does_not_follow(base: str, target: str, rate: str, unit: str) -> None:
    """What base and target do not come to is told."""
    assert doubts(base, target, rate, unit) == ["row.doubt.rate"]


@pytest.mark.parametrize("years", [[], [2030, 2030]])
def test_no_years(years: list[int]) -> None:
    """Where the years are not known, nothing is told."""
    assert doubts("10", "20", "50", years=years) == []
