"""The same figures as TOML, as CSV and as a workbook, and what is found in each."""

from __future__ import annotations

import csv
import datetime
import io
import json
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hlgl_cli.pipeline import Request, check
from hlgl_cli.report.documents import check_document
from hlgl_cli.report.json_text import dump
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.submission import KINDS
from tests.sources.tables.books import workbook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.plan import Plan

Value = Decimal | str | bool | datetime.date
COLUMNS = ("indicator", "kind", "value", "unit", "status", "source", "note")
BESIDE = ("status", "source", "note")
_OF_PLACES = ("file", "line", "column", "cell", "hint")


class Row(NamedTuple):
    """A figure of a year as a table has it; "" where a cell is empty."""

    indicator: str
    kind: str
    value: Value
    unit: str = ""
    status: str = ""
    source: str = ""
    note: str = ""


Years = dict[int, tuple[Row, ...]]


@cache
def plan() -> Plan:
    """Return the shipped plan with its numbered indicators alone, which is quicker."""
    whole = load_plan()
    numbered = tuple(each for each in whole.indicators if each.number is not None)
    return whole.model_copy(update={"indicators": numbered})


def as_toml(years: Years, *, of_sheet: bool = False) -> list[Content]:
    """Return a file for each year.

    In a sheet with the year at its head the indicator's own unit goes without saying.
    """
    return [
        Content(
            f"{at}.toml", f"year = {year}\n[figures]\n{_figures(rows, of_sheet=of_sheet)}".encode()
        )
        for at, (year, rows) in enumerate(years.items())
    ]


def _figures(rows: Iterable[Row], *, of_sheet: bool) -> str:
    return "".join(
        f"{_quoted(row.indicator)} = {_entry(_plain(row) if of_sheet else row)}\n" for row in rows
    )


def _plain(row: Row) -> Row:
    indicator = plan().names().get(row.indicator)
    is_usual = indicator is not None and row.unit == indicator.unit and row.kind in {"", *KINDS}
    return row._replace(unit="") if is_usual else row


def _entry(row: Row) -> str:
    """Return a figure as TOML has it: a number alone, or a table by kind."""
    beside = {name: getattr(row, name) for name in BESIDE if getattr(row, name)}
    indicator = plan().names().get(row.indicator)
    if not row.kind and (not beside or indicator is None or indicator.is_change_without_base):
        return _amount(row)
    kind = row.kind or (indicator.kind if indicator else "")
    rest = "".join(f", {name} = {_quoted(text)}" for name, text in beside.items())
    return f"{{ {kind} = {_amount(row)}{rest} }}"


def _amount(row: Row) -> str:
    if isinstance(row.value, Decimal):
        is_usual = row.unit == "%" and row.kind in {"index", "annual_index"}  # TOML has none there
        unit = "" if is_usual else row.unit
        return _quoted(f"{row.value:f} {unit}") if unit else f"{row.value:f}"
    if isinstance(row.value, bool):
        return "true" if row.value else "false"
    return _quoted(row.value) if isinstance(row.value, str) else row.value.isoformat()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def as_csv(years: Years) -> list[Content]:
    """Return a file for each year."""
    return [
        in_one({year: rows})._replace(name=f"{at}.csv")
        for at, (year, rows) in enumerate(years.items())
    ]


def in_one(years: Years) -> Content:
    """Return one file of all years."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(("year", *COLUMNS))
    writer.writerows((year, *row) for year, rows in years.items() for row in rows)
    return Content("a.csv", stream.getvalue().encode("utf-8-sig"))


def as_workbook(years: Years) -> Content:
    """Return a workbook with a sheet a year."""
    sheets = [
        {"name": str(year), "rows": [["年份", year], COLUMNS, *map(_cells, rows)]}
        for year, rows in years.items()
    ]
    return Content("a.xlsx", workbook(*sheets))


def _cells(row: Row) -> list[object]:
    return [float(cell) if isinstance(cell, Decimal) else cell for cell in row]


def document_of(contents: Iterable[Content]) -> Any:  # noqa: ANN401 - JSON
    """Return the JSON of a check without names of files and places.

    What to do about a finding is said in words of the kind of file, keys or cells and columns; so
    is that there is no such kind or status.
    """
    document = json.loads(dump(check_document(check(contents, Request(), plan()), "zh")))
    for finding in document["findings"]:
        for name in _OF_PLACES:
            del finding[name]
        if finding["code"] in {"F201", "F212"}:
            finding |= {"code": "F212", "message": ""}
    document["findings"].sort(key=lambda finding: json.dumps(finding, sort_keys=True))
    for report in document["reports"]:
        del report["files"]
        for assessment in report["assessments"]:
            for figure in assessment["figures"]:
                del figure["file"]
    return document
