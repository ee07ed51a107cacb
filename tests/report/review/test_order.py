"""The order of a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.report.columns import grid_of
from hlgl_cli.report.review.order import groups_of
from tests.report.build import checked, content

if TYPE_CHECKING:
    from hlgl_cli.report.view import Order

FIGURES = "gdp = 5.8\nregistered_unemployment = 4.6\ngood_surface_water = 99\nforest_coverage = 13"
NAMES = ("1", "5", "8", "17", "18")


def groups(order: Order, year: int = 2023) -> dict[str, list[int | None]]:
    """Return the numbers of the indicators below each heading."""
    (area,) = checked(content(FIGURES, year), only=NAMES).reports
    found = groups_of(area, grid_of(area, "en"), order, "en")
    return {heading: [row[0].number for row in rows] for heading, rows in found}


def test_plan() -> None:
    """In the plan's order its categories are the headings."""
    assert groups("plan") == {
        "Economic development": [1],
        "Innovation": [5],
        "People's livelihood": [8],
        "Ecology": [17, 18],
    }


def test_worst() -> None:
    """What is off track comes first, and of each verdict what is binding."""
    assert groups("worst") == {"Off track": [17, 8], "On track": [18, 1], "Not assessed": [5]}


def test_worst_in_the_target_year() -> None:
    """In the target year the headings are the results."""
    assert groups("worst", 2025) == {"Missed": [17, 8], "Met": [18], "Not assessed": [1, 5]}
