"""Sound submissions of many cities and years: illustrative, drawn at random, the same every time."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

YEARS = range(2021, 2025)
STATUSES = ("preliminary", "revised", "final")


class Way(NamedTuple):
    """How a figure goes: where it begins, a year's step, what chance adds, its decimals."""

    first: float
    step: float
    chance: float
    decimals: int
    lowest: int | None = None
    highest: int | None = None


# Near what the plan that ships asks for, with what a number can be at all.
WAYS = {
    "gdp": Way(5.2, 0, 0.4, 1),
    "labour_productivity": Way(5.4, 0, 0.4, 1),
    "urbanization_rate": Way(95.6, 0.6, 0.1, 1, 0, 100),
    "rd_expenditure": Way(6, 0, 0.8, 1),
    "disposable_income": Way(5.2, 0, 0.3, 1),
    "registered_unemployment": Way(4, 0.05, 0.1, 1, 0, 100),
    "schooling_years": Way(10.4, 0.13, 0.02, 1, 0),
    "doctors": Way(3.44, 0.04, 0.01, 2, 0),
    "pension_coverage": Way(92.2, 1.2, 0.2, 1, 0, 100),
    "nursery_places": Way(0.95, 0.13, 0.02, 2, 0),
    "energy_intensity": Way(3, 0, 0.3, 1),
    "carbon_intensity": Way(3.2, 0, 0.3, 1),
    "good_air_days": Way(94, 0.2, 0.3, 1, 0, 100),
    "good_surface_water": Way(100, 0, 0, 0, 0, 100),
    "forest_coverage": Way(12.5, 0.02, 0.01, 1, 0, 100),
    "grain_capacity": Way(1.8, -0.02, 0.05, 2, 0),
    "energy_capacity": Way(0.147, 0.005, 0.001, 3, 0),
    "high_tech_enterprises": Way(6, 1, 0, 0, 0),
}
SUMMED = "rd_expenditure"  # given for the year, and since the base year in all
TOTAL = f"{SUMMED}.cumulative"


class Submission(NamedTuple):
    """What a city submits for a year, each as it is written."""

    year: int
    area: str
    figures: dict[str, str]

    def toml(self) -> str:
        """Return it as TOML."""
        head = f'year = {self.year}\narea = "{self.area}"\nplan = "huolinguole-14fyp"\n'
        lines = (self._line(name) for name in WAYS)
        return f'{head}status = "final"\n\n[figures]\n{"".join(lines)}'

    def _line(self, name: str) -> str:
        """Return a figure as a line of TOML."""
        figure = self.figures[name]
        if name == SUMMED:
            figure = f"{{ growth = {figure}, cumulative = {self.figures[TOTAL]} }}"
        return f"{name} = {figure}\n"

    def row(self) -> list[tuple[str, str]]:
        """Return it as a row of a table, each cell with its heading."""
        head = [("year", str(self.year)), ("area", self.area), ("status", "final")]
        return [*head, *self.figures.items()]


def submissions(cities: int) -> Iterator[Submission]:
    """Yield what so many cities submit for each year."""
    chance = random.Random(1)  # noqa: S311 - the same figures every time
    for city in range(cities):
        level = Decimal(1)
        for year in YEARS:
            figures = {name: _drawn(way, year, chance) for name, way in WAYS.items()}
            level *= 1 + Decimal(figures[SUMMED]) / 100
            figures[TOTAL] = f"{(level - 1) * 100:.1f}"
            yield Submission(year, f"示例{city:03}市", figures)


def _drawn(way: Way, year: int, chance: random.Random) -> str:
    """Return a figure of a year."""
    drawn = chance.uniform(-way.chance, way.chance)
    return f"{way.first + way.step * (year - YEARS[0]) + drawn:.{way.decimals}f}"


def name_of(submission: Submission, ending: str) -> str:
    """Return the name of its file."""
    return f"{submission.area[2:-1]}-{submission.year}.{ending}"


def write(folder: Path, cities: int) -> None:
    """Write the TOML of so many cities."""
    for submission in submissions(cities):
        (folder / name_of(submission, "toml")).write_text(submission.toml(), encoding="utf-8")
