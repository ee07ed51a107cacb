"""Many areas in a folder, for what handles them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

YEARS = (2021, 2022, 2023)


def many_areas(folder: Path, areas: int, *, broken: bool = True) -> list[str]:
    """Write three years of so many areas, and return the files so that areas are scattered.

    Some have findings, and one file cannot be read as TOML.
    """
    names = [_submitted(folder, at, year) for year in YEARS for at in range(areas)]
    if broken:
        names.insert(areas // 2, submit(folder, "gdp = ", head="area = '区04'", name="broken.toml"))
    return names


def _submitted(folder: Path, at: int, year: int) -> str:
    head = f"area = '区{at:02}'\nplan = 'huolinguole-14fyp'"
    figures = [f"gdp = {at % 9}.{year % 10}", f"doctors = 3.{at:02}"]
    if at % 7 == 0:
        figures.append("no_such = 1")
    if at % 11 == 0:
        figures.append("good_surface_water = 'x'")
    return submit(folder, "\n".join(figures), year, head, f"{at:02}-{year}.toml")
