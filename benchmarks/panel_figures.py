"""A panel of many areas in long form, made of nothing: its figures are illustrative."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN = "huolinguole-14fyp"
YEARS = range(2021, 2026)


class Made(NamedTuple):
    """An indicator's figures: kind and unit as the file has them, from which number, how far."""

    indicator: str
    kind: str
    unit: str
    first: float
    step: float
    decimals: int = 1


class Row(NamedTuple):
    """A row of the long form."""

    area: str
    year: int
    indicator: str
    kind: str
    value: str
    unit: str
    status: str


INDICATORS = (
    Made("gdp", "growth", "%", 5.2, 0.1),
    Made("labour_productivity", "growth", "%", 5.4, 0.1),
    Made("urbanization_rate", "", "%", 95.4, 0.5, 2),
    Made("rd_expenditure", "growth", "%", 6.0, 0.2),
    Made("high_value_patents", "", "件", 2.0, 0.4),
    Made("digital_economy_share", "", "%", 8.0, 0.5),
    Made("disposable_income", "growth", "%", 5.5, -0.1),
    Made("registered_unemployment", "", "%", 4.0, 0.1),
    Made("schooling_years", "", "年", 10.4, 0.14, 2),
    Made("doctors", "", "人", 3.44, 0.04, 2),
    Made("pension_coverage", "", "%", 92.0, 1.2),
    Made("nursery_places", "", "个", 0.94, 0.14, 2),
    Made("life_expectancy", "cumulative", "岁", 0.1, 0.1, 2),
    Made("energy_intensity", "reduction", "%", 3.2, 0.1),
    Made("carbon_intensity", "reduction", "%", 3.4, 0.1),
    Made("good_air_days", "", "%", 93.5, 0.3),
    Made("good_surface_water", "", "%", 100.0, 0.0),
    Made("forest_coverage", "", "%", 12.5, 0.02, 2),
    Made("grain_capacity", "", "万吨", 1.3, 0.05, 2),
    Made("energy_capacity", "", "万吨标煤", 0.147, 0.005, 3),
)


def rows(areas: int, years: range = YEARS) -> Iterator[Row]:
    """Yield the figures of so many areas, area by area: the same at every run."""
    numbers = random.Random(1)  # noqa: S311 - illustrative figures
    for area in range(areas):
        for year in years:
            for made in INDICATORS:
                number = made.first + made.step * ((year - years[0]) + numbers.uniform(-1, 1))
                value = f"{min(number, 100.0):.{made.decimals}f}"
                status = "final" if year < years[-1] else "preliminary"
                yield Row(
                    f"示例{area:04}县", year, made.indicator, made.kind, value, made.unit, status
                )
