"""Cells as the data files of tests write them, read as a row, and told in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.importing.printed import Cell, PrintedRow, Role
from hlgl_cli.importing.rows import read_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hlgl_cli.importing.reading import RowReading, Stated

BASE_YEAR, TARGET_YEAR = 2025, 2030
COLUMNS = {
    "base": ("2025年", Role.BASE, BASE_YEAR),
    "target": ("2030年", Role.TARGET, TARGET_YEAR),
    "either": ("2030年/年均", Role.EITHER, TARGET_YEAR),
    "rate": ("年均/累计", Role.RATE, None),
}


def row_of(case: Mapping[str, object]) -> PrintedRow:
    """Return the row that a case prints."""
    cells = tuple(
        Cell(str(case[key]), str(case.get("heading", heading)), role, year)
        for key, (heading, role, year) in COLUMNS.items()
        if key in case
    )
    keys = ("name", "unit", "nature", "parent")
    name, unit, nature, parent = (str(case.get(key, "")) for key in keys)
    notes, years = case.get("notes", []), case.get("years", [BASE_YEAR, TARGET_YEAR])
    assert isinstance(notes, list)
    assert isinstance(years, list)
    base_year, target_year = years or [None, None]
    return PrintedRow(
        1,
        name or "某项指标",
        cells,
        parent=parent,
        unit=unit,
        nature=nature,
        base_year=base_year,
        target_year=target_year,
        footnotes=tuple(notes),
    )


def told(reading: RowReading) -> str:
    """Return what a row states in one line, as the data files write it."""
    if reading.question is not None:
        why = reading.question.why.key.removeprefix("row.why.")
        ready = "; ".join(map(stated, reading.question.alternatives))
        return f"? {why}: {ready}" if ready else f"? {why}"
    targets = (reading.target, *reading.more)
    return " + ".join(stated(each) for each in targets if each is not None) or "none"


def stated(target: Stated) -> str:
    """Return a target in one line."""
    return " ".join(_words(target))


def _words(target: Stated) -> Iterator[str]:
    yield target.form
    if target.number is not None:
        yield f"{target.number}" + ("" if target.upto is None else f"..{target.upto}")
    yield from (each for each in (target.trend, target.bound) if each is not None)
    if target.each_year:
        yield "each_year"
    facts: dict[str, object] = {
        "due": target.year,
        "since": target.since,
        "by": target.by,
        "path": target.path,
    }
    facts |= {"follows": target.follows, "from": target.assigned_by}
    yield from (f"{key} {fact}" for key, fact in facts.items() if fact is not None)


def read(case: Mapping[str, object]) -> Mapping[str, object]:
    """Return what is read of a case, under the keys of the data files."""
    reading = read_row(row_of(case))
    known = "" if reading.base_known is None else f" {reading.base_known}"
    return {
        "is": told(reading),
        "baseline": "-" if reading.baseline is None else f"{reading.baseline}{known}",
        "unit_is": reading.unit,
        "kind": reading.kind,
        "better": reading.better or "higher",
        "base_year": reading.base_year,
        "name_is": reading.name,
        "item": reading.item,
        "nature_is": reading.nature,
        "prices": reading.prices,
        "level": reading.base_level,
    }
