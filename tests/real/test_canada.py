"""The Canadian Indicator Framework: series with base and target years of their own, as printed."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import submit
from tests.real.told import told

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

HEAD = """[plan]
id = "canada-cif"
title = { zh = "加拿大指标框架", en = "Canadian Indicator Framework" }
area = { zh = "加拿大", en = "Canada" }
base_year = 2005
target_year = 2040
[[categories]]
id = "all"
name = { zh = "指标", en = "Indicators" }
"""
# Elsewhere the target lies on the side of the base that is better.
HIGHER, LOWER = {"14-2-1", "9-7-1"}, {"3-13-1", "15-5-1"}
Row = dict[str, str]


def series() -> dict[str, Row]:
    """Return the series by an id of the plan."""
    path = Path(__file__).parent / "canada" / "series.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {f"s{at}": row for at, row in enumerate(csv.DictReader(file), 1)}


def better(row: Row) -> str:
    """Return which side is better, by the words of the target."""
    falls = float(row["Target value"]) < float(row["Base value"])
    is_lower = row["Indicator"] in LOWER or (falls and row["Indicator"] not in HIGHER)
    return "lower" if is_lower else "higher"


def stanza(name: str, row: Row) -> str:
    """Return what a plan says of a series."""
    return f"""[[indicators]]
id = "{name}"
name = {{ zh = "{name} {row["Indicator"]}", en = "{row["Indicator"]}" }}
kind = "value"
unit = "个"
decimals = 1
category = "all"
better = "{better(row)}"
baseline = {{ value = {row["Base value"]}, year = {row["Base year"]} }}
target = {{ level = {row["Target value"]}, due = {row["Target year"]} }}
"""


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
def assessed(hlgl: Hlgl, here: Path) -> Assessed:
    """Return what is said of each series in its own latest year."""
    return judged(hlgl, here)


def judged(hlgl: Hlgl, here: Path, *more: str) -> Assessed:
    """Return the same under some options."""
    (here / "plan.toml").write_text(
        HEAD + "".join(stanza(*one) for one in series().items()), "utf-8"
    )
    by_year = defaultdict(list)
    for name, row in series().items():
        by_year[int(row["Latest year"])].append(f"{name} = {row['Latest value']}")
    for year, lines in by_year.items():
        submit(here, "\n".join(lines), year)
    found: Assessed = {}
    for year in by_year:
        ran = hlgl("check", f"{year}.toml", "--plan", "plan.toml", "--all", "-f", "json", *more)
        (report,) = ran.document()["reports"]
        latest = {name for name, row in series().items() if int(row["Latest year"]) == year}
        found |= {
            each["indicator"]: each for each in report["assessments"] if each["indicator"] in latest
        }
    return found


def test_runs_as_printed(assessed: Assessed) -> None:
    """Every series with a figure after its base year is judged, against its own years."""
    for name, row in series().items():
        is_later = row["Latest year"] > row["Base year"]
        target = assessed[name]["target"]
        assert (assessed[name]["verdict"] != "not_assessed") == is_later, row
        assert target["due"] == int(row["Target year"])


def test_progress(assessed: Assessed) -> None:
    """The grades beside what Statistics Canada says of the progress are those of the page."""
    counted: dict[tuple[str, str | None], int] = defaultdict(int)
    for name, row in series().items():
        counted[row["Official progress"], assessed[name]["grade"]] += 1
    grades = ("achieved", "ahead", "in_line", "behind", None)
    rows = [[kind, *(str(counted[kind, grade]) for grade in grades)] for kind, *_ in told("canada")]
    assert rows == told("canada")
    assert sum(counted.values()) == len(series()) == 41


def test_grades_of_the_same_ratio(hlgl: Hlgl, here: Path) -> None:
    """By Eurostat's method each series has the grade that Statistics Canada gives it."""
    found = judged(hlgl, here, "--grades", "eurostat")
    for name, row in series().items():
        assert found[name]["grade"] == SAME[row["Official progress"]], row
    assert sum(each["grade"] is not None for each in found.values()) == 39
