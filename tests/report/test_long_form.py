"""The long form of CSV to fill in."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest

from hlgl_cli import sheet as layout
from hlgl_cli.engine.assessment import Latest
from hlgl_cli.pipeline import open_plan
from hlgl_cli.report.filling import Earlier
from hlgl_cli.report.long_form import long_form_to_fill
from hlgl_cli.text import LANGUAGES
from tests.engine.build import indicator, plan

PLAN = open_plan(None, ())


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a sheet by its columns."""
    heading, *others = csv.reader(io.StringIO(text))
    columns = [str(layout.column_of(one)) for one in heading]
    return [dict(zip(columns, row, strict=True)) for row in others]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_long_form(lang: str) -> None:
    """A row is an indicator of the year, without its value; a spreadsheet knows the encoding."""
    text = long_form_to_fill(PLAN, 2023, lang)
    assert text.startswith("\ufeff")
    read = rows(text.removeprefix("\ufeff"))
    assert [row["id"] for row in read] == [one.id for one in PLAN.measured]
    assert {(row["area"], row["year"], row["value"]) for row in read} == {
        ("霍林郭勒市", "2023", "")
    }
    assert tuple(read[0]) == (*layout.LONG_FORM, "target", "required", "last", "id")
    assert [layout.kind_of(row["kind"]) for row in read[:3]] == ["growth", "growth", "value"]


def test_earlier() -> None:
    """The figure of the year before stands beside, and its area is that of the sheet."""
    figures = {"gdp": Latest("growth", Decimal("4.0"), "%", 2022)}
    first = rows(long_form_to_fill(PLAN, 2023, "zh", Earlier("甲市", 2022, figures))[1:])[0]
    assert (first["area"], first["last"], first["required"]) == ("甲市", "4", "年均5%")


def test_formulas() -> None:
    """A name that a spreadsheet would run is defused."""
    of = plan(indicator("name = { zh = '＝1+1' }"))
    assert rows(long_form_to_fill(of, 2023, "zh")[1:])[0]["indicator"] == "'＝1+1"
