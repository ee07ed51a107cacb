"""The same figures are the same, whether TOML, CSV or a workbook has them."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from hlgl_cli.submission import KINDS
from tests.laws.examples import tried
from tests.sources.tables.same import (
    Row,
    Years,
    as_csv,
    as_toml,
    as_workbook,
    document_of,
    in_one,
    plan,
)

FIGURE = Row("gdp", "", Decimal(5))
NAMES = sorted({each.id for each in plan().indicators})
NUMBERS = st.decimals(-300, 300, places=2).map(lambda number: number.normalize() + 0)
TEXTS = ("1.62 亿元", "5.8 %", "347天", "约5", "96.5左右", "—", "5,8", "x", "１.６ 万吨")
NO_NUMBERS = (*TEXTS, True, False, datetime.date(2023, 5, 8))
VALUES = st.one_of(NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(NO_NUMBERS))
ROWS = st.builds(
    Row,
    st.sampled_from([*NAMES, *NAMES, "gpd", "城市 "]).map(str.strip),
    st.sampled_from(["", "", *KINDS, "vlaue"]),
    VALUES,
    st.sampled_from(["", "", "", "%", "亿元", "万元", "顷", "万公里"]),
    st.sampled_from(["", "", "final", "revised", "maybe"]),
    st.sampled_from(["", "公报, 第3页", 'a "note"; x']),
    st.sampled_from(["", "两行\n的话", "x"]),
)
FIGURES = st.lists(ROWS, max_size=6, unique_by=lambda row: row.indicator).map(tuple)
YEARS = st.dictionaries(st.integers(2020, 2026), FIGURES, min_size=1, max_size=2)


@tried()
@given(st.integers(2020, 2026), FIGURES)
def test_workbook(year: int, rows: tuple[Row, ...]) -> None:
    """A workbook says what TOML says, and the same is found in it."""
    years = {year: rows}
    assert document_of([as_workbook(years)]) == document_of(as_toml(years, of_sheet=True))


@settings(max_examples=60)
@given(YEARS)
def test_csv(years: Years) -> None:
    """CSV does so too, but for what it has no way to write: truth values and dates."""
    told = {year: tuple(filter(_is_text, rows)) or (FIGURE,) for year, rows in years.items()}
    assert document_of(as_csv(told)) == document_of(as_toml(told))


def _is_text(row: Row) -> bool:
    return not isinstance(row.value, bool | datetime.date)


@settings(max_examples=25)
@given(YEARS)
def test_several_years_in_one_file(years: Years) -> None:
    """A sheet a year in one workbook, and rows of several years in CSV, are judged alike."""
    told = {year: tuple(filter(_is_text, rows)) or (FIGURE,) for year, rows in years.items()}
    of_sheets = document_of(as_toml(told, of_sheet=True))["reports"]
    assert document_of([as_workbook(told)])["reports"] == of_sheets
    assert document_of([in_one(told)])["reports"] == document_of(as_toml(told))["reports"]
