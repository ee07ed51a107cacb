"""The grades of the State Council's mid-term report (December 2023), from the figures to 2022."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import NATION_PLAN, NATIONAL, submit
from tests.real.told import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.running import Hlgl

    Graded = Callable[..., dict[int, str | None]]

DATA = Path(__file__).parent / "national"
YEARS = (2021, 2022)
GIVEN = {"–": None}  # what the page says where there is no grade


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of the data."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(at: int) -> dict[int, str | None]:
    """Return a column of the page's table by the indicator's number."""
    return {int(row[0]): GIVEN.get(row[at], row[at]) for row in told("state council")}


@pytest.fixture
def graded(hlgl: Hlgl) -> Graded:
    """Return what grades each indicator in 2022."""

    def grades(*arguments: str) -> dict[int, str | None]:
        asked = ("--plan", str(NATION_PLAN), *arguments, "-f", "json")
        (report,) = hlgl("check", *asked).document()["reports"]
        return {each["number"]: each["grade"] for each in report["assessments"]}

    return grades


def test_official() -> None:
    """The page has the State Council's grades as they were published."""
    assert column(2) == {int(row["number"]): row["grade"] for row in rows("grades.csv")}


def test_replayed(graded: Graded, here: Path) -> None:
    """15 of the 16 grades that can be replayed are the State Council's own."""
    names = []
    for year in YEARS:
        given = [(row["number"], row[f"y{year}"]) for row in rows("figures.csv")]
        lines = "\n".join(f'"{number}" = {figure}' for number, figure in given if figure)
        names.append(submit(here, lines, year, 'plan = "national-14fyp"'))
    found = graded("--overlay", str(DATA / "census.toml"), *names)
    found |= {1: None}  # the plan prints no number
    assert found == column(3)
    assert sum(grade is not None for grade in found.values()) == 16
    assert [
        number for number, grade in found.items() if grade not in {None, column(2)[number]}
    ] == [9]


def test_example(graded: Graded) -> None:
    """The example of the repository has the grades that the page says."""
    assert graded(*(str(NATIONAL / f"{year}.toml") for year in YEARS)) == column(4)
