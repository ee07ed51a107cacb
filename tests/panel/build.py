"""Rows of figures, written as files of every kind, and what check and panel say of them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from hlgl_cli.opening import open_plan
from hlgl_cli.panel.inputs import Input
from hlgl_cli.panel.running import Asked, Found, Panel
from hlgl_cli.pipeline import check
from hlgl_cli.report.formats.as_csv import ASSESSMENT_COLUMNS, InParts
from hlgl_cli.report.formats.cells import cell
from hlgl_cli.report.view import View
from hlgl_cli.selection import Request
from hlgl_cli.sources.files import Content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hlgl_cli.report.report import Report

PLAN = "huolinguole-14fyp"
HEADINGS = ("area", "year", "indicator", "kind", "value", "unit", "status", "note", "source")
PLAN_OPENED = open_plan(PLAN, ())


def row(area: str = "", year: object = 2023, **others: object) -> dict[str, object]:
    """Return a row: a share of forests unless it says otherwise."""
    return {"area": area, "year": year, "indicator": "forest_coverage", "value": "12.6", **others}


def as_csv(rows: Sequence[dict[str, Any]], headings: Sequence[str] = HEADINGS) -> str:
    """Return rows as CSV."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([each.get(name, "") for name in headings] for each in rows)
    return sheet.getvalue()


def write(path: Path, rows: Sequence[dict[str, Any]], headings: Sequence[str] = HEADINGS) -> str:
    """Write rows to a file of the kind that its name says; return the name."""
    if path.suffix == ".csv":
        path.write_text(as_csv(rows, headings), encoding="utf-8")
    else:
        table = pa.table({name: [each.get(name) for each in rows] for name in headings})
        if path.suffix == ".parquet":
            pq.write_table(table, path)
        else:
            with pa.ipc.new_file(str(path), table.schema) as sheet:
                sheet.write_table(table)
    return str(path)


class Judged(NamedTuple):
    """What a panel wrote, and what it found."""

    content: bytes
    found: Found

    @property
    def table(self) -> pa.Table:
        """Return the assessments."""
        return pq.read_table(io.BytesIO(self.content))

    @property
    def cells(self) -> list[list[str]]:
        """Return the assessments as CSV has them."""
        rows = self.table.select(ASSESSMENT_COLUMNS).to_pylist()
        return [[cell(each[name]) for name in ASSESSMENT_COLUMNS] for each in rows]


def paneled(*files: str, request: Request | None = None, **asked: Any) -> Judged:  # noqa: ANN401 - fields
    """Return what comes of a panel."""
    content: list[bytes] = []
    wanted = request or Request(plan=PLAN, with_notes=False)
    panel = Panel(wanted, Asked(tuple(Input(file, file) for file in files), "en")._replace(**asked))
    found = panel.write(content.append, lambda _: None)
    return Judged(b"".join(content), found)


def checked(text: str, name: str = "figures.csv", **asked: Any) -> Report:  # noqa: ANN401 - fields
    """Return what check says of a table."""
    request = Request(plan=PLAN, with_notes=False)._replace(**asked)
    return check([Content(name, text.encode())], request, PLAN_OPENED)


def cells_of(report: Report) -> list[list[str]]:
    """Return the assessments of a report as CSV has them."""
    parts = InParts(View("en"), is_judged=True)
    text = "".join(map(parts.area, report.reports))
    return list(csv.reader(io.StringIO(text)))
