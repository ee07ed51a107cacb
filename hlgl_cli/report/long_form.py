"""CSV as `hlgl init` writes it: the long form, a row an indicator, to be filled in (sheet.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli import sheet as layout
from hlgl_cli.report import words
from hlgl_cli.report.filling import area_of, lines
from hlgl_cli.report.formats import cells
from hlgl_cli.report.numbers import plain

if TYPE_CHECKING:
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.filling import Amount, Earlier

_BESIDE = ("target", "required", "last", "id")  # what is known, and is not read but for the id


def long_form_to_fill(plan: Plan, year: int, lang: str, earlier: Earlier | None = None) -> str:
    """Return CSV that is valid as it stands, and once values are filled in."""
    columns = (*layout.LONG_FORM, *_BESIDE)
    area = area_of(plan, earlier)
    rows = [[layout.heading(lang, column) for column in columns]]
    for line in lines(plan, year, lang, earlier):
        known = {
            "area": area,
            "year": str(year),
            "indicator": line.indicator.name.of(lang),
            "kind": layout.kind(lang, line.kind),
            "unit": words.unit(line.indicator.unit, lang),
            "status": layout.status(lang, "preliminary"),
            "target": line.target,
            "required": _text(line.required),
            "last": _text(line.last),
            "id": line.indicator.id,
        }
        rows.append([cells.cell(known.get(column)) for column in columns])
    return cells.BOM + cells.lines(rows)


def _text(amount: Amount) -> str:
    return amount.words if amount.number is None else plain(amount.number)
