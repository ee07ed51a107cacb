"""The grades of the State Council's mid-term report (December 2023), from the figures to 2022."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import NATIONAL, submit

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

DATA = Path(__file__).parent / "national"
YEARS = (2021, 2022)
# No figure to 2022 was published of three; the plan prints no number for the first.
NOT_REPLAYED = {1, 6, 11, 20}
DIFFERS = {9: ("behind", "in_line")}  # 10.93 years of schooling, 0.7 years late


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of the data."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OFFICIAL = {int(row["number"]): row["grade"] for row in rows("grades.csv")}


@pytest.fixture
def graded(hlgl: Hlgl, here: Path) -> dict[int, str | None]:
    """Return the grade of each indicator in 2022, with the baselines of the census."""
    names = []
    for year in YEARS:
        given = [(row["number"], row[f"y{year}"]) for row in rows("figures.csv")]
        lines = "\n".join(f'"{number}" = {figure}' for number, figure in given if figure)
        names.append(submit(here, lines, year, 'plan = "china-14fyp"'))
    plan, census = str(NATIONAL / "plan.toml"), str(DATA / "census.toml")
    report = hlgl("check", "--plan", plan, "--overlay", census, *names, "-f", "json").document()
    return {each["number"]: each["grade"] for each in report["reports"][0]["assessments"]}


def test_state_council(graded: dict[int, str | None]) -> None:
    """15 of the 16 grades that can be replayed are the State Council's own."""
    replayed = {number: graded[number] for number in OFFICIAL if number not in NOT_REPLAYED}
    differ = {
        number: (grade, OFFICIAL[number])
        for number, grade in replayed.items()
        if grade != OFFICIAL[number]
    }
    assert (len(replayed), differ) == (16, DIFFERS)
