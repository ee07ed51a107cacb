"""The columns of assessments."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pyarrow as pa

from hlgl_cli.panel.columns import SCHEMA
from hlgl_cli.report.formats.as_csv import ASSESSMENT_COLUMNS
from tests.panel.build import paneled, row, write

if TYPE_CHECKING:
    from pathlib import Path


def test_names() -> None:
    """They are those of CSV, and the edition."""
    assert SCHEMA.names == [*ASSESSMENT_COLUMNS, "vintage"]


def test_types() -> None:
    """Each has the type of its field; what may be a number or a word is a text."""
    kinds = {name: str(SCHEMA.field(name).type) for name in SCHEMA.names}
    assert set(kinds.values()) == {
        *("string", "int32", "bool", "decimal128(38, 6)", "list<item: int32>")
    }
    assert kinds["target_value"] == kinds["target_milestones"] == kinds["verdict"] == "string"
    assert kinds["lead_years"] == "decimal128(38, 6)"
    assert kinds["year"] == kinds["met_in"] == "int32"


def test_too_large(tmp_path: Path) -> None:
    """A number that the column cannot hold is left empty, and told."""
    large = row(indicator="coal_gangue_stock", value="90000000000000000e19")
    judged = paneled(write(tmp_path / "a.csv", [large]))
    found = [each for each in judged.found.told if each.code == "S142"]
    assert [each.message_in("en") for each in found] == [
        f"Stock of coal gangue: {column} of 2023 is 9.000E+35, too large for the column of the result, and was left empty"
        for column in ("latest_value", "actual")
    ]
    assert judged.table.column("latest_value").null_count == judged.table.num_rows


def test_many_digits(tmp_path: Path) -> None:
    """A number of more digits than the usual context has is rounded all the same."""
    figures = [row(indicator="coal_gangue_stock", value="1234567890123456.7e7")]
    judged = paneled(write(tmp_path / "a.csv", figures))
    latest = judged.table.column("latest_value").to_pylist()
    assert Decimal(12345678901234567000000) in latest
    assert pa.types.is_decimal(judged.table.schema.field("actual").type)
