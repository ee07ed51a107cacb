"""The Canadian Indicator Framework: series with base and target years of their own, as printed."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT
from tests.real.told import told

if TYPE_CHECKING:
    from hlgl_cli.plan import Indicator
    from hlgl_cli.target import Target
    from tests.cli.running import Hlgl

TABLE = Path(__file__).parent / "canada" / "series.csv"
EXAMPLE = ROOT / "examples" / "canada"
PLAN = load_plan(str(EXAMPLE / "plan.toml"))
Row = dict[str, str]


def series() -> dict[str, Row]:
    """Return the series by the id that the example gives them."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {one.id: row for one, row in zip(PLAN.indicators, rows, strict=True)}


def due(indicator: Indicator, row: Row) -> Target:
    """Return the target of the framework's year."""
    stated = indicator.targets or (indicator.target,)
    (found,) = (one for one in stated if one and str(one.due) == row["Target year"])
    return found


def figures() -> dict[str, tuple[str, str]]:
    """Return the figure of each series with its year."""
    with (EXAMPLE / "figures.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: (row["year"], row["value"]) for row in csv.DictReader(file)}


Assessed = dict[str, dict[str, Any]]
# What Statistics Canada calls the grades that Eurostat gives by the same ratio.
SAME = {
    "target_achieved": "achieved",
    "substantial_progress": "significant_progress",
    "moderate_progress": "moderate_progress",
    "limited_progress": "insufficient_progress",
    "deterioration": "movement_away",
    "not_available": None,
}


@pytest.fixture
def assessed(hlgl: Hlgl) -> Assessed:
    """Return what is said of each series in its own latest year, under the framework's target."""
    return judged(hlgl)


def judged(hlgl: Hlgl, *more: str) -> Assessed:
    """Return the same under some options."""
    plan, sent = str(EXAMPLE / "plan.toml"), str(EXAMPLE / "figures.csv")
    ran = hlgl("check", sent, "--plan", plan, "--latest", "-f", "json", *more)
    (report,) = ran.document()["reports"]
    rows = series()
    return {
        one["indicator"]: one
        for one in report["assessments"]
        if str(one["target"]["due"]) == rows[one["indicator"]]["Target year"]
    }


def test_example_is_the_framework() -> None:
    """The example states each series' base, target and figure as the framework does."""
    for one in PLAN.indicators:
        row = series()[one.id]
        assert one.source == row["Indicator"]
        assert (one.baseline, PLAN.base_year_of(one)) == (
            Decimal(row["Base value"]),
            int(row["Base year"]),
        )
        assert due(one, row).number == Decimal(row["Target value"])
        assert figures()[one.id] == (row["Latest year"], row["Latest value"])


def test_import_reads_the_framework(hlgl: Hlgl) -> None:
    """The table is read row by row, each with base and target years of its own."""
    years = ("--base-year", str(PLAN.base_year), "--target-year", str(PLAN.target_year))
    ran = hlgl("import", str(TABLE), *years, "-f", "json")
    read = [
        (row["baseline"], row["base_year"], row["number"], row["year"] or PLAN.target_year)
        for row in ran.document()["rows"]
    ]
    assert read == [
        (one.baseline, PLAN.base_year_of(one), due(one, row).number, due(one, row).due)
        for one, row in zip(PLAN.indicators, series().values(), strict=True)
    ]


def test_runs_as_printed(assessed: Assessed) -> None:
    """Every series with a figure after its base year is judged, against its own years."""
    for name, row in series().items():
        is_later = row["Latest year"] > row["Base year"]
        assert (assessed[name]["verdict"] != "not_assessed") == is_later, row


def test_progress(assessed: Assessed) -> None:
    """The grades beside what Statistics Canada says of the progress are those of the page."""
    counted: dict[tuple[str, str | None], int] = defaultdict(int)
    for name, row in series().items():
        counted[row["Official progress"], assessed[name]["grade"]] += 1
    grades = ("achieved", "ahead", "in_line", "behind", None)
    rows = [[kind, *(str(counted[kind, grade]) for grade in grades)] for kind, *_ in told("canada")]
    assert rows == told("canada")
    assert sum(counted.values()) == len(series()) == 41


def test_grades_of_the_same_ratio(hlgl: Hlgl) -> None:
    """By Eurostat's method each series has the grade that Statistics Canada gives it."""
    found = judged(hlgl, "--grades", "eurostat")
    for name, row in series().items():
        assert found[name]["grade"] == SAME[row["Official progress"]], row
    assert sum(each["grade"] is not None for each in found.values()) == 39
