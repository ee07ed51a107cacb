"""Columns of any type as texts."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.panel.layout import layout_of
from hlgl_cli.panel.texts import as_texts

LAYOUT = layout_of("a.parquet", ("year", "value", "indicator"))


@pytest.mark.parametrize(
    ("values", "kind", "texts"),
    [
        (["5.20", None, " 5"], pa.large_string(), ["5.20", None, " 5"]),
        ([95.1, 95.0, 0.1 + 0.2, None], pa.float64(), ["95.1", "95", "0.30000000000000004", None]),
        ([95.1], pa.float32(), ["95.1"]),
        ([Decimal("95.10"), Decimal(100), None], pa.decimal128(38, 10), ["95.1", "100", None]),
        ([Decimal(12345678901234567890) / 10**10], pa.decimal256(60, 30), ["1234567890.123456789"]),
        ([7, -3], pa.int16(), ["7", "-3"]),
        (["a", "b", "a"], pa.dictionary(pa.int8(), pa.string()), ["a", "b", "a"]),
        ([None], pa.null(), [None]),
    ],
)
def test_values(values: list[object], kind: pa.DataType, texts: list[str | None]) -> None:
    """A number has the digits that its file gives it, and no others."""
    assert as_texts(LAYOUT, "value", pa.array(values, kind)).to_pylist() == texts


def test_year() -> None:
    """A date in the column of years is of its year, elsewhere a day."""
    dates = pa.chunked_array([[datetime.date(2023, 12, 31)]])
    assert as_texts(LAYOUT, "year", dates).to_pylist() == ["2023"]
    assert as_texts(LAYOUT, "value", dates).to_pylist() == ["2023-12-31"]


@pytest.mark.parametrize("values", [[[1, 2]], [b"5"], [{"a": 1}]])
def test_no_text(values: list[object]) -> None:
    """A column that is neither numbers nor text is refused with its name and type."""
    with pytest.raises(CannotRunError, match='column "value" is of type'):
        as_texts(LAYOUT, "value", pa.array(values))
