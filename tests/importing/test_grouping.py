"""Numbers whose point may part thousands."""

from __future__ import annotations

import pytest

from hlgl_cli.importing.grouping import grouped, has_decimal_commas
from tests.importing.sheets import rows

TEXT = "Indicator;2020;2030\nRate;14,5;7,25\nShips;54.200;60.000\nShare;0.142;12.5\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("14,5", True), ("> 7,25 %", True), ("54,200", False), ("1,2,3", False), ("4,900.5", False)],
)
def test_decimal_commas(text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    """Three digits behind a comma are a group."""
    assert has_decimal_commas(["5", text]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("54.200", "54.200"),
        ("> 60.000 t", "60.000"),
        ("1.250.000 t", None),
        ("0.142", None),
        ("12.5", None),
    ],
)
def test_grouped(text: str, expected: str | None) -> None:
    """Three digits behind a point may be a group, but for a share of one, and two groups are certain."""
    assert grouped(["5", text]) == expected


def test_rows() -> None:
    """Such a row is asked about where the table has decimal commas, and read elsewhere."""
    assert [row.flaw and row.flaw.key for row in rows(TEXT)] == [None, "import.grouped", None]
    assert [row.flaw for row in rows(TEXT.replace("14,5;7,25", "14.5;7.25"))] == [None] * 3
